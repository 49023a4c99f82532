/** Years before the first of each era; the years of the Republic of China (民國) are those of Taiwan's offices. */
const ERAS: Readonly<Record<string, number>> = {
  民國: 1911,
  民国: 1911,
  中華民國: 1911,
  中华民国: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
};
const WRITTEN =
  /^(\p{L}{2,4}?)?\s?(\d{1,4}|元)\s?[年년](度)?\s?(?:(\d{1,2})\s?[月월]|第?([1-4一二三四])(?:季度?|\s?분기))?(份)?$/u;
const QUARTERS = ['一', '二', '三', '四'];

/**
 * A period written in Chinese, Japanese or Korean as this reader writes it: `2010年1月` is `2010-01`, `民國99年` is `2010`,
 * `103年第1季` is `2014-Q1`. Other texts stay. Years of three digits are of the Republic of China; those of two say no era.
 */
export function westernPeriod(text: string): string {
  const found = WRITTEN.exec(text.normalize('NFC'));
  if (found === null) return text;
  const [, era, digits, isFiscal, month, quarter] = found;
  const first = era === undefined ? (digits?.length === 3 ? ERAS.民國 : 0) : ERAS[era];
  const year = (first ?? Number.NaN) + (digits === '元' ? 1 : Number(digits));
  if (!(year >= 1000 && year <= 2999)) return text;
  if (month !== undefined) return `${year}-M${month}`;
  if (quarter !== undefined) return `${year}-Q${QUARTERS.indexOf(quarter) + 1 || quarter}`;
  return isFiscal === undefined ? `${year}` : `FY${year}`;
}

/** The same for the labels of one column: beside years of three digits or 民國, those of two are of that era too. */
export function westernPeriods(texts: readonly string[]): (text: string) => string {
  const isRepublic = texts.some((text) => /^(?:(?:中華|中华)?民[國国])?\s?1\d\d\s?年|民[國国]/u.test(text));
  return (text) => westernPeriod(isRepublic ? text.replace(/^(?=\d{2}\s?年)/u, '民國') : text);
}
