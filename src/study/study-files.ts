import { type Lang, same } from '../base/locale.ts';
import { type Table, tableOf } from '../base/table.ts';
import { UNITS } from '../base/unit.ts';
import { renderSvg } from '../figures/index.ts';
import { cslItems } from '../report/csl.ts';
import { bibliography, renderHtml } from '../report/index.ts';
import type { ClaimView, ReportModel } from '../report/model.ts';
import { type CsvDialect, csvChunks } from '../report/table-csv.ts';
import { buildReport } from './report/build-report.ts';
import type { StudyResult } from './study-result.ts';

export interface StudyFilesOptions {
  /** The language of `report.html`; the other report has its own in its name. */
  readonly lang: Lang;
  readonly version: string;
  /** How tables are written; as the study says (`csv`) when left out. */
  readonly dialect?: CsvDialect | undefined;
}

/** A file of a study's folder: its path there, and its content, made as it is read. */
export interface ContentFile {
  readonly path: string;
  readonly content: string | Iterable<string | Uint8Array>;
}

/**
 * What a study's folder holds but for the lock: the report in both languages, every table as CSV, every figure as
 * SVG, the claims and the bibliography as BibTeX and CSL-JSON.
 * @example
 * import { defaultRoots, nodeHost, openStore } from 'escalar/node';
 * import { runStudy, studyFiles } from 'escalar/study';
 *
 * const text = `id: mine
 * title: { en: Mine, es: Mío }
 * data:
 *   etd: { release: ggdc-etd-2021, where: { economy: [MEX, TWN] } }
 * steps:
 *   alike: { title: { en: A step, es: Un paso }, indicator: similarity, data: etd, with: { from: "2008", to: "2008" } }
 * `;
 * const store = await openStore({ roots: defaultRoots() });
 * const result = await runStudy({ text, file: 'mine.yaml', folder: '' }, { host: nodeHost(store) });
 * [...studyFiles(result, { lang: 'en', version: '1' })].map(({ path }) => path);
 * // => ['report.html', 'report.es.html', 'tables/alike.csv', 'bibliography.bib', 'bibliography.json']
 * await store.close();
 */
export function* studyFiles(result: StudyResult, options: StudyFilesOptions): Generator<ContentFile> {
  const { lang, version } = options;
  const dialect = options.dialect ?? result.study.csv ?? 'csv';
  const other: Lang = lang === 'en' ? 'es' : 'en';
  const model = (target: Lang, href: string) =>
    buildReport(result, { escalar: version }, { lang: target, href });
  const own = model(other, `report.${other}.html`);
  yield { path: 'report.html', content: renderHtml(own, lang) };
  yield { path: `report.${other}.html`, content: renderHtml(model(lang, 'report.html'), other) };
  for (const { id, result: step } of result.steps.values())
    yield { path: `tables/${id}.csv`, content: csvChunks(step.table, { dialect, missing: 'reason' }) };
  for (const spec of figuresOf(own)) yield { path: `figures/${spec.id}.svg`, content: renderSvg(spec, lang) };
  if (own.claims.length > 0)
    yield { path: 'claims.csv', content: csvChunks(claimsTable(own.claims, lang), { dialect }) };
  yield { path: 'bibliography.bib', content: bibliography(own.releases, own.references) };
  const items = cslItems(own.releases, own.references);
  yield { path: 'bibliography.json', content: `${JSON.stringify(items, null, 2)}\n` };
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
