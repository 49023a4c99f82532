import { type Lang, say, type Text } from '../base/locale.ts';
import { MISSING_TEXT, type MissingReason } from '../base/missing.ts';
import type { Field, Table } from '../base/table.ts';
import { cellOf, cellText, isNumeric, missingOf, shownFields } from './cell.ts';
import type { TableTextOptions } from './table-markdown.ts';

export interface LatexOptions extends TableTextOptions {
  readonly caption?: Text;
  /** For `\ref`; letters, digits, `:` and `-`. */
  readonly label?: string;
  readonly notes?: readonly Text[];
  /** Rows from which a `longtable` breaks over pages. Default 45. */
  readonly longFrom?: number;
}

/**
 * A table for LaTeX with booktabs (and longtable when it is long): caption above, notes with the
 * reasons of missing values below. Needs UTF-8 input and no other package.
 */
export function tableLatex(table: Table, lang: Lang, options: LatexOptions = {}): string {
  const fields = shownFields(table, options.columns);
  const long = table.rows >= (options.longFrom ?? 45);
  const align = fields.map((field) => (isNumeric(table, field) ? 'r' : 'l')).join('');
  const header = headerOf(fields, lang);
  const { rows, reasons } = bodyOf(table, fields, lang, options);
  const notes = notesOf(reasons, lang, options);
  const caption = captionOf(lang, options);
  if (long) {
    const head = [caption === '' ? '' : `${caption} \\\\`, '\\toprule', header, '\\midrule', '\\endhead'];
    const tail = ['\\bottomrule', '\\endfoot'];
    return lines([`\\begin{longtable}{${align}}`, ...head, ...tail, ...rows, '\\end{longtable}', ...notes]);
  }
  return lines([
    '\\begin{table}[htbp]',
    '\\centering',
    caption,
    `\\begin{tabular}{${align}}`,
    '\\toprule',
    header,
    '\\midrule',
    ...rows,
    '\\bottomrule',
    '\\end{tabular}',
    ...notes,
    '\\end{table}',
  ]);
}

/** Titles, and their units in a line of their own. */
function headerOf(fields: readonly Field[], lang: Lang): string {
  const titles = fields.map((field) => escapeLatex(say(field.title, lang))).join(' & ');
  const units = fields.map((field) =>
    field.unit === undefined ? '' : escapeLatex(say(field.unit.label, lang)),
  );
  if (units.every((unit) => unit === '')) return `${titles} \\\\`;
  const second = units.map((unit) => (unit === '' ? '' : `{\\footnotesize ${unit}}`)).join(' & ');
  return `${titles} \\\\\n${second} \\\\`;
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '−': '$-$',
  '×': '$\\times$',
  '–': '--',
  '—': '---',
  '…': '\\ldots{}',
  '⁻': '$^{-}$',
  '⁰': '$^{0}$',
  '¹': '$^{1}$',
  '²': '$^{2}$',
  '³': '$^{3}$',
  '⁴': '$^{4}$',
  '⁵': '$^{5}$',
  '⁶': '$^{6}$',
  '⁷': '$^{7}$',
  '⁸': '$^{8}$',
  '⁹': '$^{9}$',
};

/** Text with every character that LaTeX would act on made inert. */
export function escapeLatex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}$&#_%~^<>−×–—…⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (char) => LATEX[char] as string);
}

function bodyOf(
  table: Table,
  fields: readonly Field[],
  lang: Lang,
  options: LatexOptions,
): { rows: string[]; reasons: MissingReason[] } {
  const reasons: MissingReason[] = [];
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const cells = fields.map((field) => {
      const cell = cellOf(table, field, row);
      const reason = missingOf(cell);
      if (reason === null) return protectedCell(escapeLatex(cellText(cell, field, lang, options.labels)));
      if (!reasons.includes(reason)) reasons.push(reason);
      return `--$^{${letterOf(reasons.indexOf(reason))}}$`;
    });
    return `${cells.join(' & ')} \\\\`;
  });
  return { rows, reasons };
}

// a bracket after \\ would be read as a length
function protectedCell(text: string): string {
  return text.startsWith('[') || text.startsWith('*') ? `{}${text}` : text;
}

function notesOf(reasons: readonly MissingReason[], lang: Lang, options: LatexOptions): string[] {
  const own = (options.notes ?? []).map((note) => escapeLatex(say(note, lang)));
  const gaps = reasons.map(
    (reason, i) => `$^{${letterOf(i)}}$ ${escapeLatex(say(MISSING_TEXT[reason], lang))}.`,
  );
  const all = [...own, ...gaps];
  if (all.length === 0) return [];
  return ['', '\\begin{minipage}{\\linewidth}', `\\footnotesize ${all.join(' ')}`, '\\end{minipage}'];
}

function captionOf(lang: Lang, options: LatexOptions): string {
  const caption =
    options.caption === undefined ? '' : `\\caption{${escapeLatex(say(options.caption, lang))}}`;
  const label =
    options.label === undefined ? '' : `\\label{${options.label.replace(/[^A-Za-z0-9:-]/g, '-')}}`;
  return caption === '' ? '' : caption + label;
}

/** Letters of footnotes: a, b, c... */
export function letterOf(index: number): string {
  return String.fromCharCode(97 + (index % 26));
}

function lines(parts: readonly string[]): string {
  return `${parts.filter((part, i) => part !== '' || parts[i + 1]?.startsWith('\\begin{minipage}') === true).join('\n')}\n`;
}
