import type { ChainContext } from '../../context.ts';
import { times } from '../../kernels/products.ts';
import type { Gap } from '../../kernels/recursion-gap.ts';
import {
  backwardMiss,
  forwardMiss,
  inverseTimes,
  type Model,
  modelTimes,
  ownInputs,
  salesShares,
  timesInverse,
  timesModel,
} from './model.ts';
import { perronVector } from './perron.ts';

export const LINKAGES = ['rasmussen', 'direct', 'eigenvector', 'pure', 'extraction'] as const;

export type LinkageMethod = (typeof LINKAGES)[number];

/** Whether the sums of rows are those of Ghosh's inverse, x̂⁻¹ B x̂, or of Leontief's. */
export type ForwardFrom = 'leontief' | 'ghosh';

/** Linkages by row of a model, each of `size`. */
export interface Linkages {
  readonly backward: Float64Array;
  readonly forward: Float64Array;
  /** Both together, where they add up to something. */
  readonly total?: Float64Array;
  /** Coefficients of variation of the column and the row that the sums are of. */
  readonly backwardSpread?: Float64Array;
  readonly forwardSpread?: Float64Array;
  /** Of the equations that define them. */
  readonly gaps: readonly Gap[];
}

/**
 * Backward and forward linkages of the industries of a model. With B = (I − A)⁻¹, m = 1'B, G = x̂⁻¹ B x̂, g = G 1:
 *
 * - rasmussen: m and g (or B 1), with the coefficients of variation of the column and the row (Rasmussen 1956);
 * - direct: column sums of A, row sums of x̂⁻¹ Z (Chenery and Watanabe 1958);
 * - eigenvector: of A from the left, of x̂⁻¹ Z from the right, with mean 1 (Dietzenbacher 1992);
 * - pure: 1'Δ_r A_rj Δ_j y_j and Δ_j A_jr Δ_r y_r, Δ the inverses of j alone and of the rest (Sonis and others 1995);
 * - extraction: output lost where j buys nothing of the others, sells them nothing (Ghosh), or vanishes (total).
 *
 * Δ_r is never computed: B_rj = Δ_r A_rj B_jj. Cost: size² operations, but for `eigenvector`.
 * @returns null where the eigenvectors do not settle
 */
export function linkagesOf(
  context: ChainContext,
  model: Model,
  method: LinkageMethod,
  forward: ForwardFrom,
): Linkages | null {
  const ones = new Float64Array(model.size).fill(1);
  switch (method) {
    case 'direct':
      return { backward: timesModel(context, model, ones), forward: salesShares(context, model), gaps: [] };
    case 'eigenvector':
      return eigenvectors(context, model);
    case 'rasmussen':
      return sums(context, model, ones, forward);
    default:
      return method === 'pure' ? pure(context, model, ones) : extraction(context, model, ones);
  }
}

function sums(context: ChainContext, model: Model, ones: Float64Array, from: ForwardFrom): Linkages {
  const backward = timesInverse(context, model, ones);
  const weights = from === 'ghosh' ? model.x : ones;
  const made = inverseTimes(context, model, weights);
  const forward = from === 'ghosh' ? times(made, model.perOutput) : made;
  const gaps = [backwardMiss(context, model, backward, ones), forwardMiss(context, model, made, weights)];
  return { backward, forward, ...spreads(model, backward, made, weights), gaps };
}

/** Coefficients of variation, with size − 1: of columns of B, and of its rows times `weights`; one pass over B. */
function spreads(
  { size, inverse }: Model,
  columns: Float64Array,
  rows: Float64Array,
  weights: Float64Array,
): Pick<Linkages, 'backwardSpread' | 'forwardSpread'> {
  const backward = new Float64Array(size);
  const forward = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    const mean = rows[i] / size;
    let around = 0;
    for (let j = 0; j < size; j += 1) {
      const value = inverse[i * size + j];
      backward[j] += (value - columns[j] / size) ** 2;
      around += (value * weights[j] - mean) ** 2;
    }
    forward[i] = around;
  }
  const relative = (squares: number, sum: number): number =>
    size < 2 ? 0 : (Math.sqrt(squares / (size - 1)) * size) / sum;
  return {
    backwardSpread: backward.map((squares, j) => relative(squares, columns[j])),
    forwardSpread: forward.map((squares, i) => relative(squares, rows[i])),
  };
}

function eigenvectors(context: ChainContext, model: Model): Linkages | null {
  const left = perronVector(context, model, 'left');
  const right = perronVector(context, model, 'right');
  if (left === null || right === null) return null;
  const gap = (side: typeof left, around: Float64Array): Gap => {
    let [miss, scale] = [0, 0];
    side.vector.forEach((value, i) => {
      miss = Math.max(miss, Math.abs(around[i] - side.root * value));
      scale = Math.max(scale, Math.abs(value));
    });
    return { miss, scale };
  };
  const gaps = [
    gap(left, timesModel(context, model, left.vector)),
    gap(right, modelTimes(context, model, right.vector)),
  ];
  return {
    backward: aroundOne(left.vector, model),
    // of x̂⁻¹ Z = x̂⁻¹ A x̂ the eigenvectors are those of A over output
    forward: aroundOne(times(right.vector, model.perOutput), model),
    gaps,
  };
}

/** The values over their mean where there is output. */
export function aroundOne(values: Float64Array, { live }: Pick<Model, 'live'>): Float64Array {
  let [sum, count] = [0, 0];
  live.forEach((one, i) => {
    if (one === 0) return;
    sum += values[i];
    count += 1;
  });
  return values.map((value) => (sum === 0 ? 0 : (value * count) / sum));
}

/** What both kinds of extraction need: m, a_jj, B_jj, with the equations that B and its diagonal solve. */
function shared(context: ChainContext, model: Model, ones: Float64Array) {
  const { size, inverse } = model;
  const columns = timesInverse(context, model, ones);
  const own = ownInputs(context, model);
  const diagonal = Float64Array.from({ length: size }, (_, j) => inverse[j * size + j]);
  const gaps = [backwardMiss(context, model, columns, ones), diagonalGap(context, model, diagonal)];
  return { columns, own, diagonal, gaps };
}

/** Of B_jj = 1 + Σ_k A_jk B_kj. */
function diagonalGap({ table, n }: ChainContext, model: Model, diagonal: Float64Array): Gap {
  const { from, size, inverse, perOutput } = model;
  const around = new Float64Array(size);
  const STEP = 64;
  for (let rows = 0; rows < size; rows += STEP)
    for (let columns = 0; columns < size; columns += STEP)
      for (let j = rows; j < Math.min(rows + STEP, size); j += 1)
        for (let k = columns; k < Math.min(columns + STEP, size); k += 1)
          around[j] += table.Z[(from + j) * n + from + k] * perOutput[k] * inverse[k * size + j];
  let [miss, scale] = [0, 0];
  diagonal.forEach((value, j) => {
    miss = Math.max(miss, Math.abs(value - 1 - around[j]));
    scale = Math.max(scale, Math.abs(value));
  });
  return { miss, scale };
}

function pure(context: ChainContext, model: Model, ones: Float64Array): Linkages {
  const { columns, own, diagonal, gaps } = shared(context, model, ones);
  const { x } = model;
  const around = modelTimes(context, model, x);
  const y = x.map((output, j) => output - around[j]);
  const made = inverseTimes(context, model, y);
  const alone = diagonal.map((value, j) => 1 / (value * (1 - own[j])));
  const backward = columns.map((sum, j) => (sum - diagonal[j]) * y[j] * alone[j]);
  const forward = made.map((output, j) => (output - diagonal[j] * y[j]) * alone[j]);
  return {
    backward,
    forward,
    total: backward.map((value, j) => value + forward[j]),
    gaps: [...gaps, forwardMiss(context, model, made, y)],
  };
}

function extraction(context: ChainContext, model: Model, ones: Float64Array): Linkages {
  const { columns, own, diagonal, gaps } = shared(context, model, ones);
  const { x } = model;
  const made = inverseTimes(context, model, x);
  const left = x.map((output, j) => output / ((1 - own[j]) * diagonal[j]));
  const lost = (sum: number, j: number): number => left[j] * ((1 - own[j]) * sum - 1);
  return {
    backward: columns.map(lost),
    forward: times(made, model.perOutput).map(lost),
    total: columns.map((sum, j) => (x[j] * sum) / diagonal[j]),
    gaps: [...gaps, forwardMiss(context, model, made, x)],
  };
}
