import { EscalarError } from '../../base/error.ts';
import type { Grid } from '../tabular/grid.ts';
import { decimalOfFile, draftNumbers, finishNumbers } from '../tabular/number-columns.ts';
import { type DecimalMark, readNumber } from '../tabular/read-number.ts';

/** More than a number: the flag of an office (`12 p`, `12*`), which nothing would tell, or brackets. */
const MARKED = /[^\d.,'’\se+−–-]/i;

/**
 * Whether a cell counts as a number before the decimal mark is known: one that is typed so, or, where texts count too,
 * one that can be read so.
 */
export function looksNumber(grid: Grid, row: number, column: number, texts: boolean): boolean {
  if (!Number.isNaN(grid.number(row, column))) return true;
  if (!texts) return false;
  const { kind } = readNumber(grid.text(row, column));
  return kind === 'number' || kind === 'either';
}

/**
 * The numbers of some columns, with the decimal mark and the groups of thousands that tables of rows may have: the
 * mark is told by the option, or by cells that can be read one way only. NaN stands for a blank cell alone.
 * @param columns by place, what the columns are called in errors
 * @throws EscalarError `io-not-finite` for words, and for numbers with a flag or in brackets, `ambiguous-number`, `mixed-decimal`
 */
export function gridNumbers(
  file: string,
  grid: Grid,
  rows: Uint32Array,
  columns: ReadonlyMap<number, string>,
  wanted: 'auto' | DecimalMark,
): readonly Float64Array[] {
  const drafts = [...columns].map(([index, header]) => {
    const draft = draftNumbers(grid, rows, { index, header, field: header, kind: 'number' });
    if (draft.trouble !== null) throw noNumber(file, grid, draft.trouble.row, index, header);
    for (const row of rows) {
      if (looksNumber(grid, row, index, false) || !Number.isNaN(grid.pointNumber?.(row, index) ?? Number.NaN))
        continue;
      const text = grid.text(row, index);
      if (MARKED.test(text) || (text !== '' && readNumber(text).kind === 'missing'))
        throw noNumber(file, grid, row, index, header);
    }
    return draft;
  });
  const evidence = decimalOfFile(drafts, wanted);
  return drafts.map((draft) => finishNumbers(grid, rows, draft, evidence).values);
}

function noNumber(file: string, grid: Grid, row: number, column: number, header: string): EscalarError {
  const cell = grid.cell(row, column) ?? `${grid.text(row, 0)} → ${header}`;
  const value = grid.text(row, column);
  return new EscalarError('io-not-finite', { part: file, cell, value }, grid.where(row, column));
}
