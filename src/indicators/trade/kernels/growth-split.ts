import { sum } from '../../../math/sum.ts';

/** The change of exports by what happened to each cell; the parts add up to `change`. */
export interface GrowthSplit {
  readonly change: number;
  /** All trade of the two years. */
  readonly level0: number;
  readonly level1: number;
  /** Cells traded in both years that grew. */
  readonly grew: number;
  /** Cells traded in both years that shrank; zero or less. */
  readonly shrank: number;
  readonly entry: number;
  /** Zero or less. */
  readonly exit: number;
  /** Change of cells that stayed at or below the threshold in both years. */
  readonly below: number;
  readonly continuing: number;
  readonly entries: number;
  readonly exits: number;
}

/**
 * @param first and @param last trade by cell. @param threshold a cell is traded above it, zero or more.
 * Reference: Besedeš & Prusa 2011, J. of Development Economics 96; Amurgo-Pacheco & Piérola 2008, WPS 4473.
 */
export function growthSplit(
  first: ReadonlyMap<number, number>,
  last: ReadonlyMap<number, number>,
  threshold: number,
): GrowthSplit {
  const out = {
    change: 0,
    level0: sum([...first.values()]),
    level1: sum([...last.values()]),
    grew: 0,
    shrank: 0,
    entry: 0,
    exit: 0,
    below: 0,
    continuing: 0,
    entries: 0,
    exits: 0,
  };
  for (const cell of new Set([...first.keys(), ...last.keys()])) {
    const [x0, x1] = [first.get(cell) ?? 0, last.get(cell) ?? 0];
    const change = x1 - x0;
    out.change += change;
    if (x0 > threshold && x1 > threshold) {
      out.continuing += 1;
      if (change > 0) out.grew += change;
      else out.shrank += change;
    } else if (x1 > threshold) {
      out.entries += 1;
      out.entry += change;
    } else if (x0 > threshold) {
      out.exits += 1;
      out.exit += change;
    } else out.below += change;
  }
  return out;
}
