import { sum } from '../../../math/sum.ts';
import { CONTINUING, type Decomposition, prepare, type TwoPeriods } from './decomposition.ts';
import { fosterHaltiwangerKrizan } from './foster-haltiwanger-krizan.ts';

/** Productivity up or not, labour up or not. No change counts as not up. */
export const QUADRANTS = ['up-up', 'up-down', 'down-up', 'down-down'] as const;

export type Quadrant = (typeof QUADRANTS)[number];

export interface QuadrantSummary {
  readonly quadrant: Quadrant;
  readonly classes: number;
  /** Share of all labour, 0 to 1. */
  readonly labour0: number;
  readonly labour1: number;
  /** within + between + cross of its classes, in units of the level. */
  readonly contribution: number;
}

/**
 * The three-term decomposition with the between term centred on P0 (equal to Foster, Haltiwanger & Krizan's),
 * whose classes `quadrantsOf` then sorts by success and by growth of labour.
 * Reference: Baily, Bartelsman & Haltiwanger 1996, Review of Economics and Statistics 78.
 * @throws those of `prepare`.
 */
export function bailyBartelsmanHaltiwanger(pair: TwoPeriods): Decomposition {
  return fosterHaltiwangerKrizan(pair);
}

/** The quadrant of each class, null for those that do not continue. */
export function quadrantOf(pair: TwoPeriods): readonly (Quadrant | null)[] {
  const { kind, p0, p1 } = prepare(pair);
  return Array.from(kind, (what, i) => {
    if (what !== CONTINUING) return null;
    const row = p1[i] > p0[i] ? 0 : 2;
    return QUADRANTS[pair.l1[i] > pair.l0[i] ? row : row + 1];
  });
}

/** The four quadrants with their labour and their part of ΔP; with net entry they add up to ΔP. */
export function quadrantSummary(pair: TwoPeriods): readonly QuadrantSummary[] {
  const { s0, s1 } = prepare(pair);
  const { within, between, cross } = fosterHaltiwangerKrizan(pair).terms;
  const quadrant = quadrantOf(pair);
  return QUADRANTS.map((name) => {
    const rows = quadrant.flatMap((found, i) => (found === name ? [i] : []));
    return {
      quadrant: name,
      classes: rows.length,
      labour0: sum(rows.map((i) => s0[i])),
      labour1: sum(rows.map((i) => s1[i])),
      contribution: sum(rows.flatMap((i) => [within[i], between[i], cross[i]])),
    };
  });
}
