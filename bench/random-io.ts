import { buildTable } from '../src/indicators/chains/build-table.ts';
import type { IoTable } from '../src/indicators/chains/io-table.ts';

/** Numbers in [0, 1) that depend on the seed alone. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** A dense world table: most trade at home, a fifth of the cells zero, output balanced by final demand. */
export function randomWorld(economies: number, industries: number, seed: number): IoTable {
  const next = generator(seed);
  const n = economies * industries;
  const Z = new Float64Array(n * n);
  const scale = Float64Array.from({ length: n }, () => 100 + 10_000 * next() ** 3);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      if (next() < 0.2) continue;
      const home = Math.floor(i / industries) === Math.floor(j / industries) ? 1 : 0.3 / economies;
      Z[i * n + j] = ((next() * home) / industries) * scale[j];
    }
  }
  const Y = new Float64Array(n * economies);
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < economies; k += 1) {
      const home = Math.floor(i / industries) === k ? 1 : 0.3 / economies;
      Y[i * economies + k] = next() * home * scale[i];
    }
  }
  return buildTable({
    year: '2020',
    rows: Array.from({ length: n }, (_, i) => ({
      economy: `E${Math.floor(i / industries)}`,
      sector: `s${i % industries}`,
    })),
    demand: Array.from({ length: economies }, (_, k) => ({ economy: `E${k}`, category: '' })),
    Z,
    Y,
  });
}
