import { EscalarError } from '../base/error.ts';
import { codedColumn, type Table } from '../base/table.ts';
import { textAt } from '../base/text-column.ts';
import { plainHeader } from '../columns/plain-header.ts';

const CURRENCIES = ['currency', 'currency code', 'moneda', 'divisa'];
const UNITS = ['unit', 'units', 'unidad', 'unidades', 'unit of measure', 'unidad de medida', 'quantity unit'];
const MONEY =
  /(?:^|[^a-z])(?:us|usd|mxn|eur|gbp|jpy|cny|rmb|krw|twd|ntd|brl|inr|cad|aud|chf|dollars?|dolar(?:es)?|pesos?|euros?|yuan(?:es)?|yen(?:es)?|won(?:es)?|reais|reales|rupees?|rupias?|pounds?|libras?)(?:[^a-z]|$)/;

/**
 * Amounts of trade are of one currency and unit, and so are those of one economy in a panel: a column that says
 * otherwise stands for numbers that no sum may join.
 * @throws EscalarError `several-units`
 */
export function requireOneUnit(table: Table, isTrade: boolean): void {
  const economy = isTrade ? null : codedColumn(table, 'economy');
  for (const { name } of table.fields) {
    const column = codedColumn(table, name);
    const plain = plainHeader(name);
    const isCurrency = CURRENCIES.includes(plain);
    if (column === null || !(isCurrency || UNITS.includes(plain))) continue;
    const first = new Map<string | null, string>();
    for (let row = 0; row < table.rows; row += 1) {
      const unit = textAt(column, row);
      if (unit === null || !(isCurrency || MONEY.test(plainHeader(unit)))) continue;
      const place = economy === null ? null : textAt(economy, row);
      const other = first.get(place) ?? unit;
      if (other !== unit) throw new EscalarError('several-units', { column: name, units: [other, unit] });
      first.set(place, unit);
    }
  }
}
