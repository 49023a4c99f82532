import { paperFormatOf } from '../report/table-formats.ts';
import type { ResultToReport } from '../study/report/report-of-result.ts';
import type { PaperChoice } from './paper-options.ts';
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
  const [{ reportOfResult }, { resultBytes }] = await Promise.all([
    import('../study/report/report-of-result.ts'),
    import('./save-paper.ts'),
  ]);
  const { chart } = choice;
  const report = reportOfResult({ ...of, version: version(), ...(chart === undefined ? {} : { chart }) });
  file?.write(await resultBytes(report, of.result.table, format, lang, choice));
  const { varying } = report;
  if (varying !== null && varying.length > 0 && format !== 'xlsx')
    say({
      en: `  No figure: the result differs in ${varying.join(', ')}. One is drawn after --show COLUMN=VALUE.`,
      es: `  Sin figura: el resultado varía en ${varying.join(', ')}. Con --show COLUMNA=VALOR se dibuja una.`,
    });
}
