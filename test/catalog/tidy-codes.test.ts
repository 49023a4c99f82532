import { describe, expect, it } from 'vitest';
import { type Table, tableOf, textColumn } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { tidyCodes } from '../../src/catalog/tidy-codes.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';

useShippedCatalog();
function table(names: readonly string[], rows: readonly (readonly (string | number)[])[]): Table {
  const fields = names.map((name, k) => ({
    name,
    title: { en: name, es: name },
    ...(typeof rows[0]?.[k] === 'number' ? { unit: UNITS.dataUnit } : {}),
  }));
  return tableOf(
    't',
    fields,
    rows.map((row) => Object.fromEntries(names.map((name, k) => [name, row[k] as string]))),
  );
}

describe('tidyCodes', () => {
  it('reads numbers in columns of codes as text, as Parquet files have them', () => {
    const { table: tidy } = tidyCodes(
      table(
        ['year', 'reporter', 'product', 'value'],
        [
          [2010, 484, 70200, 1],
          [2010, 842, 870323, 2],
        ],
      ),
    );
    expect(textColumn(tidy, 'year')).toEqual(['2010', '2010']);
    expect(textColumn(tidy, 'reporter')).toEqual(['484', '842']);
    expect(textColumn(tidy, 'product')).toEqual(['070200', '870323']);
  });
  it('obeys the classification of each row', () => {
    const { table: tidy, notes } = tidyCodes(
      table(
        ['classification', 'reporter', 'product'],
        [
          ['H1', 'MEX', '70200'],
          ['SITC2', 'MEX', '70200'],
        ],
      ),
    );
    expect(textColumn(tidy, 'product')).toEqual(['070200', '70200']);
    expect(notes.at(-1)?.text.en).toContain('several classifications (HS1996, SITC2)');
  });
  it('changes nothing, and says nothing, where all is well', () => {
    const good = table(['year', 'reporter', 'product'], [['2010', 'MEX', '0702']]);
    expect(tidyCodes(good)).toEqual({ table: good, notes: [] });
    expect(
      tidyCodes(
        table(
          ['reporter', 'partner'],
          [
            ['A', ''],
            ['B', ''],
          ],
        ),
      ).notes,
    ).toEqual([]);
  });
});
