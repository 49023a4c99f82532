import { readInput } from '../read-input.ts';
import { readTabularBytes, type TabularResult } from './read-tabular.ts';
import type { TabularOptions } from './tabular-options.ts';

/**
 * Reads a person's own CSV or XLSX file. See `readTabularBytes`.
 * @throws EscalarError of `readInput` (before anything is read), and the rest
 */
export async function readTabularFile(path: string, options: TabularOptions = {}): Promise<TabularResult> {
  const { bytes } = await readInput(path, path);
  return readTabularBytes(path, bytes, options);
}
