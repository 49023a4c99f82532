import { normalise } from '../../catalog/normalise.ts';
import { looksNumber } from '../mrio/grid-numbers.ts';
import type { Grid } from '../tabular/grid.ts';
import { accountKind, useKind } from './io-codes.ts';

/** Where the names of a table of cells stand. */
export interface CrossFrame {
  /** The row and the column that name industries alike. */
  readonly head: number;
  readonly side: number;
  /** The first row and the first column of numbers. */
  readonly first: number;
  readonly from: number;
}

/** Rows and columns that are looked at for names. */
const [MOST_HEADS, MOST_SIDES] = [40, 6];
/** A table of one economy has no more rows than this. */
const MOST_ROWS = 5_000;
/** Lines between names and numbers, at most. */
const MOST_BETWEEN = 6;

/**
 * Finds the line of names above and the column of names beside in which most names follow one another alike, as industries do in
 * a table of inputs; of several the first. Numbers begin at the first row and column that one of both sides names, for sums
 * may stand between industries. Null where no two do.
 */
export function crossFrame(grid: Grid): CrossFrame | null {
  if (grid.rows > MOST_ROWS) return null;
  const heads = Array.from({ length: Math.min(grid.rows, MOST_HEADS) }, (_, row) => namesAlong(grid, row));
  let best: (CrossFrame & { readonly run: number }) | null = null;
  for (let side = 0; side < MOST_SIDES; side += 1) {
    const below = Array.from({ length: grid.rows }, (_, row) => nameAt(grid, row, side));
    const rows = new Map(below.map((name, row) => [name, row] as const).reverse());
    for (const [head, above] of heads.entries()) {
      const { run, from } = longestRun(above, below, rows, [side + 1, head + 1]);
      if (run <= (best?.run ?? 1) || !areNames(above.slice(from, from + run))) continue;
      const found = { head, side, run, ...firstOf(above, below, { head, side }) };
      if (found.first - head <= MOST_BETWEEN && found.from - side <= MOST_BETWEEN) best = found;
    }
  }
  return best === null ? null : withAccounts(grid, best);
}

/** The first row and the first column that have a name of the other side. */
function firstOf(
  above: readonly string[],
  below: readonly string[],
  { head, side }: Pick<CrossFrame, 'head' | 'side'>,
): Pick<CrossFrame, 'first' | 'from'> {
  const firstIn = (names: readonly string[], behind: number, others: readonly string[]): number => {
    const known = new Set(others);
    return names.findIndex((name, k) => k > behind && name !== '' && known.has(name));
  };
  return {
    first: firstIn(below, head, above.slice(side + 1)),
    from: firstIn(above, side, below.slice(head + 1)),
  };
}

/** A frame with the uses and accounts that stand before its industries. */
function withAccounts(grid: Grid, frame: CrossFrame): CrossFrame {
  const { head, side, first, from } = frame;
  const between = (start: number, end: number): readonly number[] =>
    Array.from({ length: end - start - 1 }, (_, k) => start + 1 + k);
  const row = between(head, first).find(
    (r) =>
      looksNumber(grid, r, from, true) &&
      [side, ...between(side, from)].some((c) => accountKind(grid.text(r, c)) !== null),
  );
  const column = between(side, from).find(
    (c) => looksNumber(grid, first, c, true) && useKind(grid.text(head, c)) !== null,
  );
  return { ...frame, first: row ?? first, from: column ?? from };
}

/** Words, or numbers that rise as codes do: other numbers that are alike are flows. A single name is chance. */
function areNames(names: readonly string[]): boolean {
  const isCode = (name: string, k: number): boolean =>
    /^\d+$/.test(name) && (k === 0 || Number(name) > Number(names[k - 1]));
  return names.length > 1 && (names.some((name) => /\p{L}/u.test(name)) || names.every(isCode));
}

/**
 * The longest run of names that a line and a column have alike, and where it begins.
 * @param rows the first row of each name
 */
function longestRun(
  above: readonly string[],
  below: readonly string[],
  rows: ReadonlyMap<string, number>,
  [fromColumn, fromRow]: readonly [number, number],
) {
  let best = { run: 0, first: 0, from: 0 };
  for (let from = fromColumn; from < above.length; from += 1) {
    const first = above[from] === '' ? undefined : rows.get(above[from]);
    if (first === undefined || first < fromRow) continue;
    let run = 1;
    while (
      above[from + run] !== undefined &&
      above[from + run] !== '' &&
      above[from + run] === below[first + run]
    )
      run += 1;
    if (run > best.run) best = { run, first, from };
  }
  return best;
}

/** A name as names are compared. */
function nameAt(grid: Grid, row: number, column: number): string {
  return normalise(grid.text(row, column));
}

function namesAlong(grid: Grid, row: number): readonly string[] {
  return Array.from({ length: grid.width(row) }, (_, c) => nameAt(grid, row, c));
}
