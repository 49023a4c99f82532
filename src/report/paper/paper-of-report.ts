import { citationText } from '../../base/citation.ts';
import { type Lang, same, say, type Text } from '../../base/locale.ts';
import { figureScene } from '../../figures/figure-scene.ts';
import type { FigureSpec } from '../../figures/spec.ts';
import { inAnnex } from '../annex.ts';
import { blockNumbers } from '../block-numbers.ts';
import { citationIn } from '../citation-in.ts';
import { claimsStanding } from '../claims-standing.ts';
import { inlineRuns, plainRuns } from '../inline-runs.ts';
import { methodAnchor } from '../method-html.ts';
import type { MethodNote } from '../method-note.ts';
import type { Block, ReportModel, Section } from '../model.ts';
import { proseParts } from '../prose-html.ts';
import { numbered, WORDS } from '../words.ts';
import { annexLeftOut } from './annex-left-out.ts';
import type { Paper, PaperFigure, PaperPart } from './paper.ts';
import { paperClaims, paperJudgement } from './paper-judgements.ts';
import { paperMethod, paperWarnings } from './paper-method.ts';
import { paperTable } from './paper-table.ts';

export interface PaperOptions {
  /** Whether the methods of its numbers are printed at the end of each section. Default false: it stands in the report on screen. */
  readonly methods?: boolean;
  /** Whether what stands behind the chapters, and the claims one by one, are printed at the end. Default: true. */
  readonly annex?: boolean;
  /** Rows of a table to print, where the table itself does not say. Default: as many as a reader can take in. */
  readonly rows?: number | 'all';
}

/** Figures beside each other that can still be read on a page, and pixels of its width. */
const [MOST_ACROSS, WIDTH] = [3, 720];

/** A report as a document for paper: the same words and numbers, without what needs a screen. */
export function paperOfReport(model: ReportModel, lang: Lang, options: PaperOptions = {}): Paper {
  const { opening, chapters } = blockParts(model, lang, options);
  const answer = say(model.opening?.answer ?? same(''), lang);
  const findings = model.summary.map((text) => inlineRuns(say(text, lang)));
  const annex = chapters.flatMap(({ title, behind }) =>
    behind.length === 0 ? [] : [heading(2, title, lang), ...behind],
  );
  return {
    lang,
    title: say(model.title, lang),
    subtitle: inlineRuns(say(model.subtitle, lang)),
    maker: `escalar ${model.versions.escalar ?? ''}`.trim(),
    parts: [
      ...metaOf(model, lang),
      ...(answer === '' ? [] : [paragraph(answer)]),
      ...opening,
      ...standingOf(model, lang),
      ...chapter(WORDS.findings, findings.length === 0 ? [] : [{ kind: 'list', items: findings }], lang),
      ...chapters.flatMap(({ title, story }) => [heading(1, title, lang), ...story]),
      ...(options.annex === false
        ? leftOut(annex, model.claims.length, lang)
        : [
            ...chapter(WORDS.claims, model.claims.length === 0 ? [] : paperClaims(model.claims, lang), lang),
            ...chapter(WORDS.annexOfPaper, annex, lang),
          ]),
      ...sourcesOf(model, lang),
    ],
  };
}

function leftOut(annex: readonly PaperPart[], claims: number, lang: Lang): readonly PaperPart[] {
  const shown = annex.filter(({ kind }) => kind === 'figure' || kind === 'table').length;
  const told = annexLeftOut(shown, claims);
  return told === null ? [] : [{ kind: 'paragraph', runs: plainRuns(say(told, lang)), small: true }];
}

/** The blocks of the opening and of each chapter, what stands behind its story apart; numbered as on the screen. */
function blockParts(model: ReportModel, lang: Lang, options: PaperOptions) {
  const numbers = blockNumbers(model);
  const written = (of: readonly Block[], own: readonly string[]): readonly (readonly PaperPart[])[] =>
    of.map((block, b) => partsOf(block, lang, own[b], options));
  return {
    opening: openingParts(model.opening?.blocks ?? [], lang, numbers.opening, options),
    chapters: model.sections.map((section, s) => {
      const parts = written(section.blocks, numbers.sections[s]);
      const isBehind = inAnnex(section);
      const methods = options.methods === true ? methodsOf(section, lang) : [];
      return {
        title: section.title,
        story: [...parts.filter((_, b) => !isBehind[b]).flat(), ...methods],
        behind: parts.filter((_, b) => isBehind[b]).flat(),
      };
    }),
  };
}

/** Words, the figures side by side, and what is left. */
function openingParts(
  blocks: readonly Block[],
  lang: Lang,
  numbers: readonly string[],
  options: PaperOptions,
): readonly PaperPart[] {
  const count = blocks.filter(({ kind }) => kind === 'figure').length;
  const across = count > MOST_ACROSS ? 2 : count;
  if (across < 2) return blocks.flatMap((block, b) => partsOf(block, lang, numbers[b], options));
  const figures = blocks.flatMap((block, b) =>
    block.kind === 'figure'
      ? { ...figureOf(block.spec, WORDS.figure, numbers[b], lang, Math.floor(WIDTH / across)), across }
      : [],
  );
  const isProse = ({ kind }: Block) => kind === 'prose';
  const rest = blocks.flatMap((block, b) => {
    if (block.kind === 'figure') return paperWarnings(block.method, lang);
    return isProse(block) ? [] : partsOf(block, lang, numbers[b], options);
  });
  const prose = blocks.filter(isProse).flatMap((block) => partsOf(block, lang, '', options));
  return [...prose, ...figures, ...rest];
}

function heading(level: 1 | 2, text: Text, lang: Lang): PaperPart {
  return { kind: 'heading', level, text: say(text, lang) };
}

function chapter(title: Text, parts: readonly PaperPart[], lang: Lang): readonly PaperPart[] {
  return parts.length === 0 ? [] : [heading(1, title, lang), ...parts];
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

function partsOf(block: Block, lang: Lang, number: string, options: PaperOptions): readonly PaperPart[] {
  switch (block.kind) {
    case 'prose':
      return paperProse(say(block.text, lang));
    case 'figure':
      return withWords(figureOf(block.spec, WORDS.figure, number, lang), methodOf(block.method));
    case 'card': {
      const figure = figureOf(block.card.figure, WORDS.card, number, lang);
      return withWords(figure, [paragraph(say(block.card.sentence, lang)), ...methodOf(block.method)]);
    }
    case 'table':
      return [
        paperTable(block.table, lang, {
          number: say(numbered(WORDS.table, number), lang),
          caption: say(block.title, lang),
          notes: block.caption === undefined ? [] : [inlineRuns(say(block.caption, lang))],
          ...(block.columns === undefined ? {} : { columns: block.columns }),
          ...(block.labels === undefined ? {} : { labels: block.labels }),
          rows: block.rows ?? options.rows ?? null,
          wholeIn: block.wholeIn ?? 'study',
        }),
        ...methodOf(block.method),
      ];
    case 'verdict':
    case 'comparison':
    case 'rules':
      return [...paperJudgement(block, lang, number), ...methodOf(block.method)];
  }

  function methodOf(method: MethodNote): readonly PaperPart[] {
    return paperWarnings(method, lang);
  }
}

/** A figure and the words below it, from which it does not part. */
function withWords(figure: PaperFigure, words: readonly PaperPart[]): readonly PaperPart[] {
  return words.length === 0 ? [figure] : [{ ...figure, tied: true }, ...words];
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

function figureOf(spec: FigureSpec, word: Text, number: string, lang: Lang, width = WIDTH): PaperFigure {
  return {
    kind: 'figure',
    number: say(numbered(word, number), lang),
    subtitle: spec.subtitle === undefined ? '' : say(spec.subtitle, lang),
    scene: figureScene(spec, lang, { untitled: true, width }),
  };
}

function sourcesOf({ releases, references }: ReportModel, lang: Lang): readonly PaperPart[] {
  const cited = references.map((work) => citationText(work, lang)).sort((a, b) => a.localeCompare(b, lang));
  const data = releases.map(({ title, citation, licence }) =>
    plainRuns(`${say(title, lang)}. ${citationIn({ citation }, lang)} ${say(licence, lang)}`),
  );
  const list = (title: Text, items: readonly ReturnType<typeof plainRuns>[]): readonly PaperPart[] =>
    items.length === 0 ? [] : [heading(2, title, lang), { kind: 'list', items }];
  return chapter(
    WORDS.sources,
    [...list(WORDS.data, data), ...list(WORDS.references, cited.map(plainRuns))],
    lang,
  );
}
