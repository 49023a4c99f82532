import { type Lang, say } from '../base/locale.ts';
import { textColumn } from '../base/table.ts';
import type { IndicatorResult } from '../indicators/define.ts';
import { edgeText, numberText } from '../report/verdict-cell-text.ts';
import type { VerdictCell, VerdictNumber, VerdictRow, VerdictView } from '../report/verdict-model.ts';
import { VERDICT_MARKS } from '../report/verdict-words.ts';
import { buildVerdict } from '../study/report/build-verdict.ts';
import type { Terminal } from './terminal.ts';
import { wrapText } from './wrap-text.ts';

const FIRST = 48;
const GAP = 2;
const READABLE = 96;

/** Whether a result holds the verdicts of rules. */
export function isVerdict({ table }: IndicatorResult): boolean {
  return table.columns.rule !== undefined && table.columns.verdict !== undefined;
}

/**
 * The verdicts of rules for a person: of each economy and class the sentences, where several rules were asked, then
 * rules by kind with a column a span.
 */
export function showVerdict(terminal: Painter, id: string, result: IndicatorResult): void {
  for (const { economy, scope } of placesOf(result)) {
    const view = buildVerdict(scope === '' ? {} : { scope }, economy, { id, result }, { names: {} });
    terminal.out(verdictText(view, terminal, id === 'upgrading-verdict'));
  }
}

interface Place {
  readonly economy: string;
  readonly scope: string;
}

function placesOf({ table }: IndicatorResult): readonly Place[] {
  const column = (name: string) => textColumn(table, name) ?? [];
  const [economies, scopes, rules] = [column('economy'), column('scope'), column('rule')];
  const found = new Map<string, Place>();
  for (let row = 0; row < table.rows; row += 1) {
    if ((rules[row] ?? null) === null) continue;
    const place = { economy: economies[row] ?? '', scope: scopes[row] ?? '' };
    found.set(`${place.economy} ${place.scope}`, place);
  }
  return [...found.values()];
}

/** The part of a terminal that verdicts need. */
export type Painter = Pick<Terminal, 'lang' | 'width' | 'out' | 'strong' | 'faint'>;

function verdictText(view: VerdictView, terminal: Painter, withSentences: boolean): string {
  const { lang, strong, faint, width } = terminal;
  const room = Math.max(16, Math.min(28, Math.floor((width - FIRST) / view.spans.length) - GAP));
  const line = (first: string, cells: readonly string[]) =>
    [first.padEnd(FIRST), ...cells.map((cell) => cell.padEnd(room))].join(' '.repeat(GAP)).trimEnd();
  const lines = ['', strong(say(view.title, lang))];
  if (withSentences)
    for (const text of view.sentences) lines.push(...wrapText(say(text, lang), Math.min(READABLE, width)));
  if (view.kinds.length === 0) return lines.join('\n');
  lines.push(
    '',
    strong(
      line(
        '',
        view.spans.map((span) => say(span, lang)),
      ),
    ),
  );
  for (const kind of view.kinds) {
    lines.push(`${strong(say(kind.title, lang))}${faint(`: ${say(kind.about, lang)}`)}`);
    for (const row of kind.rows) lines.push(...rowLines(row, lang, line));
  }
  return lines.join('\n');
}

function rowLines(
  { rule, place, cells }: VerdictRow,
  lang: Lang,
  line: (first: string, cells: readonly string[]) => string,
): string[] {
  const where = place === null ? '' : ` (${say(place, lang)})`;
  const lines = [
    line(
      `  ${say(rule, lang)}${where}`,
      cells.map((cell) => wordOf(cell, lang)),
    ),
  ];
  const titles = new Map<string, VerdictNumber>();
  for (const cell of cells) for (const number of cell?.numbers ?? []) titles.set(number.title.en, number);
  for (const [key, { title }] of titles) {
    const own = cells.map((cell) => cell?.numbers.find((number) => number.title.en === key));
    const shown = own.map((number) => (number === undefined ? '–' : numberText(number, lang)));
    const [first = '', ...rest] = wrapText(say(title, lang), FIRST - 4);
    lines.push(line(`    ${first}`, shown), ...rest.map((words) => `    ${words}`));
  }
  const edges = cells.map((cell) =>
    cell === null || cell.knifeEdge === null ? '' : `≈ ${edgeText(cell, cell.knifeEdge, lang)}`,
  );
  if (edges.some((edge) => edge !== '')) lines.push(line('', edges));
  return lines;
}

function wordOf(cell: VerdictCell | null, lang: Lang): string {
  if (cell === null) return '–';
  const { mark, name } = VERDICT_MARKS[cell.verdict];
  return cell.telling ? `${mark} ${say(cell.outcome, lang)}` : `${mark} ${say(name, lang)}`;
}
