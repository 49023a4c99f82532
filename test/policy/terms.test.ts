import { beforeAll, describe, expect, it } from 'vitest';
import { textColumn } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { SCENARIO_TERMS } from '../../src/indicators/chains/scenarios/scenario-table.ts';
import { type Term, termOf, unitsOf } from '../../src/indicators/term.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { resultsOf } from '../support/every-choice.ts';
import { rowIndicators, rowTable } from '../support/row-tables.ts';

describe.each(catalogue.map((one) => [one.id, one] as const))('the terms of %s', (_, indicator) => {
  beforeAll(useShippedCatalog);
  it('have unique codes and titles in both languages, of its own choosing', () => {
    const ids = indicator.terms.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, title } of indicator.terms) {
      expect(title.en.trim(), id).not.toBe('');
      expect(title.es.trim(), id).not.toBe('');
    }
    // two terms with one title could not be told apart
    const titles = indicator.terms.map(({ title }) => title.es);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });
  it('are those of its results, each in a declared unit, and each appears', () => {
    const seen = new Set<string>();
    for (const table of resultsOf(indicator)) {
      const [terms, units] = ['term', 'unit'].map((name) => textColumn(table, name) ?? []);
      const pairs = new Map(terms.map((code, row) => [`${code} in ${units[row]}`, [code, units[row]]]));
      for (const [shown, [code, unit]] of pairs) {
        const declared = termOf(indicator.terms, code ?? '');
        expect(declared, shown).not.toBeNull();
        if (declared === null) continue;
        seen.add(declared.id);
        expect(unitsHeld(declared, indicator.id), shown).toContain(unit);
      }
    }
    expect(indicator.terms.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });
});

/** Ids of units; `input` is that of the small tables: the columns of rows, the cells and accounts of a matrix. */
function unitsHeld(declared: Term, id: string): readonly string[] {
  const rows = rowIndicators.find((one) => one.id === id);
  const held =
    rows === undefined
      ? [UNITS.dataUnit.id, UNITS.personsThousand.id]
      : rowTable(rows).fields.flatMap(({ unit }) => unit?.id ?? []);
  return unitsOf(declared).flatMap((unit) => (unit === 'input' ? held : [unit.id]));
}

describe('the terms of scenarios', () => {
  it('say what they mean there', () => {
    const title = (id: string) => termOf(SCENARIO_TERMS, id)?.title.en;
    expect(title('domestic_share')).toBe('domestic share of exports');
    expect(title('exports')).toBe('gross exports');
  });
});
