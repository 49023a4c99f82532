import { basename, dirname, extname, join } from 'node:path';
import { badOption } from '../base/bad-option.ts';
import type { Lang, Text } from '../base/locale.ts';
import { formatOfName } from '../report/table-formats.ts';
import { makeFolder } from '../store/make-folder.ts';
import type { StudyResult } from '../study/study-result.ts';
import type { CommandCall } from './command-spec.ts';
import { openOutFile } from './out-file.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/** What a report can be alone. */
const ALONE = ['docx', 'pdf', 'tex', 'html', 'xlsx'] as const;
/** Those that leave the annex to the screen unless it is asked for. */
const PRINTED: readonly string[] = ['docx', 'pdf', 'tex'];

export type ReportFormat = (typeof ALONE)[number];

/**
 * The format of a report that stands alone, where the name asks for one; null for a folder.
 * @throws EscalarError `bad-option` for the name of a file that a report cannot be
 */
export function reportFormatOf(out: string): ReportFormat | null {
  const format = formatOfName(out);
  const known = ALONE.find((one) => one === format);
  if (format === null || known !== undefined) return known ?? null;
  throw badOption('--out', basename(out), {
    en: `a folder, or a name in ${endings(ALONE, 'or')}; the folder has each table as CSV and each figure as SVG`,
    es: `una carpeta, o un nombre en ${endings(ALONE, 'o')}; la carpeta trae cada cuadro en CSV y cada figura en SVG`,
  });
}

/** @throws EscalarError `bad-option` beside an output that has its annex anyway */
export function withAnnex({ options }: CommandCall, format: ReportFormat | null): boolean {
  if (options.annex !== true) return false;
  if (format !== null && PRINTED.includes(format)) return true;
  throw badOption('--annex', 'true', {
    en: `beside it --out FILE in ${endings(PRINTED, 'or')}: every other output has the annex`,
    es: `también --out ARCHIVO en ${endings(PRINTED, 'o')}: las demás salidas traen el anexo`,
  });
}

function endings(formats: readonly string[], or: string): string {
  const names = formats.map((format) => `.${format}`);
  return `${names.slice(0, -1).join(', ')} ${or} ${names.at(-1)}`;
}

export interface ReportFile {
  readonly format: ReportFormat;
  readonly lang: Lang;
  readonly annex: boolean;
  readonly rows: Terminal['rows'];
}

/** Writes the report of a study as one file, in LaTeX with a folder of pictures beside it. */
export async function writeReportFile(
  result: StudyResult,
  out: string,
  { format, lang, annex, rows }: ReportFile,
): Promise<{ readonly report: string; readonly notes: readonly Text[] }> {
  const [{ buildReport }, { withoutFiles }, { paperBytes, paperTex }] = await Promise.all([
    import('../study/report/build-report.ts'),
    import('../report/without-files.ts'),
    import('./save-paper.ts'),
  ]);
  const model = withoutFiles(buildReport(result, { escalar: version() }));
  const options = rows === null ? { annex } : { annex, rows };
  const file = openOutFile(out);
  try {
    if (format === 'tex') {
      const folder = picturesFolder(out);
      const { source, pictures } = await paperTex(model, lang, options, folder);
      for (const [name, bytes] of pictures) writeBeside(join(dirname(out), name), bytes);
      file.write(source);
    } else file.write(await paperBytes(model, format, lang, options));
  } catch (cause) {
    file.discard();
    throw cause;
  }
  file.commit();
  return { report: out, notes: file.notes };
}

/** Beside `my report.tex`, in letters that every LaTeX takes. */
function picturesFolder(out: string): string {
  return `${basename(out, extname(out)).replace(/[^A-Za-z0-9-]+/g, '-')}-figures`;
}

function writeBeside(path: string, bytes: Uint8Array): void {
  makeFolder(dirname(path));
  const file = openOutFile(path);
  file.write(bytes);
  file.commit();
}
