import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/indicators/catalogue.ts';
import { findIndicator } from '../../../src/indicators/find-indicator.ts';
import { meaningless, refuseMeaningless } from '../../../src/indicators/meaningless-option.ts';
import { endedBy, valuesBeside } from '../../../src/workbench/engine/ended-by.ts';

/** Every default written out, as an address has them, but for those without a meaning. */
function defaultsOf(indicator: (typeof catalogue)[number]): Readonly<Record<string, string>> {
  const values = valuesBeside(indicator, {});
  return Object.fromEntries(
    Object.entries(indicator.options).flatMap(([name, { default: value }]) => {
      const text = value === null || value === undefined ? '' : String(value);
      return text === '' || meaningless(name, text, indicator.options, values) !== null ? [] : [[name, text]];
    }),
  );
}

describe('a choice in a form', () => {
  it('takes back what it leaves without meaning, and what hung on that', () => {
    const indicator = findIndicator('gross-exports');
    const given = { ...defaultsOf(indicator), approach: 'source', terms: 'standard' };
    expect(endedBy('perspective', indicator, given).importer).toEqual(['approach']);
    expect(endedBy('method', indicator, given)).toMatchObject({ kww: ['approach'] });
    expect(endedBy('as', indicator, given)).toEqual({});
  });
  it.each(catalogue.map((one) => [one.id, one] as const))('never leads to a refusal: %s', (_, indicator) => {
    const given = defaultsOf(indicator);
    for (const [name, spec] of Object.entries(indicator.options)) {
      if (spec.kind !== 'choice') continue;
      const ends = endedBy(name, indicator, given);
      for (const value of spec.values) {
        const kept = Object.entries(given).filter(([one]) => one !== name && !ends[value]?.includes(one));
        const next = { ...Object.fromEntries(kept), [name]: value };
        const now = valuesBeside(indicator, next);
        // a value that is shown disabled cannot be chosen
        if (meaningless(name, value, indicator.options, now) !== null) continue;
        expect(() => refuseMeaningless(indicator.options, next, now), `${name}=${value}`).not.toThrow();
      }
    }
  });
});
