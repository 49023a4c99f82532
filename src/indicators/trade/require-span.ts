import { EscalarError } from '../../base/error.ts';

/**
 * The years of a span, both in the data; the first and the last of the data when left out.
 * @throws EscalarError `period-not-there`, `period-order`.
 */
export function requireSpan(
  options: { readonly from: string | null; readonly to: string | null },
  years: readonly string[],
): { readonly from: string; readonly to: string } {
  const from = options.from ?? years[0] ?? '';
  const to = options.to ?? years.at(-1) ?? '';
  for (const period of [from, to])
    if (!years.includes(period)) throw new EscalarError('period-not-there', { period, have: years });
  if (from > to) throw new EscalarError('period-order', { from, to });
  return { from, to };
}
