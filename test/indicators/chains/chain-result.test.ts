import { describe, expect, it } from 'vitest';
import { buildTable } from '../../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../../src/indicators/chains/chain-context.ts';
import { closesTo, idleExports, showsResidual } from '../../../src/indicators/chains/chain-result.ts';
import { plainBackend } from '../../../src/math/dense/plain.ts';

const rows = ['A', 'B'].flatMap((economy) => ['x', 'y'].map((sector) => ({ economy, sector })));
const table = buildTable({
  year: '2008',
  rows,
  demand: ['A', 'B'].map((economy) => ({ economy, category: '' })),
  // A.y makes nothing: 4 at home, −4 abroad
  Z: Float64Array.from([2, 0, 1, 1, 0, 0, 0, 0, 1, 0, 2, 1, 1, 0, 1, 2]),
  Y: Float64Array.from([5, 2, 4, -4, 1, 6, 2, 5]),
});

describe('the check of an identity', () => {
  const context = chainContext(table, plainBackend());
  const idle = idleExports(context);
  const exports = context.exports();

  it('lets through exactly what rows without output export', () => {
    expect([...idle]).toEqual([0, 0, 0, -4, 0, 0, 0, 0]);
    expect(showsResidual(table)).toBe(true);
    const split = exports.map((value, at) => value - idle[at]);
    expect(closesTo(context, 'all', [split], exports, idle)[0].value).toBe(0);
  });

  it('refuses a gap elsewhere, even one smaller than that', () => {
    const short = exports.map((value, at) => value - idle[at] - (at === 1 ? 0.5 : 0));
    expect(() => closesTo(context, 'all', [short], exports, idle)).toThrow(
      expect.objectContaining({ code: 'residual-too-large' }),
    );
    expect(() => closesTo(context, 'all', [exports.map(() => 0)], exports)).toThrow(/all/);
  });
});
