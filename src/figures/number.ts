import { formatNumber, type Lang } from '../base/locale.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A finite number for people. Numbers that `digits` would show as zero though they are not, and
 * those of 16 digits or more, are written `1.2×10⁻⁷`.
 */
export function showNumber(value: number, lang: Lang, digits: number): string {
  const size = Math.abs(value);
  const vanishes = value !== 0 && size < 0.5 * 10 ** -digits;
  if (vanishes || size >= 1e15) return powerOfTen(value, lang);
  return formatNumber(value, lang, digits);
}

function powerOfTen(value: number, lang: Lang): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential(1).split('e');
  const raised = Array.from(String(Math.abs(Number(exponent))), (digit) => SUPERSCRIPTS[Number(digit)]);
  return `${formatNumber(Number(mantissa), lang, 1)}×10${Number(exponent) < 0 ? '⁻' : ''}${raised.join('')}`;
}

/** Digits after the point of a number as it is written, at most six. */
export function decimalsOf(value: number): number {
  const fraction = /\.(\d+)$/.exec(String(value))?.[1];
  return fraction === undefined ? 0 : Math.min(6, fraction.length);
}

/** Digits after the point that give the largest value three figures and the smallest one, at most `most`. */
export function labelDigits(values: readonly number[], most: number): number {
  let largest = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (const value of values) {
    if (value === 0) continue;
    largest = Math.max(largest, Math.abs(value));
    smallest = Math.min(smallest, Math.abs(value));
  }
  if (largest === 0) return 0;
  if (values.every(Number.isInteger) && largest < 1e6) return 0;
  // from 100 to 999 one digit still tells neighbours apart
  const three = largest >= 1000 ? 0 : Math.max(1, 2 - Math.floor(Math.log10(largest)));
  const one = Math.max(0, -Math.floor(Math.log10(smallest)));
  return Math.min(most, Math.max(three, Math.min(one, three + 1)));
}

/** Labels of the ticks of one axis, `step` apart: shared digits, millions written short. */
export function tickLabels(ticks: readonly number[], step: number, lang: Lang): string[] {
  const largest = Math.max(0, ...ticks.map(Math.abs));
  if (largest >= 1e15) return ticks.map((tick) => (tick === 0 ? '0' : powerOfTen(tick, lang)));
  if (largest >= 1e6) return shortLabels(ticks, largest, step, lang);
  const digits = digitsOf(step);
  if (digits > 6) return ticks.map((tick) => (tick === 0 ? '0' : powerOfTen(tick, lang)));
  return ticks.map((tick) => showNumber(tick, lang, digits));
}

// 2.5 needs one digit though it is above 1
function digitsOf(step: number): number {
  for (let digits = 0; digits <= 6; digits += 1) {
    const shifted = step * 10 ** digits;
    if (shifted > 0.5 && Math.abs(shifted - Math.round(shifted)) <= 1e-6 * shifted) return digits;
  }
  return 7;
}

function shortLabels(ticks: readonly number[], largest: number, step: number, lang: Lang): string[] {
  const { scale, word } = shortScale(largest, lang);
  const digits = Math.min(6, digitsOf(step / scale));
  return ticks.map((tick) => (tick === 0 ? '0' : `${formatNumber(tick / scale, lang, digits)}${word}`));
}

// Spanish counts in millions up to the billón, which is a million millions
function shortScale(largest: number, lang: Lang): { scale: number; word: string } {
  if (lang === 'es') {
    return largest >= 1e12 ? { scale: 1e12, word: ' billones' } : { scale: 1e6, word: ' M' };
  }
  if (largest >= 1e12) return { scale: 1e12, word: 'T' };
  return largest >= 1e9 ? { scale: 1e9, word: 'B' } : { scale: 1e6, word: 'M' };
}
