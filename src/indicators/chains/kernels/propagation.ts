import type { ChainContext } from '../context.ts';
import { rowTotals } from './products.ts';
import { backwardGap, forwardGap, type Gap } from './recursion-gap.ts';

/**
 * Average propagation lengths from the rows of economy s to every row j, n_s × n: [B(B − I)]_ij / (B − I)_ij; 0 where
 * j does not use i at all (`linked` is 0 there). Cost: n_s · n² multiplications.
 *
 * Dietzenbacher and Romero 2007, International Regional Science Review 30(4), equation 9.
 */
export function propagationLengths(
  context: ChainContext,
  s: number,
): { readonly lengths: Float64Array; readonly linked: Uint8Array; readonly gaps: readonly Gap[] } {
  const { n, table, backend } = context;
  const from = table.start[s];
  const size = table.start[s + 1] - from;
  const B = context.inverse();
  const rows = B.slice(from * n, (from + size) * n);
  const squared = new Float64Array(size * n);
  backend.gemm(size, n, n, 1, rows, n, B, n, 0, squared, n);
  // u B = u + u B A, and the same once more
  const own = new Float64Array(n).fill(1, from, from + size);
  const [once, twice] = [columnTotals(rows, n), columnTotals(squared, n)];
  const gaps = [backwardGap(context, once, own), backwardGap(context, twice, once)];
  const linked = new Uint8Array(size * n);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < n; j += 1) {
      const at = i * n + j;
      const { reach, far } =
        from + i === j ? onItself(context, B, j) : { reach: rows[at], far: squared[at] - rows[at] };
      linked[at] = reach > 0 ? 1 : 0;
      squared[at] = reach > 0 ? far / reach : 0;
    }
  }
  return { lengths: squared, linked, gaps };
}

/** (A B)_ii and (B A B)_ii: the differences B_ii − 1 and [B B]_ii − B_ii lose the digits of what is small beside one. */
function onItself({ n, table, perOutput }: ChainContext, B: Float64Array, i: number) {
  let reach = 0;
  let far = 0;
  for (let k = 0; k < n; k += 1) {
    const back = B[k * n + i];
    reach += table.Z[i * n + k] * perOutput[k] * back;
    if (k !== i) far += B[i * n + k] * back;
  }
  return { reach, far: far + B[i * n + i] * reach };
}

function columnTotals(values: Float64Array, width: number): Float64Array {
  const out = new Float64Array(width);
  for (let at = 0; at < values.length; at += 1) out[at % width] += values[at];
  return out;
}

/**
 * Average propagation length from economy s to economy r, G × G, with the final products of r as weights:
 * Σ_ij [B(B − I)]_ij y_j / Σ_ij (B − I)_ij y_j over i in s, j in r; 0 where nothing flows. One product of B with n × G.
 */
export function economyPropagation(context: ChainContext): {
  readonly lengths: Float64Array;
  readonly gaps: readonly Gap[];
} {
  const { n, G, table, backend } = context;
  const B = context.inverse();
  const { home, exported } = context.finalByProducer();
  // B_{.r} y_r, and the same without the final product itself
  const once = home.map((value, at) => value + exported[at]);
  const twice = new Float64Array(n * G);
  backend.gemm(n, G, n, 1, B, n, once, G, 0, twice, G);
  const far = new Float64Array(G * G);
  const reach = new Float64Array(G * G);
  for (let i = 0; i < n; i += 1) {
    const s = table.rowEconomy[i];
    let own = 0;
    for (let k = 0; k < G; k += 1) own += table.Y[i * G + k];
    for (let r = 0; r < G; r += 1) {
      far[s * G + r] += twice[i * G + r] - once[i * G + r];
      reach[s * G + r] += once[i * G + r] - (r === s ? own : 0);
    }
  }
  const [output, caused] = [rowTotals(once, n, G), rowTotals(twice, n, G)];
  return {
    lengths: far.map((value, at) => (reach[at] > 0 ? value / reach[at] : 0)),
    gaps: [forwardGap(context, output, rowTotals(table.Y, n, G)), forwardGap(context, caused, output)],
  };
}

/** Ghosh's allocation coefficients H = x̂⁻¹ Z (`coefficients`) or inverse x̂⁻¹ B x̂, rows of economy s, n_s × n. */
export function ghoshRows(context: ChainContext, s: number, what: 'coefficients' | 'inverse'): Float64Array {
  const { n, table, perOutput } = context;
  const from = table.start[s];
  const size = table.start[s + 1] - from;
  const B = what === 'inverse' ? context.inverse() : null;
  const out = new Float64Array(size * n);
  for (let i = 0; i < size; i += 1) {
    const scale = perOutput[from + i];
    for (let j = 0; j < n; j += 1) {
      const at = (from + i) * n + j;
      if (B === null) out[i * n + j] = scale * table.Z[at];
      // a row without output allocates nothing: its inverse row is that of the identity
      else out[i * n + j] = table.x[from + i] === 0 ? (from + i === j ? 1 : 0) : scale * B[at] * table.x[j];
    }
  }
  return out;
}
