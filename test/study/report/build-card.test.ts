import { describe, expect, it } from 'vitest';
import { type Row, rowsOf, tableOf } from '../../../src/base/table.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { figureScene } from '../../../src/figures/figure-scene.ts';
import type { FigureSpec } from '../../../src/figures/spec.ts';
import { RETIRED_INDICATORS } from '../../../src/indicators/retired-indicators.ts';
import { complexity } from '../../../src/indicators/trade/complexity.ts';
import { planVariants } from '../../../src/indicators/vary/plan-variants.ts';
import { buildCard } from '../../../src/study/report/build-card.ts';

const field = (name: string) => ({ name, title: { en: name, es: name } });
const WORDS = { title: { en: 'Card', es: 'Ficha' }, source: { en: 'Accounts', es: 'Cuentas' } };
const gone = { missing: 'undefined-share-of-change' } as const;
const cardOf = (values: readonly (number | typeof gone)[]) => {
  const rows: Row[] = values.map((value, i) => ({
    choice: i === 0 ? 'headline' : 'weights',
    variant: i === 0 ? 'three-term' : `method ${i}`,
    unit: 'percent',
    value,
  }));
  return buildCard(tableOf('t', FIELDS, rows), WORDS, {});
};

const FIELDS = [field('choice'), field('variant'), field('unit'), { ...field('value'), unit: UNITS.none }];
const figureOf = (rows: readonly Row[]) => {
  const card = buildCard(tableOf('t', FIELDS, rows), WORDS, {});
  if (card === null) throw new Error('no card');
  return card.figure;
};

describe('buildCard', () => {
  it('has words for the choices of complexity, in both languages', () => {
    const { options } = complexity;
    const [headline, ...variants] = planVariants(
      options,
      { filter: 'trusted' },
      {
        vary: Object.fromEntries(
          RETIRED_INDICATORS['complexity-sensitivity'].vary.map((text) => [...text.split('='), '']),
        ),
      },
    );
    const rows = [headline, ...variants].map(({ choice, variant }, i) => ({
      ...{ choice, variant, unit: 'index', value: i },
    }));
    const { table, labels = {} } = figureOf(rows);
    const drawn = rowsOf(table);
    expect(drawn).toHaveLength(rows.length);
    for (const { choice, variant } of drawn)
      for (const code of [String(choice), String(variant)])
        expect(labels[code].en, code).not.toBe(labels[code].es);
    expect(labels[String(drawn[0].variant)].en).toMatch(/^trusted by the Atlas, goods specified; ratio 1$/);
  });
  it('keeps apart the variants of two choices that have one value', () => {
    const rows = ['headline', 'filter', 'normalisation'].map((choice, i) => ({
      ...{ choice, variant: i === 0 ? 'a' : 'none', unit: 'index', value: i },
    }));
    const { labels = {} } = figureOf(rows);
    expect(labels['filter=none'].en).toBe('all economies');
    expect(labels['normalisation=none'].en).toBe('not standardised');
  });
  it('says how far the number moves and whether its sign holds', () => {
    expect(cardOf([2, 1, 3])).toMatchObject({ low: 1, high: 3, signStable: true });
    const flips = cardOf([2, -1, 3]);
    expect(flips?.signStable).toBe(false);
    expect(flips?.sentence.en).toBe(
      '2.00 in the headline; over 3 defensible choices it runs from −1.00 to 3.00 percent: the sign depends on the choice, so the number alone proves nothing.',
    );
  });
  it('names no unit that is no measure', () => {
    const rows = ['headline', 'filter'].map((choice, i) => ({
      ...{ choice, variant: i === 0 ? 'a' : 'none', unit: 'index', value: i + 1 },
    }));
    const card = buildCard(tableOf('t', FIELDS, rows), WORDS, {});
    expect(card?.sentence.en).toMatch(/ it runs from \S+ to [\d.]+: the sign is the same in all\.$/);
    expect(card?.sentence.es).toMatch(/ va de \S+ a [\d.]+: el signo es el mismo en todas\.$/);
  });
  it('a headline without a number is none, not the lowest variant', () => {
    const card = cardOf([gone, 4, 7]);
    expect(card).toMatchObject({ low: 4, high: 7 });
    expect(card?.sentence.en).toMatch(/^Over 2 defensible choices it runs from 4\.00 to 7\.00/);
    expect(card?.figure.source.es).toBe('Cuentas');
    const { marks } = figureScene(card?.figure as FigureSpec, 'en');
    expect(marks.filter(({ role }) => role === 'reference')).toEqual([]);
    const words = marks.flatMap((mark) => (mark.shape === 'text' ? [mark.text] : [])).join(' ');
    expect(words).toContain('a share of a change');
    expect(words).not.toMatch(/NaN|null|undefined/);
  });
  it('is none when no variant has a number', () => {
    expect(cardOf([gone, gone])).toBeNull();
  });
  it('refuses rows of more than one number', () => {
    const two = tableOf(
      't',
      [field('choice'), field('variant'), field('unit'), { ...field('value'), unit: UNITS.none }],
      [
        { choice: 'headline', variant: 'a', unit: 'percent', value: 1 },
        { choice: 'headline', variant: 'b', unit: 'percent', value: 1 },
      ],
    );
    expect(() => buildCard(two, WORDS, {})).toThrow(/fits 2 rows/);
  });
});
