import type { Lang } from '../base/locale.ts';
import type { Table } from '../base/table.ts';
import { visible } from '../base/visible-text.ts';
import { cellOf, cellText, headerText, isNumeric, type Labels, missingOf, shownFields } from './cell.ts';

export interface TableTextOptions {
  /** Names of the fields to show, in order. Default: all. */
  readonly columns?: readonly string[];
  readonly labels?: Labels;
}

/**
 * A table as GitHub Markdown, numbers to the right, a missing value as a dash.
 * @example
 * import { tableOf, UNITS } from 'escalar/core';
 * import { tableMarkdown } from 'escalar/report';
 *
 * const fields = [
 *   { name: 'economy', title: { en: 'Economy', es: 'Economía' } },
 *   { name: 'value', title: { en: 'Share', es: 'Proporción' }, unit: UNITS.share },
 * ];
 * const table = tableOf('shares', fields, [{ economy: 'MEX', value: 0.25 }, { economy: 'TWN' }]);
 * tableMarkdown(table, 'en').split('\n');
 * // => ['| Economy | Share (share (0 to 1)) |', '| --- | ---: |', '| MEX | 0.2500 |', '| TWN | – |', '']
 */
export function tableMarkdown(table: Table, lang: Lang, options: TableTextOptions = {}): string {
  return [...markdownLines(table, lang, options)].join('');
}

/** The lines of `tableMarkdown`, each with its end, for tables of any size. */
export function* markdownLines(table: Table, lang: Lang, options: TableTextOptions = {}): Generator<string> {
  const fields = shownFields(table, options.columns);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  yield line(fields.map((field) => escapeMarkdown(headerText(field, lang))));
  yield line(fields.map((field) => (isNumeric(table, field) ? '---:' : '---')));
  for (let row = 0; row < table.rows; row += 1)
    yield line(
      fields.map((field) => {
        const cell = cellOf(table, field, row);
        return missingOf(cell) === null ? escapeMarkdown(cellText(cell, field, lang, options.labels)) : '–';
      }),
    );
}

function escapeMarkdown(text: string): string {
  return visible(text.replace(/\s+/g, ' '))
    .replace(/[\\`*_[\]|~#]/g, (char) => `\\${char}`)
    .replaceAll('<', '&lt;');
}
