import type { Text } from '../../base/locale.ts';
import { numberColumn, type Table } from '../../base/table.ts';
import type { DataCheck, DataFinding } from './data-check.ts';
import { placeOfRow } from './row-keys.ts';

const HOURS_OF_A_YEAR = 366 * 24;
/** How many hours or persons a unit is. */
const SCALES: Readonly<Record<string, number>> = {
  'hours-million': 1e6,
  'persons-thousand': 1e3,
  'persons-million': 1e6,
};
/** Amounts that are there or not. Value added and changes may be negative. */
const AMOUNT =
  /^(output|output_nominal|output_real|exports|imports|quantity|net_weight|hours|persons|employees|population|price_index)$/;

export const impossibleValues: DataCheck = {
  id: 'impossible',
  title: { en: 'impossible values', es: 'valores imposibles' },
  about: {
    en: 'Negative trade, output, labour or price indices; shares outside 0 to 1; more hours than 24 a day for every person.',
    es: 'Comercio, producción, trabajo o índices de precios negativos; proporciones fuera de 0 a 1; más horas que 24 al día por persona.',
  },
  way: {
    en: 'Compare the cell with the publication: a sign, a unit or a column is another than it is read as.',
    es: 'Compare la celda con la publicación: un signo, una unidad o una columna no es lo que se leyó.',
  },
  look: (table) => {
    const isTrade = table.columns.product !== undefined || table.columns.partner !== undefined;
    const single = table.fields.flatMap(({ name, unit }) => {
      const isAmount = AMOUNT.test(name) || (isTrade && name === 'value' && unit?.id !== 'ratio');
      return [
        ...(isAmount ? rowsWhere(table, name, (value) => value < 0, NEGATIVE(name)) : []),
        ...(unit?.id === 'share'
          ? rowsWhere(table, name, (value) => value < -1e-9 || value > 1 + 1e-9, OUTSIDE(name))
          : []),
      ];
    });
    return [...single, ...tooManyHours(table)];
  },
};

const NEGATIVE = (name: string): Text => ({
  en: `${name}: negative amounts`,
  es: `${name}: cantidades negativas`,
});
const OUTSIDE = (name: string): Text => ({
  en: `${name}: shares outside 0 to 1`,
  es: `${name}: proporciones fuera de 0 a 1`,
});

function tooManyHours(table: Table): readonly DataFinding[] {
  const persons = numberColumn(table, 'persons');
  const scaleOf = (name: string) => SCALES[table.fields.find((field) => field.name === name)?.unit?.id ?? ''];
  const [perHour, perPerson] = [scaleOf('hours'), scaleOf('persons')];
  // amounts of unknown units cannot be compared
  if (persons === null || perHour === undefined || perPerson === undefined) return [];
  const most = (HOURS_OF_A_YEAR * perPerson) / perHour;
  return rowsWhere(table, 'hours', (value, row) => value > most * persons.values[row], {
    en: 'hours: more than 24 a day for every person',
    es: 'hours: más de 24 al día por persona',
  });
}

function rowsWhere(
  table: Table,
  name: string,
  is: (value: number, row: number) => boolean,
  text: Text,
): readonly DataFinding[] {
  const rows: number[] = [];
  numberColumn(table, name)?.values.forEach((value, row) => {
    if (is(value, row)) rows.push(row);
  });
  const [first] = rows;
  if (first === undefined) return [];
  return [{ check: 'impossible', level: 'fault', count: rows.length, place: placeOfRow(table, first), text }];
}
