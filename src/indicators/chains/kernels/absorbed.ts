import type { ChainContext, FinalByProducer } from '../context.ts';

/** See `FinalByProducer`. Cost: one pass over B. */
export function finalByProducer(context: ChainContext): FinalByProducer {
  const { n, G, table, backend } = context;
  const { Y, start } = table;
  const B = context.inverse();
  const home = new Float64Array(n * G);
  const exported = new Float64Array(n * G);
  const both = new Float64Array(n * 2);
  for (let t = 0; t < G; t += 1) {
    const from = start[t];
    const size = start[t + 1] - from;
    const w = new Float64Array(size * 2);
    for (let i = 0; i < size; i += 1) {
      for (let k = 0; k < G; k += 1) w[i * 2 + (k === t ? 0 : 1)] += Y[(from + i) * G + k];
    }
    backend.gemm(n, 2, size, 1, B.subarray(from), n, w, 2, 0, both, 2);
    for (let i = 0; i < n; i += 1) {
      home[i * G + t] = both[i * 2];
      exported[i * G + t] = both[i * 2 + 1];
    }
  }
  return { home, exported };
}
