const [POINT, MINUS, ZERO] = [46, 45, 48];
/** Powers of ten that a number of 64 bits holds exactly. */
const POWERS = Array.from({ length: 16 }, (_, n) => 10 ** n);

/**
 * The number of a cell of plain digits where a point is known to be the decimal mark: `12`, `-0.5`, `1234.567`. NaN for
 * any other writing and for more than 15 digits, which need a closer look. Exact: whole and power of ten are, and one
 * division of exact numbers is rounded once (Clinger 1990).
 */
export function pointNumber(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === MINUS;
  const from = negative ? start + 1 : start;
  const length = end - from;
  if (length < 1 || length > 16) return Number.NaN;
  let whole = 0;
  let point = -1;
  for (let at = from; at < end; at += 1) {
    const digit = bytes[at] - ZERO;
    if (digit >= 0 && digit <= 9) whole = whole * 10 + digit;
    else if (bytes[at] === POINT && point < 0 && at > from && at < end - 1) point = at;
    else return Number.NaN;
  }
  // a code such as 0101, or 16 digits without a point
  if (
    point < 0 ? length > 15 || (length > 1 && bytes[from] === ZERO) : bytes[from] === ZERO && point > from + 1
  )
    return Number.NaN;
  const value = point < 0 ? whole : whole / POWERS[end - point - 1];
  return negative ? 0 - value : value;
}
