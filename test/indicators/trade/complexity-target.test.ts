import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/base/table.ts';
import { complexity } from '../../../src/indicators/trade/complexity.ts';
import { complexityTarget } from '../../../src/indicators/trade/complexity-target.ts';
import { relatedness } from '../../../src/indicators/trade/relatedness.ts';
import { compute, valueWhere } from '../../support/compute.ts';
import { expectNear } from '../../support/numbers.ts';
import { byKey, goldenTable, HS2, tradeTable } from './golden.ts';

const table = goldenTable(HS2);

describe('complexity-target', () => {
  const result = compute(complexityTarget, table, { show: 'MEX', raise: '0.2' });
  const of = (term: string) => valueWhere(result, { reporter: 'MEX', product: null, term }) as number;
  const entries = rowsOf(result.table).flatMap(({ product, term, value }) =>
    term === 'step' ? [[String(product), value as number] as const] : [],
  );
  it('its ECI, PCI and densities are those of complexity and relatedness', () => {
    const index = compute(complexity, table, { show: 'MEX' });
    expectNear(of('eci'), valueWhere(index, { reporter: 'MEX', term: 'eci' }) as number);
    const near = byKey(compute(relatedness, table, { show: 'MEX' }).table, 'product', 'term');
    for (const [product] of entries)
      for (const term of ['pci', 'density'])
        expectNear(valueWhere(result, { product, term }) as number, near.get(`${product} ${term}`) as number);
  });
  it('reaches the target, with entries that the economy lacks, numbered, at the distances added up', () => {
    const near = byKey(compute(relatedness, table, { show: 'MEX' }).table, 'product', 'term');
    expectNear(of('eci_target'), of('eci') + 0.2);
    expect(of('eci_after')).toBeGreaterThanOrEqual(of('eci_target') - 1e-12);
    expect(entries.map(([, step]) => step).toSorted((a, b) => a - b)).toEqual(entries.map((_, k) => k + 1));
    expect(of('entries')).toBe(entries.length);
    for (const [product] of entries) expect(near.get(`${product} presence`)).toBe(0);
    const distance = entries.reduce((so, [product]) => so + (near.get(`${product} distance`) as number), 0);
    expectNear(of('effort'), distance);
    expect(of('effort_bound')).toBeLessThanOrEqual(of('effort') * (1 + 1e-12));
  });
  it('no pair or single of the absent products would do for less', () => {
    const near = byKey(compute(relatedness, table, { show: 'MEX' }).table, 'product', 'term');
    const products = [...near.keys()].flatMap((key) => (key.endsWith(' pci') ? [key.split(' ')[0]] : []));
    const own = products.filter((product) => near.get(`${product} presence`) === 1).length;
    const absent = products.flatMap((product) => {
      const [pci, distance] = [near.get(`${product} pci`), near.get(`${product} distance`)];
      return near.get(`${product} presence`) === 0 && typeof pci === 'number' && typeof distance === 'number'
        ? [{ pci, distance }]
        : [];
    });
    const after = (some: readonly { readonly pci: number }[]) =>
      (own * of('eci') + some.reduce((so, { pci }) => so + pci, 0)) / (own + some.length);
    for (const [i, one] of absent.entries())
      for (const other of absent.slice(i)) {
        const some = one === other ? [one] : [one, other];
        if (after(some) < of('eci_target')) continue;
        expect(some.reduce((so, { distance }) => so + distance, 0)).toBeGreaterThanOrEqual(
          of('effort') * (1 - 1e-9),
        );
      }
  });
  it('each entry brings the later ones nearer, so that the way in order takes less', () => {
    const at = (product: string, term: string) => valueWhere(result, { product, term }) as number;
    const first = entries.find(([, step]) => step === 1) as readonly [string, number];
    expectNear(at(first[0], 'density_at_entry'), at(first[0], 'density'));
    for (const [product] of entries)
      expect(at(product, 'density_at_entry')).toBeGreaterThanOrEqual(at(product, 'density') - 1e-12);
    expect(Math.max(...entries.map(([product]) => at(product, 'density')))).toBe(at(first[0], 'density'));
    const order = entries.reduce((so, [product]) => so + 1 - at(product, 'density_at_entry'), 0);
    expectNear(of('effort_in_order'), order);
    expect(order).toBeLessThanOrEqual(of('effort'));
  });
  it('may aim at the index of another economy', () => {
    const index = compute(complexity, table, {});
    const eci = (economy: string) => valueWhere(index, { reporter: economy, term: 'eci' }) as number;
    const [above, below] = eci('KOR') > eci('MEX') ? ['KOR', 'MEX'] : ['MEX', 'KOR'];
    const towards = compute(complexityTarget, table, { show: below, like: above });
    expectNear(valueWhere(towards, { reporter: below, term: 'eci_target' }) as number, eci(above));
    const there = compute(complexityTarget, table, { show: above, like: below });
    const entered = valueWhere(there, { reporter: above, product: null, term: 'entries' });
    expect(entered).toBe(0);
    expect(() => compute(complexityTarget, table, { like: 'XXX' })).toThrow(/XXX/);
    expect(() => compute(complexityTarget, table, { like: above, raise: '1' })).toThrow(/raise/);
  });
  it('with equal effort it asks for the fewest entries', () => {
    const few = compute(complexityTarget, table, { show: 'MEX', raise: '0.2', effort: 'equal' });
    const count = valueWhere(few, { reporter: 'MEX', product: null, term: 'entries' }) as number;
    expect(valueWhere(few, { reporter: 'MEX', product: null, term: 'effort' })).toBe(count);
    expect(valueWhere(few, { reporter: 'MEX', product: null, term: 'effort_bound' })).toBe(count);
    expect(count).toBeLessThanOrEqual(of('entries'));
  });
  it('what cannot be reached is said, with the highest that can', () => {
    const far = compute(complexityTarget, table, { show: 'MEX', raise: '9' });
    for (const term of ['eci_after', 'entries', 'effort', 'effort_bound'])
      expect(valueWhere(far, { reporter: 'MEX', product: null, term })).toBe('not-defined');
    const highest = valueWhere(far, { reporter: 'MEX', product: null, term: 'eci_highest' }) as number;
    expect(highest).toBeGreaterThan(of('eci'));
    expect(highest).toBeLessThan(of('eci') + 9);
    const nearly = compute(complexityTarget, table, {
      show: 'MEX',
      raise: String(highest - of('eci') - 1e-6),
    });
    expect(valueWhere(nearly, { reporter: 'MEX', product: null, term: 'entries' })).toBeGreaterThan(0);
  });
  it('where the economy aimed at has no index, those of the others stay and the target has the reason', () => {
    const flows = { A: 'pqr', B: 'qr', C: 'rs', D: 'pq' };
    const lines = Object.entries(flows).flatMap(([reporter, made]) =>
      [...made].map((product, k) => ({ reporter, product, value: 5 + k })),
    );
    const small = tradeTable([...lines, { reporter: 'E', product: 'p', value: 0 }]);
    const index = compute(complexity, small, { levels: 'all' });
    const found = compute(complexityTarget, small, { levels: 'all', like: 'E' });
    for (const reporter of 'ABCD') {
      const eci = valueWhere(index, { reporter, term: 'eci' }) as number;
      expectNear(valueWhere(found, { reporter, term: 'eci' }) as number, eci);
      expect(valueWhere(found, { reporter, term: 'eci_target' })).toBe('zero-denominator');
    }
  });
  it('an economy without an index has a reason', () => {
    const lines = [
      ['A', 'p', 1],
      ['B', 'q', 1],
      ['C', 'q', 0],
    ] as const;
    const small = tradeTable(lines.map(([reporter, product, value]) => ({ reporter, product, value })));
    const found = compute(complexityTarget, small, { levels: 'all' });
    expect(valueWhere(found, { reporter: 'C', term: 'eci' })).toBe('zero-denominator');
  });
});
