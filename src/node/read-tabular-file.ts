import type { TabularOptions } from '../sources/tabular/tabular-options.ts';
import type { TabularResult } from '../sources/tabular/tabular-result.ts';
import { readInput } from './read-input.ts';
import { readTable } from './read-table.ts';

/**
 * Reads a person's own CSV or XLSX file, or a message of SDMX. See `readTabularBytes`.
 * @throws EscalarError of `readInput` (before anything is read), and the rest
 * @example
 * import { writeFile } from 'node:fs/promises';
 * import { readTabularFile } from 'escalar/node';
 *
 * await writeFile('survey.csv', 'clase,año,horas\nAlimentos,2000,30\n');
 * const { table } = await readTabularFile('survey.csv');
 * table.fields.map(({ name }) => name); // => ['activity', 'period', 'hours', 'source_line']
 */
export async function readTabularFile(path: string, options: TabularOptions = {}): Promise<TabularResult> {
  const { bytes } = await readInput(path, path);
  return readTable(path, bytes, options);
}
