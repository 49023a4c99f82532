import { citationText } from '../../base/citation.ts';
import { type Lang, say, type Text } from '../../base/locale.ts';
import { figureScene } from '../../figures/figure-scene.ts';
import type { FigureSpec } from '../../figures/spec.ts';
import { countBlock, FIRST_NUMBERS, type Numbers } from '../block-html.ts';
import { claimsStanding } from '../claims-standing.ts';
import { inlineRuns, plainRuns } from '../inline-runs.ts';
import { methodAnchor } from '../method-html.ts';
import type { Block, MethodNote, ReportModel, Section } from '../model.ts';
import { proseParts } from '../prose-html.ts';
import { numbered, WORDS } from '../words.ts';
import type { Paper, PaperPart } from './paper.ts';
import { paperClaims, paperComparison, paperVerdict } from './paper-judgements.ts';
import { paperMethod, paperWarnings } from './paper-method.ts';
import { paperTable } from './paper-table.ts';

export interface PaperOptions {
  /** Whether the methods of its numbers are printed at the end of each section. Default false: it stands in the report on screen. */
  readonly methods?: boolean;
  /** Rows of a table to print. Default: all. */
  readonly maxRows?: number;
  /** Width that figures are laid out for, in pixels. */
  readonly figureWidth?: number;
}

/** A report as a document for paper: the same words and numbers, without what needs a screen. */
export function paperOfReport(model: ReportModel, lang: Lang, options: PaperOptions = {}): Paper {
  let numbers = FIRST_NUMBERS;
  const blocks = (of: readonly Block[]): PaperPart[] =>
    of.flatMap((block) => {
      const parts = partsOf(block, lang, numbers, options);
      numbers = countBlock(block, numbers);
      return [...parts];
    });
  const opening =
    model.opening === undefined
      ? []
      : [paragraph(say(model.opening.answer, lang)), ...blocks(model.opening.blocks)];
  const sections = model.sections.flatMap((section) => [
    heading(1, section.title),
    ...blocks(section.blocks),
    ...(options.methods === true ? methodsOf(section, lang) : []),
  ]);
  const findings = model.summary.map((text) => inlineRuns(say(text, lang)));
  return {
    lang,
    title: say(model.title, lang),
    subtitle: inlineRuns(say(model.subtitle, lang)),
    maker: `escalar ${model.versions.escalar ?? ''}`.trim(),
    parts: [
      ...metaOf(model, lang),
      ...opening,
      ...standingOf(model, lang),
      ...(findings.length === 0
        ? []
        : [heading(1, WORDS.findings), { kind: 'list' as const, items: findings }]),
      ...sections,
      ...(model.claims.length === 0 ? [] : [heading(1, WORDS.claims), ...paperClaims(model.claims, lang)]),
      ...sourcesOf(model, lang),
    ],
  };

  function heading(level: 1 | 2, text: Text): PaperPart {
    return { kind: 'heading', level, text: say(text, lang) };
  }
}

/** How the claims stand. */
function standingOf(model: ReportModel, lang: Lang): readonly PaperPart[] {
  const standing = claimsStanding(model);
  return standing === null ? [] : [paragraph(say(standing, lang))];
}

/** The day of the report, what made it and whose figures it checks. */
function metaOf({ date, versions, article }: ReportModel, lang: Lang): readonly PaperPart[] {
  const made = versions.escalar === undefined ? [] : [`escalar ${versions.escalar}`];
  const checks = article === undefined ? [] : [`${say(WORDS.article, lang)}: ${citationText(article, lang)}`];
  const runs = plainRuns([...(date === undefined ? [] : [date]), ...made, ...checks].join(' · '));
  return date === undefined && article === undefined ? [] : [{ kind: 'paragraph', runs, small: true }];
}

function partsOf(block: Block, lang: Lang, numbers: Numbers, options: PaperOptions): readonly PaperPart[] {
  switch (block.kind) {
    case 'prose':
      return paperProse(say(block.text, lang));
    case 'figure':
      return [figureOf(block.spec, WORDS.figure, numbers.figure, lang, options), ...methodOf(block.method)];
    case 'card': {
      const figure = figureOf(block.card.figure, WORDS.card, numbers.card, lang, options);
      return [figure, paragraph(say(block.card.sentence, lang)), ...methodOf(block.method)];
    }
    case 'table':
      return [
        paperTable(block.table, lang, {
          number: say(numbered(WORDS.table, numbers.table), lang),
          caption: say(block.title, lang),
          notes: block.caption === undefined ? [] : [inlineRuns(say(block.caption, lang))],
          ...(block.columns === undefined ? {} : { columns: block.columns }),
          ...(block.labels === undefined ? {} : { labels: block.labels }),
          ...(options.maxRows === undefined ? {} : { maxRows: options.maxRows }),
        }),
        ...methodOf(block.method),
      ];
    case 'verdict':
      return [...paperVerdict(block.view, lang, numbers.verdict), ...methodOf(block.method)];
    case 'comparison':
      return [...paperComparison(block.view, lang, numbers.comparison), ...methodOf(block.method)];
  }

  function methodOf(method: MethodNote): readonly PaperPart[] {
    return paperWarnings(method, lang);
  }
}

/** The methods behind the numbers of a section, each once. */
function methodsOf({ blocks }: Section, lang: Lang): readonly PaperPart[] {
  const methods = blocks.flatMap((block) => (block.kind === 'prose' ? [] : [block.method]));
  const anchors = methods.map(methodAnchor);
  return methods
    .filter((_, i) => anchors.indexOf(anchors[i]) === i)
    .flatMap((method) => paperMethod(method, lang));
}

function paperProse(text: string): readonly PaperPart[] {
  return proseParts(text).map(({ list, lines }) =>
    list ? { kind: 'list', items: lines.map(inlineRuns) } : paragraph(lines.join(' ')),
  );
}

function paragraph(text: string): PaperPart {
  return { kind: 'paragraph', runs: inlineRuns(text) };
}

function figureOf(
  spec: FigureSpec,
  word: Text,
  number: number,
  lang: Lang,
  options: PaperOptions,
): PaperPart {
  const { figureWidth } = options;
  const scene = figureScene(spec, lang, figureWidth === undefined ? {} : { width: figureWidth });
  return { kind: 'figure', number: say(numbered(word, number), lang), scene };
}

function sourcesOf({ releases, references }: ReportModel, lang: Lang): readonly PaperPart[] {
  if (releases.length + references.length === 0) return [];
  const cited = references.map((work) => citationText(work, lang)).sort((a, b) => a.localeCompare(b, lang));
  const data = releases.map(({ title, citation, licence }) =>
    plainRuns(`${say(title, lang)}. ${citation} ${say(licence, lang)}`),
  );
  const list = (title: Text, items: readonly ReturnType<typeof plainRuns>[]): readonly PaperPart[] =>
    items.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: say(title, lang) },
          { kind: 'list', items },
        ];
  return [
    { kind: 'heading', level: 1, text: say(WORDS.sources, lang) },
    ...list(WORDS.data, data),
    ...list(WORDS.references, cited.map(plainRuns)),
  ];
}
