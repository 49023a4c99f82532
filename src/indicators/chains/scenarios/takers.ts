import type { IoTable } from '../io-table.ts';

/** The rows of an industry of an economy that can deliver more, with their share in what they take over together. */
export interface Takers {
  readonly rows: readonly number[];
  /** By output; they add up to 1. Several only where the statistics of an economy are split. */
  readonly weights: readonly number[];
}

/** Null where the industry makes nothing there: it has no recipe to make more with. */
export function takersOf(table: IoTable, economy: number, sector: number): Takers | null {
  const rows = rowsOf(table, economy, sector).filter((i) => table.x[i] > 0);
  if (rows.length === 0) return null;
  const total = rows.reduce((sum, i) => sum + table.x[i], 0);
  return { rows, weights: rows.map((i) => table.x[i] / total) };
}

/** The rows of an industry of an economy. */
export function rowsOf(table: IoTable, economy: number, sector: number): number[] {
  const out: number[] = [];
  for (let i = table.start[economy]; i < table.start[economy + 1]; i += 1)
    if (table.rowSector[i] === sector) out.push(i);
  return out;
}

/** The rows of some industries, of every economy, in the order of the table. */
export function rowsOfSectors(table: IoTable, sectors: readonly number[]): number[] {
  const wanted = new Set(sectors);
  return Array.from({ length: table.n }, (_, i) => i).filter((i) => wanted.has(table.rowSector[i]));
}

/** The columns of some economies. */
export function columnsOf(table: IoTable, keep: (economy: number) => boolean): number[] {
  return Array.from({ length: table.n }, (_, j) => j).filter((j) => keep(table.rowEconomy[j]));
}
