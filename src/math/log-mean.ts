/** The logarithmic mean of two numbers of zero or more, (a − b)/ln(a/b); 0 when one is 0. */
export function logMean(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return a === b ? a : (a - b) / logRatio(a, b);
}

/** ln(a/b) without loss of digits when a ≈ b, and without overflow of the quotient. */
export function logRatio(a: number, b: number): number {
  const relative = (a - b) / b;
  if (Math.abs(relative) < 0.5) return Math.log1p(relative);
  return Math.log(a) - Math.log(b);
}
