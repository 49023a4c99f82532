import { info, type PlainNote } from '../../../base/note.ts';
import { accountKind, goesAbroad, useKind } from '../../../sources/io-cells/io-codes.ts';
import { cellText, numberText } from '../../../sources/io-csv/grid-text.ts';
import type { IoFile } from '../../../sources/io-csv/read-io-csv.ts';
import { yearOfTable } from '../../../sources/mrio/stated-prices.ts';
import { isBinaryTable } from '../../../sources/mrio/table-bytes.ts';
import { type TableGrid, tableGrids } from '../../../sources/mrio/table-grids.ts';
import { someOf } from '../../../sources/tabular/some-of.ts';
import { isOutput, type Name, type PairedNames, pairedNames, wholeOf } from './paired-names.ts';
import { type TableBlock, tableBlock } from './table-block.ts';

/** A table that lies in one file, as the two files that it could be. */
export interface SplitTable {
  readonly Z: IoFile;
  readonly Y: IoFile;
  /** The year that a title says; empty where none does. */
  readonly year: string;
  readonly notes: readonly PlainNote[];
}

/** A line or a column that is read: its place in the grid, and its name in the files that are made. */
interface Line {
  readonly at: number;
  readonly name: string;
}

/** What is read of a table. */
interface Parts {
  readonly industries: readonly Line[];
  readonly accounts: readonly Line[];
  readonly inputs: readonly Line[];
  /** Totals beside the inputs. */
  readonly totals: readonly Line[];
  /** Final demand, and the totals behind it. */
  readonly uses: readonly Line[];
  /** Categories that no list of codes knows. */
  readonly unknown: readonly string[];
}

/**
 * Inputs and final demand of a table that a person laid out in one file: its names in one line or in two, divided by any
 * mark, totals and accounts wherever they stand. Null for what is no such table, or has a line of which nothing says what
 * it is. Lines keep their numbers, so that errors name those of the file.
 * @throws EscalarError those of `tableGrids`
 */
export function splitTable(file: string, bytes: Uint8Array): SplitTable | null {
  if (isTooLong(bytes)) return null;
  const found = tableGrids(file, bytes).flatMap((one) => splitGrid(file, one) ?? []);
  return found.length === 1 ? found[0] : null;
}

/** Bytes that a cell of a table seldom passes, with its mark. */
const MOST_OF_CELL = 25;
/** Room for titles, notes and accounts. */
const MOST_BESIDE = 1 << 18;

/** Whether a text is longer than a table of as many rows as it has columns: a list of rows is no such table. */
function isTooLong(bytes: Uint8Array): boolean {
  if (isBinaryTable(bytes)) return false;
  const lines = new TextDecoder('latin1').decode(bytes.subarray(0, MOST_BESIDE)).split(/[\r\n]/, 40);
  const width = Math.max(...lines.map((line) => line.split(/[,;\t|]/).length));
  return bytes.length > MOST_OF_CELL * width * (width + 1) + MOST_BESIDE;
}

function splitGrid(file: string, { grid, title, notes }: TableGrid): SplitTable | null {
  const block = tableBlock(grid);
  if (block === null) return null;
  const parts = firstOf(pairedNames(block), (names) => partsOf(block, names));
  if (parts === null) return null;
  const words = [title, ...block.titles.map((record) => grid.text(record, 0))].join(' ');
  return {
    Z: written(file, block, [...parts.industries, ...parts.accounts], [...parts.inputs, ...parts.totals]),
    Y: written(file, block, parts.industries, parts.uses),
    year: yearOfTable(words) ?? '',
    notes: [...notes, ...demandNote(file, parts.unknown)],
  };
}

function firstOf<T, R>(all: readonly T[], find: (one: T) => R | null): R | null {
  for (const one of all) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

function partsOf(block: TableBlock, names: PairedNames): Parts | null {
  const rows = names.rows.map((name, i) => ({ name, at: block.rows[i] }));
  const columns = names.columns.map((name, c) => ({ name, at: names.front + c }));
  const inside = ({ name }: { readonly name: Name }): boolean => names.isIndustry(name);
  const accounts = accountsOf(
    names,
    rows.filter((one) => !inside(one)),
  );
  const behind = columns.filter((one) => !inside(one) && !isEmpty(block, one));
  const last = Math.max(...columns.filter(inside).map(({ at }) => at));
  const uses = accounts === null ? null : usesOf(names, behind, last);
  if (accounts === null || uses === null) return null;
  const line = ({ name, at }: { readonly name: Name; readonly at: number }): Line => ({
    at,
    name: joinedName(name),
  });
  return {
    industries: rows.filter(inside).map(line),
    accounts,
    inputs: columns.filter(inside).map(line),
    ...uses,
  };
}

/** In the files that are made the first point divides economy and industry. */
function joinedName({ economy, word }: Name): string {
  return `${economy.replace(/[._]/g, ' ').trim()}.${word}`;
}

interface Placed {
  readonly name: Name;
  readonly at: number;
}

function isEmpty({ grid, rows }: TableBlock, { name, at }: Placed): boolean {
  return name.word === '' && rows.every((record) => grid.text(record, at) === '');
}

/** Rows below the industries, under the names by which matrices know them; null where one is none. */
function accountsOf(names: PairedNames, rows: readonly Placed[]): readonly Line[] | null {
  const known = rows.map(({ name, at }) => ({
    at,
    kind: isOutput(name.word) ? 'total' : accountKind(name.word, wholeOf(name)),
  }));
  const isAdded = known.some(({ kind }) => kind === 'added');
  const lines: Line[] = [];
  for (const { at, kind } of known) {
    const name = kind === 'addedPart' && !isAdded ? 'VA' : ACCOUNT_NAMES[kind ?? ''];
    if (name === undefined && kind !== 'addedPart') return null;
    if (name !== undefined) lines.push({ at, name });
  }
  const isMissing = rows.some(
    ({ name }) => names.sectors.has(name.word) && names.economies.has(name.economy),
  );
  return isMissing ? null : lines;
}

/** Imports from outside the table are paid as taxes are: output has both beside inputs and value added. */
const ACCOUNT_NAMES: Readonly<Record<string, string>> = {
  added: 'VA',
  taxes: 'TLS',
  imports: 'TLS',
  total: 'TOTAL',
};

/** What goes to nobody in the table, or comes from outside. */
const OTHER_USES: ReadonlySet<string> = new Set(['exports', 'imports']);

/** Whether every economy has the same categories, each once: a column that one has alone may be anything. */
function areAlike(economies: ReadonlySet<string>, demand: readonly Placed[]): boolean {
  const categories = new Set(demand.map(({ name }) => name.word));
  const pairs = new Set(demand.map(({ name }) => joinedName(name)));
  return pairs.size > 0 && pairs.size === demand.length && pairs.size === categories.size * economies.size;
}

/** Columns that are no industries; null where nothing says what one is. */
function usesOf(
  { economies, sectors }: PairedNames,
  columns: readonly Placed[],
  last: number,
): Pick<Parts, 'totals' | 'uses' | 'unknown'> | null {
  const kinds = columns.map(({ name }) =>
    isOutput(name.word) ? 'total' : useKind(name.word, wholeOf(name)),
  );
  const isTotal = (i: number): boolean =>
    kinds[i] === 'total' || (kinds[i] === 'whole' && !economies.has(columns[i].name.economy));
  const demand = columns.filter((_, i) => !isTotal(i));
  // an industry that lacks its row is no final demand, and what stands among the industries is none
  const isDemand = ({ name, at }: Placed): boolean =>
    economies.has(name.economy) && name.word !== '' && !sectors.has(name.word) && at > last;
  const isOther = columns.some(({ name }, i) => OTHER_USES.has(kinds[i] ?? '') || goesAbroad(name.word));
  // a whole beside its parts would count twice
  const isTwice = kinds.some((kind, i) => kind === 'whole' && !isTotal(i)) && demand.length > economies.size;
  if (isOther || isTwice || !demand.every(isDemand) || !areAlike(economies, demand)) return null;
  const first = demand[0].at;
  const totals = columns.filter((_, i) => isTotal(i)).map(({ at }) => ({ at, name: 'TOTAL' }));
  return {
    totals: totals.filter(({ at }) => at < first),
    uses: [
      ...demand.map(({ name, at }) => ({ at, name: joinedName(name) })),
      ...totals.filter(({ at }) => at > first),
    ],
    unknown: columns.flatMap(({ name }, i) => (kinds[i] === null ? [joinedName(name)] : [])),
  };
}

/** Each line where it was in the file, behind the names in the place of the last line of names. */
function written(
  file: string,
  { grid, heads }: TableBlock,
  rows: readonly Line[],
  columns: readonly Line[],
): IoFile {
  const lines: string[] = [];
  const put = (record: number, cells: readonly string[]): void => {
    lines[grid.line(record) - 1] = cells.join('\t');
  };
  put(heads[heads.length - 1], ['', ...columns.map(({ name }) => cellText(name))]);
  for (const { at, name } of rows)
    put(at, [cellText(name), ...columns.map((column) => numberText(grid, at, column.at))]);
  const text = Array.from(lines, (line) => `${line ?? ''}\n`).join('');
  return { name: file, bytes: new TextEncoder().encode(text) };
}

function demandNote(file: string, unknown: readonly string[]): readonly PlainNote[] {
  if (unknown.length === 0) return [];
  const list = someOf(unknown);
  return [
    info(
      `${file}: taken for final demand, since no row has their names and they stand behind the industries: ${list}.`,
      `${file}: se tomaron por demanda final, porque ningún renglón lleva su nombre y están después de las industrias: ${list}.`,
    ),
  ];
}
