import type { Lang } from '../base/locale.ts';
import type { Table } from '../base/table.ts';
import { visible } from '../base/visible-text.ts';
import { cellOf, cellText, headerText, isNumeric, missingOf, shownFields } from './cell.ts';
import type { TableTextOptions } from './table-markdown.ts';

export interface TerminalOptions extends TableTextOptions {
  /** Columns of the terminal. Default 100. */
  readonly width?: number;
  /** Rows to print; the last line says how many were left out. Default: all. */
  readonly maxRows?: number;
  /** Long texts go on in further lines instead of being cut. */
  readonly wrap?: boolean;
  /** Columns that give way before others where a line would be too long, down to their first word: codes with names. */
  readonly yielding?: readonly string[];
}

const GAP = 2;
const LEAST_TEXT = 8;
const MOST_WORD = 30;

/**
 * A table for a terminal: aligned, texts cut where the line would be too long, numbers never cut.
 * @example
 * import { tableOf, UNITS } from 'escalar/core';
 * import { tableText } from 'escalar/report';
 *
 * const fields = [
 *   { name: 'economy', title: { en: 'Economy', es: 'Economía' } },
 *   { name: 'value', title: { en: 'Share', es: 'Proporción' }, unit: UNITS.share },
 * ];
 * const table = tableOf('shares', fields, [{ economy: 'MEX', value: 0.25 }, { economy: 'TWN' }]);
 * tableText(table, 'en').split('\n');
 * // => ['          Share', '         (share', '          (0 to', 'Economy     1))', '───────  ──────', 'MEX      0.2500', 'TWN           –', '']
 */
export function tableText(table: Table, lang: Lang, options: TerminalOptions = {}): string {
  return [...textLines(table, lang, options)].join('');
}

/** The lines of `tableText`, each with its end, for tables of any size: the rows are looked at twice and not kept. */
export function* textLines(table: Table, lang: Lang, options: TerminalOptions = {}): Generator<string> {
  const fields = shownFields(table, options.columns);
  const wrap = options.wrap === true;
  const rows = Math.min(table.rows, options.maxRows ?? table.rows);
  const cellsOf = (row: number) =>
    fields.map((field) => {
      const cell = cellOf(table, field, row);
      return missingOf(cell) === null ? printable(cellText(cell, field, lang, options.labels)) : '–';
    });
  const header = fields.map((field) => printable(headerText(field, lang)));
  const right = fields.map((field) => isNumeric(table, field));
  const content = contentWidths(fields.length, rows, cellsOf);
  const yields = fields.map(({ name }) => options.yielding?.includes(name) === true);
  const widths = fitted(content, header, right, options.width ?? 100, wrap, yields);
  for (const line of lines(header, widths, right, 'bottom')) yield `${line}\n`;
  yield `${widths.map((width) => '─'.repeat(width)).join(' '.repeat(GAP))}\n`;
  for (let row = 0; row < rows; row += 1) {
    const cells = cellsOf(row);
    const own = wrap ? lines(cells, widths, right, 'top') : [joined(cells, widths, right)];
    for (const line of own) yield `${line}\n`;
  }
  const left = table.rows - rows;
  if (left > 0) yield lang === 'en' ? `… ${left} more rows\n` : `… ${left} filas más\n`;
}

/** The widest cell of each column, the widest word, and the widest first word. */
interface ContentWidths {
  readonly cell: readonly number[];
  readonly word: readonly number[];
  readonly first: readonly number[];
}

function contentWidths(
  columns: number,
  rows: number,
  cellsOf: (row: number) => readonly string[],
): ContentWidths {
  const cell = new Array<number>(columns).fill(1);
  const word = new Array<number>(columns).fill(LEAST_TEXT);
  const first = new Array<number>(columns).fill(LEAST_TEXT);
  for (let row = 0; row < rows; row += 1) {
    for (const [i, text] of cellsOf(row).entries()) {
      const width = displayWidth(text);
      if (width > cell[i]) cell[i] = width;
      if (width > word[i]) word[i] = Math.max(word[i], ...text.split(' ').map(displayWidth));
      if (width > first[i]) first[i] = Math.max(first[i], displayWidth(text.split(' ', 1)[0]) + GAP);
    }
  }
  return { cell, word, first };
}

/** Columns as wide as their cells; where the line would be too long, the widest texts give way first. */
function fitted(
  content: ContentWidths,
  header: readonly string[],
  right: readonly boolean[],
  total: number,
  wrap: boolean,
  yields: readonly boolean[],
): number[] {
  // a heading may be wrapped, so only its longest word counts
  const titles = header.map((text) =>
    Math.max(...text.split(' ').map((word) => Math.min(16, displayWidth(word)))),
  );
  const widths = content.cell.map((width, i) => Math.max(width, titles[i]));
  const texts = right.flatMap((numeric, i) => (numeric ? [] : [i]));
  // a name is not cut where it can go on in a further line
  const least = content.word.map((width, i) =>
    yields[i] ? Math.max(content.first[i], titles[i]) : wrap ? Math.min(MOST_WORD, width) : LEAST_TEXT,
  );
  const spare = (i: number) => widths[i] - least[i];
  const wider = (best: number, i: number) =>
    spare(i) > 0 && (best < 0 || widths[i] > widths[best]) ? i : best;
  let excess = widths.reduce((sum, width) => sum + width + GAP, -GAP) - total;
  while (excess > 0) {
    const soft = texts.filter((i) => yields[i]).reduce(wider, -1);
    const widest = soft >= 0 ? soft : texts.reduce(wider, -1);
    if (widest < 0) break;
    widths[widest] = widths[widest] - 1;
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
  const columns = cells.map((text, i) => wrapWords(text, widths[i]));
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
      const shown = cut(cell, widths[i]);
      const pad = ' '.repeat(widths[i] - displayWidth(shown));
      return right[i] === true ? pad + shown : shown + pad;
    })
    .join(' '.repeat(GAP))
    .trimEnd();
}

function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let taken = 0;
  for (const char of text) {
    taken += displayWidth(char);
    if (taken > width - 1) break;
    kept += char;
  }
  return `${kept}…`;
}

/** Cells of a terminal that a text takes: none for combining marks, two for East Asian letters. */
function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const char of text) {
    if (/\p{Mark}/u.test(char)) continue;
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(char) ? 2 : 1;
  }
  return width;
}

const PLAIN = /^[ -~]*$/;

function printable(text: string): string {
  return visible(text.replace(/\s+/g, ' '));
}
