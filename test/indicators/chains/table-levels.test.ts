import { describe, expect, it } from 'vitest';
import type { IoTableInput } from '../../../src/base/io-table-input.ts';
import { settleTable } from '../../../src/indicators/chains/table-levels.ts';

/** A table with a row and a column a label; each row sells `sold` of its own to the first final user. */
function table(sold: Readonly<Record<string, number>>, demand: readonly string[]): IoTableInput {
  const rows = Object.keys(sold).map((label) => {
    const [economy = '', sector = ''] = label.split('.');
    return { economy, sector };
  });
  const n = rows.length;
  const Y = new Float64Array(n * demand.length);
  Object.values(sold).forEach((value, i) => {
    Y[i * demand.length] = value;
  });
  return {
    year: '2008',
    rows,
    demand: demand.map((label) => {
      const [economy = '', category = ''] = label.split('.');
      return { economy, category };
    }),
    Z: Float64Array.from({ length: n * n }, (_, k) => k / 2 ** 30),
    Y,
    output: Float64Array.from(Object.values(sold)),
    satellites: [
      {
        name: 'jobs',
        title: { en: 'Jobs', es: 'Empleos' },
        unit: { id: 'persons', title: { en: 'persons', es: 'personas' }, dimension: 'count' } as never,
        values: Float64Array.from({ length: n }, (_, i) => i),
        direct: { MEX: 1, WLD: 2 },
      },
    ],
  };
}
const labels = ({ rows }: IoTableInput) => rows.map(({ economy, sector }) => `${economy}.${sector}`);

describe('settleTable', () => {
  it.each<[string, Record<string, number>, string[], string]>([
    ['the world', { 'MEX.a': 1, 'USA.a': 2, 'WLD.a': 3 }, ['MEX.fd', 'USA.fd'], 'economy: WLD > MEX, USA'],
    [
      'the union',
      { 'DEU.a': 1, 'FRA.a': 2, 'USA.a': 9, 'EU27_2020.a': 3 },
      ['DEU.fd'],
      'EU27_2020 > DEU, FRA',
    ],
    [
      'a total of industries',
      { 'MEX.a': 1, 'MEX.b': 2, 'MEX.TOTAL': 3 },
      ['MEX.fd'],
      'MEX.TOTAL > MEX.a, MEX.b',
    ],
    ['a line of output', { 'MEX.a': 1, 'MEX.OUT': 3 }, ['MEX.fd'], 'MEX.OUT > MEX.a'],
    ['a division', { 'MEX.C': 3, 'MEX.C10': 1, 'MEX.C11': 2 }, ['MEX.fd'], 'MEX.C > MEX.C10, MEX.C11'],
    [
      'a total of demand',
      { 'MEX.a': 1 },
      ['MEX.HFCE', 'MEX.GFCF', 'MEX.Total'],
      'demand: MEX.Total > MEX.HFCE',
    ],
  ])('%s beside its parts is refused, left out by finest and kept by all', (_, sold, demand, pair) => {
    const given = table(sold, demand);
    expect(() => settleTable(given, 'refuse')).toThrow(pair);
    expect(settleTable(given, 'all')).toBe(given);
    const kept = settleTable(given, 'finest');
    expect(kept.notes?.[0]?.text.en).toContain(pair);
    expect(settleTable(kept, 'refuse')).toBe(kept);
  });

  it('leaves out rows and columns alike, with their output and accounts', () => {
    const kept = settleTable(
      table({ 'WLD.a': 3, 'MEX.a': 1, 'USA.a': 2 }, ['MEX.fd', 'WLD.fd', 'USA.fd']),
      'finest',
    );
    expect(labels(kept)).toEqual(['MEX.a', 'USA.a']);
    expect([...kept.Z]).toEqual([4, 5, 7, 8].map((k) => k / 2 ** 30));
    expect(kept.demand.map(({ economy }) => economy)).toEqual(['MEX', 'USA']);
    expect([...kept.Y]).toEqual([1, 0, 2, 0]);
    expect([...(kept.output ?? [])]).toEqual([1, 2]);
    expect([...(kept.satellites?.[0]?.values ?? [])]).toEqual([1, 2]);
    expect(kept.satellites?.[0]?.direct).toEqual({ MEX: 1 });
  });

  it('a region that is smaller than its economies is the rest of it, and numbered classes are no wholes', () => {
    const rest = table({ 'JPN.a': 5, 'CHN.a': 9, 'Asia.a': 3, 'ROW.a': 2 }, ['JPN.fd']);
    expect(settleTable(rest, 'refuse')).toBe(rest);
    const others = table({ 'DEU.a': 5, 'EUR.a': 30, 'ROW.a': 2 }, ['DEU.fd']);
    expect(settleTable(others, 'refuse')).toBe(others);
    const wiod = table({ 'MEX.c1': 5, 'MEX.c10': 2, 'MEX.c11': 4, 'MEX.c2': 1 }, ['MEX.fd']);
    expect(settleTable(wiod, 'refuse')).toBe(wiod);
    const parts = table({ 'MX1.a': 5, 'MX2.a': 2, 'MEX.a': 4 }, ['MEX.fd']);
    expect(settleTable(parts, 'refuse')).toBe(parts);
  });
});
