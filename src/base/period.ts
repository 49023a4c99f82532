/**
 * A period is text: `2003`, `2003-S2` (half a year, as SDMX writes it), `2003-Q4` or `2003-12`. Text of one frequency sorts in time order.
 */
export type Frequency = 'annual' | 'half-yearly' | 'quarterly' | 'monthly';

const SHAPE = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])|S([12])))?$/;

/** The frequency of a period, or null when the text is none. */
export function frequencyOf(period: string): Frequency | null {
  const match = SHAPE.exec(period);
  if (match === null) return null;
  if (match[2] !== undefined) return 'quarterly';
  if (match[4] !== undefined) return 'half-yearly';
  return match[3] === undefined ? 'annual' : 'monthly';
}

/** The year of a period: `2003-12` gives `2003`. */
export function yearOf(period: string): string {
  return period.slice(0, 4);
}

/** How many periods of this frequency make a year. */
export const PERIODS_PER_YEAR: Readonly<Record<Frequency, number>> = {
  annual: 1,
  'half-yearly': 2,
  quarterly: 4,
  monthly: 12,
};

/** Years from `from` to `to`, fractional for months, quarters and halves. */
export function yearsBetween(from: string, to: string): number {
  return position(to) - position(from);
}

function position(period: string): number {
  const match = SHAPE.exec(period);
  if (match === null) throw new TypeError(`not a period: ${period}`);
  const year = Number(match[1]);
  if (match[2] !== undefined) return year + (Number(match[2]) - 1) / 4;
  if (match[3] !== undefined) return year + (Number(match[3]) - 1) / 12;
  if (match[4] !== undefined) return year + (Number(match[4]) - 1) / 2;
  return year;
}

/** Whether a text stands between two ends, both included; an end that is null is open. */
export function isBetween(text: string, from: string | null, to: string | null): boolean {
  return (from === null || text >= from) && (to === null || text <= to);
}
