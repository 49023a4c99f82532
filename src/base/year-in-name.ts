/** Four digits of a year, 1500 to 2199, that are no part of a longer number. */
const YEAR = /(?<!\d)(?:1[5-9]|20|21)\d{2}(?!\d)/g;

/** Years of no data: of a month of release (`Mar2022`, `August 2025`), and of a price base (`at constant 2010 prices`). */
const OTHER = new RegExp(
  '(?<![a-z])((jan|feb)(r?uary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|oct(ober)?|(sept?|nov|dec)(ember)?)[ _-]?\\d{4}|' +
    'constant[ _-]+(\\d{4}[ _-]+prices|prices[ _-]+of[ _-]+\\d{4})',
  'gi',
);

/**
 * The year in the name of a file or a folder: the last one, since the first is often that of the edition
 * (icio2021-1995 is the table of 1995). Null where there is none.
 */
export function yearInName(name: string): string | null {
  return (name.replace(OTHER, '').match(YEAR) ?? name.match(YEAR))?.at(-1) ?? null;
}
