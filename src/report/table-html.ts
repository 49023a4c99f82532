import { type Lang, say } from '../base/locale.ts';
import { MISSING_TEXT, type MissingReason } from '../base/missing.ts';
import type { Field, Table } from '../base/table.ts';
import { cellOf, cellText, isNumeric, type Labels, missingOf, shownFields } from './cell.ts';
import { escapeHtml } from './escape.ts';
import { letterOf } from './latex-text.ts';
import { firstRows, SCREEN_ROWS, type WholeIn } from './printed-rows.ts';
import { sharedColumns } from './shared-columns.ts';
import { WORDS } from './words.ts';

export interface TableHtmlOptions {
  /** HTML of the caption. */
  readonly caption: string;
  /** Plain words for the region that scrolls. */
  readonly name: string;
  readonly columns?: readonly string[];
  readonly labels?: Labels;
  /** Rows to show; below them stands how many there are. Default `SCREEN_ROWS`. */
  readonly maxRows?: number;
  /** Whether what all the rows shown share is said once, below the table. Default: in each row. */
  readonly once?: boolean;
  /** Where all rows are. Default: a file beside the report. */
  readonly wholeIn?: WholeIn;
}

/** A table with row and column headers; a missing value is a dash that says why, here and in a footnote. */
export function tableHtml(table: Table, lang: Lang, options: TableHtmlOptions): string {
  const rows = Math.min(table.rows, options.maxRows ?? SCREEN_ROWS);
  const all = shownFields(table, options.columns);
  const { own: fields, words } =
    options.once === true ? sharedColumns(table, all, rows, lang, options.labels) : { own: all, words: '' };
  const reasons: MissingReason[] = [];
  const body = Array.from({ length: rows }, (_, row) => {
    const cells = fields.map((field, i) =>
      cellHtml(table, field, row, i, lang, options.labels ?? {}, reasons),
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  const head = fields.map((field) => headHtml(table, field, lang)).join('');
  const region = `${escapeHtml(options.name)} (${say(WORDS.scrollable, lang)})`;
  return [
    `<div class="scroll" role="region" tabindex="0" aria-label="${region}"><table>`,
    `<caption>${options.caption}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>\n${body.join('\n')}\n</tbody></table></div>`,
    words === '' ? '' : `<p class="footnote">${escapeHtml(words)}</p>`,
    footnotes(reasons, lang),
    table.rows > rows
      ? `<p class="footnote">${escapeHtml(say(firstRows(rows, table.rows, options.wholeIn ?? 'file'), lang))}</p>`
      : '',
  ].join('');
}

function headHtml(table: Table, field: Field, lang: Lang): string {
  const unit = field.unit === undefined ? '' : say(field.unit.label, lang);
  const small = unit === '' ? '' : ` <small>${escapeHtml(unit)}</small>`;
  return `<th scope="col"${isNumeric(table, field) ? ' class="num"' : ''}>${escapeHtml(say(field.title, lang))}${small}</th>`;
}

function cellHtml(
  table: Table,
  field: Field,
  row: number,
  column: number,
  lang: Lang,
  labels: Labels,
  reasons: MissingReason[],
): string {
  const cell = cellOf(table, field, row);
  const numeric = isNumeric(table, field);
  const reason = missingOf(cell);
  if (reason === null) {
    const text = escapeHtml(cellText(cell, field, lang, labels));
    if (column === 0 && !numeric) return `<th scope="row">${text}</th>`;
    return `<td${numeric ? ' class="num"' : ''}>${text}</td>`;
  }
  if (!reasons.includes(reason)) reasons.push(reason);
  const words = escapeHtml(say(MISSING_TEXT[reason], lang));
  return `<td class="num"><abbr title="${words}">–</abbr><sup>${letterOf(reasons.indexOf(reason))}</sup></td>`;
}

function footnotes(reasons: readonly MissingReason[], lang: Lang): string {
  if (reasons.length === 0) return '';
  const notes = reasons.map(
    (reason, i) => `<sup>${letterOf(i)}</sup> ${escapeHtml(say(MISSING_TEXT[reason], lang))}.`,
  );
  return `<p class="footnote">${notes.join(' ')}</p>`;
}
