import type { Lang } from '../base/locale.ts';
import { frequencyOf, yearOf, yearsBetween } from '../base/period.ts';
import { textWidth, widestText } from './text-width.ts';

/** A label of the time axis and the year it stands at, fractional for months. */
export interface PeriodTick {
  readonly position: number;
  readonly text: string;
}

const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  es: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
};
const YEAR_STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500];

/** Years as a number, fractional for quarters and months. */
export function positionOf(period: string): number {
  return yearsBetween('0000', period);
}

/** A period as people write it: `2003`, `2003 H2` (`S2` in Spanish), `2003 Q4` (`T4`), `Dec 2003`. */
export function periodName(period: string, lang: Lang): string {
  const frequency = frequencyOf(period);
  if (frequency === 'monthly') return `${MONTHS[lang][Number(period.slice(5)) - 1]} ${yearOf(period)}`;
  if (frequency === 'quarterly') return `${yearOf(period)} ${lang === 'es' ? 'T' : 'Q'}${period.slice(6)}`;
  if (frequency === 'half-yearly') return `${yearOf(period)} ${lang === 'es' ? 'S' : 'H'}${period.slice(6)}`;
  return period;
}

/** Labels for sorted periods over `room` pixels: the ends always, round years between them. */
export function periodTicks(
  periods: readonly string[],
  room: number,
  size: number,
  lang: Lang,
): PeriodTick[] {
  const first = periods[0];
  const last = periods.at(-1) as string;
  const span = yearsBetween(first, last);
  const ends = [first, last].map((period) => ({
    position: positionOf(period),
    text: periodName(period, lang),
  }));
  if (span === 0) return ends.slice(0, 1);
  const middle = span < 2 ? thinned(periods, room, size, lang) : roundYears(first, last, room, size);
  const apart = (a: PeriodTick, b: PeriodTick) =>
    (Math.abs(a.position - b.position) / span) * room >=
    (textWidth(a.text, size) + textWidth(b.text, size)) / 2 + 14;
  const [from, to] = ends as [PeriodTick, PeriodTick];
  if (!apart(from, to)) return [to];
  return [from, ...middle.filter((tick) => apart(tick, from) && apart(tick, to)), to];
}

function roundYears(first: string, last: string, room: number, size: number): PeriodTick[] {
  const from = positionOf(first);
  const to = positionOf(last);
  const perYear = room / (to - from);
  const step = YEAR_STEPS.find((years) => years * perYear >= textWidth('2000', size) + 16) ?? 1000;
  const ticks: PeriodTick[] = [];
  for (let year = Math.ceil(from / step) * step; year < to; year += step) {
    if (year > from) ticks.push({ position: year, text: String(year).padStart(4, '0') });
  }
  return ticks;
}

function thinned(periods: readonly string[], room: number, size: number, lang: Lang): PeriodTick[] {
  const names = periods.map((period) => periodName(period, lang));
  const wide = widestText(names, size) + 14;
  const every = Math.max(1, Math.ceil((wide * (periods.length - 1)) / room));
  return periods
    .filter((_, i) => i % every === 0)
    .map((period) => ({ position: positionOf(period), text: periodName(period, lang) }));
}

/** For screen readers and captions: `1994–2008`. */
export function spanName(periods: readonly string[], lang: Lang): string {
  const names = [periods[0], periods.at(-1)].map((period) => periodName(period as string, lang));
  return names[0] === names[1] ? names[0] : names.join('–');
}
