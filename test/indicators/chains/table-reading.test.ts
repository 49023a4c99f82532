import { describe, expect, it } from 'vitest';
import type { IoTableInput } from '../../../src/base/io-table-input.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { chainContext } from '../../../src/indicators/chains/chain-context.ts';
import { footprint } from '../../../src/indicators/chains/kernels/satellites.ts';
import { readTable, tableReading } from '../../../src/indicators/chains/table-reading.ts';
import type { RawOptions } from '../../../src/indicators/options.ts';
import { parseOptions } from '../../../src/indicators/parse-options.ts';
import { plainBackend } from '../../../src/math/dense/plain.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { codeOf } from '../../support/error-code.ts';

useShippedCatalog();

/** Two economies by two industries; every row of Z and Y adds up to `output` but for what rounding lost. */
function input(more: Partial<IoTableInput> = {}): IoTableInput {
  const rows = ['A', 'B'].flatMap((economy) => ['x', 'y'].map((sector) => ({ economy, sector })));
  return {
    year: '2000',
    rows,
    demand: ['A', 'B'].map((economy) => ({ economy, category: '' })),
    Z: Float64Array.from([4, 1, 2, 0, 3, 2, 0, 1, 2, 0, 5, 1, 0, 2, 1, 3]),
    Y: Float64Array.from([10, 3, 12, 2, 1, 11, 2, 12]),
    output: Float64Array.from([20.3, 20, 20, 20]),
    valueAdded: Float64Array.from([11, 15, 12, 15]),
    ...more,
  };
}

const read = (raw: RawOptions, more: Partial<IoTableInput> = {}) =>
  readTable(input(more), parseOptions(tableReading, raw));

describe('readTable', () => {
  it('takes output and value added from the uses unless asked for the published ones', () => {
    expect([...read({}).x]).toEqual([20, 20, 20, 20]);
    expect([...read({}).valueAdded]).toEqual([11, 15, 12, 15]);
    expect([...read({ output: 'published' }).x]).toEqual([20.3, 20, 20, 20]);
    expect(read({ 'value-added': 'supplied' }).valueAddedFrom).toBe('supplied');
  });

  it('gives back what rounding lost, row by row, but not what is no rounding', () => {
    const { x, Z } = read({ rounding: 'spread' });
    expect(x[0]).toBeCloseTo(20.3, 12);
    expect(Z[0]).toBeCloseTo((4 * 7.3) / 7, 12);
    expect([...x.subarray(1)]).toEqual([20, 20, 20]);
    const far = Float64Array.from([29, 20, 20, 20]);
    expect(codeOf(() => read({ rounding: 'spread' }, { output: far }))).toBe('io-unbalanced');
  });

  it('knows the parts of the OECD tables, and takes others that are named, or none', () => {
    const names = ['MX1', 'MX2'];
    const parts = {
      rows: names.flatMap((economy) => ['x', 'y'].map((sector) => ({ economy, sector }))),
      demand: [
        { economy: 'MEX', category: 'C' },
        { economy: 'MEX', category: 'G' },
      ],
    };
    expect(read({}, parts).economies).toEqual(['MEX']);
    const apart = {
      ...parts,
      demand: names.map((economy) => ({ economy, category: '' })),
    };
    expect(read({ parts: 'none' }, apart).economies).toEqual(names);
    expect(read({ parts: 'B:A' }).economies).toEqual(['A']);
    expect(codeOf(() => read({ parts: 'B' }))).toBe('bad-option');
  });

  it('adds up economies and industries before anything is computed', () => {
    const all = read({ sectors: 'all:*' });
    expect(all.rows.map((row) => row.sector)).toEqual(['all', 'all']);
    expect([...all.x]).toEqual([40, 40]);
    expect(read({ economies: 'W:A+B', sectors: 'x,rest:*' }).rows).toEqual([
      { economy: 'W', sector: 'x' },
      { economy: 'W', sector: 'rest' },
    ]);
    expect(codeOf(() => read({ economies: 'W:A+C' }))).toBe('unknown-name');
    expect(codeOf(() => read({ economies: 'W:' }))).toBe('bad-option');
  });

  it('refuses a reading that needs numbers which are not there', () => {
    const { output: _o, valueAdded: _v, ...bare } = input();
    for (const raw of [{ output: 'published' }, { rounding: 'spread' }, { 'value-added': 'supplied' }])
      expect(codeOf(() => readTable(bare, parseOptions(tableReading, raw)))).toBe('bad-option');
  });
});

describe('impacts', () => {
  const account = (name: string, values: number[], unit = UNITS.count) => ({
    name,
    title: { en: name, es: name },
    unit,
    values: Float64Array.from(values),
  });
  const satellites = [
    { ...account('CO2', [1, 2, 3, 4]), direct: { A: 10 } },
    account('CH4', [0, 1, 0, 2]),
    account('N2O', [1, 0, 0, 0]),
    account('jobs', [5, 5, 5, 5], UNITS.personsThousand),
  ];
  const made = (impacts: string) => read({ impacts }, { satellites }).satellites.slice(4);

  it('are sums of accounts by weights, with what final users cause', () => {
    // IPCC 2021, table 7.SM.7, and 2013, table 8.A.1, by hand
    expect([...(made('gwp100-ar6')[0]?.values ?? [])]).toEqual([274, 29.9, 3, 59.8]);
    const [ar5, own] = made('gwp100-ar5,METHANE:30*CH4');
    expect([...(ar5?.values ?? [])]).toEqual([266, 30, 3, 60]);
    expect([...(ar5?.direct ?? [])]).toEqual([10, 0]);
    expect([own?.name, ...(own?.values ?? [])]).toEqual(['METHANE', 0, 30, 0, 60]);
    expect([...(made('HALF:.5*CO2+2.*CH4')[0]?.values ?? [])]).toEqual([0.5, 3, 1.5, 6]);
  });
  it('have the footprints of their parts, by the same weights', () => {
    const table = read({ impacts: 'gwp100-ar6' }, { satellites });
    const context = chainContext(table, plainBackend());
    const [co2, ch4, n2o, , ghg] = table.satellites.map((one) => footprint(context, one).consumption);
    ghg?.forEach((value, s) => {
      const parts = (co2?.[s] as number) + 27.9 * (ch4?.[s] as number) + 273 * (n2o?.[s] as number);
      expect(Math.abs(value / parts - 1)).toBeLessThan(1e-12);
    });
  });
  it('are refused where they say nothing, twice the same or add up different units', () => {
    for (const text of [
      'GHG',
      'GHG:x*CO2',
      'GHG: *CO2',
      'GHG:0x1F*CO2',
      ' :CO2',
      'GHG:1e308*CO2+1e308*CO2',
      'CO2:2*CH4',
      'ALL:CO2+jobs',
      'gwp100-ar5,gwp100-ar6',
    ])
      expect(
        codeOf(() => read({ impacts: text }, { satellites })),
        text,
      ).toBe('bad-option');
    expect(codeOf(() => read({ impacts: 'GHG:CO2+SF6' }, { satellites }))).toBe('unknown-name');
  });
});
