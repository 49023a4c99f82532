import { CONTINUING, type Decomposition, prepare, type TwoPeriods } from './decomposition.ts';
import { fosterHaltiwangerKrizan } from './foster-haltiwanger-krizan.ts';

/** Productivity up or not, labour up or not. No change counts as not up. */
export const QUADRANTS = ['up-up', 'up-down', 'down-up', 'down-down'] as const;

export type Quadrant = (typeof QUADRANTS)[number];

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
