import type { PlainNote } from '../../base/note.ts';
import { tableShapes } from './shapes/table-shapes.ts';
import { someOf } from './some-of.ts';

/** Years before the first of each era; those of the Republic of China (民國) are of Taiwan's offices, พ.ศ. of Thailand's. */
const ERAS: Readonly<Record<string, number>> = {
  民國: 1911,
  民国: 1911,
  中華民國: 1911,
  中华民国: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  西元: 0,
  公元: 0,
  'พ.ศ.': -543,
};
const REPUBLIC = /^(?:(?:(?:中華|中华)?民[國国])?\s?\d{2,3}\s?年|(?:中華|中华)?民[國国]\s?\d{2,3}$)/u;
/** `民國104`: a year under its era alone. */
const OF_ERA = /^([\p{L}.]{2,4})\s?(\d{1,4})$/u;
const WRITTEN =
  /^(\p{L}{2,4}?)?\s?(\d{1,4}|元)\s?[年년](度)?\s?(?:(\d{1,2})\s?[月월]|第?([1-4一二三四])(?:季度?|\s?분기))?(份)?(?:\s?[(（]?(?:[pre]|初步|修正)[)）]?|\s?\*)?$/u;
const QUARTER = /^[第제]?\s?([1-4一二三四])(?:季度?|\s?분기)$/u;
const QUARTERS = ['一', '二', '三', '四'];

/**
 * A period written in Chinese, Japanese or Korean as this reader writes it: `2010年1月` is `2010-01`, `民國99年` and `民國99` are `2010`,
 * `103年第1季` is `2014-Q1`. Other texts stay. Years of three digits are of the Republic of China; those of two say no era.
 */
export function westernPeriod(text: string): string {
  const found = WRITTEN.exec(text.normalize('NFC'));
  if (found === null) return ofEra(text);
  const [, era, digits, isFiscal, month, quarter] = found;
  const first = era === undefined ? (digits?.length === 3 ? ERAS.民國 : 0) : ERAS[era];
  const year = (first ?? Number.NaN) + (digits === '元' ? 1 : Number(digits));
  if (!(year >= 1000 && year <= 2999)) return text;
  if (month !== undefined) return `${year}-M${month}`;
  if (quarter !== undefined) return `${year}-Q${numberOf(quarter)}`;
  return isFiscal === undefined ? `${year}` : `FY${year}`;
}

function ofEra(text: string): string {
  const [, era = '', year] = OF_ERA.exec(text.normalize('NFC')) ?? [];
  return Object.hasOwn(ERAS, era) ? String(ERAS[era] + Number(year)) : text;
}

function numberOf(quarter: string): number {
  return QUARTERS.indexOf(quarter) + 1 || Number(quarter);
}

/** 1 to 4 for `第1季`, `一季度`, `1분기`; else null. */
export function eastAsianQuarter(text: string): number | null {
  const found = QUARTER.exec(text.normalize('NFC').trim());
  return found === null ? null : numberOf(found[1]);
}

/** The same for the labels of one column: beside years of three digits or 民國, those of two are of that era too. */
export function westernPeriods(texts: readonly string[]): (text: string) => string {
  const isRepublic = texts.some((text) => /^(?:(?:中華|中华)?民[國国])?\s?1\d\d\s?年|民[國国]/u.test(text));
  return (text) => westernPeriod(isRepublic ? text.replace(/^(?=\d{2}\s?年)/u, '民國') : text);
}

/** Which labels were read as years of the Republic of China. */
export function republicNotes(
  texts: readonly string[],
  western: (text: string) => string = westernPeriods(texts),
): readonly PlainNote[] {
  const read = texts.flatMap((text) => {
    const year = REPUBLIC.test(text) ? western(text) : text;
    return year === text ? [] : [`${text} = ${year}`];
  });
  return read.length === 0 ? [] : (tableShapes()?.republic(someOf(read, 3)) ?? []);
}
