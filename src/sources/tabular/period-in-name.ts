import { yearInName } from '../../base/year-in-name.ts';
import { readPeriod, writePeriod } from './read-period.ts';

/** `X1994`, `Y1994`, `_1994`, `1994 [YR1994]`, `X1994..YR1994.`: how statistical programs write a year as a name. */
export function bareHeader(header: string): string {
  return header.replace(/^(?:x_?|y|yr|_)(?=\d{4})/i, '').replace(/[\s._]*[([]?YR\d{4}[)\].]?$/i, '');
}

export function isPeriodName(header: string): boolean {
  const year = readPeriod(bareHeader(header))?.reading.year ?? 0;
  return year >= 1800 && year <= 2200;
}

/** A year, or a year and its month or quarter, behind or before a name. */
const PERIOD = '((?:18|19|20|21)\\d{2}(?:[-_ ]?[QTM]\\d{1,2}|-\\d{2})?)';
const BEHIND = new RegExp(`^(.*\\p{L}.*?)(?:[\\s_.,:-]*(?<!\\d)${PERIOD}|\\s*[([]${PERIOD}[)\\]])$`, 'iu');
const BEFORE = new RegExp(`^${PERIOD}[\\s_.-]+(.*\\p{L}.*)$`, 'iu');

/** What `emp2000`, `Output 2000`, `Output (2000)` or `2000_emp` measure and when; null for a name without a period. */
export function splitName(header: string): { readonly variable: string; readonly period: string } | null {
  const behind = BEHIND.exec(header);
  if (behind !== null) return { variable: behind[1].trim(), period: behind[2] ?? behind[3] };
  const before = BEFORE.exec(header);
  return before === null ? null : { variable: before[2].trim(), period: before[1] };
}

/** The period that the name of a sheet or file says: `1994`, `Ene 1994`, `BACI_HS92_Y1995_V202501`. */
export function periodOfName(name: string): string | null {
  const reading = isPeriodName(name) ? readPeriod(bareHeader(name))?.reading : undefined;
  if (reading?.kind === 'annual') return writePeriod(reading.year, 'annual');
  if (reading?.kind === 'quarterly') return writePeriod(reading.year, 'quarterly', reading.part);
  if (reading?.kind === 'monthly' && !reading.open && reading.pair === undefined)
    return writePeriod(reading.year, 'monthly', reading.part);
  return yearInName(name);
}
