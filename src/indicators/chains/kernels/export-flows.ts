import type { IoTable } from '../io-table.ts';

/**
 * e_sr = Z_sr 1 + y_sr for r ≠ s, n × G: gross exports of each row to each economy. What flows between the
 * parts of one economy is domestic.
 */
export function exportFlows(table: IoTable): Float64Array {
  const { n, Z, Y, start, rowEconomy } = table;
  const G = table.economies.length;
  const out = new Float64Array(n * G);
  for (let i = 0; i < n; i += 1) {
    for (let r = 0; r < G; r += 1) {
      if (r === rowEconomy[i]) continue;
      let sum = 0;
      for (let j = start[r]; j < start[r + 1]; j += 1) sum += Z[i * n + j];
      out[i * G + r] = sum + Y[i * G + r];
    }
  }
  return out;
}
