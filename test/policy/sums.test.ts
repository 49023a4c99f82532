import { describe, expect, it } from 'vitest';
import { indicators } from '../../src/indicators/registry.ts';

describe('sums of indicators', () => {
  it.each(indicators.map((indicator) => [indicator.id, indicator] as const))(
    '%s: what it adds up it reads, and then it has levels, and its narrowing lists are of columns it reads',
    (_, { sums, options, input }) => {
      const named = (name: string): boolean =>
        input.fields.some(
          (field) => field.name === name || (name === 'economy' && field.name === 'reporter'),
        );
      expect(Object.hasOwn(options, 'levels')).toBe(typeof sums === 'function' || sums.length > 0);
      if (typeof sums !== 'function')
        for (const dimension of sums) expect(named(dimension), dimension).toBe(true);
      for (const spec of Object.values(options) as { narrows?: { column: string } }[])
        if (spec.narrows !== undefined) expect(named(spec.narrows.column), spec.narrows.column).toBe(true);
    },
  );
});
