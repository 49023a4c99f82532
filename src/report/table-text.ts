import type { Lang } from '../base/locale.ts';
import type { Field, Table } from '../base/table.ts';
import { cellOf, cellText, headerText, isNumeric, missingOf, shownFields } from './cell.ts';
import type { TableTextOptions } from './table-markdown.ts';

export interface TerminalOptions extends TableTextOptions {
  /** Columns of the terminal. Default 100. */
  readonly width?: number;
  /** Rows to print; the last line says how many were left out. Default: all. */
  readonly maxRows?: number;
  /** Long texts go on in further lines instead of being cut. */
  readonly wrap?: boolean;
}

const GAP = 2;
const LEAST_TEXT = 8;
const MOST_WORD = 30;

/** A table for a terminal: aligned, texts cut where the line would be too long, numbers never cut. */
export function tableText(table: Table, lang: Lang, options: TerminalOptions = {}): string {
  const fields = shownFields(table, options.columns);
  const rows = Math.min(table.rows, options.maxRows ?? table.rows);
  const body = Array.from({ length: rows }, (_, row) =>
    fields.map((field) => {
      const cell = cellOf(table, field, row);
      return missingOf(cell) === null ? printable(cellText(cell, field, lang, options.labels)) : '–';
    }),
  );
  const header = fields.map((field) => printable(headerText(field, lang)));
  const widths = widthsOf(table, fields, header, body, options.width ?? 100, options.wrap === true);
  const right = fields.map((field) => isNumeric(table, field));
  const heads = lines(header, widths, right, 'bottom');
  const rule = widths.map((width) => '─'.repeat(width)).join(' '.repeat(GAP));
  const rowsOfText = body.flatMap((cells) =>
    options.wrap === true ? lines(cells, widths, right, 'top') : [joined(cells, widths, right)],
  );
  const text = [...heads, rule, ...rowsOfText];
  const left = table.rows - rows;
  if (left > 0) text.push(lang === 'en' ? `… ${left} more rows` : `… ${left} filas más`);
  return `${text.join('\n')}\n`;
}

function widthsOf(
  table: Table,
  fields: readonly Field[],
  header: readonly string[],
  body: readonly (readonly string[])[],
  total: number,
  wrap: boolean,
): number[] {
  const content = fields.map((_, i) => Math.max(1, ...body.map((cells) => displayWidth(cells[i] as string))));
  // a heading may be wrapped, so only its longest word counts
  const widths = content.map((width, i) =>
    Math.max(width, ...(header[i] as string).split(' ').map((word) => Math.min(16, displayWidth(word)))),
  );
  const texts = fields.flatMap((field, i) => (isNumeric(table, field) ? [] : [i]));
  // a name is not cut where it can go on in a further line
  const longest = (i: number) =>
    Math.max(...body.flatMap((cells) => (cells[i] as string).split(' ').map(displayWidth)), LEAST_TEXT);
  const least = fields.map((_, i) => (wrap ? Math.min(MOST_WORD, longest(i)) : LEAST_TEXT));
  const spare = (i: number) => (widths[i] as number) - (least[i] as number);
  const wider = (best: number, i: number) =>
    spare(i) > 0 && (best < 0 || (widths[i] as number) > (widths[best] as number)) ? i : best;
  let excess = widths.reduce((sum, width) => sum + width + GAP, -GAP) - total;
  while (excess > 0) {
    const widest = texts.reduce(wider, -1);
    if (widest < 0) break;
    widths[widest] = (widths[widest] as number) - 1;
    excess -= 1;
  }
  return widths;
}

/** Cells whose words go on in further lines, with the short ones at the top or at the bottom. */
function lines(
  cells: readonly string[],
  widths: readonly number[],
  right: readonly boolean[],
  at: 'top' | 'bottom',
): string[] {
  const columns = cells.map((text, i) => wrapWords(text, widths[i] as number));
  const height = Math.max(1, ...columns.map((own) => own.length));
  return Array.from({ length: height }, (_, line) =>
    joined(
      columns.map((own) => own[at === 'top' ? line : line - (height - own.length)] ?? ''),
      widths,
      right,
    ),
  );
}

function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map((one) => cut(one, width));
}

function joined(cells: readonly string[], widths: readonly number[], right: readonly boolean[]): string {
  return cells
    .map((cell, i) => {
      const shown = cut(cell, widths[i] as number);
      const pad = ' '.repeat((widths[i] as number) - displayWidth(shown));
      return right[i] === true ? pad + shown : shown + pad;
    })
    .join(' '.repeat(GAP))
    .trimEnd();
}

function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  for (const char of text) {
    if (displayWidth(kept + char) > width - 1) break;
    kept += char;
  }
  return `${kept}…`;
}

/** Cells of a terminal that a text takes: none for combining marks, two for East Asian letters. */
function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    if (/\p{Mark}/u.test(char)) continue;
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(char) ? 2 : 1;
  }
  return width;
}

// control characters in data must not reach a terminal
function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '�');
}
