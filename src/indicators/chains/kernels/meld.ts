import type { IoTable } from '../io-table.ts';

/**
 * Values by row and partner, n × G, added up by economy and industry: G × N × G. Differs from its input only
 * where an economy has several rows of one industry.
 */
export function meld(table: IoTable, values: Float64Array): Float64Array {
  const G = table.economies.length;
  const N = table.sectors.length;
  const out = new Float64Array(G * N * G);
  for (let i = 0; i < table.n; i += 1) {
    const to = (table.rowEconomy[i] * N + table.rowSector[i]) * G;
    for (let r = 0; r < G; r += 1) out[to + r] += values[i * G + r];
  }
  return out;
}

/** Values by row, n, added up by economy and industry: G × N. */
export function meldRows(table: IoTable, values: Float64Array): Float64Array {
  const N = table.sectors.length;
  const out = new Float64Array(table.economies.length * N);
  for (let i = 0; i < table.n; i += 1) out[table.rowEconomy[i] * N + table.rowSector[i]] += values[i];
  return out;
}

/** A G × N × G cube seen from the partner: out[r, k, s] = in[s, k, r]. */
export function fromPartner(cube: Float64Array, G: number, N: number): Float64Array {
  const out = new Float64Array(cube.length);
  for (let s = 0; s < G; s += 1) {
    for (let k = 0; k < N; k += 1) {
      for (let r = 0; r < G; r += 1) out[(r * N + k) * G + s] = cube[(s * N + k) * G + r];
    }
  }
  return out;
}
