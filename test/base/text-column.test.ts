import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  concatTexts,
  hasBlank,
  mapWords,
  sameText,
  textAt,
  textBuilder,
  textColumnOf,
  textsOf,
  wordsIn,
} from '../../src/base/text-column.ts';

const texts = fc.array(fc.option(fc.constantFrom('', 'a', 'b', 'ñ', '__proto__', '01'), { nil: null }));

describe('a column of text', () => {
  it('gives back what it was made from, each different text kept once', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const column = textColumnOf(given);
        expect(textsOf(column)).toEqual(given);
        expect(given.map((_, row) => textAt(column, row))).toEqual(given);
        expect(new Set(column.words).size).toBe(column.words.length);
        expect(new Set(wordsIn(column))).toEqual(new Set(given.filter((text) => text !== null)));
        expect(hasBlank(column)).toBe(given.includes(null));
      }),
    );
  });

  it('is changed by word as it would be by row', () => {
    const change = (word: string) => (word === 'a' ? null : word === 'b' ? 'ñ' : `${word}!`);
    fc.assert(
      fc.property(texts, (given) => {
        const changed = mapWords(textColumnOf(given), change);
        expect(textsOf(changed)).toEqual(given.map((text) => (text === null ? null : change(text))));
        expect(new Set(changed.words).size).toBe(changed.words.length);
      }),
    );
  });

  it('follows another', () => {
    fc.assert(
      fc.property(texts, texts, texts, (...parts) => {
        expect(textsOf(concatTexts(parts.map(textColumnOf)))).toEqual(parts.flat());
      }),
    );
  });

  it('is filled with one text', () => {
    expect(textsOf(sameText('a', 3))).toEqual(['a', 'a', 'a']);
    expect(textsOf(sameText(null, 2))).toEqual([null, null]);
    const builder = textBuilder(1);
    builder.fill('a', 2);
    builder.add(null);
    builder.fill('b', 0);
    builder.add('a');
    expect(textsOf(builder.column())).toEqual(['a', 'a', null, 'a']);
  });

  it('does not list a word that no row has', () => {
    expect(wordsIn({ kind: 'text', codes: Uint32Array.of(2, 0), words: ['a', 'b'] })).toEqual(['b']);
  });
});
