import type { Lang, Text } from '../../base/locale.ts';
import { textColumn } from '../../base/table.ts';
import { type BlockPlace, blockHtml, methodsAfter } from '../../report/block-html.ts';
import { type BlockNumbers, blockNumbers } from '../../report/block-numbers.ts';
import { claimsHtml } from '../../report/claims-html.ts';
import { escapeHtml } from '../../report/escape.ts';
import { methodHtml } from '../../report/method-html.ts';
import type { Block, FigureBlock, Section, TableBlock } from '../../report/model.ts';
import { inlineHtml } from '../../report/prose-html.ts';
import type { Lead } from '../../report/verdict-model.ts';
import { coveredEconomies } from '../../study/covered-economies.ts';
import { readParameters } from '../../study/parameters.ts';
import { parseStudy } from '../../study/parse-study.ts';
import { buildReport } from '../../study/report/build-report.ts';
import type { StudyResult } from '../../study/study-result.ts';
import { findStudy } from '../../workspace/find-study.ts';
import type { Choices } from '../address.ts';
import { studyCommand } from './commands.ts';
import type { Desk } from './desk.ts';
import { type FigureView, figureView } from './figure-view.ts';
import { parametersOf, type StudyParameter } from './home.ts';
import type { StudyAsk } from './result-of.ts';
import { columnsOf } from './result-view.ts';
import { cellsOf, keysOf } from './rows-view.ts';
import type { CellView, ColumnView, Named } from './shown.ts';

export interface StudyView extends Named {
  readonly subtitle: string;
  readonly parameters: readonly StudyParameter[];
  readonly answer: string;
  readonly findings: readonly string[];
  readonly sections: readonly StudySection[];
  readonly claims: string;
  readonly command: string;
}

export interface StudySection extends Named {
  readonly blocks: readonly StudyBlock[];
}

/** Texts are HTML of the report: everything in them that came from data is escaped. */
export type StudyBlock =
  | {
      readonly kind: 'html';
      readonly html: string;
      /** The step that buttons in it lead to, each with the cell in `data-cell`; empty where there are none. */
      readonly step: string;
    }
  | {
      readonly kind: 'figure';
      readonly step: string;
      readonly wide: FigureView;
      readonly narrow: FigureView;
      readonly method: string;
    }
  | {
      readonly kind: 'table';
      readonly step: string;
      readonly title: string;
      readonly columns: readonly ColumnView[];
      readonly cells: readonly (readonly CellView[])[];
      readonly keys: readonly Choices[];
      readonly rows: number;
      readonly method: string;
    };

/** Widths of the drawings for wide and for narrow screens. */
const WIDE = 720;
const NARROW = 360;

/** Rows of a table of a study; all of them are one click away. */
const ROWS = 60;

/** Heard, not seen: between the title of a study and those of its first blocks. */
const OPENING: Text = { en: 'In short', es: 'En breve' };

/** A study as its report has it, block by block, so that its figures and tables can be asked where they come from. */
export async function studyView(
  { host, results, version, columns }: Desk,
  ask: StudyAsk,
): Promise<StudyView> {
  const { lang } = ask;
  const source = await findStudy(ask.study, host.files);
  const { study } = parseStudy(source.text, source.file, source.base);
  const result = await results.study(ask);
  const covered = await coveredEconomies(study, columns);
  const model = buildReport(result, { escalar: version });
  const opening = model.opening;
  const numbers = blockNumbers(model);
  const sections = [
    ...(opening === undefined
      ? []
      : [{ id: 'opening', title: OPENING, blocks: opening.blocks, numbers: numbers.opening }]),
    ...model.sections.map((section, s) => ({ ...section, numbers: numbers.sections[s] })),
  ];
  return {
    id: ask.study,
    title: model.title[lang],
    subtitle: inlineHtml(model.subtitle[lang]),
    parameters: parametersOf(study, readParameters(study, ask.set), covered, lang),
    answer: opening === undefined ? '' : inlineHtml(opening.answer[lang]),
    findings: model.summary.map((text) => inlineHtml(text[lang])),
    sections: sectionsOf(sections, result, lang),
    claims: model.claims.length === 0 ? '' : claimsHtml(model.claims, lang),
    command: studyCommand(ask),
  };
}

/** Sections with their blocks; a method that stands already is a link to its place. */
function sectionsOf(
  sections: readonly (Section & { readonly numbers: BlockNumbers['opening'] })[],
  result: StudyResult,
  lang: Lang,
): readonly StudySection[] {
  let methods: ReadonlySet<string> = new Set();
  return sections.map(({ id, title, blocks, numbers }) => ({
    id,
    title: title[lang],
    blocks: blocks.map((block, b) => {
      const view = leading(blockView(block, lang, { number: numbers[b], methods }), result);
      methods = methodsAfter(block, methods);
      return view;
    }),
  }));
}

/** What a block joined to the rows of its step, or showed in another unit, is no code of a row there. */
function leading(view: StudyBlock, { steps }: StudyResult): StudyBlock {
  const table = steps.get(view.step)?.result.table;
  if (view.kind === 'html' || table === undefined) return view;
  const { columns } = table;
  const [terms, units] = ['term', 'unit'].map((name) => textColumn(table, name) ?? []);
  const pairs = new Set(terms.map((term, row) => `${term} ${units[row]}`));
  const words = new Map(
    Object.entries(columns).map(([name, column]) => [
      name,
      column.kind === 'text' ? new Set(column.words) : null,
    ]),
  );
  const isCode = (key: Choices, name: string, code: string) =>
    words.get(name)?.has(code) !== false &&
    words.has(name) &&
    (name !== 'unit' || key.term === undefined || pairs.has(`${key.term} ${code}`));
  const ofStep = (keys: readonly Choices[]) =>
    keys.map((key) =>
      Object.fromEntries(Object.entries(key).filter(([name, code]) => isCode(key, name, code))),
    );
  if (view.kind === 'table') return { ...view, keys: ofStep(view.keys) };
  const [wide, narrow] = [view.wide, view.narrow].map((one) => ({ ...one, keys: ofStep(one.keys) }));
  return { ...view, wide, narrow };
}

function blockView(block: Block, lang: Lang, place: BlockPlace): StudyBlock {
  if (block.kind === 'prose') return { kind: 'html', html: blockHtml(block, lang, place), step: '' };
  const method = methodHtml(block.method, lang, place.methods);
  if (block.kind === 'figure') return { ...figureBlock(block, lang), method };
  if (block.kind === 'table') return { ...tableBlock(block, lang), method };
  const step = block.kind === 'card' ? '' : stepOf(block.tableCsv);
  return { kind: 'html', html: blockHtml(block, lang, place, leadOf(step)), step };
}

/** Numbers of a judgement as buttons; the page asks where one comes from. */
function leadOf(step: string): Lead | undefined {
  if (step === '') return undefined;
  return (html, key) =>
    `<button type="button" class="number" data-cell="${escapeHtml(JSON.stringify(key))}">${html}</button>`;
}

function figureBlock({ spec, tableCsv }: FigureBlock, lang: Lang) {
  return {
    kind: 'figure' as const,
    step: stepOf(tableCsv),
    wide: figureView(spec, lang, WIDE),
    narrow: figureView(spec, lang, NARROW),
  };
}

function tableBlock({ table, title, columns, labels, tableCsv }: TableBlock, lang: Lang) {
  const all = columnsOf(table, lang);
  const shown =
    columns === undefined ? all : columns.flatMap((name) => all.find(({ id }) => id === name) ?? []);
  const rows = Array.from({ length: Math.min(table.rows, ROWS) }, (_, row) => row);
  return {
    kind: 'table' as const,
    step: stepOf(tableCsv),
    title: title[lang],
    columns: shown,
    cells: cellsOf(
      table,
      rows,
      labels ?? {},
      lang,
      shown.map(({ id }) => id),
    ),
    keys: keysOf(table, rows),
    rows: table.rows,
  };
}

/** The step that a block shows, by the name of its table of numbers. */
function stepOf(tableCsv: string | undefined): string {
  return /([^/]+)\.csv$/.exec(tableCsv ?? '')?.[1] ?? '';
}
