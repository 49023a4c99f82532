import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf, tableOf } from '../../../src/base/table.ts';
import { textColumnOf } from '../../../src/base/text-column.ts';
import { upgradingBernhardtMilberg } from '../../../src/indicators/upgrading/bernhardt-milberg.ts';
import { upgradingKaplinskyReadman } from '../../../src/indicators/upgrading/kaplinsky-readman.ts';
import { isKnifeEdge, type Sign, signOf } from '../../../src/indicators/upgrading/kernels/signs.ts';
import { upgradingMilbergWinkler } from '../../../src/indicators/upgrading/milberg-winkler.ts';
import { RULES } from '../../../src/indicators/upgrading/rules.ts';
import { upgradingSocial } from '../../../src/indicators/upgrading/social.ts';
import { upgradingSophistication } from '../../../src/indicators/upgrading/sophistication.ts';
import { refusal } from '../../study/support.ts';
import { compute, valueWhere } from '../../support/compute.ts';
import { evidence, evidenceRows, says } from './support.ts';

const span = { from: '2000', to: '2008' };
const share = 'export_world_share';

describe('the numbers of a rule', () => {
  const { table } = compute(
    upgradingBernhardtMilberg,
    evidence({ [share]: [2, 3], export_unit_value: [50, 40] }),
    { ...span, tolerances: '0' },
  );
  it('are first, last and percent change, under each variable', () => {
    expect(
      rowsOf(table).map(({ variable, term, unit, value }) => [variable, term, unit, value].join(' ')),
    ).toEqual([
      `${share} first percent 2`,
      `${share} last percent 3`,
      `${share} change percent 50`,
      'export_unit_value first data-unit 50',
      'export_unit_value last data-unit 40',
      'export_unit_value change percent -20',
    ]);
  });
  it('of ranks are differences, and lower is better', () => {
    const result = compute(upgradingSophistication, evidence({ eci_rank: [20, 17] }), span);
    expect(valueWhere(result, { term: 'change', tolerance: '0' })).toBe(-3);
    expect(says(upgradingSophistication, { eci_rank: [20, 17] })).toBe('product up upgrading');
  });
  it.each([
    [[0, 5], 'zero-denominator'],
    [[-1, 5], 'not-defined'],
    [[null, 5], 'not-reported'],
  ] as const)('%j has no percent change: %s, and no verdict', (values, reason) => {
    const moves = { [share]: [1, 2] as const, export_unit_value: values };
    const result = compute(upgradingBernhardtMilberg, evidence(moves), span);
    const where = { term: 'change', tolerance: '0', variable: 'export_unit_value' };
    expect(valueWhere(result, where)).toBe(reason);
    expect(says(upgradingBernhardtMilberg, moves)).toBe('product no-evidence lacking');
    expect(result.notes.map(({ text }) => text.en).join()).toMatch(
      /It needs export_unit_value \(index of value/,
    );
  });
  it('a value of zero at the end is a fall by 100 percent, not a gap', () => {
    expect(says(upgradingBernhardtMilberg, { [share]: [1, 0], export_unit_value: [2, 1] })).toBe(
      'product down downgrading',
    );
  });
  it('a ratio over a world price of zero is missing', () => {
    const moves = {
      [share]: [1, 2] as const,
      export_unit_value: [1, 2] as const,
      world_unit_value: [0, 1] as const,
    };
    expect(says(upgradingKaplinskyReadman, moves)).toContain('no-evidence lacking');
  });
  it('the real wage comes before its proxy, and the proxy is labour share times output per person', () => {
    const proxy = {
      employment: [1, 2] as const,
      labour_share: [0.5, 0.4] as const,
      output_per_person: [10, 20] as const,
    };
    const result = compute(upgradingSocial, evidence(proxy), { ...span, tolerances: '0' });
    expect(valueWhere(result, { term: 'change', variable: 'real_labour_income' })).toBeCloseTo(60, 12);
    expect(says(upgradingSocial, { ...proxy, real_wage: [10, 5] })).toBe('social mixed intermediate');
    expect(says(upgradingSocial, { ...proxy, real_wage: [10, 5] }, { prefer: 'real_labour_income' })).toBe(
      'social up upgrading',
    );
  });
  it('prefer takes the value of exports instead of their share', () => {
    const moves = {
      labour_productivity: [1, 2] as const,
      [share]: [2, 1] as const,
      exports: [1, 2] as const,
    };
    expect(says(upgradingMilbergWinkler, moves)).toBe('process mixed intermediate');
    expect(says(upgradingMilbergWinkler, moves, { prefer: 'exports' })).toBe('process up upgrading');
  });
});

describe('what is refused', () => {
  const table = evidence({ [share]: [1, 2], export_unit_value: [1, 2] });
  it.each([
    [{ spans: '2008-2000' }, /first before the last/],
    [{ spans: '2000' }, /two periods/],
    [{ spans: '2000-2008-12' }, /two periods/],
    [{ tolerances: '-1' }, /0 – 100/],
    [{ tolerances: 'x' }, /0 – 100/],
    [{ prefer: 'wages' }, /real_wage/],
    [{ economies: 'TWN' }, /MEX/],
    [{ activities: 'c14' }, /manufacturing/],
  ])('%j', (options, message) => {
    expect(refusal(() => compute(upgradingBernhardtMilberg, table, options))).toMatch(message);
  });
  it('two numbers of one place', () => {
    const twice = evidence({ [share]: [1, 2] });
    const columns = Object.entries(twice.columns).map(([name, column]) => [
      name,
      name === 'period' ? textColumnOf(['2000', '2000']) : column,
    ]);
    const broken = { ...twice, columns: Object.fromEntries(columns) };
    expect(refusal(() => compute(upgradingBernhardtMilberg, broken, span))).toMatch(/2000/);
  });
  it('spans are read as 2000-2008 and 2000..2008; months too', () => {
    const of = (spans: string) => {
      const rows = rowsOf(compute(upgradingBernhardtMilberg, table, { spans }).table);
      return [...new Set(rows.map((row) => `${row.from} ${row.to}`))];
    };
    expect(of('2000-2008')).toEqual(['2000 2008']);
    expect(of('2000..2008,1995-2000')).toEqual(['2000 2008', '1995 2000']);
    expect(of('2000-01-2008-12')).toEqual(['2000-01 2008-12']);
  });
});

const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const pair = fc.tuple(positive, positive);
const factor = fc.integer({ min: -20, max: 20 }).map((power) => 2 ** power);

describe('properties', () => {
  it('the unit of a number changes no verdict', () => {
    fc.assert(
      fc.property(pair, pair, factor, factor, ([a0, a1], [b0, b1], f, g) => {
        const one = says(upgradingKaplinskyReadman, { [share]: [a0, a1], relative_unit_value: [b0, b1] });
        const scaled = { [share]: [f * a0, f * a1], relative_unit_value: [g * b0, g * b1] } as const;
        expect(says(upgradingKaplinskyReadman, scaled)).toBe(one);
      }),
      { numRuns: 60 },
    );
  });
  it('turning time round turns up into down, where a rule is antisymmetric', () => {
    const turned: Readonly<Record<string, string>> = { up: 'down', down: 'up', mixed: 'mixed' };
    fc.assert(
      fc.property(pair, pair, ([a0, a1], [b0, b1]) => {
        const word = (moves: Parameters<typeof says>[1]) =>
          says(upgradingBernhardtMilberg, moves).split(' ')[1] as string;
        const there = word({ [share]: [a0, a1], export_unit_value: [b0, b1] });
        expect(word({ [share]: [a1, a0], export_unit_value: [b1, b0] })).toBe(turned[there]);
      }),
      { numRuns: 60 },
    );
  });
  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s never reads a better number as worse',
    (_, rule) => {
      const rank = { down: 0, mixed: 1, 'no-evidence': 1, up: 2 };
      const signs: readonly Sign[] = [-1, 0, 1];
      const cells = rule.slots.reduce<Sign[][]>(
        (all, slot) =>
          all.flatMap((cell) =>
            signs
              // the highest is not below the lowest
              .filter((sign) => slot.as !== 'highest' || sign >= (cell.at(-1) as Sign))
              .map((sign) => [...cell, sign]),
          ),
        [[]],
      );
      for (const cell of cells)
        cell.forEach((sign, at) => {
          const better = cell.map((one, i) => (i === at ? 1 : one)) as Sign[];
          if (sign === 1 || !cells.some((one) => one.join() === better.join())) return;
          // more participation is neither good nor bad: with less kept it is erosion
          if (rule.id === 'upgrading-erosion' && at === 0) return;
          // the price chooses between product and process, the share the direction
          if (rule.id === 'upgrading-kaplinsky-readman' && at === 1) return;
          const [before, after] = [rule.judge(cell), rule.judge(better)];
          expect(rank[after.verdict], `${cell} to ${better}`).toBeGreaterThanOrEqual(rank[before.verdict]);
        });
    },
  );
  it('a knife edge needs a number within the tolerance', () => {
    const change = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(change, change, fc.double({ min: 0, max: 5, noNaN: true }), (a, b, tolerance) => {
        const signs = [signOf(a, tolerance), signOf(b, tolerance)];
        const edge = isKnifeEdge(signs, (turned) => turned.join());
        expect(edge).toBe(Math.min(Math.abs(a), Math.abs(b)) <= tolerance);
      }),
    );
  });
});

describe('arithmetic and units', () => {
  it('a change of exactly the tolerance is within it, whatever its digits', () => {
    // 100 (0.101 − 0.1)/0.1 is 1.0000000000000009
    for (const [first, last] of [
      [0.1, 0.101],
      [1.1, 1.111],
      [0.9, 0.909],
    ] as const)
      expect(says(upgradingSophistication, { expy: [first, last] }, { tolerances: [1] })).toBe(
        'product mixed unchanged knife',
      );
  });
  it('the rounding of a sum is no change', () => {
    expect(says(upgradingSophistication, { expy: [0.3, 0.1 + 0.2] })).toBe('product mixed unchanged knife');
    expect(says(upgradingSophistication, { expy: [0.3, 0.3 + 1e-9] })).toBe('product up upgrading');
  });
  it('a number in two units is refused', () => {
    const { fields } = evidence({ expy: [1, 2] });
    const rows = evidenceRows({ expy: [1, 2] }).map((row, i) => ({
      ...row,
      unit: ['percent', 'share'][i] as string,
    }));
    const refused = refusal(() => compute(upgradingSophistication, tableOf('evidence', fields, rows), span));
    expect(refused).toMatch(/different units \(percent, share\)/);
  });
});
