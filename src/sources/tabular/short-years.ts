import { yearOf } from './read-period.ts';

/** `'94`; `94/95` of a year that begins in one and ends in the next; `94`. */
const SHORT = /^(['’]?)(\d\d)(?:\/(\d\d))?$/;
/** Fewer years in a row may be any numbers. */
const IN_A_ROW = 3;
/** Rows that begin later (`01`, `02`, `03`) may be merely numbered: states, chapters. */
const NUMBERED = 2000;

/**
 * The whole years that names of two digits mean, by name: those with an apostrophe, of two years, and numbers alone where
 * nothing else can be in them and three or more follow one another from a year before 2000.
 * @param mayBeBare whether numbers alone are no codes
 */
export function shortYears(headers: readonly string[], mayBeBare: boolean): ReadonlyMap<string, string> {
  const found = headers.flatMap((header) => {
    const [, mark, first, to] = SHORT.exec(header) ?? [];
    if (first === undefined || (to !== undefined && (Number(first) + 1) % 100 !== Number(to))) return [];
    return [{ header, year: yearOf(first), to, isMarked: mark !== '' }];
  });
  const isRow = found.length >= IN_A_ROW && found.every(({ year }, i) => year === found[0].year + i);
  const isBare = mayBeBare && isRow && found[0].year < NUMBERED;
  const years = found.filter(({ isMarked, to }) => isMarked || isBare || (isRow && to !== undefined));
  return new Map(
    years.map(({ header, year, to }) => [header, to === undefined ? String(year) : `${year}-${to}`]),
  );
}
