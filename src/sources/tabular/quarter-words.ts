import { eastAsianQuarter } from './east-asian-periods.ts';
import { monthOf } from './month-names.ts';
import { plainWord } from './plain-word.ts';

const ROMAN = ['i', 'ii', 'iii', 'iv'];
const WORD = '(?:trimestre|trim|quarter|quartal|qtr|[tq])';
const NUMBER_LAST = new RegExp(`^${WORD}?\\s?([1-4]|i{1,3}|iv)$`);
const NUMBER_FIRST = new RegExp(`^([1-4]|i{1,3}|iv)(?:er|eme|e|ro|do|to|st|nd|rd|th)?\\s?${WORD}$`);
const MONTHS = /^([a-z]+) ?(?:[-/]| a | to | bis ) ?([a-z]+)$/;
const MONTHS_AND_YEAR =
  /^(?:(\d{4}),? )?([a-z]+ ?(?:[-/]| a | to | bis ) ?[a-z]+)(?:,? (?:de |del )?(\d{4}))?$/;

/** 1 to 4 for `T1`, `Q1`, `1T`, `I`, `Trim 1`, `1er trimestre`, `IV trimestre`, `Ene-Mar`, `第1季`; else null. */
export function quarterOf(name: string): number | null {
  const plain = plainWord(name).replace(/[.°º]/g, '');
  const match = NUMBER_LAST.exec(plain) ?? NUMBER_FIRST.exec(plain);
  return match === null ? (quarterOfMonths(plain) ?? eastAsianQuarter(name)) : quarterNumber(match[1]);
}

/** The quarter of `Ene-Mar 2005` or `2005 octubre-diciembre`, which begins and ends as quarters do; else null. */
export function quarterOfSpan(plain: string): { readonly year: number; readonly part: number } | null {
  const [, before, months = '', behind] = MONTHS_AND_YEAR.exec(plain.replace(/\./g, '')) ?? [];
  if ((before === undefined) === (behind === undefined)) return null;
  const part = quarterOfMonths(months);
  return part === null ? null : { year: Number(before ?? behind), part };
}

function quarterOfMonths(plain: string): number | null {
  const [, from = '', to = ''] = MONTHS.exec(plain) ?? [];
  const [first, last] = [monthOf(from), monthOf(to)];
  return first !== null && first % 3 === 1 && last === first + 2 ? (first + 2) / 3 : null;
}

function quarterNumber(word: string): number {
  return /^[1-4]$/.test(word) ? Number(word) : ROMAN.indexOf(word) + 1;
}
