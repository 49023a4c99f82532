import type { Frequency } from '../../base/period.ts';
import { eastAsianQuarter, westernPeriod } from './east-asian-periods.ts';
import { tableShapes } from './shapes/table-shapes.ts';

/** What one text says as a period. `day`: a date that still has to be made a month. */
export type PeriodReading =
  | { readonly kind: 'annual'; readonly year: number }
  | { readonly kind: 'half-yearly'; readonly year: number; readonly part: number }
  /** `bare`: written as `2015-I`, which may also be half a year. */
  | { readonly kind: 'quarterly'; readonly year: number; readonly part: number; readonly bare?: true }
  /**
   * `open`: written as `2003/1`, which some offices also use for quarters.
   * `pair`: written as `2009-10`, which may also be the fiscal year that begins in 2009.
   */
  | {
      readonly kind: 'monthly';
      readonly year: number;
      readonly part: number;
      readonly open: boolean;
      readonly pair?: true;
    }
  /** No month: `2012-13`, `1999/00`, `2009-2010`, or `FY2010`, where `named` has one year and no pair. */
  | { readonly kind: 'fiscal'; readonly year: number; readonly named: boolean }
  | { readonly kind: 'day'; readonly year: number; readonly month: number; readonly day: number }
  /** `03/04/2003`: day and month can be told apart only by the other dates. */
  | { readonly kind: 'slashed'; readonly year: number; readonly first: number; readonly second: number };

export interface PeriodText {
  readonly reading: PeriodReading;
  /** The year had two digits; 00-49 were read as 20xx. */
  readonly shortYear: boolean;
}

const MONTHS: readonly RegExp[] = [
  /^(?:ene|enero|jan|january|janeiro|januar|janv|janvier)$/,
  /^(?:feb|febrero|february|fev|fevereiro|februar|fevr|fevrier)$/,
  /^(?:mar|marzo|march|marco|mars|marz)$/,
  /^(?:abr|abril|apr|april|avr|avril)$/,
  /^(?:may|mayo|mai|maio)$/,
  /^(?:jun|junio|june|junho|juni|juin)$/,
  /^(?:jul|julio|july|julho|juli|juil|juillet)$/,
  /^(?:ago|agosto|aug|august|aout)$/,
  /^(?:sep|sept|set|septiembre|setiembre|september|setembro|septembre)$/,
  /^(?:oct|octubre|october|out|outubro|okt|oktober|octobre)$/,
  /^(?:nov|noviembre|november|novembro|novembre)$/,
  /^(?:dic|diciembre|dec|december|dez|dezembro|dezember|decembre)$/,
];
const ROMAN = ['i', 'ii', 'iii', 'iv'];
/** `p/`, `(p)`, `*`, `(prov.)`, `¹`, `[1]`, and behind a year `p`, `e`, `a/`, `/a` and ` 1/`. */
const FLAG =
  /(?<=\d) ?(?:[¹²³⁴-⁹]{1,2}|\[[a-z\d]{1,2}\])$|\s*(?:[pre]\/|\([pre]\)|\*{1,3}|\((?:prov|prel|est|rev)[a-z]*\.?\))$|(?<=^\d{4})(?:\s?[pre]| ?[a-d]\/|\/[a-d]| \d\/)$|(?<=\d) [pr]$/;
/** `Prel. 2021`, and as Vietnam's office has it. */
const FLAG_BEFORE = /^(?:\([pre]\)|(?:prel|prov|so bo)[a-z]*\.?)\s(?=\d{4}$)/;
/** `YR2010`, `CY2010`, `Año 2010`, `'2010`, `2010 [YR2010]`: a year under its name. */
const NAMED_YEAR = /^(?:(?:yr|y|cy|year|ano|anio)\.? ?|')(\d{4})$|^(\d{4}) \[yr\2\]$/;
/** `2,010`: a year that a program has grouped as it does numbers. */
const GROUPED_YEAR = /^(1(?=.[89])|2(?=.[01]))[,. ](\d{3})$/;

/** 1 to 12 for the name of a month in Spanish, English, Portuguese, French or German, short or whole; else null. */
export function monthOf(name: string): number | null {
  const plain = plainWord(name).replace(/\.$/, '');
  const index = MONTHS.findIndex((month) => month.test(plain));
  return index === -1 ? null : index + 1;
}

/** 1 to 4 for `T1`, `Q1`, `1T`, `I`, `Trim 1`, `1er trimestre`, `IV trimestre`, `第1季`; else null. */
export function quarterOf(name: string): number | null {
  const plain = plainWord(name).replace(/[.°º]/g, '');
  const match =
    /^(?:trimestre|trim?|quarter|qtr|[tq])?\s?([1-4]|i{1,3}|iv)$/.exec(plain) ??
    /^([1-4]|i{1,3}|iv)(?:er|i?eme|e|ro|do|to|o|st|nd|rd|th)?\s?(?:trimestre|trim?|quarter|quartal|qtr|[tq])$/.exec(
      plain,
    );
  return match === null ? eastAsianQuarter(name) : quarterNumber(match[1]);
}

function quarterNumber(word: string): number {
  return /^[1-4]$/.test(word) ? Number(word) : ROMAN.indexOf(word) + 1;
}

function plainWord(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim();
}

/**
 * Reads one period: years, halves, quarters, months with names in Spanish, English, Portuguese, French or German, ISO and slashed dates, and
 * what East Asia writes (`westernPeriod`).
 * A flag for preliminary or revised figures behind it is let through. Null when it is none.
 */
export function readPeriod(text: string): PeriodText | null {
  if (text.length > 40) return null;
  const western = plainWord(westernPeriod(text));
  const plain = western
    .replace(FLAG, '')
    .replace(FLAG_BEFORE, '')
    .replace(/\s+/g, ' ')
    .replace(/[–—]/g, '-')
    .replace(GROUPED_YEAR, '$1$2')
    .replace(/^(i{1,3}|iv) (?=\d{4}$)/, '$1/');
  return (
    fiscal(plain) ?? numeric(plain) ?? worded(plain) ?? quarterly(plain) ?? named(plain) ?? spanned(plain)
  );
}

/** Years that run from one calendar year into the next; null for a pair that is also a month. */
function fiscal(text: string): PeriodText | null {
  const m = /^(fy|ejercicio|ano fiscal)? ?'?(\d{2}|\d{4})(?: ?[/-] ?(\d{2}|\d{4}))?$/.exec(text);
  if (m === null || (m[1] === undefined && (m[3] === undefined || m[2]?.length === 2))) return null;
  const [year, second] = [yearOf(m[2]), m[3]];
  const shortYear = m[2]?.length === 2;
  if (second === undefined) return { reading: { kind: 'fiscal', year, named: true }, shortYear };
  if (Number(second) !== (second.length === 4 ? year + 1 : (year + 1) % 100)) return null;
  const isMonth = m[1] === undefined && second.length === 2 && Number(second) >= 1 && Number(second) <= 12;
  return isMonth ? null : { reading: { kind: 'fiscal', year, named: false }, shortYear };
}

function numeric(text: string): PeriodText | null {
  let m = /^(\d{4})(?:[.,]0|-?a1?)?$/.exec(text) ?? NAMED_YEAR.exec(text);
  if (m !== null) return whole({ kind: 'annual', year: Number(m[1] ?? m[2]) });
  m = /^(\d{4})[-:](\d{2})$/.exec(text);
  if (m !== null) return paired(month(m[1], m[2], false));
  m = /^(\d{4})[ -]?m(\d{1,2})$/.exec(text);
  if (m !== null) return month(m[1], m[2], false);
  // never `2003.1`: a spreadsheet makes that of `2003.10`
  m = /^(\d{4})\s?[/:-]\s?(\d{1,2})$/.exec(text) ?? /^(\d{4})[ .](\d{2})$/.exec(text);
  if (m !== null) return paired(month(m[1], m[2], true));
  m = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? /^m(\d{1,2})[ -]?(\d{4})$/.exec(text);
  if (m !== null) return month(m[2], m[1], false);
  // Comext and Comtrade: 52 for the whole year
  m = /^(\d{4})52(?:[.,]0)?$/.exec(text);
  if (m !== null) return whole({ kind: 'annual', year: Number(m[1]) });
  m = /^(\d{4})(\d{2})(?:[.,]0)?$/.exec(text);
  if (m !== null) return month(m[1], m[2], false);
  m =
    /^(\d{4})([/.-]?)(\d{2})\2(\d{2})$/.exec(text) ??
    /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?:[t ][\d:.]+z?)?$/.exec(text);
  if (m !== null) return day(Number(m[1]), Number(m[3]), Number(m[4]));
  m = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?: [\d:.]+(?: ?[ap]m)?)?$/.exec(text);
  if (m === null) return null;
  const [first, second] = [Number(m[1]), Number(m[3])];
  return first < 1 || second < 1 || first > 31 || second > 31
    ? null
    : whole({ kind: 'slashed', year: Number(m[4]), first, second });
}

function worded(text: string): PeriodText | null {
  const found = tableShapes()?.part(text) ?? null;
  if (found === null) return null;
  const { kind, part } = found;
  return { reading: { kind, year: yearOf(found.year), part }, shortYear: found.year.length === 2 };
}

function quarterly(text: string): PeriodText | null {
  const plain = text.replace(/[.°º]/g, '');
  const m = /^(\d{4})[ /:-]?(?:de |del )?([a-z]*[ ]?[a-z0-9]{1,3}(?: ?[a-z]+)?)$/.exec(plain);
  const quarterLast = m === null || /^\d+$/.test(m[2]) ? null : quarterOf(m[2]);
  if (m !== null && quarterLast !== null) {
    return whole(asQuarter(Number(m[1]), quarterLast, m[2]));
  }
  const q = /^([a-z]*[ ]?[a-z0-9]{1,6}?(?: ?[a-z]+)?)[ /-]?(?: ?de | ?del )?[ /-]?(\d{4}|\d{2})$/.exec(plain);
  if (q === null || /^\d+$/.test(q[1])) return null;
  const quarterFirst = quarterOf(q[1].trim());
  if (quarterFirst === null) return null;
  const year = yearOf(q[2]);
  return { reading: asQuarter(year, quarterFirst, q[1].trim()), shortYear: q[2]?.length === 2 };
}

function asQuarter(year: number, part: number, word: string): PeriodReading {
  return /^i+v?$/.test(word)
    ? { kind: 'quarterly', year, part, bare: true }
    : { kind: 'quarterly', year, part };
}

function named(text: string): PeriodText | null {
  let m = /^([a-z]+)\.?(?: de | del |[ ./'-]|)'?(\d{4}|\d{2})$/.exec(text);
  let name = m?.[1];
  let year = m?.[2];
  if (m === null) {
    m = /^(\d{4})[ ./-]?([a-z]+)\.?$/.exec(text);
    name = m?.[2];
    year = m?.[1];
  }
  if (name === undefined || year === undefined) return dated(text);
  const part = monthOf(name);
  if (part === null) return null;
  return {
    reading: { kind: 'monthly', year: yearOf(year), part, open: false },
    shortYear: year.length === 2,
  };
}

/** `Ene-Mar 2003`, `Ene-Jun 2003`, `Ene-Dic 2003`: the first and the last month of a quarter, of half a year or of a year. */
function spanned(text: string): PeriodText | null {
  const form = /^([a-z]+)\.? ?(?:[-/]| a | to ) ?([a-z]+)\.? (?:de |del )?(\d{4})$/;
  const [, from = '', to = '', year] = form.exec(text) ?? [];
  const [first, last] = [monthOf(from), monthOf(to)];
  if (first === null || last === null) return null;
  const months = last - first + 1;
  if (months === 12) return whole({ kind: 'annual', year: Number(year) });
  const kind = months === 3 ? 'quarterly' : months === 6 ? 'half-yearly' : null;
  return kind !== null && last % months === 0
    ? whole({ kind, year: Number(year), part: last / months })
    : null;
}

/** `1 de enero de 2003`, `01-ene-2003`, `01jan2003`, `1-Jan-03`, `January 1, 2003`. */
function dated(text: string): PeriodText | null {
  const m = /^(\d{1,2})(?: de |[ ./-]?)([a-z]+)\.?(?: de | del |[ ./-]?)(\d{4})$/.exec(text);
  if (m !== null) return day(Number(m[3]), monthOf(m[2]) ?? 0, Number(m[1]));
  const short = /^(\d{1,2})([ /-])([a-z]+)\2(\d{2})$/.exec(text);
  const found = short && day(yearOf(short[4]), monthOf(short[3]) ?? 0, Number(short[1]));
  if (found) return { ...found, shortYear: true };
  const e = /^([a-z]+)\.? (\d{1,2}),? (\d{4})$/.exec(text);
  return e === null ? null : day(Number(e[3]), monthOf(e[1]) ?? 0, Number(e[2]));
}

function whole(reading: PeriodReading): PeriodText | null {
  return reading.year < 1000 || reading.year > 2999 ? null : { reading, shortYear: false };
}

function month(year: string | undefined, part: string | undefined, open: boolean): PeriodText | null {
  const number = Number(part);
  if (number < 1 || number > 12) return null;
  return whole({ kind: 'monthly', year: Number(year), part: number, open });
}

/** A month that could also be a fiscal year is marked. */
function paired(found: PeriodText | null): PeriodText | null {
  const reading = found?.reading;
  return reading?.kind === 'monthly' && reading.part === (reading.year + 1) % 100
    ? whole({ ...reading, pair: true })
    : found;
}

function day(year: number, monthNumber: number, dayNumber: number): PeriodText | null {
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > daysIn(year, monthNumber))
    return null;
  return whole({ kind: 'day', year, month: monthNumber, day: dayNumber });
}

/** Two digits: 00-49 are 20xx, 50-99 are 19xx. */
export function yearOf(digits: string): number {
  const number = Number(digits);
  if (digits.length === 4) return number;
  return number < 50 ? 2000 + number : 1900 + number;
}

export function daysIn(year: number, monthNumber: number): number {
  if (monthNumber === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(monthNumber) ? 30 : 31;
}

/** `2003`, `2003-S2`, `2003-Q4`, `2003-12`. */
export function writePeriod(year: number, kind: Frequency, part = 0): string {
  if (kind === 'annual') return String(year);
  const letter = { 'half-yearly': 'S', quarterly: 'Q', monthly: '' }[kind];
  return `${year}-${letter}${letter === '' ? String(part).padStart(2, '0') : part}`;
}
