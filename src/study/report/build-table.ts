import { cellAt, type Table, takeRows } from '../../base/table.ts';
import type { StepResult } from '../../workspace/step-result.ts';
import { textOf } from '../../workspace/text-of.ts';
import type { TableBlockSpec } from '../block-schema.ts';
import { requireColumn, resultRows } from '../result-rows.ts';
import type { StudyResult } from '../study-result.ts';
import { defined, namedTotals, withCaveat } from './block-parts.ts';
import { labelsOf } from './labels.ts';
import { pivotTable } from './pivot-table.ts';
import { unitInHeads } from './wide-results.ts';

/** The table of a block: rows kept, pivoted, sorted and cut as it says. */
export function tableOfBlock(spec: TableBlockSpec, step: StepResult, result: StudyResult) {
  const kept = unitInHeads(namedTotals(resultRows(step.result.table, spec.where, `table: ${spec.step}`)));
  const names = labelsOf(kept, spec.classification, result.names);
  const pivoted =
    spec.pivot === undefined
      ? kept
      : pivotTable(kept, spec.pivot, (code) => names[code] ?? { en: code, es: code });
  for (const column of spec.columns ?? [])
    if (!Object.hasOwn(kept.columns, column)) requireColumn(pivoted, column, 'columns');
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

/** Rows by a column of numbers or codes; missing last. @throws EscalarError `result-column` */
function sortTable(table: Table, by: string, order: 'ascending' | 'descending'): Table {
  requireColumn(table, by, 'sort.by');
  const column = table.columns[by];
  const sign = order === 'ascending' ? 1 : -1;
  const keys = Array.from({ length: table.rows }, (_, row) => {
    const cell = cellAt(column, row);
    return typeof cell === 'object' ? null : cell;
  });
  const compare = (a: number, b: number) => {
    const [x, y] = [keys[a] ?? null, keys[b] ?? null];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return x === y ? 0 : x < y ? -sign : sign;
  };
  return takeRows(table, [...keys.keys()].sort(compare));
}
