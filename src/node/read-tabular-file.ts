import { readTabularBytes, type TabularResult } from '../sources/tabular/read-tabular.ts';
import type { TabularOptions } from '../sources/tabular/tabular-options.ts';
import { readInput } from './read-input.ts';

/**
 * Reads a person's own CSV or XLSX file. See `readTabularBytes`.
 * @throws EscalarError of `readInput` (before anything is read), and the rest
 */
export async function readTabularFile(path: string, options: TabularOptions = {}): Promise<TabularResult> {
  const { bytes } = await readInput(path, path);
  return readTabularBytes(path, bytes, options);
}
