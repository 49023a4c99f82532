import type { Measured } from '../../../base/missing.ts';
import type { Cell } from '../../../base/table.ts';

/** Counts of a fourfold table, and the percent that rose among the targeted and among the others. */
export interface FourFold {
  /** Targeted and rose, targeted and did not, not targeted and rose, not targeted and did not. */
  readonly boxes: readonly [number, number, number, number];
  readonly targetedRose: Measured;
  readonly untargetedRose: Measured;
}

/** Cost: one pass. */
export function fourFold(
  classes: readonly { readonly targeted: boolean; readonly rose: boolean }[],
): FourFold {
  const count = (targeted: boolean, rose: boolean) =>
    classes.filter((one) => one.targeted === targeted && one.rose === rose).length;
  const boxes = [count(true, true), count(true, false), count(false, true), count(false, false)] as const;
  const percent = (rose: number, not: number): Measured =>
    rose + not === 0 ? { missing: 'zero-denominator' } : (100 * rose) / (rose + not);
  return { boxes, targetedRose: percent(boxes[0], boxes[1]), untargetedRose: percent(boxes[2], boxes[3]) };
}

/** Whether a class is targeted in the years that count; null where none of their numbers is known. */
export function targetedIn(
  counts: readonly (readonly [string, Cell])[],
  {
    targeted,
    from,
    to,
  }: { readonly targeted: 'any' | 'first' | 'last' | 'all'; readonly from: string; readonly to: string },
): boolean | null {
  const wanted = targeted === 'first' ? from : targeted === 'last' ? to : null;
  const known = counts.flatMap(([year, cell]) =>
    typeof cell === 'number' && (wanted === null || year === wanted) ? [cell] : [],
  );
  if (known.length === 0) return null;
  return targeted === 'all' ? known.every((n) => n > 0) : known.some((n) => n > 0);
}
