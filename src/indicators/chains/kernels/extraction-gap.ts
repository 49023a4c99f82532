import type { ChainContext } from '../context.ts';
import type { Cut } from './extraction.ts';
import { rowTotals } from './products.ts';
import { forwardGap, type Gap } from './recursion-gap.ts';

/** How far output after a cut is from x* = Y* 1 + A* x*. Cost: n² operations. */
export function cutGap(context: ChainContext, { rows, columns, finalOf }: Cut, output: Float64Array): Gap {
  const { n, G, table, perOutput } = context;
  const sold = rowTotals(table.Y, n, G);
  for (const i of rows) {
    for (let k = 0; k < G; k += 1) if (finalOf(i, k)) sold[i] -= table.Y[i * G + k];
    for (const j of columns) sold[i] -= table.Z[i * n + j] * perOutput[j] * output[j];
  }
  return forwardGap(context, output, sold);
}

/**
 * How far output after a forward cut is from x*' = va' + x*' H*, the part apart that industries without output deliver,
 * of which H knows nothing. Cost: n² operations.
 */
export function forwardCutGap(
  context: ChainContext,
  { rows, columns }: Pick<Cut, 'rows' | 'columns'>,
  output: Float64Array,
): Gap {
  const { n, table, perOutput } = context;
  const { x, Z } = table;
  const cut = new Uint8Array(n);
  for (const i of rows) cut[i] = 1;
  const away = new Uint8Array(n);
  for (const j of columns) away[j] = 1;
  const left = x.map((value, j) => value - output[j]);
  const unknown = new Float64Array(n);
  let scale = 0;
  for (let i = 0; i < n; i += 1) {
    const stays = output[i] * perOutput[i];
    scale = Math.max(scale, Math.abs(x[i]));
    for (let j = 0; j < n; j += 1) {
      const lost = Z[i * n + j] * (cut[i] === 1 && away[j] === 1 ? 1 : 1 - stays);
      if (x[i] === 0) unknown[j] += Math.abs(Z[i * n + j]);
      else left[j] -= lost;
    }
  }
  const miss = left.reduce((most, value, j) => Math.max(most, Math.abs(value) - unknown[j]), 0);
  return { miss, scale };
}
