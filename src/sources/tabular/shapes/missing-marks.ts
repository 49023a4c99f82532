import type { Text } from '../../../base/locale.ts';
import type { Grid } from '../grid.ts';

/** The marks of the option `missing`; `none` is no mark. */
function marksOf(missing: string | number): readonly string[] {
  const marks = String(missing).split(',');
  return marks.map((mark) => mark.trim()).filter((mark) => mark !== '' && mark !== 'none');
}

/** The grid whose cells of numbers that have one of the marks (`-999`, `(S)`) are missing; `-999.00` is `-999`. */
export function withMarks(grid: Grid, missing: string | number): Grid {
  const marks = marksOf(missing);
  if (marks.length === 0) return grid;
  const texts = new Set(marks);
  const numbers = new Set(marks.map(Number).filter((mark) => !Number.isNaN(mark)));
  const unmarked = (number: number) => (numbers.has(number) ? Number.NaN : number);
  const { missing: known, pointNumber } = grid;
  return {
    ...grid,
    number: (row, column) => unmarked(grid.number(row, column)),
    ...(pointNumber && { pointNumber: (row, column) => unmarked(pointNumber(row, column)) }),
    missing: (row, column) => {
      const text = grid.text(row, column);
      const isMark = texts.has(text) || (text !== '' && numbers.has(Number(text)));
      return isMark ? 'not-reported' : (known?.(row, column) ?? null);
    },
  };
}

/** The mend for a short word without digits among numbers, which may mark what is missing; nothing for another text. */
export function markTip(value: string): { readonly tip?: Text } {
  if (!/^[^\d,"=]{1,8}$/u.test(value)) return {};
  return {
    tip: {
      en: `Write a number, leave the cell empty (not reported) or write C (confidential), or say that it means missing: --read "missing=${value}". If the column holds codes or names, give it another name with --map.`,
      es: `Escriba un número, deje la celda vacía (sin dato) o escriba C (confidencial), o indique que significa faltante: --read "missing=${value}". Si la columna contiene claves o nombres, dele otro nombre con --map.`,
    },
  };
}
