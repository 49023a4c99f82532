import { formatNumber, type Lang } from '../base/locale.ts';
import type { ComparedNumber, Ends } from './verdict-model.ts';

/** `from +4.3 to +6.9 points`. */
export function rangeText(
  { first, last }: Ends,
  number: Pick<ComparedNumber, 'digits' | 'unit'>,
  lang: Lang,
): string {
  const bare = { digits: number.digits, unit: { en: '', es: '' }, signed: true };
  const [low, high] = [show(bare, first, lang), show({ ...number, signed: true }, last, lang)];
  return lang === 'en' ? `from ${low} to ${high}` : `de ${low} a ${high}`;
}

/** A number with its sign where it is a change, and its unit where that is a percent. */
export function show(
  number: Pick<ComparedNumber, 'digits' | 'signed' | 'unit'>,
  value: number,
  lang: Lang,
): string {
  const sign = number.signed && value > 0 ? '+' : '';
  const percent = number.unit.en === '%';
  const unit = percent ? '%' : number.unit[lang] === '' ? '' : ` ${number.unit[lang]}`;
  return `${sign}${formatNumber(value, lang, number.digits)}${unit}`;
}
