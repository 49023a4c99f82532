import { beforeAll, describe, expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import { type AnyIndicator, catalogue } from '../../src/indicators/catalogue.ts';
import type { OptionSpec, RawOptions } from '../../src/indicators/options.ts';
import { parseOptions } from '../../src/indicators/parse-options.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { choicesOf, computeOnce } from '../support/every-choice.ts';

/** The values of two choices beside each other that the rules of the options let through. */
function pairsOf(indicator: AnyIndicator): readonly RawOptions[] {
  const [needed = {}] = choicesOf(indicator);
  const singles = Object.entries<OptionSpec>(indicator.options).flatMap(([name, spec]) =>
    spec.kind === 'choice' && !Object.hasOwn(needed, name) ? spec.values.map((value) => [name, value]) : [],
  );
  return singles.flatMap(([name, value], at) =>
    singles
      .slice(at + 1)
      .filter(([other]) => other !== name)
      .map(([other, its]) => ({ ...needed, [name as string]: value, [other as string]: its }))
      .filter((raw) => refusalOf(() => parseOptions(indicator.options, raw)) === null),
  );
}

function refusalOf(run: () => unknown): EscalarError | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof EscalarError) return error;
    throw error;
  }
}

describe('what the rules of the options let through', () => {
  beforeAll(useShippedCatalog);
  it.each(catalogue.map((indicator) => [indicator.id, indicator] as const))(
    'the computation takes too: %s',
    (_, indicator) => {
      const isChoice = (name: unknown) => indicator.options[String(name)]?.kind === 'choice';
      const refused = pairsOf(indicator).filter((raw) => {
        const refusal = refusalOf(() => computeOnce(indicator, raw));
        return (
          refusal?.code === 'bad-option' && 'option' in refusal.params && isChoice(refusal.params.option)
        );
      });
      expect(refused).toEqual([]);
    },
    60_000,
  );
});
