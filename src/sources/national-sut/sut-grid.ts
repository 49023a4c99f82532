import { normalise } from '../../catalog/normalise.ts';
import type { CrossFrame } from '../io-cells/cross-frame.ts';
import { type CrossSheet, crossGrid } from '../io-cells/cross-grid.ts';
import type { CrossTable } from '../io-cells/cross-table.ts';
import { looksNumber } from '../mrio/grid-numbers.ts';
import type { WideOptions } from '../mrio/wide-options.ts';
import type { Grid } from '../tabular/grid.ts';
import type { SutSide } from './sut-list.ts';

/** Words by which offices call the two tables. */
const WORDS: Readonly<Record<SutSide, RegExp>> = {
  supply: /\b(supply|sup|make|oferta|mat_of\w*|producao|recursos|resources)\b/,
  use: /\b(use|uses|utilizacion|uso|usos|mat_ut\w*|empleos|demanda)\b/,
};
const MAKE = /\bmake\b/;
const OTHER = /\b(mip|insumo producto|input output|symmetric|simetrica|requirements|import matri\w+)\b/;

/** Lines of titles that are looked at. */
const [MOST_TITLES, MOST_CELLS] = [8, 4];

/** What says what a sheet holds: its name, its titles, the name of its file; the first that names one table alone. */
function wordsOf(sheet: CrossSheet): readonly string[] {
  return [sheet.sheet, ...titlesOf(sheet), sheet.file.replace(/^.*[/\\]/, '')].map((text) =>
    normalise(text).replaceAll(/(?<!mat)_/g, ' '),
  );
}

/** The first lines of a sheet. */
export function titlesOf({ grid }: CrossSheet): readonly string[] {
  return Array.from({ length: Math.min(MOST_TITLES, grid.rows) }, (_, row) =>
    Array.from({ length: Math.min(MOST_CELLS, grid.width(row)) }, (_, c) => grid.text(row, c)).join(' '),
  );
}

/** Which table a sheet holds by its words; null where none of them says it, or it is of another kind. */
export function sheetSide(sheet: CrossSheet): SutSide | null {
  for (const words of wordsOf(sheet)) {
    if (OTHER.test(words)) return null;
    const [supply, use] = [WORDS.supply.test(words), WORDS.use.test(words)];
    if (supply !== use) return supply ? 'supply' : 'use';
  }
  return null;
}

/** Whether a sheet has industries in rows, as tables of what each of them makes do. */
function isMake(sheet: CrossSheet): boolean {
  return wordsOf(sheet).some((words) => MAKE.test(words) && !WORDS.use.test(words));
}

/** Rows and columns that are looked at for names. */
const [MOST_HEADS, MOST_SIDES] = [40, 6];

/**
 * The two tables in two sheets: the lines of names are those by which most products of one are those of the other, and most
 * industries. Null where two names are not alike.
 * @throws EscalarError those of `crossGrid`
 */
export function sutGrids(
  supply: CrossSheet,
  use: CrossSheet,
  decimal: WideOptions['decimal'],
): Readonly<Record<SutSide, CrossTable>> | null {
  const turned = isMake(supply);
  const [heads, sides] = [headsOf(supply.grid), sidesOf(supply.grid)];
  const products = most(turned ? heads : sides, sidesOf(use.grid));
  const industries = most(turned ? sides : heads, headsOf(use.grid));
  if (products === null || industries === null) return null;
  const frames = {
    supply: frameOf(supply.grid, turned ? [products[0], industries[0]] : [industries[0], products[0]], [
      products[2],
      industries[2],
    ]),
    use: frameOf(use.grid, [industries[1], products[1]], [products[2], industries[2]]),
  };
  if (frames.supply === null || frames.use === null) return null;
  const [made, used] = [crossGrid(supply, decimal, frames.supply), crossGrid(use, decimal, frames.use)];
  if (made === null || used === null) return null;
  return { supply: turned ? transposed(made) : made, use: used };
}

type Line = ReadonlySet<string>;

function headsOf(grid: Grid): readonly Line[] {
  return Array.from({ length: Math.min(grid.rows, MOST_HEADS) }, (_, row) =>
    named(Array.from({ length: grid.width(row) }, (_, c) => grid.text(row, c))),
  );
}

function sidesOf(grid: Grid): readonly Line[] {
  return Array.from({ length: MOST_SIDES }, (_, c) =>
    named(Array.from({ length: grid.rows }, (_, row) => grid.text(row, c))),
  );
}

function named(texts: readonly string[]): Line {
  return new Set(texts.map(normalise).filter((text) => text !== ''));
}

/**
 * The first lines of both that have nearly most names alike, and these: totals of one may be numbers of the other, but stand
 * behind the names.
 */
function most(
  first: readonly Line[],
  second: readonly Line[],
): readonly [first: number, second: number, names: Line] | null {
  const found = first.flatMap((one, a) =>
    second.map((other, b) => [a, b, new Set([...one].filter((name) => other.has(name)))] as const),
  );
  const enough = Math.max(2, NEARLY * Math.max(...found.map(([, , alike]) => alike.size)));
  return found.find(([, , alike]) => alike.size >= enough) ?? null;
}

const NEARLY = 0.8;

/** Where the numbers of a sheet begin: at the first line behind the names that has one. */
function frameOf(
  grid: Grid,
  [head, side]: readonly [number, number],
  [products, industries]: readonly [Line, Line],
): CrossFrame | null {
  const isNamed = (text: string): boolean => products.has(normalise(text)) || industries.has(normalise(text));
  const rows = Array.from({ length: Math.max(0, grid.rows - head - 1) }, (_, k) => head + 1 + k);
  const first = rows.find((row) => isNamed(grid.text(row, side)));
  if (first === undefined) return null;
  const across = Array.from({ length: grid.width(head) }, (_, c) => c).filter((c) => c > side);
  const from = across.find(
    (c) => grid.text(head, c) !== '' && rows.some((row) => row >= first && looksNumber(grid, row, c, true)),
  );
  return from === undefined ? null : { head, side, first, from };
}

/** A table with its columns as rows. */
function transposed(table: CrossTable): CrossTable {
  const [height, width] = [table.rows.length, table.columns.length];
  const values = new Float64Array(height * width);
  for (let r = 0; r < height; r += 1)
    for (let c = 0; c < width; c += 1) values[c * height + r] = table.values[r * width + c];
  return { ...table, rows: table.columns, columns: table.rows, values };
}
