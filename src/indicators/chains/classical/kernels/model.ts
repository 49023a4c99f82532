import type { ChainContext } from '../../context.ts';
import { times } from '../../kernels/products.ts';
import type { Gap } from '../../kernels/recursion-gap.ts';

export const SCOPES = ['domestic', 'world'] as const;

/** The industries of each economy by themselves, or those of the whole table. */
export type Scope = (typeof SCOPES)[number];

/** An open Leontief model of some rows that lie together: x = A x + y. */
export interface Model {
  /** First row of the model in the table. */
  readonly from: number;
  readonly size: number;
  /** (I − A)⁻¹, size × size. */
  readonly inverse: Float64Array;
  /** Output by row of the model. */
  readonly x: Float64Array;
  /** 1/x, 0 without output. */
  readonly perOutput: Float64Array;
  /** 1 where there is output: only these have linkages. */
  readonly live: Uint8Array;
}

/** One model of all rows, or one of each economy, whose sales abroad are final. Nothing is inverted again. */
export function modelsOf(context: ChainContext, scope: Scope): readonly Model[] {
  const { table, n, G, perOutput } = context;
  const model = (from: number, to: number, inverse: Float64Array): Model => {
    const x = table.x.subarray(from, to);
    const live = Uint8Array.from(x, (output) => (output > 0 ? 1 : 0));
    return { from, size: to - from, inverse, x, perOutput: perOutput.subarray(from, to), live };
  };
  if (scope === 'world') return [model(0, n, context.inverse())];
  return Array.from({ length: G }, (_, s) => model(table.start[s], table.start[s + 1], context.block(s).L));
}

/** Z w of a model, size. */
function zTimes({ table, n, backend }: ChainContext, { from, size }: Model, w: Float64Array): Float64Array {
  const out = new Float64Array(size);
  if (size > 0) backend.matrixVector(size, size, table.Z.subarray(from * n + from), n, w, out);
  return out;
}

/** A w of a model. */
export function modelTimes(context: ChainContext, model: Model, w: Float64Array): Float64Array {
  return zTimes(context, model, times(w, model.perOutput));
}

/** w A of a model. */
export function timesModel(context: ChainContext, model: Model, w: Float64Array): Float64Array {
  const { from, size } = model;
  const { table, n, backend } = context;
  const out = new Float64Array(size);
  if (size > 0) backend.vectorMatrix(size, size, table.Z.subarray(from * n + from), n, w, out);
  return times(out, model.perOutput);
}

/** Row sums of the allocation coefficients x̂⁻¹ Z of a model: the share of output that others use as an input. */
export function salesShares(context: ChainContext, model: Model): Float64Array {
  return times(zTimes(context, model, new Float64Array(model.size).fill(1)), model.perOutput);
}

/** (I − A)⁻¹ w. */
export function inverseTimes({ backend }: ChainContext, model: Model, w: Float64Array): Float64Array {
  const { size, inverse } = model;
  const out = new Float64Array(size);
  backend.matrixVector(size, size, inverse, size, w, out);
  return out;
}

/** w (I − A)⁻¹. */
export function timesInverse({ backend }: ChainContext, model: Model, w: Float64Array): Float64Array {
  const { size, inverse } = model;
  const out = new Float64Array(size);
  backend.vectorMatrix(size, size, inverse, size, w, out);
  return out;
}

/** a_ii of a model. */
export function ownInputs({ table, n }: ChainContext, { from, size, perOutput }: Model): Float64Array {
  return Float64Array.from({ length: size }, (_, i) => table.Z[(from + i) * n + from + i] * perOutput[i]);
}

/** How far w is from f + A w. */
export function forwardMiss(context: ChainContext, model: Model, w: Float64Array, f: Float64Array): Gap {
  return missOf(w, f, modelTimes(context, model, w));
}

/** How far w is from f + w A. */
export function backwardMiss(context: ChainContext, model: Model, w: Float64Array, f: Float64Array): Gap {
  return missOf(w, f, timesModel(context, model, w));
}

function missOf(w: Float64Array, f: Float64Array, around: Float64Array): Gap {
  let [miss, scale] = [0, 0];
  for (let i = 0; i < w.length; i += 1) {
    miss = Math.max(miss, Math.abs(w[i] - f[i] - around[i]));
    scale = Math.max(scale, Math.abs(w[i]));
  }
  return { miss, scale };
}
