import { sharesOf } from '../../../math/shares-of.ts';
import { sum } from '../../../math/sum.ts';
import {
  CONTINUING,
  closed,
  type Decomposition,
  prepare,
  sizesOf,
  type TwoPeriods,
} from './decomposition.ts';
import { decomposers, type Method, type WithinWeight } from './methods.ts';

/** Before the terms of industries, beside those of the classes in them. */
export const OF_INDUSTRY = 'industry_';

/** The n classes in J industries: `industry[i]` is the place of the industry of class i, 0 to J − 1. */
export interface Industries {
  readonly industry: ArrayLike<number>;
  readonly count: number;
}

/**
 * A decomposition of two levels. That of the industries has Σ_j w_j ΔP_j as its term within; each ΔP_j is decomposed
 * again by its own classes, with the same method, so that ΔP = Σ_j [terms between industries] + Σ_j w_j Σ_{i∈j} terms.
 * Terms are n + J long: of classes first, then, under `industry_…`, of industries; `industry_within` is the sum of the
 * classes of an industry that is there in both periods, and no part of the whole beside them.
 * @throws those of `prepare`
 */
export function twoLevels(
  pair: TwoPeriods,
  { industry, count }: Industries,
  method: Method,
  decompose: (pair: TwoPeriods) => Decomposition,
): Decomposition {
  const outer = addUp(pair, industry, count);
  const above = decompose(outer);
  const { kind } = prepare(outer);
  const weights = weightsWithin(outer, decomposers[method].withinWeight);
  const n = pair.l0.length;
  const width = n + count;
  const terms: Record<string, Float64Array> = {};
  const inner = decomposers[method].terms.map(({ id }) => id);
  for (const id of inner) terms[id] = new Float64Array(width);
  for (const { id, effect } of decomposers[method].terms) {
    if (effect === 'within') continue;
    terms[OF_INDUSTRY + id] = new Float64Array(width);
    terms[OF_INDUSTRY + id].set(above.terms[id], n);
  }
  membersOf(industry, count).forEach((members, j) => {
    if (kind[j] !== CONTINUING) return;
    const own = decompose(pick(pair, members));
    for (const id of inner)
      members.forEach((i, k) => {
        terms[id][i] = weights[j] * own.terms[id][k];
      });
  });
  // parts cancel inside an industry too
  return closed({ ...above, ...sizesOf(pair) }, terms);
}

/** Of each industry, the part of the change that comes from inside it: the sum of the terms of its classes. */
export function insideIndustries({ terms }: Decomposition, { industry, count }: Industries): Float64Array {
  const own = Object.entries(terms).filter(([id]) => !id.startsWith(OF_INDUSTRY));
  return Float64Array.from(membersOf(industry, count), (members) =>
    sum(own.flatMap(([, values]) => members.map((i) => values[i]))),
  );
}

/** Output and labour of the industries. */
export function addUp(pair: TwoPeriods, industry: ArrayLike<number>, count: number): TwoPeriods {
  const members = membersOf(industry, count);
  const of = (values: Float64Array) => Float64Array.from(members, (rows) => sum(rows.map((i) => values[i])));
  return { y0: of(pair.y0), l0: of(pair.l0), y1: of(pair.y1), l1: of(pair.l1) };
}

/** The places of the classes of each industry. */
export function membersOf(industry: ArrayLike<number>, count: number): readonly (readonly number[])[] {
  const members: number[][] = Array.from({ length: count }, () => []);
  Array.from(industry).forEach((j, i) => {
    members[j].push(i);
  });
  return members;
}

/** The classes at these places. */
export function pick(pair: TwoPeriods, rows: readonly number[]): TwoPeriods {
  const of = (values: Float64Array) => Float64Array.from(rows, (i) => values[i]);
  return { y0: of(pair.y0), l0: of(pair.l0), y1: of(pair.y1), l1: of(pair.l1) };
}

function weightsWithin({ l0, l1 }: TwoPeriods, weight: WithinWeight): Float64Array {
  const [s0, s1] = [sharesOf(l0), sharesOf(l1)];
  const end = weight === 'base' ? 0 : weight === 'end' ? 1 : 0.5;
  return s0.map((share, j) => (1 - end) * share + end * s1[j]);
}
