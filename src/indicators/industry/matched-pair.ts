import { EscalarError } from '../../base/error.ts';
import { warning } from '../../base/note.ts';
import type { Dropped } from '../left-out.ts';
import type { Note } from '../note.ts';
import type { Moment } from './kernels/chain.ts';
import type { MeasuredPanel } from './measured-panel.ts';
import { ABSENT, stateAt } from './panel.ts';
import type { LabourOptions, SpanOptions } from './panel-options.ts';

/** The classes of one economy that can be compared between two periods, with their output and labour. */
export interface MatchedPair {
  readonly from: string;
  readonly to: string;
  readonly activities: readonly string[];
  readonly y0: Float64Array;
  readonly l0: Float64Array;
  readonly y1: Float64Array;
  readonly l1: Float64Array;
  /** Share of the period's known output and labour that the matched classes hold, 0 to 1. */
  readonly coverage: {
    readonly output0: number;
    readonly output1: number;
    readonly labour0: number;
    readonly labour1: number;
  };
  /** Classes that could not be matched, with the reason in their state. */
  readonly unmatched: readonly string[];
  readonly amounts: MeasuredPanel['amounts'];
}

/** What a class without a row is: see `labourOptions.absent`. */
type Absent = LabourOptions['absent'];

/** The sub-periods that `from`, `to` and `breaks` ask for: pairs of column numbers. */
export function spans(
  panel: Pick<MeasuredPanel, 'panel'>,
  options: SpanOptions,
): readonly (readonly [number, number])[] {
  const { periods } = panel.panel;
  const marks = [options.from ?? periods[0], ...options.breaks, options.to ?? (periods.at(-1) as string)];
  const columns = marks.map((period) => {
    const column = periods.indexOf(period);
    if (column < 0) throw new EscalarError('period-not-there', { period, have: periods });
    return column;
  });
  return columns.slice(1).map((to, i) => {
    const from = columns[i];
    if (from >= to) throw new EscalarError('period-order', { from: marks[i], to: marks[i + 1] });
    return [from, to] as const;
  });
}

/**
 * Matches the classes of two periods. A class enters when output and labour are known in both; a class that is
 * zero in one period is an entry or exit. A class without a row counts as zero only with `absent: 'entry-exit'`,
 * and never when its state is `suppressed` or `not-in-frame`.
 * @throws EscalarError `no-matched-class`.
 */
export function matchPair(measured: MeasuredPanel, from: number, to: number, absent: Absent): MatchedPair {
  const { panel } = measured;
  const width = panel.periods.length;
  const kept: number[] = [];
  const unmatched: string[] = [];
  const total = { output0: 0, labour0: 0, output1: 0, labour1: 0 };
  const inside = { output0: 0, labour0: 0, output1: 0, labour1: 0 };
  const columns: [number, number, number, number][] = [];
  panel.activities.forEach((activity, i) => {
    const [y0, l0] = readCell(measured, i * width + from, absent);
    const [y1, l1] = readCell(measured, i * width + to, absent);
    add(total, y0, l0, y1, l1);
    if (y0 === 0 && l0 === 0 && y1 === 0 && l1 === 0) return;
    if (isPresent(y0, l0) && isPresent(y1, l1)) {
      kept.push(i);
      columns.push([y0, l0, y1, l1]);
      add(inside, y0, l0, y1, l1);
    } else if (panel.states[i * width + from] !== ABSENT || panel.states[i * width + to] !== ABSENT) {
      unmatched.push(activity);
    }
  });
  if (kept.length === 0) {
    const [first, last] = [panel.periods[from], panel.periods[to]];
    throw new EscalarError('no-matched-class', { from: first, to: last, economy: panel.economy });
  }
  return {
    from: panel.periods[from],
    to: panel.periods[to],
    activities: kept.map((i) => panel.activities[i]),
    y0: Float64Array.from(columns, (c) => c[0]),
    l0: Float64Array.from(columns, (c) => c[1]),
    y1: Float64Array.from(columns, (c) => c[2]),
    l1: Float64Array.from(columns, (c) => c[3]),
    coverage: coverageOf(inside, total),
    unmatched,
    amounts: measured.amounts,
  };
}

function coverageOf(inside: Sums, total: Sums): MatchedPair['coverage'] {
  const share = (sum: keyof Sums) => (total[sum] > 0 ? inside[sum] / total[sum] : 1);
  return {
    output0: share('output0'),
    output1: share('output1'),
    labour0: share('labour0'),
    labour1: share('labour1'),
  };
}

function readCell(measured: MeasuredPanel, cell: number, absent: Absent): readonly [number, number] {
  if (measured.panel.states[cell] === ABSENT && absent === 'entry-exit') return [0, 0];
  const state = stateAt(measured.panel, cell);
  if (state === 'zero') return [0, 0];
  if (state !== 'observed') return [Number.NaN, Number.NaN];
  return [measured.output[cell], measured.labour[cell]];
}

/** Whether a class can be compared in a cell: output, and labour where the panel has it, are known. */
export function isKnown(measured: MeasuredPanel, cell: number, absent: Absent = 'missing'): boolean {
  if (measured.labourName !== 'none') return isPresent(...readCell(measured, cell, absent));
  return (
    !Number.isNaN(measured.output[cell]) ||
    (absent === 'entry-exit' && measured.panel.states[cell] === ABSENT)
  );
}

/** Known, and either both zero (not there) or with labour: output without labour has no productivity. */
function isPresent(output: number, labour: number): boolean {
  return labour > 0 ? !Number.isNaN(output) : output === 0 && labour === 0;
}

interface Sums {
  output0: number;
  labour0: number;
  output1: number;
  labour1: number;
}

function add(sums: Sums, y0: number, l0: number, y1: number, l1: number): void {
  if (!Number.isNaN(y0)) sums.output0 += y0;
  if (!Number.isNaN(l0)) sums.labour0 += l0;
  if (!Number.isNaN(y1)) sums.output1 += y1;
  if (!Number.isNaN(l1)) sums.labour1 += l1;
}

/** The classes of every period of a span, for chaining: present or zero in each. */
export interface MatchedMoments {
  readonly from: string;
  readonly to: string;
  readonly activities: readonly string[];
  readonly moments: readonly Moment[];
  readonly unmatched: readonly string[];
  readonly amounts: MeasuredPanel['amounts'];
}

/**
 * Matches the classes of all periods from `from` to `to`, by the rules of `matchPair`.
 * @throws EscalarError `no-matched-class`.
 */
export function matchMoments(
  measured: MeasuredPanel,
  from: number,
  to: number,
  absent: Absent,
): MatchedMoments {
  const { panel } = measured;
  const width = panel.periods.length;
  const columns = Array.from({ length: to - from + 1 }, (_, t) => from + t);
  const cells = panel.activities.map((_, i) => columns.map((t) => readCell(measured, i * width + t, absent)));
  const isSome = (i: number) => cells[i]?.some(([y, l]) => y > 0 || l > 0) === true;
  const isWhole = (i: number) => cells[i]?.every(([y, l]) => isPresent(y, l)) === true;
  const indices = panel.activities.map((_, i) => i).filter(isSome);
  const kept = indices.filter(isWhole);
  const [first, last] = [panel.periods[from], panel.periods[to]];
  if (kept.length === 0)
    throw new EscalarError('no-matched-class', { from: first, to: last, economy: panel.economy });
  return {
    from: first,
    to: last,
    activities: kept.map((i) => panel.activities[i]),
    moments: columns.map((_, t) => ({
      y: Float64Array.from(kept, (i) => cells[i]?.[t]?.[0]),
      l: Float64Array.from(kept, (i) => cells[i]?.[t]?.[1]),
    })),
    unmatched: indices.filter((i) => !isWhole(i)).map((i) => panel.activities[i]),
    amounts: measured.amounts,
  };
}

/** How much of output and labour the matched classes hold, when it is not all. */
export function coverageNote(pair: MatchedPair, economy: string): readonly Note[] {
  const { output0, output1, labour0, labour1 } = pair.coverage;
  const isWeighted = pair.amounts === 'weighted';
  const shares = isWeighted ? [labour0, labour1] : [output0, output1, labour0, labour1];
  if (Math.min(...shares) > 0.999_999) return [];
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
  const place = economy === '' ? '' : `${economy} `;
  if (isWeighted)
    return [
      warning(
        `${place}${pair.from}–${pair.to}: the matched classes hold ${percent(labour0)} of the weights in ${pair.from} and ${percent(labour1)} in ${pair.to}.`,
        `${place}${pair.from}–${pair.to}: las clases comparables reúnen ${percent(labour0)} de las ponderaciones en ${pair.from} y ${percent(labour1)} en ${pair.to}.`,
      ),
    ];
  return [
    warning(
      `${place}${pair.from}–${pair.to}: the matched classes hold ${percent(output0)} of output and ${percent(labour0)} of labour in ${pair.from}, and ${percent(output1)} and ${percent(labour1)} in ${pair.to}.`,
      `${place}${pair.from}–${pair.to}: las clases comparables reúnen ${percent(output0)} de la producción y ${percent(labour0)} del trabajo en ${pair.from}, y ${percent(output1)} y ${percent(labour1)} en ${pair.to}.`,
    ),
  ];
}

/** What did not match, for the result. */
export function droppedOf(
  { from, to, unmatched, amounts }: Pick<MatchedPair, 'from' | 'to' | 'unmatched' | 'amounts'>,
  economy: string,
): readonly Dropped[] {
  if (unmatched.length === 0) return [];
  const isOne = from === to;
  const place = `${economy === '' ? '' : `${economy}, `}${isOne ? from : `${from}–${to}`}`;
  const [en, es] =
    amounts === 'weighted'
      ? ['a productivity and a weight', 'productividad y ponderación']
      : ['output and labour', 'producción y trabajo'];
  return [
    {
      what: {
        en: `${place}: classes without ${en}${isOne ? '' : ' in both periods'}`,
        es: `${place}: clases sin ${es}${isOne ? '' : ' en ambos periodos'}`,
      },
      count: unmatched.length,
      examples: unmatched.slice(0, 5),
    },
  ];
}

/** The columns from `from` to `to`, both ends included. @throws EscalarError `period-not-there`, `period-order`. */
export function periodsOf(
  measured: MeasuredPanel,
  from: string | null,
  to: string | null,
): readonly number[] {
  const { periods } = measured.panel;
  const place = (period: string | null, fallback: number) => {
    const column = period === null ? fallback : periods.indexOf(period);
    if (column < 0) throw new EscalarError('period-not-there', { period: period ?? '', have: periods });
    return column;
  };
  const [first, last] = [place(from, 0), place(to, periods.length - 1)];
  if (first > last) throw new EscalarError('period-order', { from: from ?? '', to: to ?? '' });
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
