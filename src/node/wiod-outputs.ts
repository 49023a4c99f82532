import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EscalarError } from '../base/error.ts';
import { numberColumn, textColumn } from '../base/table.ts';
import { readTabularFile } from './read-tabular-file.ts';

/** Published output by year and `MEX.c14`. */
export type WiodOutputs = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * The published outputs that lie beside a yearly file, in `totals.csv` with columns year, country, sector and output;
 * null where there is no such file.
 * @throws EscalarError of the reader; `missing-column`.
 */
export async function wiodOutputs(yearFile: string): Promise<WiodOutputs | null> {
  const path = join(dirname(yearFile), 'totals.csv');
  if ((await stat(path).catch(() => null))?.isFile() !== true) return null;
  const { table } = await readTabularFile(path, { decimal: '.' });
  // the reader knows year, country and sector under these names
  const [year, country, sector] = ['period', 'economy', 'activity'].map((name) => textColumn(table, name));
  const output = numberColumn(table, 'output');
  if (year === null || country === null || sector === null || output === null) {
    const have = Object.keys(table.columns);
    throw new EscalarError(
      'missing-column',
      { column: 'output', have, indicator: 'io_table', nearest: null },
      { file: path },
    );
  }
  const found = new Map<string, Map<string, number>>();
  for (let row = 0; row < table.rows; row += 1) {
    const of = found.get(year[row] ?? '') ?? new Map<string, number>();
    of.set(`${country[row]}.${sector[row]}`, output.values[row]);
    found.set(year[row] ?? '', of);
  }
  return found;
}
