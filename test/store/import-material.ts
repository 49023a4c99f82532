import { type Field, type Row, type Table, tableOf } from '../../src/base/table.ts';
import { textColumnOf } from '../../src/base/text-column.ts';
import { UNITS } from '../../src/base/unit.ts';
import type { ReleaseDraft } from '../../src/store/import-release.ts';

/** A descriptor with every required part. */
export function draftOf(id: string): ReleaseDraft {
  return {
    id,
    title: { en: 'A release', es: 'Una publicación' },
    producer: 'Producer',
    version: '1',
    published: '2020-01-02',
    citation: 'Author (2020). Title.',
    licence: { en: 'CC0', es: 'CC0' },
    address: 'https://example.org',
    conventions: [{ en: 'Million dollars.', es: 'Millones de dólares.' }],
    selection: { en: 'All.', es: 'Todo.' },
  };
}

const FIELDS: readonly Field[] = [
  { name: 'economy', title: { en: 'Economy', es: 'Economía' } },
  { name: 'period', title: { en: 'Year', es: 'Año' } },
  { name: 'value', title: { en: 'Value', es: 'Valor' }, unit: UNITS.usdMillion },
];

/** A small table: economy, period, value. */
export function smallTable(rows: readonly Row[], name = 'series'): Table {
  return tableOf(name, FIELDS, rows);
}

const TEXTS = ['', 'México', '臺灣', "O'X", 'a text longer than twelve bytes'];

/** `rows` rows of numbers that do not compress away. */
export function largeTable(rows: number, name = 'series'): Table {
  const values = new Float64Array(rows);
  const economy: (string | null)[] = new Array(rows);
  const period: string[] = new Array(rows);
  let state = 1;
  for (let row = 0; row < rows; row += 1) {
    state = (state * 48271) % 2147483647;
    values[row] = state / 1009;
    economy[row] = TEXTS[row % 211] ?? (row % 1000 === 7 ? null : `E${row % 211}`);
    period[row] = String(1900 + (row % 120));
  }
  return {
    name,
    rows,
    fields: FIELDS,
    columns: {
      economy: textColumnOf(economy),
      period: textColumnOf(period),
      value: { kind: 'number', values },
    },
  };
}
