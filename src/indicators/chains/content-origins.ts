import type { IoTable } from './io-table.ts';

/** Where value added comes from, as a row of a result names it. */
export interface Origin {
  /** Of its economy; −1 where origins are not told apart. */
  readonly index: number;
  readonly economy: string | null;
  readonly sector: string | null;
}

/** Every origin that a result tells apart, economy by economy. */
export function originsOf(table: IoTable, by: 'none' | 'economy' | 'industry'): readonly Origin[] {
  if (by === 'none') return [{ index: -1, economy: null, sector: null }];
  const sectors = by === 'economy' ? [null] : table.sectors;
  return table.economies.flatMap((economy, index) => sectors.map((sector) => ({ index, economy, sector })));
}
