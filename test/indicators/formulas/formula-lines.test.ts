import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/indicators/catalogue.ts';
import { priceMethod } from '../../../src/indicators/chains/prices/price-method.ts';
import { scenarioFormula } from '../../../src/indicators/chains/scenarios/scenario-method.ts';
import type { ShockKind } from '../../../src/indicators/chains/scenarios/shock.ts';
import { formulaLines } from '../../../src/indicators/formulas/formula-lines.ts';
import { spanishFormulas } from '../../../src/indicators/formulas/spanish-formulas.ts';

/** What is left of a formula without its words: symbols, numbers and names of one or two letters. */
function symbols(line: string): string {
  return Array.from(
    line.replace(/\p{L}{3,}|\b(?:of|in|to|by|or|an|at|on|is|no|de|en|la|el|lo|se|su|un)\b/gu, ''),
  )
    .filter((sign) => /[^\p{L}\s,;:.[\]()'’_-]/u.test(sign))
    .toSorted()
    .join('');
}

const SHOCKS: Readonly<Record<ShockKind, true>> = {
  'local-sourcing': true,
  'content-rule': true,
  displacement: true,
  diversification: true,
  'trade-mix': true,
  demand: true,
  'lost-supplier': true,
};
const KINDS = Object.keys(SHOCKS).filter((kind): kind is ShockKind => Object.hasOwn(SHOCKS, kind));

/** Words of English, where they are no name of an option or a term. */
const ENGLISH =
  /\b(?:the|with|where|and|each|over|mean|growth|both|which|by|their|others?|only)\b|\b(?:of|share)\b(?![(=])/;

/** A word that other lines say otherwise, and an index that reads as the word for or. */
const UNLIKE_OTHERS = /ascenso de producto|miembros, o /;

describe('formulas in Spanish', () => {
  it.each(catalogue.map((indicator) => [indicator.id, indicator] as const))(
    '%s has as many lines, with the same symbols and no English words',
    (id, indicator) => {
      const lines = formulaLines(indicator, spanishFormulas);
      const written = Object.hasOwn(spanishFormulas, id) ? spanishFormulas[id] : [];
      expect([0, indicator.formula.length]).toContain(written.length);
      for (const { en, es } of lines) {
        expect(symbols(es.replaceAll('I+D', 'R&D'))).toBe(symbols(en));
        expect(es).not.toMatch(ENGLISH);
        expect(es).not.toMatch(UNLIKE_OTHERS);
      }
    },
  );
  it('of scenarios have no words, for they are the same in both languages', () => {
    const words = /\p{L}{3,}/gu;
    const lines = [...scenarioFormula(KINDS), ...priceMethod.formula];
    expect(new Set(lines.join('\n').match(words))).toEqual(new Set(['min', 'dom']));
  });
  it('are of indicators that are there', () => {
    const ids = new Set(catalogue.map(({ id }) => id));
    expect(Object.keys(spanishFormulas).filter((id) => !ids.has(id))).toEqual([]);
  });
});
