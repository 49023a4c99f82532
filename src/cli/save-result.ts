import { badOption } from '../base/bad-option.ts';
import { grouped, type Text } from '../base/locale.ts';
import { filterRows } from '../base/table.ts';
import { columnMeant } from '../indicators/shown-column.ts';
import type { Block } from '../report/model.ts';
import { firstRows, printedRows, SCREEN_ROWS } from '../report/printed-rows.ts';
import { paperFormatOf, type TableFormat } from '../report/table-formats.ts';
import type { ResultToReport } from '../study/report/report-of-result.ts';
import { wholeOfResult } from '../study/report/whole-of-result.ts';
import type { LatexChoice, PaperChoice } from './paper-options.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/** Writes a result as a document, a workbook or a picture into the terminal's file, and says when it has no figure. */
export async function savePaper(
  { file, format: asked, lang, say, rows }: Terminal,
  of: Omit<ResultToReport, 'version' | 'chart'>,
  choice: PaperChoice,
): Promise<void> {
  const format = paperFormatOf(asked);
  if (format === null) return;
  const { table } = of.result;
  if (PAGES.includes(format)) checkRows(table.rows, rows);
  // reports and figures take a while to load: only where they are needed
  const [{ reportOfResult }, { spanishFormulas: formulas }, { resultBytes }] = await Promise.all([
    import('../study/report/report-of-result.ts'),
    import('../indicators/formulas/spanish-formulas.ts'),
    import('./save-paper.ts'),
  ]);
  const { chart } = choice;
  const report = reportOfResult({
    ...of,
    formulas,
    version: version(),
    ...(chart === undefined ? {} : { chart }),
    rows: format === 'html' ? (rows ?? SCREEN_ROWS) : PAGES.includes(format) ? rows : 0,
  });
  const sheet = typeof rows === 'number' ? filterRows(table, (row) => row < rows) : table;
  file?.write(await resultBytes(report, sheet, format, lang, choice));
  sayFirst(say, format, table.rows, rows);
  const { varying } = report;
  if (varying !== null && varying.length > 0 && format !== 'xlsx')
    say({
      en: `  No figure: the result differs in ${varying.join(', ')}. One is drawn after --show COLUMN=VALUE.`,
      es: `  Sin figura: el resultado varía en ${varying.join(', ')}. Con --show COLUMNA=VALOR se dibuja una.`,
    });
}

/**
 * The table of a result for LaTeX, with the names of its codes, its caption, its source and what must be known of it.
 * @throws EscalarError `bad-option` of a panel that is no column of codes
 */
export async function streamLatex(
  terminal: Terminal,
  of: Omit<ResultToReport, 'version' | 'chart'>,
  { panel: asked, bare }: LatexChoice,
): Promise<void> {
  const [{ reportOfResult }, { latexLines }] = await Promise.all([
    import('../study/report/report-of-result.ts'),
    import('../report/table-latex.ts'),
  ]);
  const panel = asked === null ? null : columnMeant(asked, of.result.table);
  checkPanel(panel, of);
  const { model } = reportOfResult({ ...of, version: version(), rows: terminal.rows, keep: panel });
  const blocks = model.sections.flatMap((section) => section.blocks);
  const block = blocks.find(({ kind }) => kind === 'table');
  if (block?.kind !== 'table') return;
  const { columns = [], labels = {}, caption } = block;
  const { rows: all } = block.table;
  const shown = printedRows(all, terminal.rows);
  const source: Text = { en: `Source: ${model.subtitle.en}.`, es: `Fuente: ${model.subtitle.es}.` };
  const rest = shown === all ? [] : [firstRows(shown, all, wholeOfResult(all))];
  const options = {
    columns,
    labels,
    ...(panel === null ? {} : { panel }),
    caption: of.indicator.title,
    label: `tab:${of.indicator.id}`,
    notes: [...(caption === undefined ? [] : [caption]), ...warningsOf(blocks), ...rest, source],
    bare,
  };
  await terminal.stream(
    latexLines(
      filterRows(block.table, (row) => row < shown),
      terminal.lang,
      options,
    ),
  );
  sayFirst(terminal.say, 'tex', all, terminal.rows);
}

/** What must be known, which stands open at the first block only: where a figure comes first, not at the table. */
function warningsOf(blocks: readonly Block[]): readonly Text[] {
  const notes = blocks.flatMap((block) => ('method' in block ? block.method.notes : []));
  return notes.filter(({ level }) => level === 'warning').map(({ text }) => text);
}

/** Documents whose table is read on pages; a workbook is for programs, and has all. */
const PAGES: readonly TableFormat[] = ['html', 'docx', 'pdf'];
/** Those on paper. */
const PRINTED: readonly TableFormat[] = ['docx', 'pdf', 'tex'];
/** Rows of a table that word processors open. */
const MOST_ROWS = 20_000;

/** @throws EscalarError `bad-option` for more rows than a document can hold */
function checkRows(all: number, asked: Terminal['rows']): void {
  const wanted = asked === 'all' ? all : Math.min(asked ?? 0, all);
  if (wanted <= MOST_ROWS) return;
  throw badOption('--rows', String(asked), {
    en: `at most ${grouped(MOST_ROWS)} for a document, where this result has ${grouped(all)} rows: narrow it with --show, or choose a name in .csv, .xlsx or .parquet`,
    es: `a lo más ${grouped(MOST_ROWS)} para un documento, y este resultado tiene ${grouped(all)} filas: redúzcalo con --show, o elija un nombre en .csv, .xlsx o .parquet`,
  });
}

/** That not all rows are there; a screen shows as many as a person would scroll through. */
function sayFirst(say: Terminal['say'], format: TableFormat, all: number, asked: Terminal['rows']): void {
  const shown = printedRows(all, format === 'xlsx' ? (asked ?? 'all') : asked);
  if (shown < all && [...PRINTED, 'xlsx'].includes(format)) say(firstRows(shown, all, wholeOfResult(all)));
}

function checkPanel(panel: string | null, { result: { table } }: Pick<ResultToReport, 'result'>): void {
  if (panel === null || table.columns[panel]?.kind === 'text') return;
  const codes = table.fields.map(({ name }) => name).filter((name) => table.columns[name]?.kind === 'text');
  const expected = codes.join(', ');
  throw badOption('--panel', panel, { en: expected, es: expected });
}
