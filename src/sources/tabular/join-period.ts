import { monthOf, quarterOf, readPeriod, writePeriod } from './read-period.ts';

/** One period, or which of the two texts cannot be read. */
export type Joined = { readonly text: string } | { readonly wrong: 'year' | 'part' };

/** The period of a year and a month or quarter of it, which may say the same year again, as dates of Stata do. */
export function joinPeriod(years: string, parts: string, part: 'month' | 'quarter'): Joined {
  const reading = readPeriod(years)?.reading;
  if (reading?.kind !== 'annual') return { wrong: 'year' };
  const frequency = part === 'quarter' ? 'quarterly' : 'monthly';
  const whole = readPeriod(parts)?.reading;
  const isWhole = whole?.kind === frequency && whole.year === reading.year;
  const number = isWhole ? whole.part : part === 'quarter' ? quarterOf(parts) : monthNumber(parts);
  if (number === null) return { wrong: 'part' };
  return { text: writePeriod(reading.year, frequency, number) };
}

/** `3`, `03`, `marzo`, `03 Marzo`, `M3`, `3月`. */
function monthNumber(text: string): number | null {
  const digits = /^m?(0?[1-9]|1[0-2])(?:[.,]0|\s?[月월]份?)?(?:[\s.-]+(\p{L}+\.?))?$/iu.exec(
    text.normalize('NFC'),
  );
  if (digits === null) return monthOf(text);
  const named = digits[2] === undefined ? null : monthOf(digits[2]);
  const number = Number(digits[1]);
  return digits[2] === undefined || named === number ? number : null;
}
