import type { Row } from '../../../src/base/table.ts';
import { type Table, tableOf } from '../../../src/base/table.ts';
import { UNITS } from '../../../src/base/unit.ts';

/** Flows as a table: text columns by name, `value` a number. */
export function flowTable(rows: readonly Row[]): Table {
  const names = Object.keys(rows[0] as Row);
  const fields = names.map((name) => {
    const title = { en: name, es: name };
    return name === 'value' ? { name, title, unit: UNITS.dataUnit } : { name, title };
  });
  return tableOf('flows', fields, rows);
}

export const flow = (
  year: string,
  of: 'X' | 'M' | 'B' | string,
  value: number | null,
  rest: Row = {},
): Row => ({
  year,
  reporter: 'MEX',
  partner: 'USA',
  product: 'p',
  flow: of,
  value,
  ...rest,
});
