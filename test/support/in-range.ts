/** A number as data may hold it: what lies below the range of arithmetic, and is refused there, becomes zero. */
export function inRange(value: number): number {
  return Math.abs(value) < 1e-50 ? 0 : value;
}
