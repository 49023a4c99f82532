import { describe, expect, test } from 'vitest';
import { convergence } from '../../../src/indicators/industry/convergence.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';

const SPEED = 0.03;
const later = (p: number, years: number) =>
  Math.exp(Math.log(50) + Math.exp(-SPEED * years) * Math.log(p / 50));
const start = [3, 8, 20, 45];

describe('convergence', () => {
  test('classes that close 3% of their gap a year (exact law)', () => {
    const rows = start.flatMap((p, i) => [
      { activity: `c${i}`, period: '2000', output_real: p * 7, hours: 7 },
      { activity: `c${i}`, period: '2010', output_real: later(p, 10) * 9, hours: 9 },
    ]);
    const result = compute(convergence, longRows(rows));
    expect(valueWhere(result, { term: 'speed' })).toBeCloseTo(SPEED, 12);
    expect(valueWhere(result, { term: 'half_life' })).toBeCloseTo(Math.LN2 / SPEED, 9);
    const ratio =
      Number(valueWhere(result, { term: 'sigma_to' })) / Number(valueWhere(result, { term: 'sigma_from' }));
    expect(ratio).toBeCloseTo(Math.exp(-10 * SPEED), 12);
  });
  const world = start.flatMap((p, i) => [
    {
      economy: `E${i}`,
      activity: 'food',
      period: '2000',
      value_added_nominal: p * 5 * (i + 1),
      persons: 5,
      ppp_value_added: i + 1,
    },
    {
      economy: `E${i}`,
      activity: 'food',
      period: '2010',
      value_added_nominal: later(p, 10) * 5 * 2 * (i + 1),
      persons: 5,
      ppp_value_added: 2 * (i + 1),
    },
  ]);
  test('economies within a class, in common prices', () => {
    const options = { across: 'economies', output: 'value_added_nominal' };
    const result = compute(convergence, longRows(world), options);
    expect(valueWhere(result, { activity: 'food', term: 'speed' })).toBeCloseTo(SPEED, 12);
    expect(valueWhere(result, { activity: 'food', term: 'observations' })).toBe(4);
    const bare = compute(convergence, longRows(world.map(({ ppp_value_added: _, ...row }) => row)), options);
    expect(bare.notes.some((note) => note.level === 'warning' && /parity/.test(note.text.en))).toBe(true);
  });
  test('an economy without a period is left out and named', () => {
    const rows = world.filter((row) => row.economy !== 'E1' || row.period !== '2010');
    const result = compute(convergence, longRows(rows), {
      across: 'economies',
      output: 'value_added_nominal',
    });
    expect(valueWhere(result, { term: 'observations' })).toBe(3);
    expect(result.dropped[0]).toMatchObject({ examples: ['2010'] });
  });
  test('two classes are too few', () => {
    const rows = [1, 2].flatMap((p) => [
      { activity: `c${p}`, period: '2000', output_real: p, hours: 1 },
      { activity: `c${p}`, period: '2010', output_real: 3 * p, hours: 1 },
    ]);
    expect(valueWhere(compute(convergence, longRows(rows)), { term: 'beta' })).toBe('too-few-observations');
  });
});
