import { describe, expect, it } from 'vitest';
import { firstRows, printedRows, SHEET_ROWS } from '../../src/report/printed-rows.ts';
import { wholeOfResult } from '../../src/study/report/whole-of-result.ts';

describe('rows that are printed', () => {
  it('are all of a table of two pages, the first page of a longer one, and what a person asks for', () => {
    expect([1, 60, 63, 100, 101, 14_210].map((rows) => printedRows(rows, null))).toEqual([
      1, 60, 63, 100, 60, 60,
    ]);
    expect([5, 14_210].map((rows) => printedRows(rows, 80))).toEqual([5, 80]);
    expect(printedRows(14_210, 'all')).toBe(14_210);
  });
  it('are counted below, with the way to all of them', () => {
    expect(firstRows(60, 14_210, 'study')).toEqual({
      en: 'The first 60 of 14,210 rows; escalar run writes all.',
      es: 'Las primeras 60 de 14,210 filas; todas, con escalar run.',
    });
    expect(firstRows(1, 245, 'file')).toEqual({
      en: 'The first of 245 rows; the CSV file has all.',
      es: 'La primera de 245 filas; todas, en el archivo CSV.',
    });
    expect(firstRows(60, 14_210, 'file').es).toContain('todas, en el archivo CSV');
    expect(firstRows(60, 14_210, wholeOfResult(14_210)).en).toContain('FILE.csv, .xlsx or .parquet');
    // no sheet holds so many
    expect(firstRows(60, SHEET_ROWS, wholeOfResult(SHEET_ROWS)).en).toContain('FILE.csv or .parquet');
  });
});
