import type { Measured } from '../base/missing.ts';
import { closes, type Residual } from './define.ts';

/**
 * A growth rate carries the first value to the last, up to the last digit that a rate near −100% has: a month that falls
 * to a ninth is −99.9999999996% a year.
 * @param percent growth a year, over `years`
 */
export function growthCloses(first: Measured, last: Measured, percent: Measured, years: number): Residual[] {
  if (typeof first !== 'number' || typeof last !== 'number' || typeof percent !== 'number') return [];
  const factor = 1 + percent / 100;
  const miss = Math.abs(first * factor ** years - last);
  const digits = last === 0 ? 0 : (4 * Number.EPSILON * years * Math.abs(last)) / factor;
  const scale = Math.max(Math.abs(first), Math.abs(last));
  return [closes('first · (1 + g)^T = last', Math.max(0, miss - digits), scale)];
}
