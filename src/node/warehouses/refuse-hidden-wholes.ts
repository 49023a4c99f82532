import { codedColumn, numberColumn, type Table } from '../../base/table.ts';
import { findEconomy } from '../../catalog/economy.ts';
import type { FlowQuestion } from '../../store/warehouse/flow-question.ts';
import { sumFlows } from '../../store/warehouse/sum-flows.ts';
import type { Warehouse } from '../../store/warehouse/warehouse.ts';
import type { FlowPlan } from './plan-flows.ts';
import { hiddenWhole } from './warehouse-words.ts';

/** Rounding of many numbers may not hide a total. */
const NEAR = 0.02;

/**
 * An indicator that sees every row knows a whole by its being the sum of the others; of a column that is added up before
 * the rows come here, the codes that no catalog knows are looked at instead.
 * @throws EscalarError `warehouse` for a code that is half of everything wherever it is; those of `sumFlows`
 */
export async function refuseHiddenWholes(
  warehouse: Warehouse,
  { by, imports }: FlowPlan,
  where: FlowQuestion['where'],
  signal: AbortSignal,
): Promise<void> {
  const codes = { ...warehouse.list.codes.trade_flow, ...where };
  const added = (['partner', 'product'] as const).filter((name) => !by.includes(name));
  for (const column of imports ? [...added, 'economy'] : added) {
    const occurring = codes[column] ?? [];
    const unknown = occurring.filter((code) =>
      column === 'product' ? !/^\d+$/.test(code) : findEconomy(code) === null,
    );
    if (unknown.length === 0 || occurring.length < 3) continue;
    const sums = await sumFlows(
      warehouse,
      { table: 'trade_flow', by: ['period', column], where },
      { signal },
    );
    const whole = unknown.find((code) => isHalf(sums, column, code));
    if (whole !== undefined) throw hiddenWhole(warehouse.shown, column, whole);
  }
}

function isHalf(sums: Table, name: string, code: string): boolean {
  const [periods, column] = [codedColumn(sums, 'period'), codedColumn(sums, name)];
  const values = numberColumn(sums, 'value')?.values ?? new Float64Array();
  const totals = new Map<number, number>();
  values.forEach((value, row) => {
    const period = periods?.codes[row] ?? 0;
    totals.set(period, (totals.get(period) ?? 0) + value);
  });
  const own = (column?.words.indexOf(code) ?? -1) + 1;
  let isThere = false;
  for (const [row, value] of values.entries()) {
    if (column?.codes[row] !== own || value === 0) continue;
    isThere = true;
    const total = totals.get(periods?.codes[row] ?? 0) ?? 0;
    if (Math.abs(2 * value - total) > NEAR * Math.abs(value)) return false;
  }
  return isThere;
}
