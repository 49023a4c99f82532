import { describe, expect, it } from 'vitest';
import { type Compared, comparisonSentences } from '../../src/report/comparison-sentences.ts';
import type { ComparedNumber, ComparedRule, VerdictWord } from '../../src/report/verdict-model.ts';
import { tallyOf } from '../../src/report/verdict-sentences.ts';
import { cell, EFFECT, percent, RANK } from './verdict-cells.ts';

type Words = VerdictWord | null;

function rule(name: string, a: Words, b: Words, numbers: readonly ComparedNumber[] = []): ComparedRule {
  const one = (word: Words) => (word === null ? null : cell(word));
  return {
    rule: { en: name, es: `${name} (es)` },
    kind: { en: 'process', es: 'proceso' },
    place: null,
    cells: [one(a), one(b)],
    numbers,
  };
}

function say(...rules: ComparedRule[]): string {
  const compared: Compared = {
    names: [
      { en: 'Mexico', es: 'México' },
      { en: 'the United Kingdom', es: 'el Reino Unido' },
    ],
    span: { en: '1995–2008', es: '1995-2008' },
    rules,
    tallies: [tallyOf(rules.map(({ cells }) => cells[0])), tallyOf(rules.map(({ cells }) => cells[1]))],
  };
  return comparisonSentences(compared)
    .flatMap(({ en, es }) => [en, es])
    .join('\n');
}

const netherlands: Compared = {
  names: [
    { en: 'Mexico', es: 'México' },
    { en: 'the Netherlands', es: 'los Países Bajos' },
  ],
  span: { en: '1995–2008', es: '1995-2008' },
  rules: [rule('A', 'down', 'up')],
  tallies: [
    { up: 0, down: 1, mixed: 0, none: 0 },
    { up: 1, down: 0, mixed: 0, none: 0 },
  ],
};

function of(
  number: typeof RANK,
  a: number | null,
  b: number | null,
  more: Partial<ComparedNumber> = {},
): ComparedNumber {
  const { title, said, unit, digits } = number;
  return { title, said, unit, digits, signed: true, values: [a, b], ...more };
}

const share = percent('share in world exports', 'la participación en las exportaciones mundiales', 0);

describe('the sentences of a comparison', () => {
  it('they part: who does better by which rules, and by what numbers', () => {
    expect(
      say(
        rule('A', 'up', 'mixed', [of(share, 22.9, -16.5)]),
        rule('B', 'down', 'up', [
          of(RANK, 3, -18, {
            ends: [
              { first: 27, last: 30 },
              { first: 25, last: 7 },
            ],
          }),
          // the same sign parts nobody
          of(percent('employment', 'el empleo', 0), 3, 4),
        ]),
        rule('C', 'up', 'up'),
        rule('D', 'up', null),
      ),
    ).toMatchInlineSnapshot(`
      "Over 1995–2008, in Mexico three rules point up and one down; in the United Kingdom two rules point up and one is mixed.
      En 1995-2008, en México tres reglas apuntan al alza y una a la baja; en el Reino Unido dos reglas apuntan al alza y una es mixta.
      Of the three rules that judge both, one says the same of the two; the United Kingdom does better by “B”; Mexico does better by “A”.
      De las tres reglas que juzgan a ambas, una dice lo mismo de las dos; el Reino Unido queda mejor según «B (es)»; México queda mejor según «A (es)».
      The signs differ here: share in world exports rose 22.9% in Mexico and fell 16.5% in the United Kingdom; rank in economic complexity went from 27 to 30 in Mexico and from 25 to 7 in the United Kingdom.
      Aquí difieren los signos: la participación en las exportaciones mundiales subió 22.9% en México y bajó 16.5% en el Reino Unido; el lugar en complejidad económica, de 27 a 30 en México y de 25 a 7 en el Reino Unido."
    `);
  });
  it('what ends where it began stayed there', () => {
    const ends = [
      { first: 52, last: 42 },
      { first: 24, last: 24 },
    ] as const;
    const said = say(rule('A', 'up', 'mixed', [of(RANK, -10, 0, { ends })]));
    expect(said).toContain('went from 52 to 42 in Mexico and stayed at 24 in the United Kingdom.');
    expect(said).toContain('de 52 a 42 en México y sin cambio (24) en el Reino Unido.');
  });
  it('a range is said as one', () => {
    const ends = [
      { first: -1, last: 2 },
      { first: 0.4, last: 6.9 },
    ] as const;
    expect(
      say(rule('A', 'mixed', 'up', [of(EFFECT, -1, 0.4, { ends, range: true })])),
    ).toMatchInlineSnapshot(`
      "Over 1995–2008, in Mexico no rule points up and one is mixed; in the United Kingdom one rule points up.
      En 1995-2008, en México ninguna regla apunta al alza y una es mixta; en el Reino Unido una regla apunta al alza.
      One rule judges both; the United Kingdom does better by “A”.
      Una regla juzga a ambas; el Reino Unido queda mejor según «A (es)».
      The signs differ here: structural effect ran from −1.0 to +2.0 points in Mexico and from +0.4 to +6.9 points in the United Kingdom.
      Aquí difieren los signos: el efecto estructural, de −1.0 a +2.0 puntos en México y de +0.4 a +6.9 puntos en el Reino Unido."
    `);
  });
  it('a name in the plural has its verb in the plural', () => {
    expect(comparisonSentences(netherlands)[1]?.es).toBe(
      'Una regla juzga a ambas; los Países Bajos quedan mejor según «A (es)».',
    );
  });
  it('all say the same; none says the same; one rule', () => {
    expect(say(rule('A', 'up', 'up'), rule('B', 'down', 'down'))).toMatchInlineSnapshot(`
      "Over 1995–2008, in both Mexico and the United Kingdom one rule points up and one down.
      En 1995-2008, tanto en México como en el Reino Unido una regla apunta al alza y una a la baja.
      The two rules that judge both economies say the same of the two.
      Las dos reglas que juzgan a ambas economías dicen lo mismo de las dos."
    `);
    expect(say(rule('A', 'up', 'down'), rule('B', 'down', 'up'))).toMatchInlineSnapshot(`
      "Over 1995–2008, in both Mexico and the United Kingdom one rule points up and one down.
      En 1995-2008, tanto en México como en el Reino Unido una regla apunta al alza y una a la baja.
      Of the two rules that judge both, none says the same of the two; the United Kingdom does better by “B”; Mexico does better by “A”.
      De las dos reglas que juzgan a ambas, ninguna dice lo mismo de las dos; el Reino Unido queda mejor según «B (es)»; México queda mejor según «A (es)»."
    `);
    expect(say(rule('A', 'up', 'up'))).toMatchInlineSnapshot(`
      "Over 1995–2008, in both Mexico and the United Kingdom one rule points up.
      En 1995-2008, tanto en México como en el Reino Unido una regla apunta al alza.
      One rule judges both, and says the same of the two.
      Una regla juzga a ambas, y dice lo mismo de las dos."
    `);
  });
  it('no evidence on one, or on both', () => {
    expect(say(rule('A', 'up', null))).toMatchInlineSnapshot(`
      "Over 1995–2008, in Mexico one rule points up; on the United Kingdom no rule has evidence.
      En 1995-2008, en México una regla apunta al alza; sobre el Reino Unido ninguna regla tiene evidencia.
      No rule judges both.
      Ninguna regla juzga a ambas."
    `);
    expect(say()).toMatchInlineSnapshot(`
      "Over 1995–2008, on Mexico no rule has evidence; on the United Kingdom no rule has evidence.
      En 1995-2008, sobre México ninguna regla tiene evidencia; sobre el Reino Unido ninguna regla tiene evidencia.
      No rule judges both.
      Ninguna regla juzga a ambas."
    `);
  });
});
