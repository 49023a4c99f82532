import { keepRows } from '../../base/keep-rows.ts';
import { type Table, takeRows } from '../../base/table.ts';
import type { TableBlockSpec } from '../block-schema.ts';
import { textOf } from '../fill-text.ts';
import type { StepResult, StudyResult } from '../study-result.ts';
import { defined, namedTotals, withCaveat } from './block-parts.ts';
import { labelsOf } from './labels.ts';
import { pivotTable } from './pivot-table.ts';
import { unitInHeads } from './wide-results.ts';

/** The table of a block: rows kept, pivoted, sorted and cut as it says. */
export function tableOfBlock(spec: TableBlockSpec, step: StepResult, result: StudyResult) {
  const kept = unitInHeads(namedTotals(keepRows(step.result.table, spec.where ?? {})));
  const names = { ...labelsOf(kept, spec.classification, result.names), ...step.indicator.terms };
  const pivoted =
    spec.pivot === undefined
      ? kept
      : pivotTable(kept, spec.pivot, (code) => names[code] ?? { en: code, es: code });
  const sorted = spec.sort === undefined ? pivoted : sortTable(pivoted, spec.sort.by, spec.sort.order);
  const table =
    spec.limit === undefined
      ? sorted
      : takeRows(
          sorted,
          Array.from({ length: Math.min(spec.limit, sorted.rows) }, (_, i) => i),
        );
  return {
    kind: 'table' as const,
    title: textOf(spec.title),
    table,
    labels: names,
    ...defined({ caption: withCaveat(spec.caption, step) }),
    ...(spec.columns === undefined ? {} : { columns: spec.columns }),
  };
}

/** Rows by a column of numbers; missing last. */
function sortTable(table: Table, by: string, order: 'ascending' | 'descending'): Table {
  const column = table.columns[by];
  if (column?.kind !== 'number') return table;
  const sign = order === 'ascending' ? 1 : -1;
  const key = (row: number) =>
    Number.isNaN(column.values[row]) ? Number.POSITIVE_INFINITY : sign * (column.values[row] as number);
  return takeRows(
    table,
    Array.from({ length: table.rows }, (_, i) => i).sort((a, b) => key(a) - key(b)),
  );
}
