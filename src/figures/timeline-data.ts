import { extent } from '../base/extent.ts';
import { textOf } from './data.ts';
import type { FigureSpec } from './spec.ts';

/** What is known of an end of a bar. */
export type EndState = 'exact' | 'about' | 'unknown' | 'open';

/** One bar of a timeline; years are null where they are not known. */
export interface TimelineBar {
  readonly row: number;
  readonly code: string;
  readonly group: string;
  /** Code of the colour. */
  readonly colour: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly startState: EndState;
  readonly endState: EndState;
}

/** The bars by group, groups in table order; within one by their first year, undated ones last. */
export interface TimelineData {
  readonly groups: readonly { readonly code: string; readonly bars: readonly TimelineBar[] }[];
  /** Codes of colours, in the order in which the bars are drawn. */
  readonly colours: readonly string[];
  /** First and last year that a bar has, or null where none is dated. */
  readonly years: readonly [number, number] | null;
}

/** @throws EscalarError `figure-column`, `figure-column-kind` */
export function readTimeline(spec: FigureSpec): TimelineData {
  const column = (name: string | undefined) => (name === undefined ? null : textOf(spec, name));
  const [start, end, code] = [column(spec.x), column(spec.end), column(spec.series)];
  const [group, colour] = [column(spec.group), column(spec.colour)];
  const [startState, endState] = [column(spec.startState), column(spec.endState)];
  const bars = Array.from({ length: spec.table.rows }, (_, row): TimelineBar => {
    const [first, last] = [yearOf(start?.[row]), yearOf(end?.[row])];
    // an end before the start is no bar: it shows its start alone
    const until = first !== null && last !== null && last < first ? first : last;
    return {
      row,
      code: code?.[row] ?? '',
      group: group?.[row] ?? '',
      colour: colour?.[row] ?? '',
      start: first,
      end: until,
      startState: stateOf(startState?.[row], first),
      endState: stateOf(endState?.[row], until),
    };
  });
  const order = (bar: TimelineBar) => bar.start ?? Number.POSITIVE_INFINITY;
  const last = (bar: TimelineBar) => bar.end ?? Number.POSITIVE_INFINITY;
  const groups = [...new Set(bars.map((bar) => bar.group))].map((name) => ({
    code: name,
    bars: bars
      .filter((bar) => bar.group === name)
      .sort((a, b) => compare(order(a), order(b)) || compare(last(a), last(b))),
  }));
  const years = bars.flatMap((bar) => [bar.start, bar.end].filter((year) => year !== null));
  return {
    groups,
    colours: [...new Set(groups.flatMap((one) => one.bars.map((bar) => bar.colour)))],
    years: years.length === 0 ? null : extent(years),
  };
}

// two infinities differ by NaN
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function yearOf(text: string | null | undefined): number | null {
  return /^\d{4}$/.test(text ?? '') ? Number(text) : null;
}

function stateOf(text: string | null | undefined, year: number | null): EndState {
  if (text === 'in-force') return 'open';
  if (year === null) return 'unknown';
  return text === 'about' ? 'about' : 'exact';
}
