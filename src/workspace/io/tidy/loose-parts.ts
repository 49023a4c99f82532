import { EscalarError } from '../../../base/error.ts';
import { accountKind } from '../../../sources/io-cells/io-codes.ts';
import { cellText } from '../../../sources/io-csv/grid-text.ts';
import { labelGrid } from '../../../sources/io-csv/label-grid.ts';
import { labelledCsv } from '../../../sources/io-csv/labelled-csv.ts';
import type { IoFile } from '../../../sources/io-csv/read-io-csv.ts';
import { tableGrids } from '../../../sources/mrio/table-grids.ts';
import { someOf } from '../../../sources/tabular/some-of.ts';
import type { HowRead } from '../found-table.ts';

/** Output and value added in files of their own. */
export interface LooseVectors {
  readonly output?: IoFile | undefined;
  readonly valueAdded?: IoFile | undefined;
}

/**
 * Output and value added as `vectors.csv` has them, from a row or a column of each by the names of the matrix, or numbers
 * alone in their order. Null where there are none.
 * @throws EscalarError `io-shape` for other names or sizes, `not-computable` for rows of which nothing says that they are value added
 */
export function looseVectors(
  names: readonly string[],
  { output, valueAdded }: LooseVectors,
  decimal: HowRead['decimal'],
): IoFile | null {
  const columns = [
    ...(output === undefined ? [] : [{ name: 'output', cells: vectorIn(names, output, decimal, false) }]),
    ...(valueAdded === undefined ? [] : [{ name: 'va', cells: vectorIn(names, valueAdded, decimal, true) }]),
  ];
  if (columns.length === 0) return null;
  const lines = names.map((name, i) => [cellText(name), ...columns.map(({ cells }) => cells[i])].join('\t'));
  const text = `row\t${columns.map(({ name }) => name).join('\t')}\n${lines.join('\n')}\n`;
  const file = [output, valueAdded].flatMap((one) => one?.name ?? []).join(', ');
  return { name: file, bytes: new TextEncoder().encode(text) };
}

/** Inputs of which a file has those of one unit of output. @throws EscalarError those of `labelGrid` and `labelledCsv` */
export function flowsOf(A: IoFile, vectors: IoFile, decimal: HowRead['decimal']): IoFile {
  const [coefficients, outputs] = labelledCsv(
    [labelGrid(A.name, A.bytes), labelGrid(vectors.name, vectors.bytes)],
    decimal,
  ).files;
  const at = outputs.columns.indexOf('output');
  const made = new Map(outputs.rows.map((row, r) => [row, outputs.values[r * outputs.columns.length + at]]));
  const width = coefficients.columns.length;
  const x = coefficients.columns.map((name) => made.get(name) ?? Number.NaN);
  const lines = coefficients.rows.map((row, r) =>
    [cellText(row), ...x.map((output, c) => String(coefficients.values[r * width + c] * output))].join('\t'),
  );
  const text = `\t${coefficients.columns.map(cellText).join('\t')}\n${lines.join('\n')}\n`;
  return { name: A.name, bytes: new TextEncoder().encode(text) };
}

function vectorIn(
  names: readonly string[],
  file: IoFile,
  decimal: HowRead['decimal'],
  isAdded: boolean,
): readonly string[] {
  const cells = cellsOf(file);
  const alone = cells.length === 1 ? cells[0] : cells.map(([cell]) => cell);
  if (alone.length === names.length && (cells.length === 1 || cells[0].length === 1)) return alone;
  const [head, ...rows] = cells;
  const lines = names.every((name) => head.includes(name))
    ? rows.map(([label, ...line]) => ({ label, at: (name: string) => line[head.indexOf(name) - 1] }))
    : columnsOf(cells, names);
  const wanted = isAdded ? addedAmong(file.name, lines) : lines.slice(0, 1);
  const missing = names.find((name) => wanted.some((line) => line.at(name) === undefined));
  if (wanted.length === 0 || missing !== undefined)
    throw new EscalarError(
      'io-shape',
      { part: file.name, expected: `${names.length}: ${missing ?? names[0]}`, found: `${rows.length}` },
      { file: file.name },
    );
  if (wanted.length === 1) return names.map((name) => wanted[0].at(name));
  return summed(file, names, wanted, decimal);
}

interface Line {
  readonly label: string;
  readonly at: (name: string) => string;
}

/** Columns of numbers behind one column of names, or behind two of economies and industries. */
function columnsOf(
  [head, ...rows]: readonly (readonly string[])[],
  names: readonly string[],
): readonly Line[] {
  const isOne = rows.some(([name]) => names.includes(name));
  const behind = isOne ? 1 : 2;
  const places = new Map(rows.map((row) => [isOne ? row[0] : `${row[0]}.${row[1]}`, row]));
  return head
    .slice(behind)
    .map((label, c) => ({ label, at: (name) => places.get(name)?.[behind + c] ?? '' }));
}

/** The line of value added, or the lines that are its parts. */
function addedAmong(file: string, lines: readonly Line[]): readonly Line[] {
  const kinds = lines.map(({ label }) => accountKind(label));
  const whole = lines.filter((_, k) => kinds[k] === 'added');
  if (whole.length === 1) return whole;
  if (lines.length === 1 || kinds.every((kind) => kind === 'addedPart')) return lines;
  const unknown = someOf(lines.flatMap(({ label }, k) => (kinds[k] === 'addedPart' ? [] : [label])));
  throw new EscalarError(
    'not-computable',
    {
      indicator: file,
      why: {
        en: `of its lines nothing says that they are value added: ${unknown}`,
        es: `nada dice que sean valor agregado sus renglones: ${unknown}`,
      },
      try: {
        en: 'Leave one line, va, or lines of its parts: D1, D29X39, B2A3G.',
        es: 'Deje un renglón, va, o renglones de sus partes: D1, D29X39, B2A3G.',
      },
    },
    { file },
  );
}

function summed(
  file: IoFile,
  names: readonly string[],
  lines: readonly Line[],
  decimal: HowRead['decimal'],
): readonly string[] {
  const rows = names.map((name) => [cellText(name), ...lines.map((line) => line.at(name))].join('\t'));
  const text = `\t${lines.map(({ label }) => cellText(label)).join('\t')}\n${rows.join('\n')}\n`;
  const grid = labelGrid(file.name, new TextEncoder().encode(text));
  const [{ values }] = labelledCsv([grid], decimal).files;
  const width = lines.length;
  return names.map((_, i) => String(values.subarray(i * width, (i + 1) * width).reduce((a, b) => a + b, 0)));
}

function cellsOf({ name, bytes }: IoFile): readonly (readonly string[])[] {
  const [{ grid }] = tableGrids(name, bytes);
  return Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.width(row) }, (_, c) => grid.text(row, c)),
  ).filter((line) => line.some((cell) => cell !== ''));
}
