import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../../src/base/table.ts';
import { UNITS } from '../../../../src/base/unit.ts';
import { buildTable } from '../../../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../../../src/indicators/chains/chain-context.ts';
import { supplyPaths } from '../../../../src/indicators/chains/classical/supply-paths.ts';
import type { IoTable } from '../../../../src/indicators/chains/io-table.ts';
import type { RawOptions } from '../../../../src/indicators/options.ts';
import { parseOptions } from '../../../../src/indicators/parse-options.ts';
import { plainBackend } from '../../../../src/math/dense/plain.ts';
import { randomIo, shapes } from '../../../support/random-io.ts';

const run = (table: IoTable, options: RawOptions = {}) =>
  supplyPaths.computeTable(chainContext(table, plainBackend()), parseOptions(supplyPaths.options, options));
const column = (table: IoTable, term: string, options: RawOptions): number[] =>
  rowsOf(run(table, options).table)
    .filter((row) => row.term === term)
    .map(({ value }) => value as number);

/** Every path of at most so many steps, followed to its end. */
function everyPath(table: IoTable, depth: number): { path: string; value: number }[] {
  const { n, x, Z, Y, rows } = table;
  const G = table.economies.length;
  const name = (i: number) => `${rows[i]?.economy}.${rows[i]?.sector}`;
  const out: { path: string; value: number }[] = [];
  const follow = (path: number[], flow: number) => {
    const last = path.at(-1) as number;
    const intensity = x[last] === 0 ? 0 : (table.valueAdded[last] as number) / (x[last] as number);
    if (flow > 0) out.push({ path: path.map(name).join(' ← '), value: intensity * flow });
    if (path.length > depth || flow <= 0) return;
    for (let i = 0; i < n; i += 1)
      follow([...path, i], x[last] === 0 ? 0 : (flow * (Z[i * n + last] as number)) / (x[last] as number));
  };
  for (let i = 0; i < n; i += 1)
    follow(
      [i],
      Y.slice(i * G, (i + 1) * G).reduce((a, b) => a + b, 0),
    );
  return out.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value);
}

const plain = { economies: 2, sectors: 3, seed: 5, zeros: 0.2, negative: false, idle: false };

describe('supply-paths', () => {
  it('are the strongest of all paths, each with what it carries', () => {
    const sizes = shapes.filter(({ economies, sectors }) => economies * sectors <= 6);
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 1, max: 40 }),
        (shape, depth, top) => {
          const table = randomIo({ ...shape, negative: false });
          const wanted = everyPath(table, depth).slice(0, top);
          const options = { depth: String(depth), top: String(top) };
          const found = rowsOf(run(table, options).table).filter(({ term }) => term === 'value');
          expect(found).toHaveLength(wanted.length);
          found.forEach(({ value }, at) => {
            expect(Math.abs((value as number) / (wanted[at]?.value as number) - 1)).toBeLessThan(1e-9);
          });
          // ties may stand in either order: each path carries what it carries by itself
          const all = new Map(everyPath(table, depth).map(({ path, value }) => [path, value]));
          for (const { path, value } of found)
            expect(Math.abs((value as number) / (all.get(path as string) as number) - 1)).toBeLessThan(1e-9);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('come to the whole where they are long and many', () => {
    const table = randomIo({ ...plain, economies: 1 });
    const [covered] = column(table, 'covered', { depth: '12', top: '20000' });
    expect(covered).toBeGreaterThan(0.9);
    expect(covered).toBeLessThanOrEqual(1 + 1e-12);
    // value added of the world in its final demand is its final demand
    const [total] = column(table, 'total', {});
    expect(total).toBeCloseTo(
      table.Y.reduce((a, b) => a + b, 0),
      9,
    );
    const whole = column(table, 'value', { depth: '12', top: '20000' }).reduce((a, b) => a + b, 0);
    expect(whole / (total as number)).toBeCloseTo(covered as number, 10);
  });

  it('leave out what carries less than the cut-off, and nothing else', () => {
    const table = randomIo(plain);
    const all = column(table, 'share', { depth: '4', top: '5000' });
    const some = column(table, 'share', { depth: '4', top: '5000', least: '0.01' });
    expect(some).toEqual(all.filter((share) => share >= 0.01));
    expect(some.length).toBeGreaterThan(3);
    expect(some.length).toBeLessThan(all.length);
  });

  it('begin with the final products that are asked for, and follow an account', () => {
    const account = { name: 'jobs', title: { en: 'jobs', es: 'empleos' }, unit: UNITS.personsThousand };
    const base = randomIo(plain);
    const table = { ...base, satellites: [{ ...account, values: base.x.map((_, i) => (i === 4 ? 7 : 0)) }] };
    const rows = rowsOf(run(table, { account: 'jobs', economies: 'E0', activities: 's1' }).table);
    const paths = rows.filter(({ term }) => term === 'value');
    expect(paths.length).toBeGreaterThan(0);
    for (const { economy, sector, origin, origin_sector, unit } of paths)
      expect([economy, sector, origin, origin_sector, unit]).toEqual([
        'E0',
        's1',
        'E1',
        's1',
        'persons-thousand',
      ]);
    expect(() => run(table, { account: 'co2' })).toThrow(expect.objectContaining({ code: 'unknown-name' }));
  });

  it('reach a strong path through suppliers whose account is below zero', () => {
    const table = buildTable({
      year: '2020',
      rows: ['a', 'b', 'c'].map((sector) => ({ economy: 'A', sector })),
      demand: [{ economy: 'A', category: 'hh' }],
      Z: Float64Array.of(0, 0, 0, 50, 0, 0, 0, 60, 0),
      Y: Float64Array.of(100, 50, 10),
      tolerance: { withoutInputs: 1 },
      satellites: [
        {
          name: 'account',
          title: { en: 'Account', es: 'Cuenta' },
          unit: UNITS.count,
          values: Float64Array.of(5, 100, -119),
        },
      ],
    });
    const found = run(table, { account: 'account', activities: 'a' });
    expect(
      rowsOf(found.table)
        .filter(({ term }) => term === 'value')
        .map(({ value }) => value),
    ).toEqual([50, 5]);
  });
  it('of nothing are none', () => {
    const base = randomIo(plain);
    const none = {
      name: 'none',
      title: { en: 'none', es: 'nada' },
      unit: UNITS.count,
      values: base.x.map(() => 0),
    };
    const rows = rowsOf(run({ ...base, satellites: [none] }, { account: 'none' }).table);
    expect(rows.map(({ term, value }) => [term, value])).toEqual([
      ['total', 0],
      ['covered', { missing: 'zero-denominator' }],
    ]);
  });
});
