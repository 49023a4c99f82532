import { rowsOf, type Table, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import type { IndicatorResult } from '../../src/indicators/define.ts';
import { goldenCells } from './golden.ts';

export interface TradeLine {
  readonly year?: string;
  readonly reporter: string;
  readonly product: string;
  readonly value: number;
  readonly [column: string]: string | number | null | undefined;
}

/** Lines of trade as the table an indicator reads; the columns are those of the first line, numbers and texts. */
export function tradeTable(lines: readonly TradeLine[]): Table {
  const fields = Object.entries(lines[0]).map(([name, cell]) => {
    const title = { en: name, es: name };
    return typeof cell === 'number' ? { name, title, unit: UNITS.dataUnit } : { name, title };
  });
  return tableOf('trade_flow', fields, lines as never);
}

/** A reference file `country,product,value`. */
export function readTrade(path: string): Table {
  return tradeTable(
    goldenCells(path)
      .slice(1)
      .map(([reporter, product, value]) => ({ reporter, product, value: Number(value) })),
  );
}

/** A matrix of economies A, B, … by products 01, 02, …. */
export function tradeOf(values: readonly (readonly number[])[]): Table {
  return tradeTable(
    values.flatMap((row, c) =>
      row.map((value, p) => ({ reporter: economyName(c), product: productName(p), value })),
    ),
  );
}

export const economyName = (c: number): string => String.fromCharCode(65 + c);
export const productName = (p: number): string => String(p + 1).padStart(2, '0');

/** The values of one term by the other keys joined with `/`; a missing value is its reason. */
export function valuesOf(result: IndicatorResult, term: string): ReadonlyMap<string, number | string> {
  const found = new Map<string, number | string>();
  for (const row of rowsOf(result.table)) {
    if (row.term !== term) continue;
    const { term: _, unit: __, value, ...keys } = row;
    const key = Object.values(keys)
      .filter((cell) => cell !== null)
      .join('/');
    const missing = value as { readonly missing: string };
    found.set(key, typeof value === 'number' ? value : missing.missing);
  }
  return found;
}

/** The columns of a golden file by the first `keys` columns joined with `/`. */
export function goldenColumn(path: string, column: string, keys = 1): ReadonlyMap<string, number> {
  const [head, ...lines] = goldenCells(path);
  const at = head.indexOf(column);
  if (at < 0) throw new Error(`${path} has no column ${column}`);
  return new Map(lines.map((line) => [line.slice(0, keys).join('/'), Number(line[at])]));
}
