import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { parseOptions } from '../../src/indicators/options.ts';
import { RENAMED_OPTIONS } from '../../src/indicators/renamed-options.ts';

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
