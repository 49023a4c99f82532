import type { Lang } from '../base/locale.ts';
import type { Table } from '../base/table.ts';
import { FIGURE_SIZES } from '../figures/figure-sizes.ts';
import { figureScene, sceneSvg } from '../figures/index.ts';
import type { ReportModel } from '../report/model.ts';
import { type PaperOptions, paperOfReport } from '../report/paper/paper-of-report.ts';
import type { PaperFormat } from '../report/table-formats.ts';
import type { ResultReport } from '../study/report/report-of-result.ts';
import { noChart } from './paper-errors.ts';
import type { PaperChoice } from './paper-options.ts';

/** A report as a document for a person's office. @throws EscalarError `needs-package` */
export async function paperBytes(
  model: ReportModel,
  format: Exclude<PaperFormat, 'png' | 'svg'>,
  lang: Lang,
  options: PaperOptions,
): Promise<Uint8Array | string> {
  if (format === 'xlsx') return (await import('../report/paper/report-xlsx.ts')).reportXlsx(model, lang);
  if (format === 'html') return (await import('../report/render-html.ts')).renderHtml(model, lang);
  const paper = paperOfReport(model, lang, options);
  if (format === 'pdf') return (await import('../node/paper/paper-pdf.ts')).paperPdf(paper);
  const [{ scenePng }, { paperDocx }] = await Promise.all([
    import('../node/paper/scene-png.ts'),
    import('../report/paper/paper-docx.ts'),
  ]);
  const pictures: Uint8Array[] = [];
  for (const part of paper.parts)
    if (part.kind === 'figure') pictures.push(await scenePng(part.scene, 2 * part.scene.width));
  return paperDocx(paper, pictures);
}

/**
 * A report as LaTeX source, and its pictures by the names that it gives them.
 * @throws EscalarError `needs-package`
 */
export async function paperTex(model: ReportModel, lang: Lang, options: PaperOptions, folder: string) {
  const [{ paperLatex }, { scenesPdf }] = await Promise.all([
    import('../report/paper/paper-latex.ts'),
    import('../node/paper/scene-pdf.ts'),
  ]);
  const paper = paperOfReport(model, lang, options);
  const scenes = paper.parts.flatMap((part) => (part.kind === 'figure' ? [part.scene] : []));
  const nameOf = (n: number) => `${folder}/figure-${n}.pdf`;
  const drawn = await scenesPdf(scenes);
  return {
    source: paperLatex(paper, nameOf),
    pictures: drawn.map((bytes, i) => [nameOf(i + 1), bytes] as const),
  };
}

/**
 * One result as a document, a workbook or a picture.
 * @throws EscalarError `no-chart` for a picture of a result that has no one figure, `needs-package`, `sheet-rows`
 */
export async function resultBytes(
  { model, varying }: ResultReport,
  table: Table,
  format: PaperFormat,
  lang: Lang,
  { size }: PaperChoice,
): Promise<Uint8Array | string> {
  if (format === 'xlsx') {
    const { tableXlsx } = await import('../report/paper/table-xlsx.ts');
    return tableXlsx(table, lang, paperOfReport(model, lang, { methods: true, rows: 0 }));
  }
  if (format !== 'png' && format !== 'svg') return paperBytes(model, format, lang, { methods: true });
  const figure = model.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'figure');
  if (figure?.kind !== 'figure') throw noChart({ varying: varying ?? [] });
  const scene = figureScene(figure.spec, lang, FIGURE_SIZES[size]);
  if (format === 'svg') return sceneSvg(scene);
  return (await import('../node/paper/scene-png.ts')).scenePng(scene, FIGURE_SIZES[size].pixels);
}
