import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../../src/base/table.ts';
import { chainContext } from '../../../../src/indicators/chains/chain-context.ts';
import type { IoTable } from '../../../../src/indicators/chains/io-table.ts';
import { cutOf, extract, extractExports } from '../../../../src/indicators/chains/kernels/extraction.ts';
import type { Measured } from '../../../../src/indicators/chains/scenarios/measure.ts';
import { runScenario } from '../../../../src/indicators/chains/scenarios/run-scenario.ts';
import type { ScenarioPoint } from '../../../../src/indicators/chains/scenarios/scenario-run.ts';
import { scenarioTable } from '../../../../src/indicators/chains/scenarios/scenario-table.ts';
import type { Shock } from '../../../../src/indicators/chains/scenarios/shock.ts';
import { plainBackend } from '../../../../src/math/dense/plain.ts';
import { refusal } from '../../../study/support.ts';
import { randomIo, shapes } from '../../../support/random-io.ts';
import { type Brute, brute, expectClose, sum } from '../brute.ts';
import {
  displaceBrute,
  diversifyBrute,
  measureBrute,
  mixBrute,
  sourceBrute,
  type World,
} from './brute-scenario.ts';

const backend = plainBackend();
const RUNS = { numRuns: 60 };
const cases = fc.record({
  shape: shapes,
  t: fc.constantFrom(0, 0.1, 0.6, 1),
  pick: fc.integer({ min: 0, max: 99 }),
});

function expectMeasured(found: Measured, b: Brute, world: World): void {
  const wanted = measureBrute(b, world);
  expectClose(found.output, wanted.x, 'output');
  expectClose(found.valueAdded, wanted.valueAdded, 'value added');
  expectClose(found.exports, wanted.exports, 'exports');
  expectClose(found.domestic, wanted.domestic, 'domestic content');
  expectClose(found.foreign, wanted.foreign, 'foreign content');
  expectClose(found.forward, wanted.forward, 'forward');
}

function setting(table: IoTable, pick: number) {
  const G = table.economies.length;
  const N = table.sectors.length;
  const s = pick % G;
  const r = (pick + 1) % G;
  return { G, N, s, r, economy: table.economies[s], other: table.economies[r], k: pick % N };
}

const pointOf = (table: IoTable, ...shocks: Shock[]): ScenarioPoint =>
  runScenario(chainContext(table, backend), shocks).points[0];

const everyone = (G: number) => Array.from({ length: G }, (_, k) => k);

describe('against a new inversion:', () => {
  it('the table itself', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const table = randomIo(shape);
        const { before } = runScenario(chainContext(table, backend), []);
        const b = brute(table);
        expectMeasured(before, b, b);
      }),
      RUNS,
    );
  });
  it('local sourcing of all and of some, from all and from one', () => {
    fc.assert(
      fc.property(cases, ({ shape, t, pick }) => {
        const table = randomIo(shape);
        const { G, N, s, r, economy, other, k } = setting(table, pick);
        const b = brute(table);
        const sectors = [...table.rowSector];
        const some = { s, users: [k], inputs: [(k + 1) % N], from: [r], t };
        const all = { s, users: everyone(N), inputs: everyone(N), from: everyone(G), t };
        const base = { kind: 'local-sourcing', economy, share: t } as const;
        expectMeasured(pointOf(table, base).after, b, sourceBrute(b, b, sectors, all));
        if (r === s) return;
        expectMeasured(
          pointOf(table, {
            ...base,
            activities: [table.sectors[k]],
            inputs: [table.sectors[(k + 1) % N]],
            from: [other],
          }).after,
          b,
          sourceBrute(b, b, sectors, some),
        );
      }),
      RUNS,
    );
  });
  it('displacement, in all markets and in one', () => {
    fc.assert(
      fc.property(cases, ({ shape, t, pick }) => {
        const table = randomIo(shape);
        const { G, s, r, economy, other, k } = setting(table, pick);
        fc.pre(G > 1);
        const b = brute(table);
        const sectors = [...table.rowSector];
        const base = { kind: 'displacement', economy, from: [other], share: t } as const;
        for (const markets of [undefined, [s], [r]]) {
          const named = markets?.map((m) => table.economies[m]);
          const wanted = { s, from: [r], industries: [k], markets: markets ?? everyone(G), t };
          expectMeasured(
            pointOf(table, { ...base, activities: [table.sectors[k]], partners: named }).after,
            b,
            displaceBrute(b, b, sectors, wanted),
          );
        }
      }),
      RUNS,
    );
  });
  it('displacement of several by one, also in each other’s markets', () => {
    fc.assert(
      fc.property(cases, ({ shape, t, pick }) => {
        const table = randomIo({ ...shape, economies: 4 });
        const { G, s, economy, k } = setting(table, pick);
        const b = brute(table);
        const rivals = everyone(G).filter((r) => r !== s);
        const from = rivals.map((r) => table.economies[r]);
        const wanted = { s, from: rivals, industries: [k], markets: everyone(G), t };
        expectMeasured(
          pointOf(table, { kind: 'displacement', economy, from, activities: [table.sectors[k]], share: t })
            .after,
          b,
          displaceBrute(b, b, [...table.rowSector], wanted),
        );
      }),
      RUNS,
    );
  });
  it('trade mix, from one and from several', () => {
    fc.assert(
      fc.property(cases, ({ shape, t, pick }) => {
        const table = randomIo({ ...shape, economies: 4 });
        const { G, s, r, economy, other, k } = setting(table, pick);
        const b = brute(table);
        for (const members of [[r], everyone(G).filter((one) => one !== s && one !== (s + 2) % G)]) {
          const from = members.map((one) => table.economies[one]);
          const shock = {
            kind: 'trade-mix',
            economy,
            from,
            activities: [table.sectors[k]],
            share: t,
          } as const;
          const wanted = { s, from: members, industries: [k], t };
          expectMeasured(pointOf(table, shock).after, b, mixBrute(b, b, [...table.rowSector], wanted));
        }
        const self = { kind: 'trade-mix', economy, from: [other, economy], share: t } as const;
        expect(refusal(() => pointOf(table, self))).toContain('another economy');
      }),
      RUNS,
    );
  });
  it('a trade mix is what it says, and what those named alone deliver stays and is said', () => {
    const table = randomIo({ economies: 3, sectors: 2, seed: 4, zeros: 0, negative: false, idle: false });
    const mix = (...from: string[]) =>
      runScenario(chainContext(table, backend), [{ kind: 'trade-mix', economy: 'E0', from, share: 0.3 }]);
    const one = mix('E1');
    expect(one.points[0].applied[0].mix?.after).toBeCloseTo(0.3, 12);
    expect(one.points[0].applied[0].mix?.before).not.toBeCloseTo(0.3, 3);
    expect(one.residuals.map(({ identity }) => identity)).toContain("Σ v x' = Σ v x");
    const all = mix('E1', 'E2');
    for (const run of [one, all]) {
      const rows = rowsOf(scenarioTable(chainContext(table, backend), run, 'country', null));
      const sizes = rows.filter(({ shock }) => shock === '1').map((row) => [row.term, row.economy]);
      expect(sizes, 'of who buys').toEqual([
        ['applied_size', 'E0'],
        ['origin_share', 'E0'],
      ]);
    }
    expect(all.points[0].applied[0].mix).toEqual({ buyer: 0, before: 1, after: 1, kept: 1 });
    expectClose(all.points[0].after.valueAdded, [...all.before.valueAdded], 'nothing moves');
    expect(all.notes.map(({ text }) => text.en)).toContainEqual(
      expect.stringContaining('100.00% of these imports'),
    );
  });
  it('diversification, with exposure before and after', () => {
    let room = 0;
    fc.assert(
      fc.property(cases, ({ shape, t, pick }) => {
        const table = randomIo(shape);
        const { G, s, r, economy, other, k } = setting(table, pick);
        fc.pre(G > 1);
        const b = brute(table);
        const shock = {
          kind: 'diversification',
          economy,
          market: other,
          activities: [table.sectors[k]],
          share: t,
          fall: 0.1,
        } as const;
        const wanted = diversifyBrute(b, b, [...table.rowSector], { s, p: r, industries: [k], t, x: b.x });
        if (wanted === null) {
          expect(refusal(() => pointOf(table, shock))).toContain('buy too little');
          return;
        }
        room += 1;
        const point = pointOf(table, shock);
        expectMeasured(point.after, b, wanted);
        const [exposure] = point.exposures;
        const fall = (world: World) =>
          measureBrute(b, world)
            .forMarket(r)
            .map((value) => 0.1 * value);
        expectClose(exposure.before, fall(b), 'exposure before');
        expectClose(exposure.after, fall(wanted), 'exposure after');
      }),
      RUNS,
    );
    expect(room).toBeGreaterThan(10);
  });
  it('a fall of demand, and a lost supplier', () => {
    fc.assert(
      fc.property(cases, ({ shape, t, pick }) => {
        const table = randomIo(shape);
        const { s, economy, k } = setting(table, pick);
        const b = brute(table);
        const activities = [table.sectors[k]];
        const fallen = b.Y.map((row, i) =>
          row.map((value, m) => (m === s && table.rowSector[i] === k ? value * (1 - t) : value)),
        );
        const demand = { kind: 'demand', market: economy, activities, change: -t } as const;
        expectMeasured(pointOf(table, demand).after, b, { A: b.A, Y: fallen });
        const gone = (i: number) => b.of[i] === s && table.rowSector[i] === k;
        const without = (rows: number[][]) =>
          rows.map((row, i) => row.map((value) => (gone(i) ? value * (1 - t) : value)));
        expectMeasured(pointOf(table, { kind: 'lost-supplier', economy, activities, share: t }).after, b, {
          A: without(b.A),
          Y: without(b.Y),
        });
      }),
      RUNS,
    );
  });
  it('several shocks, one after the other, by updates', () => {
    fc.assert(
      fc.property(cases, ({ shape, t, pick }) => {
        const table = randomIo({ ...shape, economies: 6, sectors: 4 });
        const { G, N, s, r, economy, other, k } = setting(table, pick);
        const b = brute(table);
        const sectors = [...table.rowSector];
        const first = sourceBrute(b, b, sectors, {
          s,
          users: [k],
          inputs: everyone(N),
          from: everyone(G),
          t,
        });
        const second = displaceBrute(b, first, sectors, {
          s,
          from: [r],
          industries: [k],
          markets: everyone(G),
          t: 0.5,
        });
        const activities = [table.sectors[k]];
        expectMeasured(
          pointOf(
            table,
            { kind: 'local-sourcing', economy, activities, share: t },
            { kind: 'displacement', economy, from: [other], activities, share: 0.5 },
          ).after,
          b,
          second,
        );
      }),
      RUNS,
    );
  });
});

describe('on top of other shocks', () => {
  const nowhere = () => ({});
  it('begins from what they leave, and ends where all of them together do', () => {
    fc.assert(
      fc.property(cases, ({ shape, t, pick }) => {
        const table = randomIo({ ...shape, economies: 4 });
        const { economy, other } = setting(table, pick);
        const context = chainContext(table, backend);
        const below: readonly Shock[][] = [
          [{ kind: 'local-sourcing', economy, share: t }],
          [{ kind: 'displacement', economy: other, from: [economy], share: 0.5 }],
        ];
        const own: readonly Shock[] = [{ kind: 'trade-mix', economy, from: [other], share: 0.4 }];
        const under = below.map((shocks) => ({ shocks, placeOf: nowhere }));
        const on = runScenario(context, own, { under });
        expect(on.before).toEqual(runScenario(context, below.flat()).points[0].after);
        expect(on.points[0].after).toEqual(runScenario(context, [...below.flat(), ...own]).points[0].after);
      }),
      { numRuns: 20 },
    );
  });
  it('two shocks in a row are the one that they come to, where a shock is linear', () => {
    fc.assert(
      fc.property(cases, ({ shape, t, pick }) => {
        const table = randomIo({ ...shape, economies: 3 });
        const { economy, other, k } = setting(table, pick);
        const context = chainContext(table, backend);
        const activities = [table.sectors[k]];
        const twice = (first: Shock, second: Shock, one: Shock) => {
          const { points } = runScenario(context, [second], {
            under: [{ shocks: [first], placeOf: nowhere }],
          });
          const { after } = runScenario(context, [one]).points[0];
          expectClose(points[0].after.valueAdded, [...after.valueAdded], one.kind);
          expectClose(points[0].after.exports, [...after.exports], one.kind);
        };
        // what is left after two parts is (1 − t) (1 − 0.3)
        const both = 1 - (1 - t) * 0.7;
        const taken = (share: number) =>
          ({ kind: 'displacement', economy, from: [other], activities, share }) as const;
        twice(taken(t), taken(0.3), taken(both));
        const home = (share: number) =>
          ({ kind: 'local-sourcing', economy, inputs: activities, share }) as const;
        twice(home(t), home(0.3), home(both));
        const fallen = (change: number) => ({ kind: 'demand', market: other, activities, change }) as const;
        twice(fallen(-t), fallen(-0.3), fallen(-both));
      }),
      { numRuns: 20 },
    );
  });
});

describe('a curve', () => {
  it('is the scenario again and again, each from the start', () => {
    fc.assert(
      fc.property(shapes, fc.integer({ min: 0, max: 99 }), (shape, pick) => {
        const table = randomIo(shape);
        const { G, economy, other } = setting(table, pick);
        fc.pre(G > 1);
        const context = chainContext(table, backend);
        const shocks = (share: number): readonly Shock[] => [
          { kind: 'demand', market: other, change: 0.2 },
          { kind: 'displacement', economy, from: [other], share },
          { kind: 'local-sourcing', economy: other, share: 0.3 },
        ];
        const values = [0, 0.4, 1];
        const curve = { shock: 1, over: 'share', values } as const;
        const seen: string[] = [];
        const drawn = runScenario(context, shocks(0.7), {
          curve,
          onPoint: (index, count) => seen.push(`${index}/${count}`),
        });
        expect(seen).toEqual(['0/3', '1/3', '2/3']);
        for (const [k, value] of values.entries())
          expect(drawn.points[k].after).toEqual(runScenario(context, shocks(value)).points[0].after);
      }),
      { numRuns: 30 },
    );
  });
  it('over the target finds a share for each', () => {
    const table = randomIo({ economies: 3, sectors: 2, seed: 4, zeros: 0, negative: false, idle: false });
    const values = [0.1, 0.9, 0.95];
    const { points } = runScenario(
      chainContext(table, backend),
      [{ kind: 'content-rule', economy: 'E0', target: 0.5 }],
      { curve: { shock: 0, over: 'target', values } },
    );
    expect(points.map(({ applied }) => applied[0].content?.target)).toEqual(values);
    expect(points[2].applied[0].size).toBeGreaterThan(points[1].applied[0].size);
    expect(points[0].applied[0].size).toBe(0);
  });
});

describe('identities', () => {
  it('a lost supplier loses what hypothetical extraction says', () => {
    fc.assert(
      fc.property(cases, ({ shape, pick }) => {
        const table = randomIo(shape);
        const context = chainContext(table, backend);
        const { s, economy, k } = setting(table, pick);
        const rows = everyone(table.n).filter((i) => table.rowEconomy[i] === s && table.rowSector[i] === k);
        const activities = [table.sectors[k]];
        const complete = pointOf(table, { kind: 'lost-supplier', economy, activities, buyers: 'all' });
        expectClose(complete.after.output, extract(context, cutOf(context, rows, 'complete')).output, 'all');
        const abroad = pointOf(table, { kind: 'lost-supplier', economy, buyers: 'abroad' });
        expectClose(abroad.after.output, extractExports(context, s).output, 'abroad');
      }),
      RUNS,
    );
  });
  it('a share of nothing changes nothing', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const table = randomIo({ ...shape, economies: Math.max(3, shape.economies) });
        const [economy, other] = table.economies;
        for (const shock of [
          { kind: 'local-sourcing', economy, share: 0 },
          { kind: 'displacement', economy, from: [other], share: 0 },
          { kind: 'diversification', economy, market: other, share: 0, fall: 0.5 },
          { kind: 'demand', market: other, change: 0 },
          { kind: 'lost-supplier', economy, share: 0 },
        ] satisfies Shock[]) {
          const { before, points } = runScenario(chainContext(table, backend), [shock]);
          expect(points[0].after, shock.kind).toEqual(before);
        }
      }),
      { numRuns: 20 },
    );
  });
  it('local sourcing of everything leaves no imported input', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const table = randomIo({ ...shape, idle: false });
        const [economy] = table.economies;
        const { after } = pointOf(table, { kind: 'local-sourcing', economy, share: 1 });
        const N = table.sectors.length;
        expectClose(after.domestic.subarray(0, N), after.exports.subarray(0, N), 'domestic = exports');
      }),
      RUNS,
    );
  });
  it('the world keeps its value added, and the taker of a supplier programme gains', () => {
    fc.assert(
      fc.property(cases, ({ shape, t, pick }) => {
        const table = randomIo({ ...shape, idle: false, negative: false });
        const { s, economy } = setting(table, pick);
        const run = runScenario(chainContext(table, backend), [
          { kind: 'local-sourcing', economy, share: t },
        ]);
        const world = (of: Measured) => sum([...of.valueAdded]);
        const own = (of: Measured) => sum([...of.valueAdded].filter((_, i) => table.rowEconomy[i] === s));
        const { after } = run.points[0];
        expect(Math.abs(world(after) / world(run.before) - 1)).toBeLessThan(1e-9);
        expect(own(after)).toBeGreaterThanOrEqual(own(run.before) * (1 - 1e-12));
        expect(run.residuals.map(({ identity }) => identity)).toContain("Σ v x' = Σ v x");
      }),
      RUNS,
    );
  });
});
