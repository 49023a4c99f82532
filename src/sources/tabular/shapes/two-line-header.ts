import type { Grid } from '../grid.ts';
import { namesOf } from '../names-of-row.ts';
import { readNumber } from '../read-number.ts';
import { monthOf, quarterOf, readPeriod } from '../read-period.ts';
import { measuresByClass } from './measures-by-class.ts';

/** Years over months or quarters, the years only above the first of each: `2018 Enero`. */
export function twoLineHeader(grid: Grid, row: number): readonly [number, string[]] | null {
  if (row < 0 || row + 1 >= grid.rows) return null;
  const upper = namesOf(grid, row);
  const lower = namesOf(grid, row + 1);
  const stacked =
    variablesOverPeriods(upper, lower) ??
    periodsOverVariables(upper, lower) ??
    measuresByClass(upper, lower) ??
    besideEachOther(upper, lower);
  if (stacked !== null) return [row, stacked];
  const parts = lower.filter((name) => monthOf(name) !== null || isQuarterName(name));
  const years = upper.filter((name) => readPeriod(name)?.reading.kind === 'annual');
  if (parts.length < 2 || years.length === 0) return null;
  let year = '';
  const names = Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const over = upper[column] ?? '';
    const under = lower[column] ?? '';
    const read = readPeriod(over)?.reading;
    if (over !== '') year = read?.kind === 'annual' ? String(read.year) : '';
    if (monthOf(under) !== null) return `${under} ${year}`.trim();
    if (isQuarterName(under)) return `${year} ${under}`.trim();
    return [over === '' ? year : over, under].filter((part) => part !== '').join(' ');
  });
  return [row, names];
}

const isAnnual = (name: string) => readPeriod(name)?.reading.kind === 'annual';

/**
 * `Output,,Employees,` over `2000,2001,2000,2001`: `Output 2000` and so on. A name stands over several years: names of
 * one year each are a header, and below them begin the data (`start,end` over `1990,1999`).
 */
function variablesOverPeriods(upper: readonly string[], lower: readonly string[]): string[] | null {
  const years = lower.flatMap((name, column) => (isAnnual(name) ? [column] : []));
  const over = years.map((column) => upper[column] ?? '').filter((name) => name !== '');
  if (over.length === 0 || new Set(over).size === years.length) return null;
  if (over.some((name) => !/\p{L}/u.test(name) || isAnnual(name))) return null;
  return joined(upper, lower, (label, under) => (isAnnual(under) ? `${label} ${under}`.trim() : null));
}

/** `2000,,2001,` over `Output,Employees,Output,Employees`. */
function periodsOverVariables(upper: readonly string[], lower: readonly string[]): string[] | null {
  const first = upper.findIndex(isAnnual);
  if (first < 0 || upper.slice(first).some((name) => name !== '' && !isAnnual(name))) return null;
  const under = lower.slice(first);
  const isNamed = under.every((name) => /\p{L}/u.test(name) && readNumber(name).kind === 'trouble');
  const isTime = under.some((name) => monthOf(name) !== null || isQuarterName(name));
  if (isTime || !isNamed || new Set(under).size === under.length || upper.slice(first).every(isAnnual))
    return null;
  return joined(upper, lower, (label, name) => (isAnnual(label) ? `${name} ${label}` : null));
}

/** `,,2009,2010` over `HS,Product,,`, or the other way round: each column is named in one of the lines. */
function besideEachOther(upper: readonly string[], lower: readonly string[]): string[] | null {
  const names = joined(upper, lower, (_, under) => under || null);
  const lines = [upper, lower].map((line) => line.filter((name) => name !== ''));
  const years = lines.find((line) => line.length > 1 && line.every(isAnnual));
  const isApart = lines.flat().length === names.length && !names.includes('');
  const isNamed = (name: string) => isAnnual(name) || readNumber(name).kind === 'trouble';
  return isApart && years !== undefined && years.length < names.length && names.every(isNamed) ? names : null;
}

/** The names of both lines, an upper one holding until the next. */
function joined(
  upper: readonly string[],
  lower: readonly string[],
  join: (over: string, under: string) => string | null,
): string[] {
  let last = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const over = upper[column] ?? '';
    const under = lower[column] ?? '';
    if (over !== '') last = over;
    return join(last, under) ?? [...new Set([over, under])].filter((name) => name !== '').join(' ');
  });
}

function isQuarterName(name: string): boolean {
  return !/^\d*$/.test(name) && quarterOf(name) !== null;
}
