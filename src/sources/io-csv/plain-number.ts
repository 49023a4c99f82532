const MINUS = 45;
const POINT = 46;
const ZERO = 48;
/** With so many digits a number without its point is exact, and so is the power of ten below it. */
const MOST_DIGITS = 15;
const TENS = Array.from({ length: MOST_DIGITS + 1 }, (_, k) => 10 ** k);

/**
 * The number that bytes spell with digits, one point at most and a minus, as `Number` would give it: most cells of
 * a table, and there are millions of them. NaN for everything else, which the reader of all numbers looks at.
 */
export function plainNumber(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === MINUS;
  let digits = 0;
  let point = -1;
  let value = 0;
  for (let i = negative ? start + 1 : start; i < end; i += 1) {
    const digit = bytes[i] - ZERO;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digits += 1;
    } else if (bytes[i] === POINT && point < 0) point = i;
    else return Number.NaN;
  }
  if (digits === 0 || digits > MOST_DIGITS) return Number.NaN;
  if (point >= 0) value /= TENS[end - 1 - point];
  return negative ? 0 - value : value;
}

/** What a number that `plainNumber` read says of the decimal mark: `1.234` could have groups of thousands. */
export function pointOf(bytes: Uint8Array, start: number, end: number): 'none' | 'decimal' | 'either' {
  let point = start;
  while (point < end && bytes[point] !== POINT) point += 1;
  if (point === end) return 'none';
  const from = bytes[start] === MINUS ? start + 1 : start;
  const couldGroup = end - point === 4 && point - from >= 1 && point - from <= 3 && bytes[from] !== ZERO;
  return couldGroup ? 'either' : 'decimal';
}
