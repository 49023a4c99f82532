import { type Lang, same, type Text } from '../../base/locale.ts';
import type { Release } from '../../base/metadata.ts';
import { filterRows, textColumn } from '../../base/table.ts';
import type { Work } from '../../base/work.ts';
import { findEconomy } from '../../catalog/economy.ts';
import { workOf } from '../../catalog/works.ts';
import { type FigureSpec, figureScene, reportColours } from '../../figures/index.ts';
import { seriesColours } from '../../figures/report-colours.ts';
import { SUMMARY } from '../../indicators/vary/summary-rows.ts';
import { storyFirst } from '../../report/annex.ts';
import type { Block, ReportModel, Section } from '../../report/model.ts';
import type { StepResult } from '../../workspace/step-result.ts';
import { textOf } from '../../workspace/text-of.ts';
import { atPlace } from '../at-place.ts';
import type { BlockSpec, CardBlockSpec, RulesBlockSpec, VerdictBlockSpec } from '../block-schema.ts';
import { citedByClaim } from '../claim-source.ts';
import { fillParameters, fillText } from '../fill-text.ts';
import { resultRows } from '../result-rows.ts';
import type { StudyFile } from '../schema.ts';
import { openingParts } from '../steps-behind.ts';
import type { StudyResult } from '../study-result.ts';
import { isLeftOut, type StudySummary, summarise } from '../summarise.ts';
import { buildCard } from './build-card.ts';
import { buildComparison } from './build-comparison.ts';
import { figureOf } from './build-figure.ts';
import { buildRules } from './build-rules.ts';
import { tableOfBlock } from './build-table.ts';
import { buildVerdict } from './build-verdict.ts';
import { inputsBehind, sourceText } from './inputs-behind.ts';
import { isLacking } from './is-lacking.ts';
import { labelsOf } from './labels.ts';
import { lackingBlocks, lackingInOpening } from './lacking-blocks.ts';
import { lacksItsSubject } from './lacks-its-subject.ts';
import { methodOf } from './method-note.ts';
import { warnOnce } from './warn-once.ts';

/**
 * What a study says, as a report without language or format. Blocks of steps that did not run are left out.
 * @throws EscalarError with the place of the block, of a figure, table or card that does not fit its rows
 * @example
 * import { defaultRoots, nodeHost, openStore } from 'escalar/node';
 * import { buildReport, runStudy } from 'escalar/study';
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
 * buildReport(result, { mine: '1' }).title.en; // => 'Mine'
 * await store.close();
 */
export function buildReport(
  result: StudyResult,
  versions: Readonly<Record<string, string>>,
  otherLanguage?: { lang: Lang; href: string },
): ReportModel {
  const { study, parameters } = result;
  const summary = summarise(result);
  const sections = (study.sections ?? []).map((section, s) => ({
    id: section.id,
    title: fillParameters(section.title, parameters),
    blocks: [
      ...lackingBlocks(section.blocks, result),
      ...warnOnce(storyFirst(blocksAt(section.blocks, ['sections', s, 'blocks'], result, summary))),
    ],
  }));
  const opened = coloured([
    { id: 'opening', title: same(''), blocks: openingBlocks(result, summary) },
    ...sections.filter((section) => section.blocks.length > 0),
  ]);
  return {
    id: study.id,
    title: fillParameters(study.title, parameters),
    subtitle: fillParameters(study.subtitle ?? '', parameters),
    ...originOf(result),
    ...(study.opening === undefined
      ? {}
      : { opening: { answer: summary.answer ?? same(''), blocks: opened[0].blocks } }),
    summary: summary.findings,
    sections: opened.slice(1),
    ...claimsOf(study, summary),
    releases: releasesOf(result),
    references: worksOf(result),
    versions: { ...versions, study: result.studyHash.slice(0, 16) },
    ...(otherLanguage === undefined ? {} : { otherLanguage }),
  };
}

/** What is missing of what the opening is made of, and its blocks. */
function openingBlocks(result: StudyResult, summary: StudySummary): Block[] {
  const { study } = result;
  return [
    ...lackingInOpening(openingParts(study), result),
    ...blocksAt(study.opening?.blocks ?? [], ['opening', 'blocks'], result, summary),
  ];
}

/** Its day and the article that it checks. @throws EscalarError with its place, of a work that is not in the catalog */
function originOf({ study, placeOf }: StudyResult): Pick<ReportModel, 'date' | 'article'> {
  const { date, article } = study;
  return {
    ...(date === undefined ? {} : { date }),
    ...(article === undefined ? {} : { article: atPlace(placeOf, ['article'], () => workOf(article)) }),
  };
}

/** The same economy in the same colour in all figures and comparisons, and no other series in it where it can be. */
function coloured(sections: readonly Section[]): Section[] {
  const specs = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'figure' ? [block.spec] : [])),
  );
  const colours = reportColours(specs, (code) => findEconomy(code, 'id') !== null);
  const coloursIn = seriesColours(specs, colours);
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      if (block.kind === 'figure')
        return { ...block, spec: { ...block.spec, colours: coloursIn(block.spec) } };
      if (block.kind !== 'comparison') return block;
      const [a, b] = block.view.economies.map((code) => colours[code]);
      return a === undefined || b === undefined
        ? block
        : { ...block, view: { ...block.view, colours: [a, b] } };
    }),
  }));
}

function blocksAt(
  blocks: readonly BlockSpec[],
  place: readonly (string | number)[],
  result: StudyResult,
  summary: StudySummary,
): Block[] {
  return blocks.flatMap((block, b) => {
    const at = [...place, b, Object.keys(block)[0]];
    return isLeftOut(summary.unsupported, at)
      ? []
      : atPlace(result.placeOf, at, () =>
          buildBlock(
            withTitle(block, isLeftOut(summary.unsupported, [...at, 'title']), result),
            result,
            summary,
          ).map((built) => (block.behind === true ? { ...built, behind: true } : built)),
        );
  });
}

/** A figure whose title says what its numbers do not has that of its step. */
function withTitle(block: BlockSpec, isUnsupported: boolean, { study }: StudyResult): BlockSpec {
  if (!isUnsupported || !('figure' in block)) return block;
  const { figure } = block;
  return { ...block, figure: { ...figure, title: study.steps[figure.step]?.title ?? figure.id } };
}

function buildBlock(block: BlockSpec, result: StudyResult, summary: StudySummary): Block[] {
  if ('prose' in block) {
    const text = fillText(block.prose, summary.values, result.parameters, summary.sentences);
    return text.en === '' ? [] : [{ kind: 'prose', text }];
  }
  const [spec] = Object.values(block) as [{ readonly step: string }];
  const step = result.steps.get(spec.step);
  if (step === undefined) return [];
  const method = methodOf(step, result);
  const tableCsv = `tables/${step.id}.csv`;
  if ('verdict' in block || 'comparison' in block || 'rules' in block)
    return judgementsOf(block, step, result, summary).map((one) => ({ ...one, method, tableCsv }));
  if ('figure' in block) {
    const figure = drawable(figureOf(block.figure, step, result));
    return lacksItsSubject(block, figure, result) ? [] : [{ kind: 'figure', spec: figure, method, tableCsv }];
  }
  if ('table' in block) return [{ ...tableOfBlock(block.table, step, result), method, tableCsv }];
  const card = cardOf(block.card, step, result);
  if (card === null) return [{ kind: 'prose', text: noCard(textOf(block.card.title)) }];
  drawable(card.figure);
  return [{ kind: 'card', card, method }];
}

/** The verdicts on each economy, their comparison, or what each rule says; none of an economy that the data lack. */
function judgementsOf(
  block: Extract<BlockSpec, { verdict: unknown } | { comparison: unknown } | { rules: unknown }>,
  step: StepResult,
  result: StudyResult,
  summary: StudySummary,
) {
  const known = ({ economies, scope }: VerdictBlockSpec | RulesBlockSpec) =>
    economies.filter((economy) => !isLacking(economy, scope, step, result));
  if ('verdict' in block)
    return known(block.verdict).map((economy) => ({
      kind: 'verdict' as const,
      view: buildVerdict(block.verdict, economy, step, result),
    }));
  if ('rules' in block) {
    const economies = known(block.rules);
    const view = () => buildRules({ ...block.rules, economies }, step, result);
    return economies.length === 0 ? [] : [{ kind: 'rules' as const, view: view() }];
  }
  const { economies, scope } = block.comparison;
  if (economies.some((economy) => isLacking(economy, scope, step, result))) return [];
  return [
    { kind: 'comparison' as const, view: buildComparison(block.comparison, step, result, summary.values) },
  ];
}

/** The figure, when it can be drawn: what does not fit is refused here, where its place is known. */
function drawable(spec: FigureSpec): FigureSpec {
  figureScene(spec, 'en');
  return spec;
}

function noCard(title: Text): Text {
  return {
    en: `**${title.en}** No choice gives a number here: a share of a change that is near zero or negative says nothing.`,
    es: `**${title.es}** Aquí ninguna elección da un número: la proporción de un cambio casi nulo o negativo no dice nada.`,
  };
}

function cardOf(spec: CardBlockSpec, step: StepResult, { steps }: StudyResult) {
  const rows = resultRows(step.result.table, spec.where, `card: ${spec.step}`);
  // the card sums up by itself
  const choices = textColumn(rows, 'choice') ?? [];
  return buildCard(
    filterRows(rows, (row) => choices[row] !== SUMMARY),
    { title: textOf(spec.title), source: sourceText(inputsBehind(step, steps)) },
    labelsOf(step.result.table, undefined),
  );
}

function claimsOf({ claimsNote }: StudyFile, { claims }: StudySummary) {
  return claimsNote === undefined ? { claims } : { claims, claimsNote: textOf(claimsNote) };
}

function releasesOf(result: StudyResult): readonly Release[] {
  const found = new Map<string, Release>();
  for (const { release } of result.inputs) if (release !== undefined) found.set(release.id, release);
  return [...found.values()];
}

/** The works behind the steps and the claims, those in which others were read included. */
function worksOf(result: StudyResult): readonly Work[] {
  const cited = [
    ...[...result.steps.values()].flatMap(({ indicator }) => indicator.references),
    ...(result.study.claims ?? []).flatMap((claim) => citedByClaim(claim) ?? []),
  ];
  const keys = cited.flatMap(({ work, citedIn }) => (citedIn === undefined ? [work] : [work, citedIn]));
  return [...new Set(keys)].toSorted().map(workOf);
}
