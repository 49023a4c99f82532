import { gather } from '../../base/gather.ts';
import { calledSums } from './called-sums.ts';
import { codeSums } from './code-sums.ts';
import { type Question, sumsOf } from './judge-wholes.ts';
import type { CodedKey, KeyedRows } from './keyed-rows.ts';
import type { Measure } from './measures.ts';
import { partialSums } from './partial-sums.ts';
import { equalSums } from './sum-evidence.ts';

/** Codes that equal the sum of all others of their dimension, or of neighbours among them. */
export interface UnnamedSums {
  readonly sure: readonly Question[];
  /** So few and round numbers that it may be chance. */
  readonly perhaps: readonly Question[];
}

/**
 * Codes without a telling name whose numbers are the sum of all others, wherever they have a number, or of neighbours
 * (see `partialSums`). Sums by code are compared first, and only those that come close are looked at group by group.
 * @param outside keys that are added up as well, and so do not keep the first comparison apart
 * @param left by place, whether the row is left out already
 */
export function unnamedSums(
  rows: KeyedRows,
  key: CodedKey,
  outside: readonly CodedKey[],
  measures: readonly Measure[],
  exempt: ReadonlySet<string>,
  left: Uint8Array,
): UnnamedSums {
  const codes = key.names.filter((name) => name !== '' && !exempt.has(name));
  if (codes.length < 3) return { sure: [], perhaps: [] };
  const kept = left.includes(1) ? without(rows, left) : rows;
  const own = kept.keys.find(({ key: name }) => name === key.key) as CodedKey;
  const apart = kept.keys.filter(
    ({ key: name }) => name !== key.key && !outside.some((one) => one.key === name),
  );
  const known = new Set(codes);
  const counts = Uint8Array.from(own.names, (name) => (known.has(name) ? 1 : 0));
  const slices = measures.map((measure) => codeSums(kept, own, counts, apart, measure));
  const wanted = new Set(slices.flatMap((sums) => closeTo(sums, own)));
  const questions = [...wanted].map((at) => {
    const whole = own.names[at];
    return { whole, parts: codes.filter((code) => code !== whole) };
  });
  const verdicts = sumsOf(kept, own, questions, measures).map((sums) =>
    sums.filter(({ whole }) => whole.length > 0).map(equalSums),
  );
  const certain = questions.filter((_, q) => verdicts[q].includes('sure'));
  const isNew = ({ whole }: Question): boolean => !certain.some((one) => one.whole === whole);
  const sure = [...certain, ...calledSums(kept, own, codes, measures).filter(isNew)];
  const perhaps = questions.filter(
    (one, q) => verdicts[q].includes('perhaps') && !sure.some(({ whole }) => whole === one.whole),
  );
  const some = partialSums(kept, own, counts, slices, measures);
  const fresh = ({ whole }: Question): boolean => ![...sure, ...perhaps].some((one) => one.whole === whole);
  return {
    sure: [...sure, ...some.sure.filter(fresh)],
    perhaps: [...perhaps, ...some.perhaps.filter(fresh)],
  };
}

/** Rounding of thousands of numbers may not hide a total from the first comparison. */
const NEAR = 0.02;

/** Places of codes that are about half of everything, in each slice where they are. */
function closeTo(sums: readonly Float64Array[], key: CodedKey): readonly number[] {
  const totals = sums.map((one) => one.reduce((a, b) => a + b, 0));
  return key.names.flatMap((_, at) => {
    let there = false;
    for (let s = 0; s < sums.length; s += 1) {
      const value = sums[s][at];
      if (value === 0) continue;
      there = true;
      if (Math.abs(2 * value - totals[s]) > NEAR * Math.abs(value)) return [];
    }
    return there ? [at] : [];
  });
}

function without(rows: KeyedRows, left: Uint8Array): KeyedRows {
  const kept = [...rows.rows.keys()].filter((k) => left[k] === 0);
  return {
    table: rows.table,
    rows: gather(rows.rows, kept),
    keys: rows.keys.map((one) => ({ ...one, of: gather(one.of, kept) })),
  };
}
