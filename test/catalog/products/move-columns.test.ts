import { describe, expect, it } from 'vitest';
import { tableOf } from '../../../src/base/table.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { isAdditive, moveColumns } from '../../../src/catalog/products/move-columns.ts';

const TEXTS = ['product', 'reporter', 'year'];
function table(names: readonly string[], rows: readonly (readonly (string | number)[])[]) {
  const fields = names.map((name) => ({
    name,
    title: { en: name, es: name },
    ...(TEXTS.includes(name) ? {} : { unit: UNITS.dataUnit }),
  }));
  return tableOf(
    't',
    fields,
    rows.map((row) => Object.fromEntries(names.map((name, k) => [name, row[k] as string]))),
  );
}

describe('moveColumns', () => {
  it('knows measures from rates, and takes the word of a person', () => {
    expect(['value', 'net_weight', 'exports_usd'].every((name) => isAdditive(name))).toBe(true);
    expect(['value_share', 'price_index', 'unit_value', 't'].some((name) => isAdditive(name))).toBe(false);
    expect(isAdditive('litres', ['litres'])).toBe(true);
  });
  it('drops whole numbers where rows are apart without them', () => {
    const of = moveColumns(
      table(
        ['product', 'reporter', 'value', 'pieces'],
        [
          ['01', 'MEX', 1, 5],
          ['02', 'MEX', 2, 6],
        ],
      ),
    );
    expect([of.asKeys, of.dropped, [...of.carried]]).toEqual([[], ['pieces'], []]);
  });
  it('takes codes before amounts where there are many rows', () => {
    const rows = Array.from({ length: 40 }, (_, k) => ['01', 1990 + (k % 10), 100 + (k % 4), 7 * k, k]);
    const of = moveColumns(table(['product', 't', 'i', 'q', 'value'], rows));
    expect([...of.asKeys].sort()).toEqual(['i', 'q', 't']);
    const pairs = rows.map((_, k) => ['01', 1990 + (k % 10), Math.floor(k / 10), 7 * k, k]);
    expect(moveColumns(table(['product', 't', 'i', 'q', 'value'], pairs)).dropped).toEqual(['q']);
  });
});
