import type { Measured } from '../base/missing.ts';
import { closes, type Residual } from './define.ts';

/** A growth rate carries the first value to the last. @param percent growth a year, over `years` */
export function growthCloses(first: Measured, last: Measured, percent: Measured, years: number): Residual[] {
  if (typeof first !== 'number' || typeof last !== 'number' || typeof percent !== 'number') return [];
  const reached = first * (1 + percent / 100) ** years;
  return [closes('first · (1 + g)^T = last', reached - last, Math.max(Math.abs(first), Math.abs(last)))];
}
