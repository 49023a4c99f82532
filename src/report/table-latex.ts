import { type Lang, say, type Text } from '../base/locale.ts';
import { MISSING_TEXT, type MissingReason } from '../base/missing.ts';
import type { Field, Table } from '../base/table.ts';
import { visible } from '../base/visible-text.ts';
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
 * @example
 * import { tableOf, UNITS } from 'escalar/core';
 * import { tableLatex } from 'escalar/report';
 *
 * const fields = [
 *   { name: 'economy', title: { en: 'Economy', es: 'Economía' } },
 *   { name: 'value', title: { en: 'Share', es: 'Proporción' }, unit: UNITS.share },
 * ];
 * const table = tableOf('shares', fields, [{ economy: 'MEX', value: 0.25 }, { economy: 'TWN' }]);
 * tableLatex(table, 'en').includes('MEX & 0.2500'); // => true
 */
export function tableLatex(table: Table, lang: Lang, options: LatexOptions = {}): string {
  return [...latexLines(table, lang, options)].join('');
}

/** The lines of `tableLatex`, each with its end, for tables of any size. */
export function* latexLines(table: Table, lang: Lang, options: LatexOptions = {}): Generator<string> {
  const fields = shownFields(table, options.columns);
  const long = table.rows >= (options.longFrom ?? 45);
  const align = fields.map((field) => (isNumeric(table, field) ? 'r' : 'l')).join('');
  const caption = captionOf(lang, options);
  const header = [...headerOf(fields, lang), '\\midrule'];
  const reasons: MissingReason[] = [];
  if (long) {
    const own = caption === '' ? [] : [`${caption} \\\\`];
    yield* ended([`\\begin{longtable}{${align}}`, ...own, '\\toprule', ...header]);
    yield* ended(['\\endhead', '\\bottomrule', '\\endfoot']);
  } else {
    const own = caption === '' ? [] : [caption];
    yield* ended(['\\begin{table}[htbp]', '\\centering', ...own]);
    yield* ended([`\\begin{tabular}{${align}}`, '\\toprule', ...header]);
  }
  for (let row = 0; row < table.rows; row += 1)
    yield `${fields.map((field) => cellLatex(table, field, row, lang, options, reasons)).join(' & ')} \\\\\n`;
  yield* ended(long ? ['\\end{longtable}'] : ['\\bottomrule', '\\end{tabular}']);
  yield* ended(notesOf(reasons, lang, options));
  if (!long) yield '\\end{table}\n';
}

function ended(lines: readonly string[]): string[] {
  return lines.map((line) => `${line}\n`);
}

/** Titles, and their units in a line of their own. */
function headerOf(fields: readonly Field[], lang: Lang): string[] {
  const titles = fields.map((field) => escapeLatex(say(field.title, lang))).join(' & ');
  const units = fields.map((field) =>
    field.unit === undefined ? '' : escapeLatex(say(field.unit.label, lang)),
  );
  if (units.every((unit) => unit === '')) return [`${titles} \\\\`];
  const second = units.map((unit) => (unit === '' ? '' : `{\\footnotesize ${unit}}`)).join(' & ');
  return [`${titles} \\\\`, `${second} \\\\`];
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
  return visible(text.replace(/\s+/g, ' ')).replace(
    /[\\{}$&#_%~^<>−×–—…⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/g,
    (char) => LATEX[char],
  );
}

/** One cell; the reason of a gap is added to `reasons`, in order of first appearance. */
function cellLatex(
  table: Table,
  field: Field,
  row: number,
  lang: Lang,
  options: LatexOptions,
  reasons: MissingReason[],
): string {
  const cell = cellOf(table, field, row);
  const reason = missingOf(cell);
  if (reason === null) return protectedCell(escapeLatex(cellText(cell, field, lang, options.labels)));
  if (!reasons.includes(reason)) reasons.push(reason);
  return `--$^{${letterOf(reasons.indexOf(reason))}}$`;
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
