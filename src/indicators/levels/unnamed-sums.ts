import { type Question, sumsOf } from './judge-wholes.ts';
import { type CodedKey, type KeyedRows, numbering } from './keyed-rows.ts';
import type { Measure } from './measures.ts';
import { equalSums } from './sum-evidence.ts';

/** Codes that equal the sum of all others of their dimension. */
export interface UnnamedSums {
  readonly sure: readonly Question[];
  /** So few and round numbers that it may be chance. */
  readonly perhaps: readonly Question[];
}

/**
 * Codes without a telling name whose numbers are the sum of all others, wherever they have a number. Sums by code are
 * compared first, and only those that come close are looked at group by group.
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
  const wanted = new Set(measures.flatMap((measure) => closeTo(kept, own, counts, apart, measure)));
  const questions = [...wanted].map((at) => {
    const whole = own.names[at];
    return { whole, parts: codes.filter((code) => code !== whole) };
  });
  const verdicts = sumsOf(kept, own, questions, measures).map((sums) =>
    sums.filter(({ whole }) => whole.length > 0).map(equalSums),
  );
  return {
    sure: questions.filter((_, q) => verdicts[q]?.includes('sure')),
    perhaps: questions.filter((_, q) => !verdicts[q]?.includes('sure') && verdicts[q]?.includes('perhaps')),
  };
}

/** Rounding of thousands of numbers may not hide a total from the first comparison. */
const NEAR = 0.02;

/** The most sums by slice and code that are held apart; beyond, only periods and flows are. */
const MOST_SUMS = 2e6;

/** Places of codes that are about half of everything, in each slice where they are. */
function closeTo(
  rows: KeyedRows,
  key: CodedKey,
  counts: Uint8Array,
  apart: readonly CodedKey[],
  { values }: Measure,
): readonly number[] {
  const most = apart.reduce((product, { names }) => product * names.length, key.names.length);
  const sliceOf = numbering(
    most <= MOST_SUMS ? apart : apart.filter((one) => one.key === 'time' || one.key === 'flow'),
  );
  const slices = new Map<number, number>();
  const width = key.names.length;
  const sums: Float64Array[] = [];
  let last = -1;
  let own = new Float64Array(0);
  for (let k = 0; k < rows.rows.length; k += 1) {
    const value = values[rows.rows[k]];
    const at = key.of[k];
    if (Number.isNaN(value) || counts[at] === 0) continue;
    const slice = sliceOf(k);
    if (slice !== last) {
      last = slice;
      const place = slices.get(slice) ?? slices.size;
      if (place === slices.size) {
        slices.set(slice, place);
        sums.push(new Float64Array(width));
      }
      own = sums[place] as Float64Array<ArrayBuffer>;
    }
    own[at] = own[at] + value;
  }
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
    rows: Int32Array.from(kept, (k) => rows.rows[k]),
    keys: rows.keys.map((one) => ({ ...one, of: Int32Array.from(kept, (k) => one.of[k]) })),
  };
}
