/** Four digits of a year, 1500 to 2199, that are no part of a longer number. */
const YEAR = /(?<!\d)(?:1[5-9]|20|21)\d{2}(?!\d)/g;

/**
 * The year in the name of a file or a folder: the last one, since the first is often that of the edition
 * (icio2021-1995 is the table of 1995). Null where there is none.
 */
export function yearInName(name: string): string | null {
  return name.match(YEAR)?.at(-1) ?? null;
}
