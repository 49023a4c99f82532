import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MISSING_REASONS, MISSING_TEXT } from '../../src/base/missing.ts';
import { UNITS } from '../../src/base/unit.ts';
import type { OptionSpec } from '../../src/indicators/options.ts';
import { indicators } from '../../src/indicators/registry.ts';
import { CHOICES, choiceTitle } from '../../src/indicators/sensitivity-titles.ts';
import { filesBelow, repository } from '../support/source-files.ts';

/** Words that are the same in both languages: names of indices and methods. */
const SAME_WORDS = /^(Gini|Theil|total|Shapley|LMDI|GEAD|JoGGs|CIP)/;

function bothLanguages(text: { readonly en: string; readonly es: string }, where: string): void {
  expect(text.en.trim(), where).not.toBe('');
  expect(text.es.trim(), where).not.toBe('');
  if (!SAME_WORDS.test(text.en)) expect(text.en, where).not.toBe(text.es);
}

describe('the registry', () => {
  it('has unique names, in lower case', () => {
    const ids = indicators.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
  });
  it('lists every definition there is', () => {
    const defined = filesBelow('src/indicators', '.ts').flatMap((file) =>
      [...readFileSync(join(repository, file), 'utf8').matchAll(/defineIndicator\(\{\s+id: '([^']+)'/g)].map(
        ([, id]) => id,
      ),
    );
    expect(indicators.map(({ id }) => id).sort()).toEqual(defined.sort());
  });
});

describe.each(indicators.map((indicator) => [indicator.id, indicator] as const))('%s', (id, indicator) => {
  it('has title, summary and conventions in both languages', () => {
    bothLanguages(indicator.title, 'title');
    bothLanguages(indicator.summary, 'summary');
    expect(indicator.summary.en).toMatch(/\.$/);
    expect(indicator.summary.es).toMatch(/\.$/);
    for (const [i, convention] of indicator.conventions.entries())
      bothLanguages(convention, `convention ${i}`);
  });
  it('has a formula and a reference', () => {
    expect(indicator.formula.length).toBeGreaterThan(0);
    for (const line of indicator.formula) expect(line).not.toMatch(/^\s*$|\\[a-z]+\{/);
    expect(indicator.references.length).toBeGreaterThan(0);
  });
  it('documents its options and inputs in both languages', () => {
    for (const [name, option] of Object.entries<OptionSpec>(indicator.options)) {
      bothLanguages(option.about, name);
      if (option.kind === 'choice') expect(option.values, name).toContain(option.default);
      if (option.kind === 'number') {
        expect(option.default, name).toBeGreaterThanOrEqual(option.min ?? Number.NEGATIVE_INFINITY);
        expect(option.default, name).toBeLessThanOrEqual(option.max ?? Number.POSITIVE_INFINITY);
      }
    }
    for (const field of indicator.input.fields) bothLanguages(field.about, field.name);
  });
  it('ends its result with term, unit, value', () => {
    const names = indicator.output.map(({ name }) => name);
    expect(names.slice(-3)).toEqual(['term', 'unit', 'value']);
    expect(new Set(names).size).toBe(names.length);
    for (const field of indicator.output) bothLanguages(field.title, field.name);
  });
  it('has a test that names it', () => {
    const naming = filesBelow('test', '.test.ts').filter(
      (file) => !file.startsWith('test/policy/') && namesIt(file, id),
    );
    expect(naming).not.toEqual([]);
  });
});

function namesIt(file: string, id: string): boolean {
  return new RegExp(`['"\`/]${id}(\\.ts)?['"\`/ :]`).test(readFileSync(join(repository, file), 'utf8'));
}

describe('units', () => {
  it('have unique ids and labels in both languages', () => {
    const units = Object.values(UNITS);
    expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
    for (const unit of units) {
      expect(unit.id).toMatch(/^[a-z0-9-]+$/);
      expect(unit.label.en === '').toBe(unit.label.es === '');
    }
  });
  it('of shipped columns are known', () => {
    const known = new Set<string>(Object.values(UNITS).map(({ id }) => id));
    for (const file of filesBelow('data', 'release.json')) {
      const { files } = JSON.parse(readFileSync(join(repository, file), 'utf8')) as {
        files: {
          columns?: { name: string; unit?: string }[];
          variables?: { name: string; unit: string }[];
        }[];
      };
      for (const { columns = [], variables = [] } of files)
        for (const { name, unit } of [...columns, ...variables])
          if (unit !== undefined) expect(known.has(unit), `${file}: ${name} in ${unit}`).toBe(true);
    }
  });
});

describe('reasons and choices', () => {
  it('have words in both languages', () => {
    for (const reason of MISSING_REASONS) bothLanguages(MISSING_TEXT[reason], reason);
    for (const choice of CHOICES) bothLanguages(choiceTitle(choice), choice);
  });
});
