import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNITS, type Unit } from '../../../src/base/unit.ts';
import { buildTable } from '../../../src/indicators/chains/build-table.ts';
import { withImpacts } from '../../../src/indicators/chains/impacts.ts';
import { ends, orRefused, TIMES } from '../../support/fuzz-ends.ts';

const account = (name: string, unit: Unit, values: readonly number[]) => ({
  ...{ name, title: { en: name, es: name }, unit },
  values: Float64Array.from(values),
});
const ACCOUNTS = [
  account('CO2', UNITS.count, [100, 20, 3]),
  account('CH4', UNITS.count, [7, 0, 1]),
  account('jobs', UNITS.personsThousand, [5, 6, 7]),
  account('N2O', UNITS.count, [1, 2, 4]),
];
const table = buildTable({
  year: '2000',
  rows: ['x', 'y', 'z'].map((sector) => ({ economy: 'A', sector })),
  demand: [{ economy: 'A', category: '' }],
  Z: Float64Array.from([1, 2, 0, 0, 1, 1, 2, 0, 1]),
  Y: Float64Array.from([7, 8, 7]),
  satellites: ACCOUNTS,
});

const PARTS = [
  'CO2',
  'CH4',
  'N2O',
  'jobs',
  '28',
  '2.5',
  '.5',
  '-1',
  '1e3',
  '0x1F',
  '1,5',
  ' ',
  '*',
  '+',
  ':',
  'GHG',
];
const WORDS = [...PARTS, 'Infinity', 'NaN', '', '\0', 'é', '__proto__', '1_000', '0b11', '.', '9e999', '--1'];
const SUMS = ['GHG:CO2+28*CH4', 'GHG:CO2+28*CH4+265*N2O', 'x:2.5*CH4 + CO2', 'w:N2O', 'all:CO2+CO2'];

/** What a sum of accounts by plain weights gives; null where a careful reader must refuse. */
function plainImpact(text: string): { readonly name: string; readonly values: readonly number[] } | null {
  const [, name = '', sum = ''] = /^([^:]*):(.*)$/s.exec(text) ?? [];
  if (name.trim() === '' || ACCOUNTS.some((one) => one.name === name.trim())) return null;
  const terms = sum
    .split('+')
    .map((term) => /^(?:\s*(-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)\s*\*)?\s*(\w+)\s*$/i.exec(term));
  const values = [0, 0, 0];
  const units = new Set<string>();
  for (const term of terms) {
    const of = ACCOUNTS.find((one) => one.name === term?.[2]);
    const weight = Number(term?.[1] ?? 1);
    if (of === undefined || !Number.isFinite(weight)) return null;
    units.add(of.unit.id);
    for (const at of values.keys()) values[at] = (values[at] ?? 0) + weight * (of.values[at] ?? 0);
  }
  return units.size === 1 ? { name: name.trim(), values } : null;
}

const written = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }).map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom(...SUMS), fc.nat(30), fc.constantFrom(...WORDS), fc.nat(2))
    .map(([sum, at, word, gone]) => sum.slice(0, at) + word + sum.slice(at + gone)),
);

describe('a characterised impact of any text', () => {
  it('is refused with a code, or is what a plain reading of the text adds up', () => {
    const met = ends();
    fc.assert(
      fc.property(written, (text) => {
        const found = orRefused(() => withImpacts(table, [text]).satellites.at(-1));
        met[found === null ? 'refused' : 'read'] += 1;
        if (found === null) return;
        const plain = plainImpact(text);
        expect({ name: found?.name, values: [...(found?.values ?? [])] }, JSON.stringify(text)).toEqual(
          plain,
        );
      }),
      { numRuns: 5000 * TIMES, seed: 17 },
    );
    expect(Math.min(met.read, met.refused)).toBeGreaterThan(300);
  });
});
