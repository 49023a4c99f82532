import { formatNumber, type Lang, type Text } from '../base/locale.ts';

/** Rows of a table to print: so many, all, or, with null, what a reader of a page can take in. */
export type PrintedRows = number | 'all' | null;

/** A table of two pages is printed whole, of a longer one the first page. */
const WHOLE = 100;
const FIRST = 60;

/** How many rows of a table are printed. */
export function printedRows(rows: number, asked: PrintedRows): number {
  if (asked === 'all') return rows;
  if (asked !== null) return Math.min(rows, asked);
  return rows <= WHOLE ? rows : FIRST;
}

/** Rows that a screen shows of a table. */
export const SCREEN_ROWS = 300;

/** Rows of a sheet of every spreadsheet program, its head included. */
export const SHEET_ROWS = 1_048_576;

/** Where all rows of a table are: in a file beside it, in the folder of its study, or what says so. */
export type WholeIn = 'file' | 'study' | Text;

const WHOLE_IN = {
  file: { en: '; the CSV file has all.', es: '; todas, en el archivo CSV.' },
  study: {
    en: '; escalar run writes all.',
    es: '; todas, con escalar run.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What stands below a table of which not all rows are printed. */
export function firstRows(shown: number, all: number, where: WholeIn): Text {
  const [some, whole] = [shown, all].map((rows) => (lang: Lang) => formatNumber(rows, lang, 0));
  const { en, es } = typeof where === 'string' ? WHOLE_IN[where] : where;
  if (shown === 1)
    return {
      en: `The first of ${whole('en')} rows${en}`,
      es: `La primera de ${whole('es')} filas${es}`,
    };
  return {
    en: `The first ${some('en')} of ${whole('en')} rows${en}`,
    es: `Las primeras ${some('es')} de ${whole('es')} filas${es}`,
  };
}
