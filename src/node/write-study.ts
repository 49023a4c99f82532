import { join } from 'node:path';
import type { Lang, Text } from '../base/locale.ts';
import { same } from '../base/locale.ts';
import { type Table, tableOf } from '../base/table.ts';
import { UNITS } from '../base/unit.ts';
import { renderSvg } from '../figures/index.ts';
import { bibliography, renderHtml } from '../report/index.ts';
import type { ClaimView, ReportModel } from '../report/model.ts';
import { type CsvDialect, csvChunks } from '../report/table-csv.ts';
import { LOCK_FILE, lockOf } from '../study/lock.ts';
import { buildReport } from '../study/report/build-report.ts';
import type { StudyResult } from '../study/study-result.ts';
import { openOutput } from './output-folder.ts';

export interface WriteOptions {
  /** Folder to write; replaced whole when it is of an earlier run. */
  readonly out: string;
  readonly lang: Lang;
  readonly version: string;
  /** How tables are written; as the study says (`csv`) when left out. */
  readonly dialect?: CsvDialect | undefined;
  readonly onFile?: (path: string) => void;
}

export interface WrittenStudy {
  readonly report: string;
  readonly files: readonly string[];
  /** What the person should know of the folder: what was put back of a run that died, how it was filled. */
  readonly notes: readonly Text[];
}

/**
 * Writes a study's folder: the report in both languages, every table as CSV, every figure as SVG, the claims, the
 * bibliography and the lock. The folder appears whole or not at all.
 * @throws EscalarError of `openOutput` and of its `commit`
 */
export async function writeStudy(result: StudyResult, options: WriteOptions): Promise<WrittenStudy> {
  const { lang, version, out } = options;
  const output = openOutput(out);
  const dialect = options.dialect ?? result.study.csv ?? 'csv';
  const put = async (path: string, content: string | Iterable<string | Uint8Array>) => {
    options.onFile?.(path);
    await output.write(path, content);
  };
  try {
    const other: Lang = lang === 'en' ? 'es' : 'en';
    const model = (target: Lang, href: string) =>
      buildReport(result, { escalar: version }, { lang: target, href });
    const own = model(other, `report.${other}.html`);
    await put('report.html', renderHtml(own, lang));
    await put(`report.${other}.html`, renderHtml(model(lang, 'report.html'), other));
    for (const step of result.steps.values())
      await put(`tables/${step.id}.csv`, csvChunks(step.result.table, { dialect, missing: 'reason' }));
    for (const spec of figuresOf(own)) await put(`figures/${spec.id}.svg`, renderSvg(spec, lang));
    if (own.claims.length > 0) await put('claims.csv', csvChunks(claimsTable(own.claims, lang), { dialect }));
    await put('bibliography.bib', bibliography(own.releases, own.references));
    const lock = lockOf(result, version, output.hashes());
    await output.write(LOCK_FILE, `${JSON.stringify(lock, null, 2)}\n`);
    const notes = [...output.notes, ...output.commit()];
    return { report: join(out, 'report.html'), files: Object.keys(lock.outputs), notes };
  } catch (error) {
    output.discard();
    throw error;
  }
}

function figuresOf(model: ReportModel) {
  return model.sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === 'figure' ? [block.spec] : [])),
  );
}

function claimsTable(claims: readonly ClaimView[], lang: Lang): Table {
  const texts = ['id', 'topic', 'statement', 'unit', 'status', 'words', 'step', 'source'];
  const fields = [
    ...texts.map((name) => ({ name, title: same(name) })),
    { name: 'article_value', title: same('article_value'), unit: UNITS.none },
    { name: 'our_value', title: same('our_value'), unit: UNITS.none },
  ];
  const rows = claims.map((claim) => ({
    id: claim.id,
    topic: claim.topic,
    statement: claim.statement[lang],
    unit: claim.unit,
    status: claim.status,
    words: claim.words[lang],
    step: claim.step ?? null,
    source: claim.articleSource[lang],
    article_value: typeof claim.articleValue === 'number' ? claim.articleValue : null,
    our_value: claim.ours,
  }));
  return tableOf('claims', fields, rows);
}
