import { describe, expect, it } from 'vitest';
import { rowsOf, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { bridgeTable } from '../../src/catalog/bridge-table.ts';
import type { Correspondence } from '../../src/catalog/correspondence.ts';

const title = { en: 'x', es: 'x' };
const fields = [
  { name: 'activity', title },
  { name: 'period', title },
  { name: 'output_real', title, unit: UNITS.none },
  { name: 'hours', title, unit: UNITS.none },
];
const weights: Correspondence = {
  id: 'old-new',
  from: 'old',
  to: 'new',
  convention: 'published',
  links: [
    { from: 'A', to: 'X', weight: 1 },
    { from: 'B', to: 'X', weight: 0.25 },
    { from: 'B', to: 'Y', weight: 0.75 },
  ],
};
const panel = tableOf('panel', fields, [
  { activity: 'A', period: '2000', output_real: 10, hours: 1 },
  { activity: 'B', period: '2000', output_real: 20, hours: { missing: 'confidential' } },
  { activity: 'C', period: '2000', output_real: 5, hours: 2 },
]);

describe('bridgeTable', () => {
  it('moves amounts by weights, keeps the total, names what was split and what has no link', () => {
    const { table, notes } = bridgeTable(panel, () => weights);
    const output = Object.fromEntries(rowsOf(table).map((row) => [row.activity, row.output_real]));
    expect(output).toEqual({ X: 15, Y: 15, C: 5 });
    expect(notes.map((note) => note.text.en)).toEqual([
      'Divided among several classes by weights: B.',
      'Without correspondence, left as they are: C.',
    ]);
  });

  it('a missing part makes the class missing, with its reason', () => {
    const { table } = bridgeTable(panel, () => weights);
    expect(rowsOf(table).find((row) => row.activity === 'X')?.hours).toEqual({ missing: 'confidential' });
  });

  it('refuses a price', () => {
    const priced = tableOf(
      'p',
      [...fields.slice(0, 2), { name: 'price_index', title, unit: UNITS.none }],
      [{ activity: 'A', period: '2000', price_index: 100 }],
    );
    expect(() => bridgeTable(priced, () => weights)).toThrow(
      expect.objectContaining({ code: 'bridge-not-additive' }),
    );
  });

  it('weights that do not add to one are refused', () => {
    const broken = { ...weights, links: weights.links.slice(0, 2) };
    expect(() => bridgeTable(panel, () => broken)).toThrow(expect.objectContaining({ code: 'bad-weights' }));
  });
});
