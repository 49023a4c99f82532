import { badOption } from '../base/bad-option.ts';
import { type Lang, say, type Text } from '../base/locale.ts';
import { type Field, filterRows, type Table } from '../base/table.ts';
import { cellOf, cellText, type Labels, shownFields } from '../report/cell.ts';
import { paperFormatOf } from '../report/table-formats.ts';
import type { ResultToReport } from '../study/report/report-of-result.ts';
import type { LatexChoice, PaperChoice } from './paper-options.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/** Writes a result as a document, a workbook or a picture into the terminal's file, and says when it has no figure. */
export async function savePaper(
  { file, format: asked, lang, say }: Terminal,
  of: Omit<ResultToReport, 'version' | 'chart'>,
  choice: PaperChoice,
): Promise<void> {
  const format = paperFormatOf(asked);
  if (format === null) return;
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
  });
  file?.write(await resultBytes(report, of.result.table, format, lang, choice));
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
  { panel, bare }: LatexChoice,
): Promise<void> {
  const [{ reportOfResult }, { latexLines }] = await Promise.all([
    import('../study/report/report-of-result.ts'),
    import('../report/table-latex.ts'),
  ]);
  const { indicator, result } = of;
  checkPanel(panel, of);
  const { model } = reportOfResult({ ...of, version: version() });
  const block = model.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'table');
  if (block?.kind !== 'table') return;
  const { rows } = terminal;
  const table = typeof rows === 'number' ? filterRows(result.table, (row) => row < rows) : result.table;
  const { labels = {} } = block;
  const fields = shownFields(table, block.columns);
  // what all rows share is said once, below
  const shared = fields.filter((field) => field.name !== panel && isShared(table, field));
  const warnings = block.method.notes.filter(({ level }) => level === 'warning').map(({ text }) => text);
  const source: Text = { en: `Source: ${model.subtitle.en}.`, es: `Fuente: ${model.subtitle.es}.` };
  const options = {
    columns: fields.filter((field) => !shared.includes(field)).map(({ name }) => name),
    labels,
    ...(panel === null ? {} : { panel }),
    caption: indicator.title,
    label: `tab:${indicator.id}`,
    notes: [...(shared.length === 0 ? [] : [firstRow(table, shared, labels)]), ...warnings, source],
    bare,
  };
  await terminal.stream(latexLines(table, terminal.lang, options));
}

/** `Economy: Mexico; From: 1994.` */
function firstRow(table: Table, fields: readonly Field[], labels: Labels): Text {
  const words = (lang: Lang) => {
    const parts = fields.map((field) => {
      const value = cellText(cellOf(table, field, 0), field, lang, labels);
      return `${say(field.title, lang)}: ${value}`;
    });
    return `${parts.join('; ')}.`;
  };
  return { en: words('en'), es: words('es') };
}

/** Whether a column of codes says the same in all of several rows. */
function isShared(table: Table, field: Field): boolean {
  const column = table.columns[field.name];
  return table.rows > 1 && column?.kind === 'text' && column.codes.every((code) => code === column.codes[0]);
}

function checkPanel(panel: string | null, { result: { table } }: Pick<ResultToReport, 'result'>): void {
  if (panel === null || table.columns[panel]?.kind === 'text') return;
  const codes = table.fields.map(({ name }) => name).filter((name) => table.columns[name]?.kind === 'text');
  const expected = codes.join(', ');
  throw badOption('--panel', panel, { en: expected, es: expected });
}
