import { type CodedKey, type KeyedRows, numbering } from './keyed-rows.ts';
import type { Measure } from './measures.ts';

/** The most sums by slice and code that are held apart; beyond, only periods and flows are. */
const MOST_SUMS = 2e6;

/**
 * Sums of a measure by place of a code, one array for each slice of the rows that the keys `apart` make.
 * @param counts by place of a code, whether its rows are summed
 */
export function codeSums(
  rows: KeyedRows,
  key: CodedKey,
  counts: Uint8Array,
  apart: readonly CodedKey[],
  { values }: Measure,
): readonly Float64Array[] {
  const most = apart.reduce((product, { names }) => product * names.length, key.names.length);
  const sliceOf = numbering(
    most <= MOST_SUMS ? apart : apart.filter((one) => one.key === 'period' || one.key === 'flow'),
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
  return sums;
}
