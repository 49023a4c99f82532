import { sum } from '../../../math/sum.ts';
import { type Gain, hasShareOfChange } from '../../share-of-change.ts';
import { type Decomposition, notComputable, type TwoPeriods, totalOf } from './decomposition.ts';

/** One class's labour in one period that is known only to lie between two numbers. */
export interface UnknownLabour {
  /** Position of the class, from 0. */
  readonly row: number;
  readonly period: 0 | 1;
  readonly low: number;
  readonly high: number;
}

/** The range of a number, and the labour at which it is reached. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly labourAtLow: number;
  readonly labourAtHigh: number;
  /** Whether the number only rises or only falls with the unknown labour. */
  readonly monotone: boolean;
}

export interface LabourBounds {
  /** The chosen terms over the base level, in percentage points of growth. */
  readonly points: Interval;
  /** Growth of the level, in percent. */
  readonly growth: Interval;
  /** The chosen terms in percent of the change; null when for some labour in the range the change is too small or a loss. */
  readonly share: Interval | null;
  /** The labour for which the level does not change at all, when it is in the range. */
  readonly noChangeAt: number | null;
  /** The decompositions at the lower and the upper bound. */
  readonly atEnds: readonly Decomposition[];
}

/**
 * What is known of the structural effect when one labour cell is suppressed but bounded. The share of the change
 * is a rational function of that cell: between the points where ΔP = 0 it is continuous but not always monotone,
 * so the range is searched inside too, and refused where ΔP = 0 lies inside (then every share is possible) or the gain
 * may be below that of `hasShareOfChange`.
 * @param terms names of the terms to add, the structural ones as a rule.
 * @throws EscalarError `not-computable` on bounds that are not 0 ≤ low ≤ high (0 < low where the class has output),
 *   or a base level that is not above zero.
 */
export function labourBounds(
  pair: TwoPeriods,
  unknown: UnknownLabour,
  decompose: (pair: TwoPeriods) => Decomposition,
  terms: readonly string[],
  gain: Gain = 'rise',
): LabourBounds {
  checkBounds(pair, unknown);
  // the three ranges are searched at the same labour first
  const known = new Map<number, Decomposition>();
  const at = (labour: number): Decomposition => {
    const found = known.get(labour) ?? decompose(withLabour(pair, unknown, labour));
    known.set(labour, found);
    return found;
  };
  const part = (d: Decomposition) => sum(terms.map((term) => totalOf(d, term)));
  const { low, high } = unknown;
  for (const labour of [low, high]) {
    if (!(at(labour).level0 > 0))
      throw notComputable('the base level is not above zero', 'el nivel base no es mayor que cero');
  }
  const over = (rule: (d: Decomposition) => number) => extremes((labour) => rule(at(labour)), low, high);
  const noChangeAt = unchangedAt(pair, unknown);
  const crosses = noChangeAt !== null && noChangeAt >= low && noChangeAt <= high;
  // growth only rises or only falls with the labour of one cell
  const gains = [low, high].every((labour) => hasShareOfChange(at(labour), gain));
  return {
    points: over((d) => (100 * part(d)) / d.level0),
    growth: over((d) => (100 * (d.level1 - d.level0)) / d.level0),
    share: crosses || !gains ? null : over((d) => (100 * part(d)) / (d.level1 - d.level0)),
    noChangeAt: crosses ? noChangeAt : null,
    atEnds: [at(low), at(high)],
  };
}

function checkBounds(pair: TwoPeriods, { row, period, low, high }: UnknownLabour): void {
  const output = (period === 0 ? pair.y0 : pair.y1)[row];
  const enough = output === 0 ? low >= 0 : low > 0;
  if (enough && high >= low && Number.isFinite(high)) return;
  throw notComputable(
    `the bounds ${low} to ${high} do not hold labour above zero in rising order`,
    `las cotas ${low} a ${high} no son trabajo mayor que cero en orden creciente`,
  );
}

function withLabour(pair: TwoPeriods, { row, period }: UnknownLabour, labour: number): TwoPeriods {
  const replaced = (period === 0 ? pair.l0 : pair.l1).map((l, i) => (i === row ? labour : l));
  return period === 0 ? { ...pair, l0: replaced } : { ...pair, l1: replaced };
}

/** The labour that makes both levels equal: Y_t / (R + l) = P_other, R the labour of the other classes. */
function unchangedAt(pair: TwoPeriods, { row, period }: UnknownLabour): number | null {
  const [here, there] = period === 0 ? [0, 1] : [1, 0];
  const y = [sum(pair.y0), sum(pair.y1)];
  const labour = [pair.l0, pair.l1];
  const other = y[there] / sum(labour[there]);
  const rest = sum(labour[here].map((l, i) => (i === row ? 0 : l)));
  const value = y[here] / other - rest;
  return Number.isFinite(value) ? value : null;
}

const GRID = 96;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Smallest and largest value of a continuous function on [low, high]: an even and (for low > 0) a geometric grid,
 * refined by golden section around the best interior points.
 */
export function extremes(f: (x: number) => number, low: number, high: number): Interval {
  const steps = Array.from({ length: GRID + 1 }, (_, k) => k / GRID);
  const even = steps.map((u) => low + u * (high - low));
  const geometric = low > 0 ? steps.slice(1, -1).map((u) => low * (high / low) ** u) : [];
  const xs = [...new Set([low, high, ...even, ...geometric])]
    .filter((x) => x >= low && x <= high)
    .sort((a, b) => a - b);
  const values = xs.map(f);
  const least = refine(f, xs, values);
  const most = refine(
    (x) => -f(x),
    xs,
    values.map((value) => -value),
  );
  const rises = values.every((value, k) => k === 0 || value >= values[k - 1]);
  const falls = values.every((value, k) => k === 0 || value <= values[k - 1]);
  return {
    low: least.value,
    high: -most.value,
    labourAtLow: least.x,
    labourAtHigh: most.x,
    monotone: rises || falls,
  };
}

function refine(f: (x: number) => number, xs: readonly number[], values: readonly number[]) {
  let best = 0;
  values.forEach((value, k) => {
    if (value < values[best]) best = k;
  });
  let found = { x: xs[best], value: values[best] };
  if (best === 0 || best === xs.length - 1) return found;
  let [a, b] = [xs[best - 1], xs[best + 1]];
  for (let step = 0; step < 60; step += 1) {
    const [left, right] = [b - GOLDEN * (b - a), a + GOLDEN * (b - a)];
    const [atLeft, atRight] = [f(left), f(right)];
    if (atLeft < found.value) found = { x: left, value: atLeft };
    if (atRight < found.value) found = { x: right, value: atRight };
    if (atLeft < atRight) b = right;
    else a = left;
  }
  return found;
}
