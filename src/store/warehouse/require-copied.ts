import { thousandths } from './exact-sum.ts';
import { damagedWarehouse } from './warehouse-errors.ts';
import type { WarehousePart } from './warehouse-list.ts';
import { WAREHOUSE_TABLES } from './warehouse-tables.ts';

/**
 * A part in another engine is the one of the list.
 * @param found its rows and the sum of its values there
 * @throws EscalarError `warehouse`
 */
export function requireCopied(shown: string, part: WarehousePart, found: readonly (string | null)[]): void {
  if (isCopied(part, found)) return;
  throw damagedWarehouse(shown, {
    en: `${part.table} ${part.year} came out with rows and sum ${found.join(' and ')} instead of ${part.rows} and ${part.sum}`,
    es: `${part.table} ${part.year} resultó con filas y suma ${found.join(' y ')} en vez de ${part.rows} y ${part.sum}`,
  });
}

/** Whether it is. */
export function isCopied(part: WarehousePart, [rows, sum]: readonly (string | null)[]): boolean {
  return Number(rows) === part.rows && sameSum(part, sum ?? '');
}

/** Whether an engine's sum of a part is the one of its list: the same amount, or the same number but for rounding. */
export function sameSum({ table, sum }: Pick<WarehousePart, 'table' | 'sum'>, found: string): boolean {
  const isExact = WAREHOUSE_TABLES[table].columns.some(
    ({ name, kind }) => name === 'value' && kind === 'amount',
  );
  if (isExact) return thousandths(sum) === thousandths(found);
  return Math.abs(Number(sum) - Number(found)) <= 1e-9 * Math.max(Math.abs(Number(sum)), 1);
}
