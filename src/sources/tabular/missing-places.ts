import { counted } from '../../base/locale.ts';
import { info, type PlainNote } from '../../base/note.ts';
import { type TextColumn, textAt, textBuilder, wordsIn } from '../../base/text-column.ts';
import { blankEconomies } from '../../catalog/blank-economies.ts';
import { findEconomy } from '../../catalog/economy.ts';
import { columnOfHeader, titleOfColumn } from '../../columns/vocabulary.ts';
import type { Grid } from './grid.ts';
import type { ColumnPlan } from './plan-columns.ts';
import { someOf } from './some-of.ts';
import { textsOf } from './text-column.ts';

const PLACES = ['economy', 'partner'];

/** A grid with some of its blank cells filled. */
export interface Filled {
  readonly grid: Grid;
  readonly notes: readonly PlainNote[];
}

/**
 * The grid with economies and partners that their column leaves blank, where another column of the same meaning has
 * them (`partnerCode` beside a blank `partnerISO`): by the letters that the same code has in other rows, else by those
 * of the catalog, else by the number. A name that the catalog does not know (a total, a remark) stands for nothing.
 * Cost: one pass over the columns of places that another column stands beside.
 */
export function withMissingPlaces(grid: Grid, rows: Uint32Array, columns: readonly ColumnPlan[]): Filled {
  return PLACES.reduce<Filled>(
    (before, field) => {
      const { grid: own, notes } = filled(before.grid, rows, columns, field);
      return { grid: own, notes: [...before.notes, ...notes] };
    },
    { grid, notes: [] },
  );
}

function filled(grid: Grid, rows: Uint32Array, columns: readonly ColumnPlan[], field: string): Filled {
  const main = columns.find((column) => column.field === field);
  const others = main === undefined ? [] : weaker(columns, main);
  if (main === undefined || others.length === 0) return { grid, notes: [] };
  const given = textsOf(grid, rows, main.index);
  const none = blankEconomies(wordsIn(given));
  const isBlank = (row: number) => {
    const text = textAt(given, row);
    return text === null || none.has(text);
  };
  if (!rows.some((_, row) => isBlank(row))) return { grid, notes: [] };
  const found = new Map<number, string>();
  const said = others.flatMap((other) => {
    const texts = textsOf(grid, rows, other.index);
    const meant = placeOf(given, texts, isBlank);
    const pairs = new Set<string>();
    rows.forEach((at, row) => {
      const word = isBlank(row) && !found.has(at) ? textAt(texts, row) : null;
      const place = word === null ? null : meant(word);
      if (word === null || place === null) return;
      found.set(at, place);
      pairs.add(word === place ? word : `${word} = ${place}`);
    });
    return pairs.size === 0 ? [] : [`"${other.header}" (${someOf([...pairs], 6)})`];
  });
  if (found.size === 0) return { grid, notes: [] };
  return { grid: withTexts(grid, main.index, found), notes: [standInNote(field, main, found.size, said)] };
}

/** Other columns that mean the same field, the best first. */
function weaker(columns: readonly ColumnPlan[], main: ColumnPlan): readonly ColumnPlan[] {
  return columns
    .flatMap((column) => {
      const match = column === main ? null : columnOfHeader(column.header);
      return match?.name === main.field ? [{ column, rank: match.rank }] : [];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ column }) => column);
}

/** What a word of another column is called in the main one; null where it is no economy. */
function placeOf(
  main: TextColumn,
  other: TextColumn,
  isBlank: (row: number) => boolean,
): (word: string) => string | null {
  const beside = new Map<string, Set<string>>();
  const inUse = new Map<string, string>();
  for (let row = 0; row < main.codes.length; row += 1) {
    const [place, word] = [textAt(main, row), textAt(other, row)];
    if (place === null || isBlank(row) || word === null) continue;
    beside.set(word, (beside.get(word) ?? new Set()).add(place));
  }
  for (const place of wordsIn(main)) {
    const id = findEconomy(place)?.id;
    if (id !== undefined && !inUse.has(id)) inUse.set(id, place);
  }
  return (word) => {
    const isNumber = /^\d+$/.test(word);
    const id = ((isNumber ? findEconomy(word, 'comtrade') : null) ?? findEconomy(word))?.id;
    if (id === undefined && !isNumber) return null;
    const [same, another] = beside.get(word) ?? [];
    // a country that stands beside each of its states is the name of none of them
    if (another !== undefined) return isNumber ? word : null;
    if (same !== undefined) return same;
    const used = id === undefined ? undefined : inUse.get(id);
    // two numbers of one economy, as of its territory before and after, stay two
    if (used !== undefined) return isNumber ? word : used;
    return id ?? word;
  };
}

function withTexts(grid: Grid, main: number, found: ReadonlyMap<number, string>): Grid {
  const text = (row: number, column: number) =>
    (column === main ? found.get(row) : undefined) ?? grid.text(row, column);
  const { texts } = grid;
  if (texts === undefined) return { ...grid, text };
  return {
    ...grid,
    text,
    texts: (rows, column) => {
      const own = texts(rows, column);
      if (column !== main) return own;
      const builder = textBuilder(rows.length);
      rows.forEach((at, row) => {
        builder.add(found.get(at) ?? textAt(own, row));
      });
      return builder.column();
    },
  };
}

function standInNote(
  field: string,
  { header }: ColumnPlan,
  count: number,
  said: readonly string[],
): PlainNote {
  const title = titleOfColumn(field);
  return info(
    `${title.en}: in ${counted(count, 'row', 'rows')} "${header}" is blank and taken from ${said.join('; ')}.`,
    `${title.es}: en ${counted(count, 'fila', 'filas')} "${header}" está en blanco y se toma de ${said.join('; ')}.`,
  );
}
