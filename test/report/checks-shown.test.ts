import { describe, expect, it } from 'vitest';
import { checksShown } from '../../src/report/checks-shown.ts';

const checks = (values: readonly number[]) =>
  values.map((value, i) => ({ identity: `c${i}`, value, tolerance: i === 0 ? 1 : 1e-9 }));

describe('checks of a method', () => {
  it('stand one by one where they are few', () => {
    const few = checks([0, 1e-16, 3e-12]);
    expect(checksShown(few)).toEqual({ listed: few, others: [] });
  });
  it('of many name those that miss by most of what they may', () => {
    const { listed, others } = checksShown(checks([1e-3, 1e-15, 8e-12, 2e-13, 5e-12, 0, 1e-16, 3e-16]));
    expect(listed.map(({ identity }) => identity)).toEqual(['c2', 'c4', 'c0']);
    expect(others[0]?.en).toBe('5 more, further from tolerance');
    expect(others[0]?.es).toContain('5 más, más lejos de su tolerancia');
  });
});
