import { EscalarError } from '../../base/error.ts';
import { knownParts } from '../../base/io-parts.ts';
import type { IoDemand, IoRow, IoTableInput, SatelliteInput } from '../../base/io-table-input.ts';
import { UNITS } from '../../base/unit.ts';
import { unknownName } from '../../base/unknown-name.ts';
import { economyLetters } from '../mrio/economy-letters.ts';
import { labelMark } from '../mrio/label-mark.ts';
import type { DecimalMark } from '../tabular/read-number.ts';
import { labelGrid } from './label-grid.ts';
import { type LabelledCsv, labelledCsv } from './labelled-csv.ts';

/** One file: its name as a person knows it, and its bytes. */
export interface IoFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface IoFiles {
  /** Inputs, n × n: the same labels in the first line and the first column. */
  readonly Z: IoFile;
  /** Final demand, n × C: columns named by economy, or by economy and category. */
  readonly Y: IoFile;
  /** Optional columns `output` (or x) and `va` (or value_added, v) by row. Other columns are not read (`VECTOR_COLUMNS`). */
  readonly vectors?: IoFile;
  /** Optional accounts: one line an account, the columns of Z, and economies or columns of Y for final users. */
  readonly satellites?: IoFile;
}

export interface IoCsvOptions {
  readonly year: string;
  /** Economies that buy and have no rows of their own, but parts of another name. */
  readonly parents?: readonly string[];
  /** The decimal mark of all files; told by their cells when left out. */
  readonly decimal?: 'auto' | DecimalMark;
}

/**
 * The generic layout: Z.csv and Y.csv with labels such as `MEX.c14` or `MEX_C26` (`labelMark` says what divides economy and
 * industry), optional vectors and satellites.
 * @throws EscalarError of `labelGrid` and `labelledCsv`; `io-bad-label`, `io-shape`, `io-not-finite`, `unknown-name`, with file, line and column.
 * @example
 * import { readIoCsv } from 'escalar/sources';
 *
 * const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
 * const Z = file('Z.csv', ',MEX.a,USA.a\nMEX.a,10,5\nUSA.a,20,30\n');
 * const Y = file('Y.csv', ',MEX.hh,USA.hh\nMEX.a,60,25\nUSA.a,10,140\n');
 * const table = readIoCsv({ Z, Y }, { year: '2020' });
 * table.rows; // => [{ economy: 'MEX', sector: 'a' }, { economy: 'USA', sector: 'a' }]
 */
export function readIoCsv(files: IoFiles, options: IoCsvOptions): IoTableInput {
  const given = [files.Z, files.Y, files.vectors, files.satellites];
  const grids = given.map((file) => (file === undefined ? null : labelGrid(file.name, file.bytes)));
  const there = grids.filter((grid) => grid !== null);
  const read = labelledCsv(there, options.decimal ?? 'auto', (grid) =>
    grid === grids[2] ? vectorColumns(grid) : grid.columns.map((_, c) => c),
  );
  const [Z, Y, vectorFile, accounts] = grids.map((grid) =>
    grid === null ? undefined : read.files[there.indexOf(grid)],
  ) as [LabelledCsv, LabelledCsv, LabelledCsv?, LabelledCsv?];
  const separator = labelMark(Z.rows, '.') ?? '_';
  const rows = Z.rows.map((label, i) => rowOf(Z, label, i, separator));
  const names = Z.rows;
  const economies = new Set(rows.map((row) => row.economy));
  // what is sold to an economy in parts is sold to the whole
  for (const parent of [...(options.parents ?? []), ...Object.values(knownParts(economies))])
    economies.add(parent);
  const demand = Y.columns.map((label, c) => demandOf(Y, label, c, separator, economies));
  const buyers = new Map([
    ...[...economies].map((name) => [name, name] as const),
    ...demand.map(({ economy }, c) => [Y.columns[c], economy] as const),
  ]);
  const vectors = vectorFile === undefined ? null : readVectors(vectorFile, names);
  return {
    year: options.year,
    rows,
    demand,
    Z: inOrder(Z, names, names),
    Y: inOrder(Y, names, null),
    ...(vectors?.output === undefined ? {} : { output: vectors.output }),
    ...(vectors?.valueAdded === undefined ? {} : { valueAdded: vectors.valueAdded }),
    ...(accounts === undefined ? {} : { satellites: readSatellites(accounts, names, buyers) }),
    ...(read.notes.length === 0 ? {} : { notes: read.notes }),
  };
}

function rowOf(file: LabelledCsv, label: string, i: number, separator: string): IoRow {
  const at = label.indexOf(separator);
  if (at > 0 && at < label.length - 1)
    return { economy: economyLetters(label.slice(0, at)), sector: label.slice(at + 1) };
  throw new EscalarError('io-bad-label', { part: file.file, label }, { ...file.place(i, -1) });
}

function demandOf(
  file: LabelledCsv,
  label: string,
  c: number,
  separator: string,
  economies: ReadonlySet<string>,
): IoDemand {
  const whole = economyLetters(label);
  if (economies.has(whole)) return { economy: whole, category: '' };
  const at = label.indexOf(separator);
  const economy = at > 0 ? economyLetters(label.slice(0, at)) : whole;
  if (economies.has(economy)) return { economy, category: label.slice(at + 1) };
  const known = [...economies];
  throw unknownName({ en: 'economy', es: 'la economía' }, economy, known, {
    file: file.file,
    line: 1,
    column: c + 2,
  });
}

/** The values with rows (and columns, when named) in the wanted order; every name must be there once. */
function inOrder(
  file: LabelledCsv,
  rows: readonly string[],
  columns: readonly string[] | null,
): Float64Array {
  const width = file.columns.length;
  const rowAt = places(file.rows, rows, file, 'row');
  const columnAt = columns === null ? null : places(file.columns, columns, file, 'column');
  if (
    rowAt.every((from, to) => from === to) &&
    (columnAt === null || columnAt.every((from, to) => from === to))
  )
    return file.values;
  const out = new Float64Array(rows.length * width);
  rowAt.forEach((from, i) => {
    for (let c = 0; c < width; c += 1) out[i * width + c] = file.values[from * width + (columnAt?.[c] ?? c)];
  });
  return out;
}

function places(
  have: readonly string[],
  wanted: readonly string[],
  file: LabelledCsv,
  side: 'row' | 'column',
): number[] {
  const known = new Set(wanted);
  const index = new Map<string, number>();
  have.forEach((label, at) => {
    const where = side === 'row' ? { ...file.place(at, -1) } : { file: file.file, line: 1, column: at + 2 };
    const first = index.get(label);
    if (first !== undefined) {
      const line = side === 'row' ? file.place(first, -1).line : null;
      throw new EscalarError('io-duplicate-label', { part: file.file, label, first: line }, where);
    }
    if (!known.has(label)) {
      const kind = { en: 'row of the table', es: 'la fila de la tabla' };
      throw unknownName(kind, label, wanted, where);
    }
    index.set(label, at);
  });
  return wanted.map((label) => {
    const at = index.get(label);
    if (at !== undefined) return at;
    const expected = `${wanted.length}: ${label}`;
    throw new EscalarError(
      'io-shape',
      { part: file.file, expected, found: `${have.length}` },
      { file: file.file },
    );
  });
}

interface Vectors {
  readonly output?: Float64Array;
  readonly valueAdded?: Float64Array;
}

const OUTPUT = ['output', 'x'];
const VALUE_ADDED = ['va', 'value_added', 'v'];
/** The columns of the vectors that are read, in small letters. */
export const VECTOR_COLUMNS: readonly string[] = [...OUTPUT, ...VALUE_ADDED];

/** The columns of the vectors that are read. @throws EscalarError `io-duplicate-label` for two of one meaning */
function vectorColumns({ columns, file }: Pick<LabelledCsv, 'columns' | 'file'>): number[] {
  return [OUTPUT, VALUE_ADDED].flatMap((known) => {
    const [first, second] = columns.flatMap((name, c) => (known.includes(name.toLowerCase()) ? [c] : []));
    if (second === undefined) return first === undefined ? [] : [first];
    throw new EscalarError('io-duplicate-label', { part: file, label: columns[second] }, { file, line: 1 });
  });
}

function readVectors(file: LabelledCsv, names: readonly string[]): Vectors {
  const at = places(file.rows, names, file, 'row');
  const take = (known: readonly string[]): Float64Array | undefined => {
    const c = file.columns.findIndex((name) => known.includes(name.toLowerCase()));
    if (c < 0) return undefined;
    return Float64Array.from(at, (row) => file.values[row * file.columns.length + c]);
  };
  const output = take(OUTPUT);
  const valueAdded = take(VALUE_ADDED);
  return { ...(output === undefined ? {} : { output }), ...(valueAdded === undefined ? {} : { valueAdded }) };
}

/** Accounts: columns of rows of Z, and of economies or columns of Y for what final users cause themselves. */
function readSatellites(
  accounts: LabelledCsv,
  names: readonly string[],
  buyers: ReadonlyMap<string, string>,
): SatelliteInput[] {
  const width = accounts.columns.length;
  const own = accounts.columns.flatMap((label, c) => (buyers.has(label) ? [c] : []));
  const columns = accounts.columns.filter((label) => !buyers.has(label));
  const rest = accounts.columns.flatMap((label, c) => (buyers.has(label) ? [] : [c]));
  const at = places(columns, names, accounts, 'column').map((k) => rest[k]);
  return accounts.rows.map((name, q) => {
    refuseAccount(accounts, name, q);
    const direct = new Map<string, number>();
    for (const c of own) {
      const economy = buyers.get(accounts.columns[c]) as string;
      direct.set(economy, (direct.get(economy) ?? 0) + accounts.values[q * width + c]);
    }
    return {
      name,
      title: { en: name, es: name },
      unit: UNITS.dataUnit,
      values: Float64Array.from(at, (c) => accounts.values[q * width + c]),
      ...(own.length === 0 ? {} : { direct: Object.fromEntries(direct) }),
    };
  });
}

/** @throws EscalarError `not-computable` for an account without a name, `io-duplicate-label` for one that came before */
function refuseAccount({ file, rows, place }: LabelledCsv, label: string, line: number): void {
  const where = { ...place(line, -1) };
  if (rows.indexOf(label) < line) throw new EscalarError('io-duplicate-label', { part: file, label }, where);
  if (label.trim() !== '') return;
  const why = { en: 'an account has no name', es: 'una cuenta no tiene nombre' };
  const mend = {
    en: 'Write the name of each account in the first column: jobs, CO2.',
    es: 'Escriba el nombre de cada cuenta en la primera columna: empleos, CO2.',
  };
  throw new EscalarError('not-computable', { indicator: file, why, try: mend }, where);
}
