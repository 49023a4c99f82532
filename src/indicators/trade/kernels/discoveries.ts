/** When a product counts as discovered. */
export interface DiscoveryRule {
  readonly method: 'klinger-lederman' | 'cadot';
  readonly low: number;
  readonly high: number;
  /** Years at or below `low` before; for `cadot`. */
  readonly before: number;
  /** Years at or above `high`, the first included; for `cadot`. */
  readonly after: number;
}

/**
 * The place of the year in which a product is discovered, −1 when it is not. With `klinger-lederman` the last year,
 * when the first is below `low` and the last at `high` or more; with `cadot` the first t with `before` years at or
 * below `low` and then `after` years at `high` or more (above zero where `high` is 0).
 *
 * @param path exports of one product, a year each, in order.
 * Reference: Klinger & Lederman 2004, WPS 3450; Cadot, Carrère & Strauss-Kahn 2011, REStat 93.
 */
export function discoveredAt(path: readonly number[], rule: DiscoveryRule): number {
  const end = path.length - 1;
  const real = (x: number) => x > 0 && x >= rule.high;
  if (rule.method === 'klinger-lederman') return path[0] < rule.low && real(path[end]) ? end : -1;
  for (let t = rule.before; t + rule.after - 1 <= end; t += 1) {
    const silent = path.slice(t - rule.before, t).every((x) => x <= rule.low);
    if (silent && path.slice(t, t + rule.after).every(real)) return t;
  }
  return -1;
}
