import type { Lang } from '../base/locale.ts';
import type { Table } from '../base/table.ts';
import { cellOf, cellText, headerText, isNumeric, type Labels, missingOf, shownFields } from './cell.ts';

export interface TableTextOptions {
  /** Names of the fields to show, in order. Default: all. */
  readonly columns?: readonly string[];
  readonly labels?: Labels;
}

/** A table as GitHub Markdown, numbers to the right, a missing value as a dash. */
export function tableMarkdown(table: Table, lang: Lang, options: TableTextOptions = {}): string {
  const fields = shownFields(table, options.columns);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  let text = line(fields.map((field) => escapeMarkdown(headerText(field, lang))));
  text += line(fields.map((field) => (isNumeric(table, field) ? '---:' : '---')));
  for (let row = 0; row < table.rows; row += 1) {
    text += line(
      fields.map((field) => {
        const cell = cellOf(table, field, row);
        return missingOf(cell) === null ? escapeMarkdown(cellText(cell, field, lang, options.labels)) : '–';
      }),
    );
  }
  return text;
}

function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]|~#]/g, (char) => `\\${char}`)
    .replaceAll('<', '&lt;');
}
