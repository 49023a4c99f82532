import { isMissing, type Measured } from '../../base/missing.ts';
import { closes, type Residual } from '../define.ts';
import { similarity } from './kernels/similarity.ts';

/** The share that moved against the share that stayed: ½ Σ |s₁ − s₀| + Σ min(s₀, s₁) = 1. */
export function overlapCloses(moved: Measured, base: Float64Array, end: Float64Array): Residual[] {
  const pair = similarity(base, end);
  if (isMissing(moved) || isMissing(pair)) return [];
  return [closes('½ Σ |s₁ − s₀| + Σ min(s₀, s₁) = 1', moved + pair.fingerKreinin - 1, 1)];
}
