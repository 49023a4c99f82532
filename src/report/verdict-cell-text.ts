import { formatNumber, type Lang, say } from '../base/locale.ts';
import { rangeText, show } from './show-change.ts';
import type { Ends, VerdictCell, VerdictNumber } from './verdict-model.ts';
import { VERDICT_WORDS } from './verdict-words.ts';

/** `within 5%`, or so many places or points, as the number that it hangs on is counted. */
export function edgeText({ small }: VerdictCell, tolerance: number, lang: Lang): string {
  if (tolerance === 0) return say(VERDICT_WORDS.exact, lang);
  const of = small[0];
  const within = say(VERDICT_WORDS.knife, lang);
  if (of === undefined || of.as === 'percent') return `${within} ${tolerance}%`;
  const { point, points, place, places } = VERDICT_WORDS;
  if (of.as === 'range') return `${within} ${tolerance} ${say(tolerance === 1 ? point : points, lang)}`;
  // ranks are whole; differences of indices count in hundredths
  if (of.digits === 0) return `${within} ${tolerance} ${say(tolerance === 1 ? place : places, lang)}`;
  return `${within} ${formatNumber(of.digits >= 3 ? tolerance / 100 : tolerance, lang, of.digits >= 3 ? 2 : 0)}`;
}

/** A change with its sign; both ends where they say more. */
export function numberText(number: VerdictNumber, lang: Lang): string {
  const { ends, unit, digits } = number;
  if (ends !== undefined && number.as === 'range') return rangeText(ends, number, lang);
  if (ends !== undefined) return endsText(ends, digits, lang);
  return show({ digits, unit, signed: true }, number.value, lang);
}

/** `27 → 50`. */
export function endsText({ first, last }: Ends, digits: number, lang: Lang): string {
  const [a, b] = [first, last].map((value) => formatNumber(value, lang, digits));
  return `${a} → ${b}`;
}
