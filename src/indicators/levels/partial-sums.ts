import { type Question, sumsOf } from './judge-wholes.ts';
import type { CodedKey, KeyedRows } from './keyed-rows.ts';
import type { Measure } from './measures.ts';
import { type OrderedValues, type Run, runsAnywhere, runsBeside } from './runs-of-codes.ts';
import { MOST_SCATTERED, scatteredSet } from './scattered-sums.ts';
import { agreement, equalSums, slackOf, stepOf } from './sum-evidence.ts';

/** Codes that equal the sum of some others, and those that perhaps do. */
export interface PartialSums {
  readonly sure: readonly Question[];
  readonly perhaps: readonly Question[];
}

/** Runs are looked for beside the code alone where more codes than these would make too many. */
const MOST_CODES = 1500;
/** Decimal digits that must agree beyond those that chance explains among all runs looked at. */
const DOUBT = 2;
const PROOF = 4;
const CALLED_SO = /\b(sub ?total(es)?|total(es)?|suma)\b/i;

/**
 * Codes without a telling name whose numbers are the sum of neighbours, in the order of the file or of the alphabet,
 * or of others wherever they stand where the codes are few, in every slice. It is proof where at least two slices agree in which the parts have different shares, with so many
 * digits as chance does not give; in one slice it is so only for what is called a subtotal.
 * @param counts by place of a code, whether it may be a whole or a part
 * @param slices from `codeSums`, by measure
 */
export function partialSums(
  rows: KeyedRows,
  key: CodedKey,
  counts: Uint8Array,
  slices: readonly (readonly Float64Array[])[],
  measures: readonly Measure[],
): PartialSums {
  const codes = [...counts.keys()].filter((at) => counts[at] === 1);
  const best = new Map<number, Found>();
  for (const sums of slices)
    for (const found of inSlices({ sums, names: key.names, codes, step: stepOf(...sums) })) {
      const known = best.get(found.code);
      if (known === undefined || rank(found) > rank(known)) best.set(found.code, found);
    }
  const all = [...best.values()];
  const questions = all.map(({ code, run }) => ({
    whole: key.names[code],
    parts: run.map((at) => key.names[at]),
  }));
  const holds = sumsOf(rows, key, questions, measures).map((sums) =>
    sums.some((one) => one.whole.length > 0 && equalSums(one) !== 'no'),
  );
  return {
    sure: questions.filter((_, q) => holds[q] && all[q].isProof),
    perhaps: questions.filter((_, q) => holds[q] && !all[q].isProof),
  };
}

interface Found {
  readonly code: number;
  readonly run: Run;
  readonly isProof: boolean;
  readonly digits: number;
}

function rank({ isProof, digits }: Found): number {
  return (isProof ? 1000 : 0) + digits;
}

interface Slices {
  readonly sums: readonly Float64Array[];
  readonly names: readonly string[];
  readonly codes: readonly number[];
  /** What the publisher rounded to. */
  readonly step: number;
}

function inSlices(slices: Slices): readonly Found[] {
  const { sums, names, codes } = slices;
  const sorted = [...codes].sort((a, b) => (names[a] < names[b] ? -1 : 1));
  const orders = (sorted.every((at, place) => at === codes[place]) ? [codes] : [codes, sorted]).map(
    (order) => ({
      order,
      rank: ranksOf(order, names.length),
    }),
  );
  const filled = sums.map((values) => codes.filter((at) => values[at] !== 0).length);
  const mixed = sums.map((values) => codes.some((at) => values[at] < 0));
  return codes.flatMap((code) => {
    const own = [...sums.keys()].filter((s) => sums[s][code] > 0);
    if (own.length === 0 || own.some((s) => mixed[s])) return [];
    const widest = own.reduce((a, b) => (filled[b] > filled[a] ? b : a));
    const beside = orders.flatMap((one) => inOrder(slices, code, own, { ...one, values: sums[widest] }));
    const found = beside.length > 0 ? beside : anywhere(slices, code, own);
    return [...found].sort((a, b) => rank(b) - rank(a)).slice(0, 1);
  });
}

/** By place of a code, where it stands in an order. */
function ranksOf(order: readonly number[], codes: number): Int32Array {
  const ranks = new Int32Array(codes);
  order.forEach((code, rank) => {
    ranks[code] = rank;
  });
  return ranks;
}

function inOrder(
  slices: Slices,
  code: number,
  own: readonly number[],
  ordered: OrderedValues,
): readonly Found[] {
  const { codes, step } = slices;
  const many = codes.length > MOST_CODES;
  const tried = Math.log10(2 * codes.length * (many ? 1 : codes.length));
  const slack = (numbers: number): number => slackOf(ordered.values[code], step, numbers + 1);
  return (many ? runsBeside : runsAnywhere)(ordered, code, slack).flatMap((run) =>
    judged(slices, code, run, own, tried),
  );
}

/** A set of others that may stand anywhere; so many sets are possible that only two slices or more tell. */
function anywhere(slices: Slices, code: number, own: readonly number[]): readonly Found[] {
  const { sums, codes, step } = slices;
  if (own.length < 2 || codes.length > MOST_SCATTERED) return [];
  const slack = own.map((s) => slackOf(sums[s][code], step, 1));
  const set = scatteredSet(
    own.map((s) => sums[s]),
    codes,
    code,
    slack,
  );
  const tried = Math.log10(codes.length) + (codes.length - 1) * Math.log10(2);
  return set === null ? [] : judged(slices, code, set, own, tried).filter(({ isProof }) => isProof);
}

/** The run if it adds up to the code in every slice, with more digits than chance among so many tried gives. */
function judged(
  { sums, names, step }: Slices,
  code: number,
  run: Run,
  own: readonly number[],
  tried: number,
): readonly Found[] {
  const different = new Map<string, number>();
  for (const s of own) {
    const agreed = inSlice(sums[s], code, run, step);
    if (agreed === null) return [];
    if (agreed.shares !== '') different.set(agreed.shares, agreed.digits);
  }
  const digits = [...different.values()].reduce((a, b) => a + b, 0);
  if (digits < tried + DOUBT) return [];
  const isProof = (different.size > 1 && digits >= tried + PROOF) || CALLED_SO.test(names[code]);
  return [{ code, run, isProof, digits }];
}

/** The digits that agree in one slice and the shares of the parts; none where it has one part, null where they differ. */
function inSlice(
  values: Float64Array,
  code: number,
  run: Run,
  step: number,
): { readonly shares: string; readonly digits: number } | null {
  const parts = run.map((at) => values[at]);
  const numbers = parts.filter((value) => value !== 0).length;
  const sum = parts.reduce((a, b) => a + b, 0);
  const agreed = agreement(values[code], sum, step, numbers);
  if (agreed === null) return null;
  if (numbers < 2) return { shares: '', digits: 0 };
  return { shares: parts.map((value) => (value / sum).toFixed(3)).join(), digits: agreed.digits };
}
