import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { findActivity } from '../../../src/catalog/classification.ts';
import { checkWeights, NOWHERE } from '../../../src/catalog/correspondence.ts';
import { correspondence } from '../../../src/catalog/correspondences.ts';
import { LINK_TABLES, linksOfTable } from '../../../src/catalog/products/link-tables.ts';
import { composed, oneToOne } from '../../../src/catalog/products/product-correspondence.ts';
import { routesBetween } from '../../../src/catalog/products/routes.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { sharedPath } from '../../support/shared.ts';

useShippedCatalog();

describe('the tables of links', () => {
  it.each(LINK_TABLES.map((table) => [`${table.from} to ${table.to} by ${table.kind}`, table] as const))(
    '%s: weights add to one, targets exist, codes keep their zeros',
    (_, table) => {
      const links = linksOfTable(table);
      const sums = new Map<string, number>();
      for (const { from, to, weight } of links) {
        sums.set(from, (sums.get(from) ?? 0) + weight);
        if (findActivity(table.to, to) === null) expect.fail(`${from} leads to ${to}`);
      }
      expect(sums.size).toBeGreaterThan(500);
      for (const [code, sum] of sums) if (!(Math.abs(sum - 1) < 1e-12)) expect.fail(`${code}: ${sum}`);
      const lengths = new Set([...sums.keys()].map((code) => code.length));
      expect([...lengths]).toEqual([table.from.startsWith('HS') ? 6 : table.kind === 'weights' ? 4 : 5]);
    },
  );

  it('give back the zeros that the weights lost', () => {
    const links = linksOfTable({ from: 'HS1992', to: 'HS1996', file: 'weights' });
    expect(links.filter(({ from }) => from === '010111')).toEqual([
      { from: '010111', to: '010111', weight: 1 },
    ]);
    expect(links.some(({ from }) => from.length === 5)).toBe(false);
    const split = links.filter(({ from }) => from === '290490');
    expect(split.map(({ to, weight }) => [to, weight.toFixed(9)])).toEqual([
      ['290490', '0.876269769'],
      ['290549', '0.123730231'],
    ]);
  });
});

const weights = sharedPath('data/classifications/weights/H2_to_H3.csv');
const plain = sharedPath('data/classifications/concordance/H5_to_S2.csv');
describe.skipIf(weights === null || plain === null)('against the published tables', () => {
  const read = (path: string | null) =>
    parse(readFileSync(path as string, 'utf8'), { columns: true }) as Record<string, string>[];
  it('has the same weights from 2002 to 2007', () => {
    const own = new Map(
      linksOfTable({ from: 'HS2002', to: 'HS2007', file: 'weights' }).map((link) => [
        `${link.from} ${link.to}`,
        link.weight,
      ]),
    );
    const rows = read(weights);
    expect(own.size).toBe(rows.length);
    for (const { from, to, weight } of rows)
      expect(own.get(`${from?.padStart(6, '0')} ${to?.padStart(6, '0')}`)).toBeCloseTo(Number(weight), 7);
  });
  it('has the same pairs from the HS of 2017 to the SITC Rev. 2', () => {
    const own = linksOfTable({ from: 'HS2017', to: 'SITC2', file: 'links-hs-sitc' });
    expect(new Set(own.map(({ from, to }) => `${from} ${to}`))).toEqual(
      new Set(read(plain).map(({ from, to }) => `${from} ${to}`)),
    );
  });
});

describe('routes', () => {
  const ways = (from: string, to: string) =>
    routesBetween(from, to).map(({ kind, steps }) => `${kind}: ${steps.map((step) => step.to).join(' ')}`);
  it('chain the weights between revisions, and take the table between families', () => {
    expect(ways('HS1992', 'HS2007')[0]).toBe('weights: HS1996 HS2002 HS2007');
    expect(ways('HS2007', 'HS1992')).toEqual(['weights: HS2002 HS1996 HS1992', 'table: HS1992']);
    expect(ways('HS1992', 'SITC2')).toEqual(['table: SITC2', 'weights: SITC3 SITC2']);
    expect(ways('HS1992', 'SITC3')).toEqual(['weights: SITC3', 'table: SITC3']);
    expect(ways('SITC2', 'HS1992')).toEqual(['weights: SITC3 HS1992']);
    expect(ways('HS1992', 'HS2022')[0]).toBe('mixed: HS1996 HS2002 HS2007 HS2012 HS2017 HS2022');
    expect(ways('BEC4', 'HS1992')).toEqual([]);
    expect(ways('HS1992', 'PLD12')).toEqual([]);
  });
  it('multiply the weights of their steps', () => {
    const [a, b] = [correspondence('HS1992-HS1996'), correspondence('HS1996-HS2002')];
    const whole = checkWeights(correspondence('HS1992-HS2002'));
    const [first, second] = [checkWeights(a), checkWeights(b)];
    let compared = 0;
    for (const [code, links] of first) {
      if (links.length < 2) continue;
      const expected = new Map<string, number>();
      for (const { to, weight } of links)
        for (const next of second.get(to) ?? [{ from: to, to: NOWHERE, weight: 1 }])
          expected.set(next.to, (expected.get(next.to) ?? 0) + weight * next.weight);
      for (const { to, weight } of whole.get(code) ?? [])
        expect(weight).toBeCloseTo(expected.get(to) ?? Number.NaN, 14);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(100);
  });
});

describe('composed', () => {
  const step = (id: string, links: readonly (readonly [string, string, number])[]) => {
    const [from = '', to = ''] = id.split('-');
    return {
      id,
      from,
      to,
      convention: 'published' as const,
      links: links.map(([source, target, weight]) => ({ from: source, to: target, weight })),
    };
  };
  it('sends what cannot go on nowhere, and forgets a code of which nothing arrives', () => {
    const both = composed(
      step('A-B', [
        ['a', 'x', 0.25],
        ['a', 'y', 0.75],
        ['b', 'y', 1],
      ]),
      step('B-C', [
        ['x', 'p', 0.5],
        ['x', 'q', 0.5],
      ]),
    );
    expect(both.links).toEqual([
      { from: 'a', to: 'p', weight: 0.125 },
      { from: 'a', to: 'q', weight: 0.125 },
      { from: 'a', to: NOWHERE, weight: 0.75 },
    ]);
    expect(both.convention).toBe('chained');
    // wholly to a class that exists, though most of the weight was lost
    expect(oneToOne(both).links).toEqual([{ from: 'a', to: 'p', weight: 1 }]);
  });
});
