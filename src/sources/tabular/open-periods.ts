import { EscalarError } from '../../base/error.ts';
import type { Frequency } from '../../base/period.ts';
import type { PeriodEntry, PeriodsOptions } from './period-entry.ts';
import { type PeriodReading, writePeriod } from './read-period.ts';

type Part = PeriodReading & { readonly kind: 'monthly' | 'quarterly' };

/**
 * `2003/1` to `2003/4`, all four or in several years, and never more: quarters, halves or months, the file must say; so must it where
 * `2015-I` and `2015-II` are all there is of several years.
 * @throws EscalarError `ambiguous-period`
 */
export function settleOpen(entries: readonly PeriodEntry[], options: PeriodsOptions): readonly PeriodEntry[] {
  const months = entries.filter(({ reading }) => reading.kind === 'monthly' && reading.open);
  const numerals = entries.filter(({ reading }) => reading.kind === 'quarterly' && reading.bare);
  const open = months.length > 0 ? months : numerals.length === entries.length ? numerals : [];
  if (open.length === 0) return entries;
  const parts = open.map(({ reading }) => reading as Part);
  const most = Math.max(...parts.map(({ part }) => part));
  const { frequency } = options;
  if ((frequency === 'quarterly' && most <= 4) || (frequency === 'half-yearly' && most <= 2))
    return entries.map((entry) => ({ ...entry, reading: asPartOf(entry.reading, frequency) }));
  const isDoubtful = months.length > 0 ? most <= 4 : most === 2;
  const isSeveral =
    new Set(parts.map(({ year }) => year)).size > 1 || new Set(parts.map(({ part }) => part)).size === 4;
  if (frequency === 'auto' && isDoubtful && isSeveral) {
    const [one] = open;
    const { year, part, kind } = parts[0];
    const others: readonly Frequency[] =
      kind === 'monthly' ? ['monthly', 'quarterly'] : ['half-yearly', 'quarterly'];
    const [first, second] = others.map((other) => writePeriod(year, other, part));
    throw new EscalarError(
      'ambiguous-period',
      { column: options.column, value: one.text, readings: [first, second] },
      options.where(one.index),
    );
  }
  return entries;
}

function asPartOf(reading: PeriodReading, kind: 'quarterly' | 'half-yearly'): PeriodReading {
  return reading.kind === 'monthly' || reading.kind === 'quarterly'
    ? { kind, year: reading.year, part: reading.part }
    : reading;
}
