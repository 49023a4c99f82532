import type { Lang } from '../../base/locale.ts';
import type { Run } from '../inline-runs.ts';
import { continuedRow, protectedCell } from '../latex-columns.ts';
import { escapeLatex } from '../latex-text.ts';
import type { CaptionOf } from './latex-caption.ts';
import { runsLatex } from './latex-runs.ts';
import type { PaperColumn, PaperRow, PaperTable } from './paper.ts';
import { tableLayout } from './table-layout.ts';

/** Codes joined by signs may part behind a sign. */
const JOINED = /(?<=\d)([+-])(?=\d)/g;

/** Rows of a table that does not break over two pages. */
const TOGETHER = 12;

/** A table of a document between rules, its head on every page, where it is told of. */
export function latexPageTable(
  { number, caption, columns, rows, notes }: PaperTable,
  captionOf: CaptionOf,
  lang: Lang,
): string {
  const { shares, room, flat, wraps } = tableLayout(columns, rows);
  const widths = withRoomForHeads(shares, columns, room);
  const all = Math.max(room, sum(widths));
  const counted = captionOf(number, caption);
  const head = ['\\toprule', ...headLines(columns), '\\midrule'];
  const end = wraps || rows.length > TOGETHER ? '\\\\' : '\\\\*';
  const lines = [
    ...(flat ? ['\\begin{landscape}'] : []),
    counted.before,
    '\\begingroup\\footnotesize\\setlength{\\tabcolsep}{3pt}\\setlength{\\LTcapwidth}{\\linewidth}',
    ...(counted.name === null || counted.name === 'table'
      ? []
      : [`\\renewcommand{\\LTcaptype}{${counted.name}}`]),
    `\\begin{longtable}{${columns.map((column, i) => aligned(column, widths[i] / all)).join('')}}`,
    `${counted.caption} \\\\`,
    ...head,
    '\\endfirsthead',
    continuedRow(columns.length, lang),
    ...head,
    '\\endhead',
    '\\bottomrule',
    '\\endfoot',
    ...rows.map((row) => `${rowLatex(row)} ${end}`),
    '\\end{longtable}',
    ...notes.map((note) => `\\noindent ${runsLatex(note)}\\par`),
    '\\endgroup',
    ...(flat ? ['\\end{landscape}'] : []),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** Letters of a head that stand on one line where the page has room for it. */
const HEAD = 20;

function withRoomForHeads(
  shares: readonly number[],
  columns: readonly PaperColumn[],
  room: number,
): readonly number[] {
  const wide = shares.map((share, i) => {
    const { title, unit } = columns[i];
    return Math.max(share, Math.min(HEAD, Math.max(title.length, unit.length) + 2));
  });
  return sum(wide) <= room ? wide : shares;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

/** A column as wide as its share of the line, in which words wrap. */
function aligned({ numeric }: PaperColumn, share: number): string {
  const side = numeric ? 'raggedleft' : 'raggedright';
  // a first word is hyphenated only behind a space
  return `>{\\${side}\\arraybackslash\\hspace{0pt}}p{\\dimexpr ${share.toFixed(3)}\\linewidth-2\\tabcolsep\\relax}`;
}

/** Titles, and their units in a line of their own. */
function headLines(columns: readonly PaperColumn[]): readonly string[] {
  const line = (of: (column: PaperColumn) => string) => `${columns.map(of).join(' & ')} \\\\`;
  const titles = line(({ title }) => (title === '' ? '' : `\\textbf{${escapeLatex(title)}}`));
  const hasUnits = columns.some(({ unit }) => unit !== '');
  return hasUnits ? [titles, line(({ unit }) => escapeLatex(unit))] : [titles];
}

function rowLatex({ cells, panel }: PaperRow): string {
  const bold = (runs: readonly Run[]) => runs.map((run) => ({ ...run, strong: true as const }));
  return cells
    .map((runs) => protectedCell(runsLatex(panel ? bold(runs) : runs)))
    .map((text) => text.replace(JOINED, '$1\\allowbreak{}'))
    .join(' & ');
}
