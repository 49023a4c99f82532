import { readInertCell } from '../../base/inert-cell.ts';
import { MISSING_REASONS } from '../../base/missing.ts';
import type { NumberColumn, Table } from '../../base/table.ts';
import { mapWords, type TextColumn, textAt } from '../../base/text-column.ts';
import { tidy } from './csv-grid.ts';
import type { Grid } from './grid.ts';
import { textsIn, typedRows } from './typed-rows.ts';

/** What a moment at midnight adds to its date. */
const MIDNIGHT = /^(\d{4}-\d\d-\d\d)[ T]00:00:00(?:\.0+)?(?:[+-]\d\d(?::?\d\d)?|Z)?$/;

/**
 * A table whose columns have a type, as a grid: line 0 has the names of its columns, and its rows are counted from 1. Of
 * numbers that are missing it knows why.
 * @param file its name, for errors
 */
export function tableGrid(file: string, { fields, columns, rows }: Table): Grid {
  const own = fields.map(({ name }) => {
    const column = columns[name];
    return column.kind === 'text'
      ? { text: tidyTexts(column), number: null }
      : { text: null, number: column };
  });
  const text = (row: number, column: number): string => {
    if (row === 0) return tidy(fields[column]?.name ?? '');
    const { text: texts, number } = own[column] ?? { text: null, number: null };
    if (texts !== null) return textAt(texts, row - 1) ?? '';
    return number === null || missingAt(number, row) !== null ? '' : String(number.values[row - 1]);
  };
  return {
    ...typedRows(file, fields.length === 0 ? -1 : rows, 0, {
      width: () => fields.length,
      text,
      number: (row, column) => own[column]?.number?.values[row - 1] ?? Number.NaN,
    }),
    texts: (some, column) => textsIn(some, own[column].text, (row) => text(row, column)),
    missing: (row, column) => missingAt(own[column]?.number, row),
  };
}

function missingAt(column: NumberColumn | null | undefined, row: number) {
  if (row === 0 || !Number.isNaN(column?.values[row - 1] ?? 0)) return null;
  return MISSING_REASONS[(column?.reason?.[row - 1] || 1) - 1];
}

/** Cells of text as a text file would have them; none where they are blank. */
function tidyTexts(column: TextColumn): TextColumn {
  const tidied = (word: string) => cellOf(word) || null;
  return column.words.every((word) => tidied(word) === word) ? column : mapWords(column, tidied);
}

/** A text of a typed column as a text file would have it. */
export function cellOf(word: string): string {
  return readInertCell(tidy(word)).replace(MIDNIGHT, '$1');
}
