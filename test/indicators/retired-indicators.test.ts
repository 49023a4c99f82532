import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { RETIRED_INDICATORS, refuseRetired } from '../../src/indicators/retired-indicators.ts';
import { planVariants } from '../../src/indicators/vary/plan-variants.ts';

describe('a retired indicator', () => {
  it.each(Object.entries(RETIRED_INDICATORS))(
    '%s is no more, and what it names varies',
    (id, { now, vary }) => {
      expect(catalogue.some((one) => one.id === id)).toBe(false);
      const { options } = catalogue.find((one) => one.id === now) ?? { options: {} };
      const written = vary.map((text) => text.split('=')).map(([name = '', value = '']) => [name, value]);
      const variants = planVariants(options, {}, { vary: Object.fromEntries(written) });
      expect(new Set(variants.map(({ choice }) => choice))).toEqual(
        new Set(['headline', ...written.map(([name]) => name)]),
      );
      expect(() => refuseRetired(id)).toThrow(
        new RegExp(`^${id} cannot be computed: it is ${now} with its choices varied now`),
      );
      expect(() => refuseRetired(now)).not.toThrow();
    },
  );
});
