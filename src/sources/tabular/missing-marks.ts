import type { Grid } from './grid.ts';

/** The marks of the option `missing`; `none` is no mark. */
export function marksOf(missing: string | number | undefined): readonly string[] {
  const marks = missing === undefined ? [] : String(missing).split(',');
  return marks.map((mark) => mark.trim()).filter((mark) => mark !== '' && mark !== 'none');
}

/** The grid whose cells of numbers that have one of the marks (`-999`, `(S)`) are missing; `-999.00` is `-999`. */
export function withMarks(grid: Grid, missing: string | number | undefined): Grid {
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
