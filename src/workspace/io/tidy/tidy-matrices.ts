import { EscalarError } from '../../../base/error.ts';
import { info, type PlainNote } from '../../../base/note.ts';
import { cellText } from '../../../sources/io-csv/grid-text.ts';
import type { IoFile, IoFiles } from '../../../sources/io-csv/read-io-csv.ts';
import { gridNumbers } from '../../../sources/mrio/grid-numbers.ts';
import { rowUnits } from '../../../sources/mrio/row-units.ts';
import { tableGrids } from '../../../sources/mrio/table-grids.ts';
import { someOf } from '../../../sources/tabular/some-of.ts';
import type { HowRead } from '../found-table.ts';
import { type MatrixFrame, matrixFrame } from './matrix-frame.ts';
import { economyIn, labelFinder, marginKind, markOf } from './matrix-labels.ts';
import { type Margined, type Stated, settleMargins, settleTotals, sums } from './settle-margins.ts';
import { vectorNotes } from './vector-columns.ts';

type Part = keyof IoFiles;

/** One file as it lies, and which of its lines are industries, economies, categories or accounts. */
interface Matrix {
  readonly part: Part;
  readonly file: IoFile;
  readonly frame: MatrixFrame;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly isMember: (label: string) => boolean;
}

/** Whose rows and columns may be margins: an account may be called as a total is. */
const MARGINS: Readonly<Record<Part, { readonly rows: boolean; readonly columns: boolean }>> = {
  Z: { rows: true, columns: true },
  Y: { rows: true, columns: true },
  vectors: { rows: true, columns: false },
  satellites: { rows: false, columns: true },
};

/**
 * Matrices of a person in the layout that `readIoCsv` takes: without a title above, notes below, a column that counts,
 * columns of words, and totals and accounts beside the industries, which are compared with the sums that they are of;
 * names that lost capitals, blanks or leading zeros are those of the rows again. Files that need none of this are given back as
 * they are, and so are those that are no matrices.
 * @throws EscalarError `io-bad-label` for a row that is no industry, `io-total-differs` for a total that is no sum, those of `gridNumbers` where there is one
 */
export function tidyMatrices(
  files: IoFiles,
  { decimal, totals }: Pick<HowRead, 'decimal' | 'totals'>,
): { readonly files: IoFiles; readonly notes: readonly PlainNote[] } {
  const matrices = matricesOf(files);
  for (const one of matrices) if (one.part !== 'satellites') refuseUnits(one);
  const Z = matrices.find(({ part }) => part === 'Z');
  if (Z === undefined) return { files, notes: [] };
  const find = labelFinder(rowNames(Z), columnNames(Z));
  const numbered = matrices.filter(isMargined);
  const margined = new Map(numbered.map((one) => [one.part, marginedOf(one, find, decimal)]));
  const stated = totals === 'check' ? checked(matrices, margined, find, decimal) : NOTHING;
  const tidy = Object.fromEntries(matrices.map((one) => [one.part, tidied(one, find)]));
  const vectors = files.vectors ?? statedVectors(rowNames(Z).map(find), stated);
  return {
    files: { ...files, ...(vectors === null ? {} : { vectors }), ...tidy },
    notes: matrices.flatMap((one) => notesOf(one, find)),
  };
}

const NOTHING: Stated = { output: null, valueAdded: null };

function matricesOf(files: IoFiles): readonly Matrix[] {
  const opened = (Object.keys(MARGINS) as Part[]).flatMap((part) => {
    const file = files[part];
    const frame = file === undefined ? null : frameOf(file);
    return file === undefined || frame === null ? [] : [{ part, file, frame }];
  });
  const Z = opened.find(({ part }) => part === 'Z');
  if (Z === undefined) return [];
  const labels = Array.from(Z.frame.rows, (record) => Z.frame.grid.text(record, Z.frame.label));
  const mark = markOf(labels);
  const economies = new Set(labels.flatMap((label) => economyIn(label, mark) ?? []));
  const isMember = (label: string): boolean => economies.has(economyIn(label, mark) ?? label.trim());
  labels.forEach((name, i) => {
    if (economyIn(name, mark) !== null || marginKind(name) !== null) return;
    const where = Z.frame.grid.where(Z.frame.rows[i], Z.frame.label);
    throw new EscalarError('io-bad-label', { part: Z.file.name, label: name }, where);
  });
  return opened.map(({ part, file, frame }) => {
    const { grid, head, label, words } = frame;
    const may = MARGINS[part];
    const inside = (name: string, mayBe: boolean): boolean =>
      !mayBe || isMember(name) || marginKind(name) === null;
    const rows = Array.from(frame.rows).filter((record) => inside(grid.text(record, label), may.rows));
    const columns = frame.columns.filter((c) => {
      const name = grid.text(head, c);
      return (!words.has(c) || isMember(name)) && inside(name, may.columns);
    });
    return { part, file, frame, rows, columns, isMember };
  });
}

/** What no reader of tables takes is left to the reader of matrices, which says what is wrong. */
function frameOf({ name, bytes }: IoFile): MatrixFrame | null {
  try {
    return matrixFrame(tableGrids(name, bytes)[0].grid);
  } catch (error) {
    if (error instanceof EscalarError) return null;
    throw error;
  }
}

function rowNames({ frame, rows }: Matrix): readonly string[] {
  return rows.map((record) => frame.grid.text(record, frame.label));
}

function columnNames({ frame, columns }: Matrix): readonly string[] {
  return columns.map((c) => frame.grid.text(frame.head, c));
}

/** Lines and columns of numbers that are no members. */
function besides({ frame, rows, columns, isMember }: Matrix): {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
} {
  const own = new Set(columns);
  const inner = new Set(rows);
  return {
    rows: Array.from(frame.rows).filter((record) => !inner.has(record)),
    columns: frame.columns.filter((c) => {
      const name = frame.grid.text(frame.head, c);
      return !own.has(c) && !frame.words.has(c) && !isMember(name) && marginKind(name) !== null;
    }),
  };
}

/** @throws EscalarError `io-several-units` where a column of words says several */
function refuseUnits({ file, frame, isMember }: Matrix): void {
  const { grid, head, words } = frame;
  const beside = [...words].filter((c) => !isMember(grid.text(head, c)));
  const units = rowUnits(file.name);
  for (const record of frame.rows)
    units.see(
      beside.map((c) => grid.text(record, c)),
      grid.line(record),
    );
}

function isMargined(matrix: Matrix): boolean {
  const { rows, columns } = besides(matrix);
  return rows.length + columns.length > 0;
}

function marginedOf(
  matrix: Matrix,
  find: (written: string) => string,
  decimal: HowRead['decimal'],
): Margined {
  const { frame, file, rows, columns } = matrix;
  const beside = besides(matrix);
  const called = new Map([...columns, ...beside.columns].map((c) => [c, frame.grid.text(frame.head, c)]));
  const all = Uint32Array.from([...rows, ...beside.rows]);
  const numbers = gridNumbers(file.name, frame.grid, all, called, decimal);
  const width = columns.length;
  const values = new Float64Array(rows.length * width);
  for (let c = 0; c < width; c += 1)
    for (let i = 0; i < rows.length; i += 1) values[i * width + c] = numbers[c][i];
  const kindOf = (name: string) => marginKind(name) ?? 'total';
  return {
    file: file.name,
    rows: rowNames(matrix).map(find),
    columns: columnNames(matrix).map(find),
    values,
    below: beside.rows.map((record, k) => ({
      kind: kindOf(frame.grid.text(record, frame.label)),
      values: Float64Array.from(columns, (_, c) => numbers[c][rows.length + k]),
    })),
    beside: beside.columns.map((c, k) => ({
      kind: kindOf(frame.grid.text(frame.head, c)),
      values: numbers[width + k].subarray(0, rows.length),
    })),
  };
}

/** Compares what stands beside the members of each file; inputs and final demand know of one another. */
function checked(
  matrices: readonly Matrix[],
  margined: ReadonlyMap<Part, Margined>,
  find: (written: string) => string,
  decimal: HowRead['decimal'],
): Stated {
  for (const part of ['vectors', 'satellites'] as const) {
    const one = margined.get(part);
    if (one === undefined) continue;
    const { file, rows, columns, below, beside } = one;
    const [across, down] = sums(one);
    settleTotals(file, below, [down], columns, 'column');
    settleTotals(file, beside, [across], rows, 'row');
  }
  if (!margined.has('Z') && !margined.has('Y')) return NOTHING;
  const of = (part: 'Z' | 'Y'): Margined | undefined => {
    const matrix = matrices.find((one) => one.part === part);
    return margined.get(part) ?? (matrix === undefined ? undefined : marginedOf(matrix, find, decimal));
  };
  const [Z, Y] = [of('Z'), of('Y')];
  return Z === undefined || Y === undefined ? NOTHING : settleMargins(Z, Y);
}

/** The file in the layout that is read, each line in its place; as it is where nothing is to be done. */
function tidied(matrix: Matrix, find: (written: string) => string): IoFile {
  const { file, frame, rows, columns } = matrix;
  const { grid, head, label } = frame;
  const written = [...rowNames(matrix), ...columnNames(matrix)];
  const isSame =
    label === 0 &&
    written.every((name) => find(name) === name) &&
    rows.length === frame.rows.length &&
    columns.length === grid.width(head) - 1 &&
    grid.line(rows[0]) <= 2 &&
    frame.rows.at(-1) === grid.rows - 1;
  if (isSame) return file;
  const lines: string[] = [];
  for (const record of [head, ...rows]) {
    const cells = columns.map((c) => (record === head ? find(grid.text(head, c)) : grid.text(record, c)));
    const name = record === head ? grid.text(head, 0) : find(grid.text(record, label));
    lines[grid.line(record) - 1] = [name, ...cells].map(cellText).join('\t');
  }
  const text = Array.from(lines, (line) => `${line ?? ''}\n`).join('');
  return { name: file.name, bytes: new TextEncoder().encode(text) };
}

/** Output and value added that lines below the inputs state, as a file of their own; null where none does. */
function statedVectors(names: readonly string[], { output, valueAdded }: Stated): IoFile | null {
  const columns = Object.entries({ output, va: valueAdded }).flatMap(([name, values]) =>
    values === null ? [] : [{ name, values }],
  );
  if (columns.length === 0) return null;
  const lines = names.map((name) => [name, ...columns.map(({ values }) => String(values.get(name)))]);
  const text = [['', ...columns.map(({ name }) => name)], ...lines].map(
    (line) => `${line.map(cellText).join('\t')}\n`,
  );
  return { name: 'Z', bytes: new TextEncoder().encode(text.join('')) };
}

/** What was done to a file. */
function notesOf(matrix: Matrix, find: (written: string) => string): readonly PlainNote[] {
  const { part, file, frame, isMember } = matrix;
  const { grid, head, label, words } = frame;
  const beside = besides(matrix);
  const margins = [
    ...beside.rows.map((record) => grid.text(record, label)),
    ...beside.columns.map((c) => grid.text(head, c)),
  ];
  const names = [...words].filter((c) => c > label && !isMember(grid.text(head, c)));
  const other = [...new Set([...rowNames(matrix), ...columnNames(matrix)])].filter(
    (name) => find(name) !== name,
  );
  const say = (en: string, es: string, list: readonly string[]): readonly PlainNote[] =>
    list.length === 0
      ? []
      : [info(`${file.name}: ${en}: ${someOf(list)}.`, `${file.name}: ${es}: ${someOf(list)}.`)];
  return [
    ...say(
      'read as totals or accounts of the table, not as industries or final users',
      'se leyeron como totales o cuentas de la matriz, no como industrias ni usuarios finales',
      [...new Set(margins)],
    ),
    ...(part === 'vectors'
      ? vectorNotes(file.name, columnNames(matrix))
      : say(
          'columns of words are not read',
          'las columnas de palabras no se leen',
          names.map((c) => `${grid.text(head, c)} (${grid.text(frame.rows[0], c)})`),
        )),
    ...say(
      'names were matched without capitals, blanks and leading zeros',
      'los nombres se emparejaron sin mayúsculas, espacios ni ceros a la izquierda',
      other.map((name) => `${name} = ${find(name)}`),
    ),
  ];
}
