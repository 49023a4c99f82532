import { type Lang, say, type Text } from '../base/locale.ts';
import { MISSING_TEXT, type MissingReason } from '../base/missing.ts';
import { type Table, textColumn } from '../base/table.ts';
import { cellText } from './cell.ts';
import { continuedRow, type LatexColumn, latexLayout, protectedCell } from './latex-columns.ts';
import { escapeLatex, letterOf } from './latex-text.ts';
import type { TableTextOptions } from './table-markdown.ts';
import { capital } from './wording.ts';

export interface LatexOptions extends TableTextOptions {
  /** Behind the word and number that LaTeX gives it: `Table`, with babel's Spanish `Cuadro`. */
  readonly caption?: Text;
  /** For `\ref`; letters, digits, `:` and `-`. */
  readonly label?: string;
  readonly notes?: readonly Text[];
  /** Rows from which a `longtable` breaks over pages. Default 45. */
  readonly longFrom?: number;
  /** A column whose codes become panels: the rows of one code together, under its name. */
  readonly panel?: string;
  /** Only the `tabular`, for a float of one's own; the reasons of gaps are comments behind it. Default false. */
  readonly bare?: boolean;
}

/**
 * A table as a journal prints it, for LaTeX with booktabs, array and threeparttable (longtable when it is long):
 * caption above, numbers under each other by their decimal mark, notes with the reasons of missing values below.
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

/** The lines of `tableLatex`, each with its end, for tables of any size: the rows are looked at twice and not kept. */
export function* latexLines(table: Table, lang: Lang, options: LatexOptions = {}): Generator<string> {
  const { bare = false, longFrom = 45 } = options;
  const long = !bare && table.rows >= longFrom;
  const { columns, small } = latexLayout(table, lang, options);
  const size = small && !bare ? ['\\footnotesize\\setlength{\\tabcolsep}{3pt}'] : [];
  const spec = columns.map(({ align }) => align).join('');
  const caption = bare ? [] : captionOf(lang, options);
  const head = ['\\toprule', ...headOf(columns, lang), '\\midrule'];
  const reasons: MissingReason[] = [];
  if (long) {
    yield* ended([
      ...(small ? ['\\begingroup'] : []),
      ...size,
      `\\begin{longtable}{${spec}}`,
      ...caption.map((text) => `${text} \\\\`),
    ]);
    yield* ended([...head, '\\endfirsthead', continuedRow(acrossOf(columns), lang), ...head]);
    yield* ended(['\\endhead', '\\bottomrule', '\\endfoot']);
  } else {
    const float = ['\\begin{table}[htbp]', '\\centering', ...size, '\\begin{threeparttable}', ...caption];
    yield* ended([...(bare ? [] : float), `\\begin{tabular}{${spec}}`, ...head]);
  }
  yield* bodyOf(table, columns, lang, options, reasons);
  yield* ended(
    long ? ['\\end{longtable}', ...(small ? ['\\endgroup'] : [])] : ['\\bottomrule', '\\end{tabular}'],
  );
  yield* ended(notesOf(reasons, lang, options, long));
  if (!bare && !long) yield* ended(['\\end{threeparttable}', '\\end{table}']);
}

function* bodyOf(
  table: Table,
  columns: readonly LatexColumn[],
  lang: Lang,
  options: LatexOptions,
  reasons: MissingReason[],
): Generator<string> {
  const rowOf = (row: number) => `${columns.map((column) => column.cell(row, reasons)).join(' & ')} \\\\\n`;
  const panel = table.fields.find(({ name }) => name === options.panel);
  const codes = panel === undefined ? null : textColumn(table, panel.name);
  if (panel === undefined || codes === null) {
    for (let row = 0; row < table.rows; row += 1) yield rowOf(row);
    return;
  }
  for (const [p, code] of [...new Set(codes)].entries()) {
    const title = escapeLatex(capital(cellText(code, panel, lang, options.labels)));
    if (p > 0) yield '\\addlinespace\n';
    yield `\\multicolumn{${acrossOf(columns)}}{l}{\\textit{Panel ${panelLetters(p)}. ${title}}} \\\\\n`;
    for (let row = 0; row < table.rows; row += 1) if (codes[row] === code) yield rowOf(row);
  }
}

function acrossOf(columns: readonly LatexColumn[]): number {
  return columns.reduce((sum, { across }) => sum + across, 0);
}

/** A, B, … Z, AA. */
function panelLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest === 0 ? '' : panelLetters(rest - 1)}${String.fromCharCode(65 + (index % 26))}`;
}

function ended(lines: readonly string[]): string[] {
  return lines.map((line) => `${line}\n`);
}

/** Titles, and their units in a line of their own. */
function headOf(columns: readonly LatexColumn[], lang: Lang): string[] {
  const line = (texts: readonly string[]) =>
    `${columns.map((column, i) => column.head(texts[i])).join(' & ')} \\\\`;
  const titles = line(columns.map(({ field }) => escapeLatex(say(field.title, lang))));
  const units = columns.map(({ field }) =>
    field.unit === undefined ? '' : escapeLatex(say(field.unit.label, lang)),
  );
  if (units.every((unit) => unit === '')) return [titles];
  return [titles, line(units.map((unit) => (unit === '' ? '' : `{\\footnotesize ${unit}}`)))];
}

function notesOf(
  reasons: readonly MissingReason[],
  lang: Lang,
  { notes = [], bare }: LatexOptions,
  long: boolean,
): string[] {
  const own = notes.map((note) => escapeLatex(say(note, lang)));
  const gaps = reasons.map((reason, i) => ({
    letter: letterOf(i),
    why: `${escapeLatex(say(MISSING_TEXT[reason], lang))}.`,
  }));
  if (bare === true) return gaps.map(({ letter, why }) => `% ${letter}: ${why}`);
  if (own.length + gaps.length === 0) return [];
  if (!long)
    return [
      '\\begin{tablenotes}[flushleft]\\footnotesize',
      ...gaps.map(({ letter, why }) => `\\item[${letter}] ${why}`),
      ...own.map((note) => `\\item ${protectedCell(note)}`),
      '\\end{tablenotes}',
    ];
  const lines = [...gaps.map(({ letter, why }) => `$^{${letter}}$ ${why}`), ...own];
  return [
    '\\noindent\\begin{minipage}{\\linewidth}\\footnotesize',
    ...lines.map((line) => `${line}\\par`),
    '\\end{minipage}',
  ];
}

function captionOf(lang: Lang, { caption, label }: LatexOptions): string[] {
  if (caption === undefined) return [];
  const named = label === undefined ? '' : `\\label{${label.replace(/[^A-Za-z0-9:-]/g, '-')}}`;
  return [`\\caption{${escapeLatex(say(caption, lang))}}${named}`];
}
