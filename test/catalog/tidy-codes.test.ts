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
  it.each([
    ['2019', 'M', false],
    ['2018', 'M', true],
    ['2019', 'X', true],
  ])(
    'China of 2019 and M beside its mainland, %s and %s, is one economy called twice: %s',
    (period, flow, is) => {
      const rows = [
        ['2019', 'M', 'China'],
        [period, flow, 'China, mainland'],
      ];
      const said = tidyCodes(table(['period', 'flow', 'economy'], rows)).notes.map(({ text }) => text.en);
      expect(said.join().includes('several codes for one economy')).toBe(is);
    },
  );
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
