import type { Text } from '../../base/locale.ts';
import { SHEET_ROWS } from '../../report/printed-rows.ts';

/** How to have all rows of a result that a page holds the first of. */
export function wholeOfResult(all: number): Text {
  const sheet = all < SHEET_ROWS ? ', .xlsx' : '';
  return {
    en: `. All of them: --out FILE.csv${sheet} or .parquet; printed here: --rows all.`,
    es: `. Todas: --out ARCHIVO.csv${sheet} o .parquet; impresas aquí: --rows all.`,
  };
}

/** Where all rows of a figure are that stands above the table of its result, of which so many are printed. */
export function wholeOfFigure(all: number, printed: number): Text {
  return printed < all
    ? wholeOfResult(all)
    : { en: '; the table below has all.', es: '; todas, en el cuadro de abajo.' };
}
