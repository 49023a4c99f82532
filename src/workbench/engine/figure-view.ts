import { badOption } from '../../base/bad-option.ts';
import type { Lang } from '../../base/locale.ts';
import { type Table, textColumn } from '../../base/table.ts';
import { figureScene, type Scene } from '../../figures/index.ts';
import type { FigureSpec } from '../../figures/spec.ts';
import { CHART_KINDS } from '../../study/report/chart-kinds.ts';
import { chartOfBoth, SIDE } from '../../study/report/chart-of-both.ts';
import { chartOfResult } from '../../study/report/chart-of-result.ts';
import { inputsBehind, sourceText } from '../../study/report/inputs-behind.ts';
import type { Choices } from '../address.ts';
import type { Desk } from './desk.ts';
import type { ResultAsk, ResultOf } from './result-of.ts';
import { keysOf } from './rows-view.ts';
import { SIZE, scenarioFigure } from './scenario-figure.ts';

export interface FigureAsk extends ResultAsk {
  /** A kind, of a scenario the measure that is drawn; empty: by the shape of the result. */
  readonly kind: string;
  readonly width: number;
}

export interface FigureView {
  readonly scene: Scene;
  /** Of each row of the figure's table. */
  readonly keys: readonly Choices[];
  readonly note: string;
  /** Whether it is moved and made larger: so many marks that the whole shows none of them well. */
  readonly pans: boolean;
}

/** The figure of a result by its shape; null where it varies in too much for one. */
export async function figureOfResult({ results }: Desk, ask: FigureAsk): Promise<FigureView | null> {
  const { step, steps, named } = await results.of(ask.of);
  const words = {
    title: step.indicator.title,
    source: sourceText(inputsBehind(step, steps)),
  };
  if ('scenario' in ask.of) {
    const { table } = step.result;
    const measures = measuresIn(table);
    const measure = measures.includes(ask.kind) ? ask.kind : FIRST.find((one) => measures.includes(one));
    const view = figureView(
      scenarioFigure(table, measure ?? '', words.source, ask.of.scenario.on),
      ask.lang,
      ask.width,
    );
    return { ...view, keys: view.keys.map(({ [SIZE]: _, ...key }) => key) };
  }
  const kind = CHART_KINDS.find((known) => known === ask.kind);
  const chart = step.against === undefined ? chartOfResult : chartOfBoth;
  const spec = chart(named, {
    ...words,
    ...(kind === undefined ? {} : { kind }),
    ...(step.indicator.charted === undefined ? {} : { term: step.indicator.charted }),
  });
  if ('varying' in spec) return null;
  const view = figureView(spec, ask.lang, ask.width);
  return { ...view, keys: view.keys.map(({ [SIDE]: _, ...key }) => key) };
}

/** What a scenario is drawn by where nothing is chosen: with prices, and at fixed prices. */
const FIRST = ['real_income', 'value_added'];

/** @throws EscalarError `bad-option` for a kind, of a scenario a measure, that there is not; empty is by the shape */
export function assertFigure(kind: string, of: ResultOf, table: Table): void {
  const known: readonly string[] = 'scenario' in of ? measuresIn(table) : CHART_KINDS;
  if (kind === '' || known.includes(kind)) return;
  const list = known.join(' | ');
  throw badOption('scenario' in of ? 'term' : 'figure', kind, { en: list, es: list });
}

function measuresIn(table: Table): readonly string[] {
  return [...new Set(textColumn(table, 'term') ?? [])].flatMap((term) => term ?? []);
}

/** A figure laid out for a width, with what each row of its table is. */
export function figureView(spec: FigureSpec, lang: Lang, width: number): FigureView {
  const { table, note } = spec;
  return {
    scene: figureScene(spec, lang, { width }),
    keys: keysOf(
      table,
      Array.from({ length: table.rows }, (_, row) => row),
    ),
    note: note?.[lang] ?? '',
    pans: spec.kind === 'network',
  };
}
