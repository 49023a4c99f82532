import type { IoTableInput } from '../../src/base/io-table-input.ts';
import { readTable } from '../../src/node/read-table.ts';
import { listColumns } from '../../src/sources/io-cells/list-columns.ts';
import { listTable } from '../../src/sources/io-cells/list-table.ts';
import { settleCross } from '../../src/sources/io-cells/settle-cross.ts';
import { ADDED, OUTPUT, TAXES, Y, Z } from './coded-table.ts';

/** A cell of a list: from economy and industry, to economy and industry or use, amount. */
export type ListCell = readonly [string, string, string, string, number];

const LINES = ['MEX A01', 'MEX C26', 'ROW A01', 'ROW C26'].map((line) => line.split(' '));
const USES = ['MEX HFCE', 'MEX GFCF', 'ROW HFCE', 'ROW GFCF'].map((line) => line.split(' '));

/** The table of `coded-table` as a list, with value added, taxes and output. */
export const WORLD: readonly ListCell[] = [
  ...LINES.flatMap(([economy, sector], i) => [
    ...LINES.map(([to, use], j): ListCell => [economy, sector, to, use, Z[i][j]]),
    ...USES.map(([to, use], c): ListCell => [economy, sector, to, use, Y[i][c]]),
  ]),
  ...LINES.flatMap(([economy, sector], j): readonly ListCell[] => [
    ['', 'VA', economy, sector, ADDED[j]],
    ['', 'TLS', economy, sector, TAXES[j]],
    ['', 'OUTPUT', economy, sector, OUTPUT[j]],
  ]),
];

/** One economy of two industries, a and b, with what it imports: outputs 80 and 80. */
export const HOME: readonly (readonly [string, string, number])[] = [
  ['a', 'a', 10],
  ['a', 'b', 20],
  ['b', 'a', 5],
  ['b', 'b', 15],
  ['a', 'HFCE', 30],
  ['b', 'HFCE', 40],
  ['a', 'GFCF', 5],
  ['a', 'EXPO', 15],
  ['b', 'EXPO', 20],
  ['IMP', 'a', 12],
  ['IMP', 'b', 8],
  ['IMP', 'HFCE', 6],
  ['TLS', 'a', 3],
  ['TLS', 'b', 2],
  ['COE', 'a', 30],
  ['COE', 'b', 20],
  ['GOS', 'a', 20],
  ['GOS', 'b', 15],
  ['OUTPUT', 'a', 80],
  ['OUTPUT', 'b', 80],
];

export function listText(
  head: string,
  cells: readonly (readonly (string | number)[])[],
  delimiter = ',',
): string {
  return `${[head.split(',').join(delimiter), ...cells.map((cell) => cell.join(delimiter))].join('\n')}\n`;
}

/** The table that a list is. */
export function readList(text: string, year = '', file = 'list.csv'): IoTableInput {
  const options = { names: 'own', wideValue: 'value', map: { flow: 'value' } } as const;
  const read = readTable(
    file,
    new TextEncoder().encode(text),
    /(^|,)flow\n/.test(text) ? options : { ...options, map: {} },
  );
  const columns = listColumns(read.table.fields.map(({ name }) => name));
  if (columns === null) throw new Error('no list');
  const list = { file, table: read.table, columns, notes: read.notes, unit: null };
  return settleCross(listTable(list, year), 'check');
}
