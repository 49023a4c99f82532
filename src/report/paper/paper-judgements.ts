import { formatNumber, type Lang, say, type Text } from '../../base/locale.ts';
import { claimArticle, claimNumber } from '../claims-html.ts';
import { figureText } from '../comparison-html.ts';
import { inlineRuns, plainRuns, type Run } from '../inline-runs.ts';
import type { ClaimView } from '../model.ts';
import { withoutEvidence } from '../rules-html.ts';
import { edgeText, numberText } from '../verdict-cell-text.ts';
import type {
  ComparisonBlock,
  ComparisonView,
  RulesBlock,
  RulesView,
  Tally,
  VerdictBlock,
  VerdictCell,
  VerdictView,
} from '../verdict-model.ts';
import { VERDICT_MARKS, VERDICT_WORDS } from '../verdict-words.ts';
import { numbered, STATUS_WORDS, WORDS } from '../words.ts';
import { type PaperColumn, type PaperPart, type PaperRow, type PaperTable, wordsOf } from './paper.ts';

/** What rules say: a verdict, a comparison, or a mark for each rule. */
export function paperJudgement(
  block: VerdictBlock | ComparisonBlock | RulesBlock,
  lang: Lang,
  number: string,
): readonly PaperPart[] {
  switch (block.kind) {
    case 'verdict':
      return paperVerdict(block.view, lang, number);
    case 'comparison':
      return paperComparison(block.view, lang, number);
    case 'rules':
      return [paperRules(block.view, lang)];
  }
}

/** The verdicts on one economy: its sentences, then a row for each rule. */
function paperVerdict(view: VerdictView, lang: Lang, number: string): readonly PaperPart[] {
  const rows = view.kinds.flatMap((kind): PaperRow[] => [
    panel([say(kind.title, lang), ...kind.tallies.map((tally) => tallyText(tally, lang))]),
    ...kind.rows.map((row) => ({
      cells: [
        plainRuns(
          `${say(row.rule, lang)} (${row.source}${row.ours ? `; ${say(VERDICT_WORDS.ours, lang)}` : ''})`,
        ),
        ...row.cells.map((cell) =>
          cell === null ? plainRuns(`– ${say(VERDICT_WORDS.elsewhere, lang)}`) : cellRuns(cell, lang, true),
        ),
      ],
    })),
  ]);
  const all = panel([say(VERDICT_WORDS.all, lang), ...view.tallies.map((tally) => tallyText(tally, lang))]);
  return [
    ...view.sentences.map((text): PaperPart => ({ kind: 'paragraph', runs: inlineRuns(say(text, lang)) })),
    ...(view.kinds.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            number: say(numbered(VERDICT_WORDS.verdict, number), lang),
            caption: say(view.title, lang),
            columns: [
              words(say(VERDICT_WORDS.rule, lang)),
              ...view.spans.map((span) => words(say(span, lang))),
            ],
            rows: [...rows, all],
            notes: [plainRuns(say(VERDICT_WORDS.legend, lang))],
          },
        ]),
  ];
}

/** Two economies by the same rules. */
function paperComparison(view: ComparisonView, lang: Lang, number: string): readonly PaperPart[] {
  const none = say(VERDICT_WORDS.none, lang);
  const numberRow = (one: ComparisonView['context'][number]): PaperRow => ({
    cells: [
      plainRuns(say(one.title, lang)),
      ...one.values.map((value, i) => plainRuns(value === null ? none : figureText(one, i as 0 | 1, lang))),
    ],
  });
  const rows = view.rules.flatMap((rule): PaperRow[] => [
    {
      panel: true,
      cells: [
        plainRuns(say(rule.rule, lang)),
        ...rule.cells.map((cell) => (cell === null ? plainRuns(none) : cellRuns(cell, lang, false))),
      ],
    },
    ...rule.numbers.map(numberRow),
  ]);
  const context = view.context.map(numberRow);
  return [
    ...view.sentences.map((text): PaperPart => ({ kind: 'paragraph', runs: inlineRuns(say(text, lang)) })),
    {
      kind: 'table',
      number: say(numbered(VERDICT_WORDS.comparison, number), lang),
      caption: say(view.title, lang),
      columns: [
        words(`${say(VERDICT_WORDS.number, lang)}, ${say(view.span, lang)}`),
        ...view.names.map((name) => words(say(name, lang))),
      ],
      rows: [
        ...rows,
        panel([say(VERDICT_WORDS.all, lang), ...view.tallies.map((tally) => tallyText(tally, lang))]),
        ...(context.length === 0 ? [] : [panel([say(VERDICT_WORDS.context, lang), '', '']), ...context]),
      ],
      notes: [plainRuns(say(VERDICT_WORDS.legend, lang))],
    },
  ];
}

/** What each rule says of each economy. */
function paperRules({ title, economies, rules, tallies, known }: RulesView, lang: Lang): PaperTable {
  const none = plainRuns(say(VERDICT_WORDS.none, lang));
  const place = (text: Text | null) => (text === null ? '' : ` (${say(text, lang)})`);
  const silent = withoutEvidence(known - rules.length);
  return {
    kind: 'table',
    number: '',
    caption: say(title, lang),
    columns: [
      words(say(VERDICT_WORDS.ruleAlone, lang)),
      ...economies.map(({ name, span }) => ({ ...words(say(name, lang)), unit: say(span, lang) })),
    ],
    rows: [
      ...rules.map(({ rule, place: of, cells }) => ({
        cells: [
          plainRuns(`${say(rule, lang)}${place(of)}`),
          ...cells.map((cell) => (cell === null ? none : plainRuns(wordsOf(cellRuns(cell, lang, false))))),
        ],
      })),
      panel([say(VERDICT_WORDS.all, lang), ...tallies.map((tally) => tallyText(tally, lang))]),
    ],
    notes: [plainRuns([say(VERDICT_WORDS.marks, lang), say(silent, lang)].join(' ').trim())],
  };
}

/** Every figure that the article states, beside what the data say. */
export function paperClaims(claims: readonly ClaimView[], lang: Lang): readonly PaperPart[] {
  const columns = [WORDS.claim, WORDS.article, WORDS.ours, WORDS.status, WORDS.difference];
  const rows = claims.map((claim) => {
    const unit = claim.unitTitle === undefined ? claim.unit : say(claim.unitTitle, lang);
    const own = claim.oursUnit === undefined ? '' : ` ${say(claim.oursUnit, lang)}`;
    return {
      cells: [
        plainRuns(say(claim.statement, lang)),
        plainRuns(`${claimArticle(claim, lang)} ${unit}`),
        plainRuns(`${claimNumber(claim, lang)}${own}`),
        plainRuns(say(STATUS_WORDS[claim.status].name, lang)),
        inlineRuns(say(claim.words, lang)),
      ],
    };
  });
  return [
    {
      kind: 'table',
      number: '',
      caption: say(WORDS.claimsIntro, lang),
      columns: columns.map((text) => words(say(text, lang))),
      rows,
      notes: [],
    },
  ];
}

function words(title: string): PaperColumn {
  return { title, unit: '', numeric: false };
}

function panel(cells: readonly string[]): PaperRow {
  return { panel: true, cells: cells.map(plainRuns) };
}

function cellRuns(cell: VerdictCell, lang: Lang, numbers: boolean): readonly Run[] {
  const { mark, name } = VERDICT_MARKS[cell.verdict];
  const own = cell.telling ? `, ${say(cell.outcome, lang)}` : '';
  const edge = cell.knifeEdge === null ? '' : ` ≈ ${edgeText(cell, cell.knifeEdge, lang)}`;
  const behind = cell.numbers.map((one) => `${say(one.title, lang)} ${numberText(one, lang)}`).join('; ');
  return [
    { text: `${mark} ${say(name, lang)}${own}${edge}`, strong: true },
    ...plainRuns(numbers && behind !== '' ? `. ${behind}` : ''),
  ];
}

function tallyText(tally: Tally, lang: Lang): string {
  const parts = (['up', 'down', 'mixed'] as const).flatMap((verdict) =>
    tally[verdict] === 0 ? [] : [`${VERDICT_MARKS[verdict].mark} ${formatNumber(tally[verdict], lang, 0)}`],
  );
  return parts.length === 0 ? say(VERDICT_MARKS['no-evidence'].name, lang) : parts.join(' ');
}
