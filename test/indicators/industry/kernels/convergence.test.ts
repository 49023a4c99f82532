import { describe, expect, test } from 'vitest';
import { betaConvergence } from '../../../../src/indicators/industry/kernels/convergence.ts';
import { expectNear, there } from '../../../support/numbers.ts';

describe('betaConvergence', () => {
  test('classes that close 2% of their gap a year give back that speed', () => {
    const [years, speed, goal] = [10, 0.02, Math.log(50)];
    const start = [2, 5, 9, 30];
    const end = start.map((p) => Math.exp(goal + Math.exp(-speed * years) * (Math.log(p) - goal)));
    const found = there(betaConvergence(start, end, years));
    expectNear(found.beta, -(1 - Math.exp(-speed * years)) / years);
    expectNear(there(found.speed), speed);
    expectNear(there(found.halfLife), Math.LN2 / speed);
    expectNear(there(found.rSquared), 1);
  });
  test('a textbook line with errors', () => {
    const start = [0, 1, 2, 3].map(Math.exp);
    const growth = [0.3, 0.1, 0.2, 0];
    const end = start.map((p, i) => p * Math.exp(growth[i] as number));
    const found = there(betaConvergence(start, end, 1));
    expectNear(found.beta, -0.08);
    expectNear(found.constant, 0.27);
    // e'e = 0.018, Σ(x−x̄)² = 5, n − k = 2
    expectNear(found.standardError, Math.sqrt(0.018 / 2 / 5));
  });
  test('divergence has a negative speed and no half-life', () => {
    const found = there(betaConvergence([1, 2, 4], [1, 3, 9], 5));
    expect(found.beta).toBeGreaterThan(0);
    expect(there(found.speed)).toBeLessThan(0);
    expect(found.halfLife).toEqual({ missing: 'not-defined' });
  });
  test('overshooting has no speed', () => {
    const found = there(betaConvergence([1, 2, 4], [4, 2, 0.9], 1));
    expect(found.beta).toBeLessThan(-1);
    expect(found.speed).toEqual({ missing: 'not-defined' });
  });
  test('what cannot be computed says why', () => {
    expect(betaConvergence([1, 0, 3], [1, 2, 3], 1)).toEqual({ missing: 'not-defined' });
    expect(betaConvergence([1, 2, 3], [1, 0, 3], 1)).toEqual({ missing: 'not-defined' });
    expect(betaConvergence([2, 2, 2], [1, 2, 3], 1)).toEqual({ missing: 'not-defined' });
    expect(betaConvergence([1, 2], [1, 3], 1)).toEqual({ missing: 'too-few-observations' });
    expect(betaConvergence([1, 2, 3], [1, 3, 4], 0)).toEqual({ missing: 'not-defined' });
  });
});
