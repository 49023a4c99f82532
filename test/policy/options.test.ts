import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import type { OptionSpec } from '../../src/indicators/options.ts';
import { parseOptions } from '../../src/indicators/parse-options.ts';
import { RENAMED_OPTIONS } from '../../src/indicators/renamed-options.ts';

const declared = catalogue.flatMap(({ id, options }) =>
  Object.entries<OptionSpec>(options).map(([name, spec]) => ({ id, name, spec })),
);

/** What a person may call the same thing, and what it is called here. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  economies: ['reporters', 'exporters', 'regions'],
  partners: ['importers', 'markets', 'market', 'destinations'],
  products: ['product', 'goods', 'commodities', 'basket'],
  activities: ['class', 'classes', 'industries', 'sectors', 'industry', 'sector'],
  level: ['detail', 'aggregate', 'granularity'],
  by: ['over', 'along'],
  show: ['measures', 'fields', 'accounts', 'columns'],
  top: ['k'],
  price_base: ['base'],
};

describe('one vocabulary of options', () => {
  it('a name is of one kind wherever it stands', () => {
    const kinds = new Map<string, Map<string, string[]>>();
    for (const { id, name, spec } of declared) {
      const own = kinds.get(name) ?? new Map<string, string[]>();
      kinds.set(name, own.set(spec.kind, [...(own.get(spec.kind) ?? []), id]));
    }
    const several = [...kinds].filter(([, own]) => own.size > 1);
    expect(several.map(([name, own]) => [name, Object.fromEntries(own)])).toEqual([]);
  });
  it('no indicator declares a synonym of the vocabulary', () => {
    const synonyms = new Set(Object.values(SYNONYMS).flat());
    expect(declared.filter(({ name }) => synonyms.has(name)).map(({ id, name }) => `${id} ${name}`)).toEqual(
      [],
    );
  });
});

describe('an old name of an option', () => {
  it.each(RENAMED_OPTIONS.map((one) => [`${one.old} → ${one.now}`, one] as const))('%s', (_, renamed) => {
    const { old, now, values } = renamed;
    const written = Object.entries(values ?? {})[0] ?? ['A', 'A'];
    let answered = 0;
    for (const { options } of catalogue) {
      const refusal = refusalOf(options, { [old]: written[0] });
      if (
        refusal?.code !== 'option-renamed' ||
        (refusal.params as { write: string }).write !== `${now}=${written[1]}`
      )
        continue;
      answered += 1;
      for (const lang of ['en', 'es'] as const)
        expect(refusal.toText(lang)).toMatch(new RegExp(` ${now}=${written[1]}\\.$`));
      // the new name is an option, whatever it says of the value
      expect(refusalOf(options, { [now]: written[1] })?.code ?? 'bad-option').toMatch(
        /^(bad-option|option-without-meaning)$/,
      );
    }
    expect(answered).toBeGreaterThan(0);
  });
});

function refusalOf(specs: Parameters<typeof parseOptions>[0], raw: Parameters<typeof parseOptions>[1]) {
  try {
    parseOptions(specs, raw);
    return null;
  } catch (error) {
    if (error instanceof EscalarError) return error;
    throw error;
  }
}
