import { EscalarError } from '../../base/error.ts';

/** The span asked for; a side left out is the data's own. */
interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * The years of a span, both in the data; the first and the last of the data when left out.
 * @throws EscalarError `period-not-there`, `period-order`.
 */
export function requireSpan(
  options: Span,
  years: readonly string[],
): { readonly from: string; readonly to: string } {
  const from = options.from ?? years[0] ?? '';
  const to = options.to ?? years.at(-1) ?? '';
  for (const period of [from, to])
    if (!years.includes(period)) throw new EscalarError('period-not-there', { period, have: years });
  if (from > to) throw new EscalarError('period-order', { from, to });
  return { from, to };
}

/**
 * As `requireSpan`, for a change, which one year alone does not have.
 * @throws EscalarError `not-computable` for data without two years; `period-not-there`, `period-order`.
 */
export function requireChange(
  options: Span,
  years: readonly { readonly year: string | null }[],
  indicator: string,
): { readonly from: string; readonly to: string } {
  const names = years.map(({ year }) => year ?? '');
  requireTwoYears(names, indicator);
  const span = requireSpan(options, names);
  if (span.from === span.to) throw new EscalarError('period-order', span);
  return span;
}

/** @throws EscalarError `not-computable` for data without two years */
export function requireTwoYears(years: readonly string[], indicator: string): void {
  if (years.length > 1) return;
  throw new EscalarError('not-computable', {
    indicator,
    why: { en: 'the data have a single year', es: 'los datos tienen un solo año' },
    try: {
      en: 'Add rows of another year; a column year says of which each is.',
      es: 'Agregue filas de otro año; una columna year dice de cuál es cada una.',
    },
  });
}
