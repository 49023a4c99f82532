import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../../src/base/table.ts';
import { buildTable } from '../../../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../../../src/indicators/chains/chain-context.ts';
import type { IoTable } from '../../../../src/indicators/chains/io-table.ts';
import { runScenario } from '../../../../src/indicators/chains/scenarios/run-scenario.ts';
import { scenarioTable } from '../../../../src/indicators/chains/scenarios/scenario-table.ts';
import type { Shock } from '../../../../src/indicators/chains/scenarios/shock.ts';
import { smallestShare } from '../../../../src/indicators/chains/scenarios/smallest-share.ts';
import { plainBackend } from '../../../../src/math/dense/plain.ts';
import { refusal } from '../../../study/support.ts';
import { randomIo, shapes } from '../../../support/random-io.ts';
import { brute, sum } from '../brute.ts';
import { measureBrute, sourceBrute } from './brute-scenario.ts';

const backend = plainBackend();
const run = (table: IoTable, ...shocks: Shock[]) => runScenario(chainContext(table, backend), shocks);
const everyone = (G: number) => Array.from({ length: G }, (_, k) => k);

describe('smallestShare', () => {
  it('finds the first crossing, to the last digits', () => {
    const found = smallestShare((t) => 0.35 / (0.5 - 0.15 * t), 0.8);
    expect(found).toMatchObject({ reached: true });
    expect(found.share).toBeCloseTo(0.0625 / 0.15, 12);
    // up to .5 at t = .5, then down: the first of two
    const hill = smallestShare((t) => 2 * t * (1 - t), 0.32);
    expect(hill.share).toBeCloseTo(0.2, 12);
    expect(smallestShare((t) => t ** 9, 0.5).share).toBeCloseTo(0.5 ** (1 / 9), 12);
  });
  it('nothing where the target is met, all where only all will do, the most where it is out of reach', () => {
    expect(smallestShare((t) => 0.7 + t, 0.7)).toMatchObject({ reached: true, share: 0, value: 0.7 });
    expect(smallestShare((t) => t * (1 - 1e-15), 1)).toMatchObject({ reached: true });
    expect(smallestShare((t) => t / 2, 0.6)).toEqual({ reached: false, share: 1, most: 0.5 });
    expect(smallestShare((t) => 0.3 - t / 4, 0.6)).toEqual({ reached: false, share: 0, most: 0.3 });
  });
});

describe('a target of domestic content', () => {
  it('is what a share of that size gives by a new inversion, and the least that does', () => {
    let found = 0;
    fc.assert(
      fc.property(shapes, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (shape, part) => {
        const table = randomIo({ ...shape, negative: false, idle: false });
        fc.pre(table.economies.length > 1);
        const b = brute(table);
        const N = table.sectors.length;
        const share = (t: number) => {
          const world = sourceBrute(b, b, [...table.rowSector], {
            s: 0,
            users: everyone(N),
            inputs: everyone(N),
            from: everyone(b.G),
            t,
          });
          const of = measureBrute(b, world);
          return sum(of.domestic.slice(0, N)) / sum(of.exports.slice(0, N));
        };
        const [least, most] = [share(0), share(1)];
        fc.pre(most - least > 1e-3);
        const target = least + part * (most - least);
        const [economy] = table.economies;
        const { size } = run(table, { kind: 'content-rule', economy, target }).points[0].applied[0];
        expect(share(size)).toBeCloseTo(target, 10);
        expect(share(size - 1e-6)).toBeLessThan(target);
        expect(refusal(() => run(table, { kind: 'content-rule', economy, target: 1.0001 }))).toContain(
          'cannot be reached',
        );
        found += 1;
      }),
      { numRuns: 40 },
    );
    expect(found).toBeGreaterThan(10);
  });
  it('may be the share of another economy', () => {
    const table = randomIo({ economies: 3, sectors: 3, seed: 5, zeros: 0, negative: false, idle: false });
    const { before } = run(table);
    const shares = everyone(3).map(
      (s) =>
        sum([...before.domestic.subarray(3 * s, 3 * s + 3)]) /
        sum([...before.exports.subarray(3 * s, 3 * s + 3)]),
    );
    const low = shares.indexOf(Math.min(...shares));
    const high = shares.indexOf(Math.max(...shares));
    const { points, notes } = run(table, {
      kind: 'local-sourcing',
      economy: table.economies[low],
      target: { economy: table.economies[high] },
    });
    expect(points[0].applied[0].content?.after).toBeCloseTo(shares[high], 11);
    expect(notes[1].text.es).toMatch(/es lo mínimo que alcanza la meta/);
    const met = run(table, { kind: 'content-rule', economy: table.economies[high], target: shares[low] });
    expect(met.notes[1].text.en).toContain('asks for nothing');
    expect(met.points[0].after).toEqual(met.before);
  });
  it('has no meaning without exports', () => {
    const table = randomIo({ economies: 1, sectors: 2, seed: 3, zeros: 0, negative: false, idle: false });
    expect(refusal(() => run(table, { kind: 'content-rule', economy: 'E0', target: 0.5 }))).toContain(
      'E0 exports nothing',
    );
  });
});

describe('tables that are not like the others', () => {
  it('an industry that makes nothing takes nothing over, and it is said', () => {
    const table = randomIo({ economies: 2, sectors: 3, seed: 7, zeros: 0, negative: false, idle: true });
    // row n − 2 is E1.s1
    const { points, notes } = run(table, { kind: 'displacement', economy: 'E1', from: ['E0'], share: 0.5 });
    expect(points[0].after.output[4]).toBe(0);
    expect(notes[1]).toMatchObject({ level: 'warning' });
    expect(notes[1].text.en).toContain('E1 makes nothing in s1');
  });
  it('nobody to take a market over: nothing is withdrawn, and it is said', () => {
    const table = randomIo({ economies: 2, sectors: 2, seed: 3, zeros: 0, negative: false, idle: false });
    const outcome = run(table, { kind: 'diversification', economy: 'E0', market: 'E1', share: 0.5 });
    expect(outcome.notes[1].text.en).toContain('nothing is withdrawn');
    expect(outcome.points[0].after).toEqual(outcome.before);
  });
  it('an economy in two parts takes over in both, by output, and is one in the result', () => {
    const table = buildTable({
      year: '2000',
      rows: [
        { economy: 'A', sector: 'i' },
        { economy: 'B1', sector: 'i' },
        { economy: 'B2', sector: 'i' },
      ],
      demand: ['A', 'B1'].map((economy) => ({ economy, category: '' })),
      parts: { B1: 'B', B2: 'B' },
      Z: Float64Array.from([10, 5, 5, 10, 10, 5, 10, 5, 10]),
      Y: Float64Array.from([40, 40, 30, 45, 20, 5]),
    });
    const context = chainContext(table, backend);
    // x = 100, 100, 50: of what A delivered, B1 takes two thirds
    const outcome = runScenario(context, [{ kind: 'displacement', economy: 'B', from: ['A'], share: 1 }]);
    const { after } = outcome.points[0];
    expect(after.exports[0]).toBeCloseTo(0, 12);
    const inputs = everyone(3).map((j) => [10, 5, 5][j] / table.x[j]);
    const moved = 40 + sum([1, 2].map((j) => inputs[j] * after.output[j]));
    const own = (uses: number[], final: number) =>
      final + sum(uses.map((value, j) => (value / table.x[j]) * after.output[j]));
    expect(after.output[1]).toBeCloseTo(own([10, 10, 5], 75) + (2 / 3) * moved, 9);
    expect(after.output[2]).toBeCloseTo(own([10, 5, 10], 25) + moved / 3, 9);
    const shown = rowsOf(scenarioTable(context, outcome, 'sector', null));
    const exports = shown.filter(
      (row) => row.term === 'exports' && row.economy === 'B' && row.sector === 'i',
    );
    expect(exports).toHaveLength(1);
    expect(exports[0].after).toBeCloseTo(after.exports[1] + after.exports[2], 12);
  });
  it('with value added of the table nothing is claimed about the world, and rows balance', () => {
    const plain = randomIo({ economies: 2, sectors: 2, seed: 11, zeros: 0, negative: false, idle: false });
    const table: IoTable = {
      ...plain,
      valueAddedFrom: 'supplied',
      valueAdded: plain.valueAdded.map((value) => 0.9 * value),
    };
    const identities = run(table, { kind: 'local-sourcing', economy: 'E0', share: 0.5 }).residuals.map(
      ({ identity }) => identity,
    );
    expect(identities).toEqual(["x' = A' x' + Y' 1", "v x' + r x' = u Y'"]);
  });
  it('shares of no exports are missing with their reason', () => {
    const table = randomIo({ economies: 1, sectors: 1, seed: 3, zeros: 0, negative: false, idle: false });
    const context = chainContext(table, backend);
    const outcome = runScenario(context, [{ kind: 'demand', market: 'E0', change: -1 }]);
    const shown = rowsOf(scenarioTable(context, outcome, 'country', null));
    expect(shown.find(({ term }) => term === 'domestic_share')).toMatchObject({
      before: { missing: 'zero-denominator' },
      difference: { missing: 'zero-denominator' },
    });
    expect(shown.find(({ term }) => term === 'output')).toMatchObject({ after: 0 });
  });
  it('an unknown name, and an economy that displaces itself, are refused', () => {
    const table = randomIo({ economies: 2, sectors: 2, seed: 3, zeros: 0, negative: false, idle: false });
    const self = { kind: 'displacement', economy: 'E0', from: ['E0'], share: 1 } as const;
    expect(refusal(() => run(table, self))).toContain('another economy');
    const leave = { kind: 'diversification', economy: 'E0', market: 'E0', share: 1 } as const;
    expect(refusal(() => run(table, leave))).toContain('another economy');
    const home = { kind: 'local-sourcing', economy: 'E0', from: ['E0'], share: 1 } as const;
    expect(refusal(() => run(table, home))).toContain('another economy');
    const unknown = { kind: 'demand', market: 'E00', change: 1 } as const;
    expect(refusal(() => run(table, unknown))).toContain('Did you mean "E0"?');
  });
  it('exports below zero, where stocks abroad run down, have no shares, as in content-rule', () => {
    const table = buildTable({
      year: '2000',
      rows: ['A', 'B'].flatMap((economy) => ['i', 'j'].map((sector) => ({ economy, sector }))),
      demand: ['A', 'B'].map((economy) => ({ economy, category: '' })),
      Z: Float64Array.from([1, 2, 0, 0, 2, 1, 0, 1, 1, 0, 3, 1, 0, 1, 1, 2]),
      Y: Float64Array.from([30, -4, 20, 5, 6, 20, 4, 30]),
    });
    const outcome = run(table, { kind: 'demand', market: 'B', change: 0.1 });
    const shown = rowsOf(scenarioTable(chainContext(table, backend), outcome, 'sector', null));
    const of = (sector: string, term: string) =>
      shown.find((row) => row.economy === 'A' && row.sector === sector && row.term === term);
    expect(of('i', 'exports')?.before).toBe(-4);
    for (const term of ['domestic_share', 'backward'])
      expect(of('i', term)?.before).toEqual({ missing: 'not-defined' });
    expect(of('j', 'domestic_share')?.before).toBeTypeOf('number');
  });
});
