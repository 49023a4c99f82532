import { requireCodes } from '../../require-codes.ts';
import type { IoTable } from '../io-table.ts';

/** 1 for the rows of these economies and industries; all where none is named. @throws EscalarError `unknown-name` */
export function chosenRows(
  table: IoTable,
  {
    economies,
    activities,
  }: { readonly economies: readonly string[]; readonly activities: readonly string[] },
): Float64Array {
  requireCodes(economies, table.economies, { en: 'economy', es: 'la economía' });
  requireCodes(activities, table.sectors, { en: 'industry', es: 'la industria' });
  const has = (list: readonly string[], code: string): boolean => list.length === 0 || list.includes(code);
  return Float64Array.from(table.rows, (_, i) =>
    has(economies, table.economies[table.rowEconomy[i]]) && has(activities, table.sectors[table.rowSector[i]])
      ? 1
      : 0,
  );
}
