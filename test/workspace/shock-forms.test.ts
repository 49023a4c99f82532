import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { shockSchema } from '../../src/workspace/scenario/scenario-schema.ts';
import { type NumberEnd, shockForms } from '../../src/workspace/scenario/shock-forms.ts';

describe('the ends of a number in a shock', () => {
  const forms = shockForms();
  it.each(shockSchema.def.options.map((option, i) => [forms[i].kind, option, forms[i]] as const))(
    'are those that a file is refused beyond: %s',
    (_, { shape }, { fields }) => {
      for (const { name, takes, least, most } of fields) {
        if (takes !== 'number') continue;
        const schema = (shape as Readonly<Record<string, z.ZodMiniType>>)[name];
        const takesIt = (value: number) => z.safeParse(schema, value).success;
        const holds = (end: NumberEnd | null, out: -1 | 1) => {
          if (end === null) return expect(takesIt(out * 1e12), name).toBe(true);
          expect(takesIt(end.at), name).toBe(end.within);
          expect(takesIt(end.at + out * 1e-9), name).toBe(false);
          expect(takesIt(end.at - out * 1e-9), name).toBe(true);
        };
        holds(least, -1);
        holds(most, 1);
      }
    },
  );
  it('are told of shares, of changes and of rates', () => {
    const endsOf = (kind: string, name: string) => {
      const field = forms.find((one) => one.kind === kind)?.fields.find((one) => one.name === name);
      return [field?.least, field?.most];
    };
    const [zero, one] = [0, 1].map((at) => ({ at, within: true }));
    expect(endsOf('local-sourcing', 'share')).toEqual([zero, one]);
    expect(endsOf('demand', 'change')).toEqual([{ at: -1, within: true }, null]);
    expect(endsOf('productivity', 'change')).toEqual([{ at: -1, within: false }, null]);
    expect(endsOf('export-tax', 'after')).toEqual([{ at: -1, within: false }, null]);
    expect(endsOf('subsidy', 'rate')).toEqual([zero, { at: 1, within: false }]);
    expect(endsOf('trade-deficit', 'change')).toEqual([null, null]);
  });
});
