import type { Field, Table } from '../../base/table.ts';
import type { IndicatorResult, Residual } from '../define.ts';
import type { Dropped } from '../left-out.ts';
import { type LongRow, longTable } from '../long-table.ts';
import type { Note } from '../note.ts';
import { type ComparableOptions, measureComparable } from './comparable-panels.ts';
import type { GivenOptions, ScaleOption } from './given-productivity.ts';
import { spans } from './matched-pair.ts';
import type { MeasuredPanel, MeasureNeed } from './measured-panel.ts';
import type { LabourOptions, PanelOptions, SpanOptions } from './panel-options.ts';

/** What one economy and span adds to a result. */
export interface Part {
  readonly rows: readonly LongRow[];
  readonly residuals?: readonly Residual[];
  readonly notes?: readonly Note[];
  readonly dropped?: readonly Dropped[];
}

/**
 * Runs `each` on every economy and sub-period of a table and gathers the parts into one result.
 * `from` and `to` are columns of the panel. @throws those of `measurePanels`, `spans` and `each`.
 */
export function overSpans(
  keys: readonly Field[],
  table: Table,
  options: PanelOptions &
    Partial<LabourOptions & ComparableOptions & GivenOptions & ScaleOption> &
    SpanOptions,
  need: MeasureNeed,
  each: (measured: MeasuredPanel, from: number, to: number) => Part,
): IndicatorResult {
  const { panels, notes, dropped } = measureComparable(table, options, need);
  const parts = panels.flatMap((measured) =>
    spans(measured, options).map(([from, to]) => each(measured, from, to)),
  );
  return gather(need.indicator, keys, parts, notes, dropped);
}

/** One result of many parts. */
export function gather(
  name: string,
  keys: readonly Field[],
  parts: readonly Part[],
  notes: readonly Note[],
  dropped: readonly Dropped[],
): IndicatorResult {
  return {
    table: longTable(
      name,
      keys,
      parts.flatMap((part) => part.rows),
    ),
    residuals: parts.flatMap((part) => part.residuals ?? []),
    notes: [...notes, ...parts.flatMap((part) => part.notes ?? [])],
    dropped: [...dropped, ...parts.flatMap((part) => part.dropped ?? [])],
  };
}

/** `MEX 1994–2008`, for residuals and notes. */
export function placeName(economy: string, from: string, to: string): string {
  return [economy, `${from}–${to}`].filter((part) => part !== '').join(' ');
}
