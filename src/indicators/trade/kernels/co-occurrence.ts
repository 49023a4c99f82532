import type { Presence } from './presence.ts';

/** Counts the rows that two columns share, by bit sets. */
export interface CoOccurrence {
  /** Writes to `out[q]` how many rows have both column p and column q, for q from 0 up to `end`. */
  count(p: number, out: Float64Array, end: number): void;
}

/** Counts of the bytes are added up over this many words (even) before they are folded: 15 × 16 stays below 256. */
const CHUNK = 30;

/** Cost: columns × rows / 32 integers; a call, `end` × rows / 32 population counts. */
export function coOccurrence(m: Presence): CoOccurrence {
  // an even number of words, because two are counted at a time
  const words = 2 * Math.max(1, Math.ceil(m.rows / 64));
  const bits = new Int32Array(m.columns * words);
  m.ofColumn.forEach((list, p) => {
    for (const row of list) bits[p * words + (row >> 5)] |= 1 << (row & 31);
  });
  const own = new Int32Array(words);
  return {
    count(p, out, end) {
      own.set(bits.subarray(p * words, (p + 1) * words));
      for (let from = 0; from < words; from += CHUNK) {
        const to = Math.min(words, from + CHUNK);
        for (let q = 0; q < end; q += 1) {
          const base = q * words;
          let bytes = 0;
          for (let w = from; w < to; w += 2) {
            let v = bits[base + w] & own[w];
            let u = bits[base + w + 1] & own[w + 1];
            v = (v - ((v >>> 1) & 0x55555555)) | 0;
            u = (u - ((u >>> 1) & 0x55555555)) | 0;
            v = ((v & 0x33333333) + ((v >>> 2) & 0x33333333)) | 0;
            u = ((u & 0x33333333) + ((u >>> 2) & 0x33333333)) | 0;
            v = (v + u) | 0;
            bytes = (bytes + (v & 0x0f0f0f0f) + ((v >>> 4) & 0x0f0f0f0f)) | 0;
          }
          const pairs = (bytes & 0x00ff00ff) + ((bytes >>> 8) & 0x00ff00ff);
          const total = (pairs + (pairs >>> 16)) & 0xffff;
          out[q] = from === 0 ? total : out[q] + total;
        }
      }
    },
  };
}
