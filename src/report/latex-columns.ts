import { type Lang, say } from '../base/locale.ts';
import type { MissingReason } from '../base/missing.ts';
import type { Field, Table } from '../base/table.ts';
import { cellOf, cellText, fieldsByRow, isNumeric, missingOf, shownFields } from './cell.ts';
import { escapeLatex, letterOf } from './latex-text.ts';
import type { TableTextOptions } from './table-markdown.ts';

/** A column of a LaTeX table; one whose numbers differ in decimals takes two, parted before the decimal mark. */
export interface LatexColumn {
  readonly field: Field;
  readonly align: string;
  readonly across: 1 | 2;
  /** A cell of the head, from text that is escaped. */
  head(text: string): string;
  /** The cell of a row; the reason of a gap is added to `reasons`, in order of first appearance. */
  cell(row: number, reasons: MissingReason[]): string;
}

/** Letters of a line of small type, and of a column of texts that may wrap in it. */
const LINE = 90;
const WRAPS = 16;
/** What the space between two columns takes. */
const MARGIN = 3;

export interface LatexLayout {
  readonly columns: readonly LatexColumn[];
  /** Whether it needs small type. */
  readonly small: boolean;
}

/** Letters that fit at the size of the text. */
const NORMAL = 66;

/** The columns of a table; texts wrap where its lines would not fit in small type. */
export function latexLayout(
  table: Table,
  lang: Lang,
  options: TableTextOptions & { readonly panel?: string; readonly bare?: boolean },
): LatexLayout {
  const fieldAt = fieldsByRow(table);
  const kept = shownFields(table, options.columns).filter(({ name }) => name !== options.panel);
  const found = kept.map((field) => {
    const textAt = (row: number) => {
      const cell = cellOf(table, field, row);
      return missingOf(cell) === null ? cellText(cell, fieldAt(field, row), lang, options.labels) : null;
    };
    const numeric = isNumeric(table, field);
    const words = [field.title, field.unit?.label].map((text) =>
      text === undefined ? 0 : say(text, lang).length,
    );
    return { field, textAt, numeric, letters: Math.max(longestOf(table, textAt), ...words) };
  });
  const all = found.reduce((sum, { letters }) => sum + letters + MARGIN, 0);
  const wrapping = found.filter(({ numeric, letters }) => !numeric && letters > WRAPS);
  const wanted = wrapping.reduce((sum, { letters }) => sum + letters, 0);
  // the type of a bare tabular is that of the text around it
  const line = options.bare === true ? NORMAL : LINE;
  const room = line - (all - wanted);
  return {
    small: all > NORMAL,
    columns: found.map(({ field, textAt, numeric, letters }) => {
      const gapAt = gapsOf(table, field);
      if (numeric) return numberColumn(field, table, textAt, gapAt);
      const share = Math.max(WRAPS - 4, (room * letters) / wanted) / (line + MARGIN);
      const wraps = all > line && letters > WRAPS;
      const align = wraps ? `>{\\raggedright\\arraybackslash}p{${share.toFixed(2)}\\linewidth}` : 'l';
      return textColumn(field, align, textAt, gapAt);
    }),
  };
}

/** The mark of a gap, its reason added to those that are explained below. */
function gapsOf(table: Table, field: Field) {
  return (row: number, reasons: MissingReason[]) => {
    const reason = missingOf(cellOf(table, field, row)) as MissingReason;
    if (!reasons.includes(reason)) reasons.push(reason);
    return `$^{${letterOf(reasons.indexOf(reason))}}$`;
  };
}

type TextAt = (row: number) => string | null;
type GapAt = (row: number, reasons: MissingReason[]) => string;

function textColumn(field: Field, align: string, textAt: TextAt, gapAt: GapAt): LatexColumn {
  return {
    field,
    align,
    across: 1,
    head: (text) => text,
    cell: (row, reasons) => {
      const text = textAt(row);
      return text === null ? `--${gapAt(row, reasons)}` : protectedCell(escapeLatex(text));
    },
  };
}

function numberColumn(field: Field, table: Table, textAt: TextAt, gapAt: GapAt): LatexColumn {
  const split = !sameDecimals(table, textAt);
  const whole = (text: string) =>
    split && text !== '' ? `\\multicolumn{2}{r}{${text}}` : split ? ' & ' : text;
  return {
    field,
    align: split ? 'r@{}l' : 'r',
    across: split ? 2 : 1,
    head: whole,
    cell: (row, reasons) => {
      const text = textAt(row);
      if (text === null)
        return split ? `-- & \\rlap{${gapAt(row, reasons)}}` : `--\\rlap{${gapAt(row, reasons)}}`;
      if (!split) return escapeLatex(text);
      const at = markAt(text);
      return `${escapeLatex(text.slice(0, at))} & ${escapeLatex(text.slice(at))}`;
    },
  };
}

/** Where the decimals of a number begin, its mark included; its end where it has none. */
function markAt(text: string): number {
  const at = text.search(/\.\d+(?:×.*)?$/);
  return at < 0 ? text.length : at;
}

/** Whether the numbers of a column stand under each other when they end at one line. */
function sameDecimals(table: Table, textAt: TextAt): boolean {
  let first: number | null = null;
  for (let row = 0; row < table.rows; row += 1) {
    const text = textAt(row);
    if (text === null) continue;
    const after = text.length - markAt(text);
    if (first !== null && after !== first) return false;
    first = after;
  }
  return true;
}

function longestOf(table: Table, textAt: TextAt): number {
  let most = 0;
  for (let row = 0; row < table.rows; row += 1) most = Math.max(most, textAt(row)?.length ?? 0);
  return most;
}

/** Above the head on each further page. */
export function continuedRow(columns: number, lang: Lang): string {
  const word = lang === 'en' ? 'Continued' : 'Continuación';
  return `\\multicolumn{${columns}}{l}{\\footnotesize ${word}} \\\\`;
}

// a bracket after \\ would be read as a length
export function protectedCell(text: string): string {
  return text.startsWith('[') || text.startsWith('*') ? `{}${text}` : text;
}
