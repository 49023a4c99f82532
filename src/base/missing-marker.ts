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
] as const;

const CONFIDENTIAL = [
  ...['c', 'c/', '(c)', '*', '**', 'confidencial', 'confidential', 'conf', 'conf.', '(conf)', 'd', '(d)'],
  ...['s', '(s)', 'x', '(x)', 'suppressed', 'suprimido'],
] as const;
/** Eurostat: a colon, and flags behind it. */
const COLON = /^: ?([bcdefinprsuz]{1,3})$/;

/**
 * Why a cell of a column of numbers is empty, or null when it is not a marker of that.
 * Capitals do not matter. `D` is the disclosure mark of the United States census, `S` and `X` of Canada's and others.
 * A division by zero that a workbook shows is a zero denominator.
 */
export function missingMarker(text: string): MissingReason | null {
  if (text === '') return 'not-reported';
  if (text.length > 12) return null;
  const plain = text.toLowerCase();
  if ((NOT_REPORTED as readonly string[]).includes(plain)) return 'not-reported';
  if ((CONFIDENTIAL as readonly string[]).includes(plain)) return 'confidential';
  const flags = COLON.exec(plain)?.[1];
  if (flags !== undefined) return flags.includes('c') ? 'confidential' : 'not-reported';
  return plain === '#div/0!' || plain === '#¡div/0!' ? 'zero-denominator' : null;
}
