import { type Row, type Table, tableOf } from '../../../src/base/table.ts';
import { textsOf } from '../../../src/base/text-column.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { goldenRecords } from '../../support/golden.ts';

const NUMBERS = ['value', 'quantity', 'income', 'population', 'net_weight'];

/** The lines of a reference file of trade. */
export const goldenRows = (path: string): readonly Readonly<Record<string, string>>[] =>
  goldenRecords(`golden/trade/${path}`);

/** An input of the reference programs as a trade table, its columns renamed as on the command line. */
export function goldenTable(path: string, map: Readonly<Record<string, string>> = {}): Table {
  return tradeTable(
    goldenRows(`input/${path}`).map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => {
          const field = map[name] ?? name;
          return [field, NUMBERS.includes(field) ? Number(cell) : cell];
        }),
      ),
    ),
  );
}

/** Rows as a trade table: `value`, `quantity`, `net_weight`, `income`, `population` hold numbers, the rest text. */
export function tradeTable(rows: readonly Row[]): Table {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const fields = names.map((name) => {
    const title = { en: name, es: name };
    return NUMBERS.includes(name) ? { name, title, unit: UNITS.dataUnit } : { name, title };
  });
  return tableOf('trade_flow', fields, rows);
}

export const WIOD = 'wiod_goods_bilateral_1995_2001_2008.csv';
export const WIOD_MAP = { exporter: 'reporter', sector: 'product', importer: 'partner', value_musd: 'value' };
export const HS2 = 'hs2_2016_30countries.csv';

/** The values of a result by its text cells, joined with spaces; a missing value is its reason. */
export function byKey(table: Table, ...columns: readonly string[]): ReadonlyMap<string, number | string> {
  const value = table.columns.value;
  if (value.kind !== 'number') throw new Error('value');
  const texts = columns.map((name) => {
    const column = table.columns[name];
    if (column?.kind !== 'text') throw new Error(name);
    return textsOf(column);
  });
  const out = new Map<string, number | string>();
  for (let row = 0; row < table.rows; row += 1) {
    const key = texts.map((column) => column[row] ?? '').join(' ');
    out.set(key, Number.isNaN(value.values[row]) ? `missing ${value.reason?.[row]}` : value.values[row]);
  }
  return out;
}
