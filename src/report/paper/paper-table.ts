import { type Lang, say } from '../../base/locale.ts';
import { MISSING_TEXT, type MissingReason } from '../../base/missing.ts';
import type { Table } from '../../base/table.ts';
import { cellOf, cellText, fieldsByRow, isNumeric, type Labels, missingOf, shownFields } from '../cell.ts';
import { plainRuns } from '../inline-runs.ts';
import { letterOf } from '../latex-text.ts';
import { firstRows, type PrintedRows, printedRows, type WholeIn } from '../printed-rows.ts';
import type { PaperTable } from './paper.ts';

export interface PaperTableOptions {
  readonly number: string;
  readonly caption: string;
  readonly columns?: readonly string[];
  readonly labels?: Labels;
  readonly notes?: PaperTable['notes'];
  /** Rows to print; below them stands how many there are. */
  readonly rows: PrintedRows;
  readonly wholeIn: WholeIn;
}

/** A table as people read it; a gap is a dash with a letter, and its reason stands below. */
export function paperTable(table: Table, lang: Lang, options: PaperTableOptions): PaperTable {
  const fields = shownFields(table, options.columns);
  const count = printedRows(table.rows, options.rows);
  const fieldAt = fieldsByRow(table);
  const reasons: MissingReason[] = [];
  const rows = Array.from({ length: count }, (_, row) => ({
    cells: fields.map((field) => {
      const cell = cellOf(table, field, row);
      const reason = missingOf(cell);
      if (reason === null) return plainRuns(cellText(cell, fieldAt(field, row), lang, options.labels));
      if (!reasons.includes(reason)) reasons.push(reason);
      return plainRuns(`– (${letterOf(reasons.indexOf(reason))})`);
    }),
  }));
  return {
    kind: 'table',
    number: options.number,
    caption: options.caption,
    columns: fields.map((field) => ({
      title: say(field.title, lang),
      unit: field.unit === undefined ? '' : say(field.unit.label, lang),
      numeric: isNumeric(table, field),
    })),
    rows,
    notes: [
      ...(options.notes ?? []),
      ...reasons.map((reason, i) => plainRuns(`(${letterOf(i)}) ${say(MISSING_TEXT[reason], lang)}.`)),
      ...(count === table.rows ? [] : [plainRuns(say(firstRows(count, table.rows, options.wholeIn), lang))]),
    ],
  };
}
