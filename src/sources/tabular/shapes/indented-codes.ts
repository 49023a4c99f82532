import type { Indented } from '../../../base/table.ts';
import type { Grid } from '../grid.ts';
import type { ColumnPlan } from '../plan-columns.ts';
import { textAt } from '../text-column.ts';

/** Columns of codes that an indicator may add up. */
const FIELDS: readonly string[] = ['activity', 'product', 'economy', 'partner', 'function'];

/** A code, how far from the left what names it begins, and where it ends. */
interface Placed {
  readonly code: string;
  readonly indent: number;
  readonly end: number;
}

/** `- - Other`, `.. Food`: marks in the place of blanks. */
const DASHES = /^(?:[-–—•·>»]\s?(?!\d)|\.(?=[.\s])\s?)+/;

/**
 * By field, the codes below which others stand indented, as publishers print the classes that a class is made of, and these: all
 * down to the next that stands as far left. Null where no column has such. What is aligned on the right, and one indented code
 * alone, say nothing.
 */
export function indentedCodes(
  grid: Grid,
  rows: Uint32Array,
  columns: readonly ColumnPlan[],
): Readonly<Record<string, Indented>> | null {
  const { indent } = grid;
  if (indent === undefined) return null;
  const found = FIELDS.flatMap((field) => {
    const own = columns.find((column) => column.field === field);
    if (own === undefined) return [];
    // words beside codes may be what is indented
    const words = columns.filter(({ field: other, kind }) => isText(kind) && !FIELDS.includes(other));
    const below = [own, ...words]
      .map(({ index }) => belowOthers(placed(grid, indent, rows, own.index, index)))
      .find((one) => one !== null);
    return below === undefined || below === null ? [] : [[field, below] as const];
  });
  return found.length === 0 ? null : Object.fromEntries(found);
}

const isText = (kind: ColumnPlan['kind']): boolean => kind === 'text' || kind === 'unknown';

/** The codes by row with their names; nothing where none is indented, or where a code has several names. */
function placed(
  grid: Grid,
  indent: NonNullable<Grid['indent']>,
  rows: Uint32Array,
  code: number,
  name: number,
): readonly Placed[] {
  const all: Placed[] = [];
  const nameOf = new Map<string, string>();
  let [isIndented, hasWords] = [false, code === name];
  for (const row of rows) {
    const text = textAt(grid, row, name);
    const wide = indent(row, name) + (DASHES.exec(text)?.[0].length ?? 0);
    if (wide > 0) isIndented = true;
    if (/\p{L}/u.test(text)) hasWords = true;
    if (text === '') continue;
    const own = textAt(grid, row, code);
    if ((nameOf.get(own) ?? text) !== text) return [];
    nameOf.set(own, text);
    all.push({ code: own, indent: wide, end: wide + text.length });
  }
  return isIndented && hasWords ? all : [];
}

/** The codes with those indented below them. */
function belowOthers(all: readonly Placed[]): Indented | null {
  if (all.length === 0 || all.every(({ end }) => end === all[0]?.end)) return null;
  const below = new Map<string, Set<string>>();
  const open: Placed[] = [];
  for (const one of all) {
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= one.indent) open.pop();
    for (const { code } of open)
      if (code !== '' && code !== one.code && !areApart(code, one.code))
        below.set(code, (below.get(code) ?? new Set()).add(one.code));
    open.push(one);
  }
  const parts = new Set([...below.values()].flatMap((codes) => [...codes]));
  return parts.size < 2 ? null : new Map([...below].map(([code, codes]) => [code, [...codes]]));
}

/** Numbers of a classification of which one does not begin with the other. */
function areApart(whole: string, part: string): boolean {
  return /^\d{2,}$/.test(whole) && /^\d+$/.test(part) && !part.startsWith(whole);
}
