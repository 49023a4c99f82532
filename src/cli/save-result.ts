import type { PaperFormat } from '../report/table-formats.ts';
import { type ResultToReport, reportOfResult } from '../study/report/report-of-result.ts';
import type { PaperChoice } from './paper-options.ts';
import { resultBytes } from './save-paper.ts';
import type { Terminal } from './terminal.ts';

/** Writes a result as a document, a workbook or a picture into the terminal's file, and says when it has no figure. */
export async function saveResult(
  { file, lang, say }: Terminal,
  format: PaperFormat,
  of: ResultToReport,
  choice: PaperChoice,
): Promise<void> {
  const { chart } = choice;
  const report = reportOfResult(chart === undefined ? of : { ...of, chart });
  file?.write(await resultBytes(report, of.result.table, format, lang, choice));
  const { varying } = report;
  if (varying !== null && varying.length > 0 && format !== 'xlsx')
    say({
      en: `  No figure: the result differs in ${varying.join(', ')}. One is drawn after --show COLUMN=VALUE.`,
      es: `  Sin figura: el resultado varía en ${varying.join(', ')}. Con --show COLUMNA=VALOR se dibuja una.`,
    });
}
