import { isMissing } from '../base/missing.ts';
import { cellAt, codedColumn, type Table } from '../base/table.ts';
import { textAt, wordsIn } from '../base/text-column.ts';
import { amountUnit, differentUnits } from '../columns/amount-unit.ts';
import { plainHeader } from '../columns/plain-header.ts';
import { severalUnits } from './unit-errors.ts';

const CURRENCIES = ['currency', 'currency code', 'moneda', 'divisa'];
const UNITS = ['unit', 'units', 'unidad', 'unidades', 'unit of measure', 'unidad de medida'];
const QUANTITIES = ['quantity unit'];
const EXPONENT = /power|expo|potenc|unit mult/;
const SCALES = [
  'scale',
  'scale name',
  'multiplier',
  'unit multiplier',
  'power',
  'power of ten',
  'exponent',
  'exponente',
  'potencia',
  'magnitude',
  'escala',
  'multiplicador',
  'magnitud',
];

/**
 * Amounts of trade are of one currency and unit, and so are those of one economy in a panel: a column that says
 * otherwise stands for numbers that no sum may join.
 * @throws EscalarError `several-units`
 */
export function requireOneUnit(table: Table, isTrade: boolean): void {
  const economy = isTrade ? null : codedColumn(table, 'economy');
  for (const { name } of table.fields) {
    const plain = plainHeader(name);
    const isScale = SCALES.includes(plain);
    const isCurrency = CURRENCIES.includes(plain);
    const isOfQuantity = QUANTITIES.includes(plain);
    const column = table.columns[name];
    const isNumber = isScale && column.kind === 'number';
    if (!(isNumber || column.kind === 'text')) continue;
    if (!(isCurrency || isOfQuantity || isScale || UNITS.includes(plain))) continue;
    const words = new Map<string | null, Set<string>>();
    for (let row = 0; row < table.rows; row += 1) {
      const word = cellAt(column, row);
      if (word === null || isMissing(word)) continue;
      const place = economy === null ? null : textAt(economy, row);
      const own = words.get(place) ?? new Set();
      words.set(place, own.add(String(word)));
    }
    if (isNumber && ![...words.values()].every((own) => [...own].every(isPowerIn(plain)))) continue;
    for (const own of words.values()) {
      const [first, other] = isNumber
        ? own
        : isCurrency
          ? new Map([...own].map((word) => [amountUnit(word)?.meant ?? word, word])).values()
          : (differentUnits([...own], isOfQuantity) ?? []);
      if (first !== undefined && other !== undefined)
        throw severalUnits({ column: name, units: [first, other] });
    }
  }
}

/** Whether a number says a power of ten, or its exponent where the name of its column says that it may. */
function isPowerIn(name: string): (word: string) => boolean {
  const form = EXPONENT.test(name) ? /^(10*|[0369]|12)$/ : /^10*$/;
  return (word) => form.test(word);
}

/** The unit that the rows say of their amounts in columns of units, scales and currencies; null where they say none, empty where a number says it. */
export function unitOfRows(table: Table): string | null {
  const words = table.fields.flatMap(({ name }) => {
    const plain = plainHeader(name);
    const isAmount = UNITS.includes(plain) || SCALES.includes(plain) || CURRENCIES.includes(plain);
    return isAmount ? [table.columns[name]] : [];
  });
  if (words.some(({ kind }) => kind === 'number')) return '';
  const said = words.flatMap((column) => (column.kind === 'text' ? wordsIn(column) : []));
  const unit = said.filter((word) => amountUnit(word) !== null).join(' ');
  return unit === '' ? null : unit;
}
