import type { MissingReason } from './missing.ts';

const NOT_REPORTED = [
  '',
  'na',
  'n/a',
  'n.a.',
  'n.a',
  'nd',
  'n.d.',
  'n.d',
  'n/d',
  'ne',
  'n/e',
  'n.e.',
  'nc',
  'n.c.',
  's/d',
  's.d.',
  'sd',
  '-',
  '--',
  '---',
  '–',
  '—',
  '.',
  '..',
  '...',
  '…',
  ':',
  'null',
  'none',
  'nan',
  '#n/a',
  '#n/d',
  '#nd',
  '- -',
  '‐',
  '/',
  '///',
  'np',
  'n.p.',
  'ns',
  'n.s.',
  'nsd',
  's/i',
  's.i.',
  'f',
  'l',
  'm',
  '(na)',
  '(n.a.)',
  '(nd)',
  '(n.d.)',
  '(-)',
  'no data',
  'sin dato',
  'sin datos',
  'not available',
  'no disponible',
  'not applicable',
  'no aplica',
  'missing',
  'not reported',
  'no reportado',
  '無資料',
  '无数据',
] as const;

const CONFIDENTIAL = [
  ...['c', 'c/', '(c)', '*', '**', 'confidencial', 'confidential', 'conf', 'conf.', '(conf)', 'd', '(d)'],
  ...['s', '(s)', 'w', '(w)', 'x', '(x)', 'suppressed', 'suprimido'],
] as const;
/** Of the marks above, and of `#¡div/0!`. */
const LONGEST = 14;
/** Stata: a point, or one with a letter that says why. */
const STATA = /^\.[a-z]$/;
/** Eurostat: a colon, and flags behind it. */
const COLON = /^: ?([bcdefinprsuz]{1,3})$/;

/**
 * Why a cell of a column of numbers is empty, or null when it is not a marker of that.
 * Capitals do not matter. `D` is the disclosure mark of the United States census, `W` of its other offices, `S` and `X`
 * of Canada's and others; `F` of Canada is too unreliable to be published, `L` and `M` of the OECD are not collected.
 * A division by zero that a workbook shows is a zero denominator.
 */
export function missingMarker(text: string): MissingReason | null {
  if (text === '') return 'not-reported';
  if (text.length > LONGEST) return null;
  const plain = text.toLowerCase();
  if (STATA.test(plain) || (NOT_REPORTED as readonly string[]).includes(plain)) return 'not-reported';
  if ((CONFIDENTIAL as readonly string[]).includes(plain)) return 'confidential';
  const flags = COLON.exec(plain)?.[1];
  if (flags !== undefined) return flags.includes('c') ? 'confidential' : 'not-reported';
  return plain === '#div/0!' || plain === '#¡div/0!' ? 'zero-denominator' : null;
}
