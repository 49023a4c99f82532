import { type Table, textColumn } from '../../base/table.ts';
import type { WholeDimension } from '../../catalog/wholes/named-whole.ts';

/** Whether the options of an indicator have imports come from the exports that the partners declare. */
export function importsFromPartners(
  { imports, flow }: Readonly<Record<string, unknown>>,
  table: Table,
): boolean {
  if (flow === 'X') return false;
  return imports === 'partners' || (imports === 'auto' && textColumn(table, 'flow')?.includes('M') !== true);
}

/** What an indicator of each economy apart adds up: reporters too, where their exports are another's imports. */
export function sumsOfEachApart(
  options: Readonly<Record<string, unknown>>,
  table: Table,
): readonly WholeDimension[] {
  return importsFromPartners(options, table) ? ['economy', 'partner', 'product'] : ['partner', 'product'];
}
