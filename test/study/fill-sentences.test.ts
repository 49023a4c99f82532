import { describe, expect, it } from 'vitest';
import { UNITS } from '../../src/base/unit.ts';
import { fillSentences } from '../../src/study/fill-sentences.ts';
import { fillText } from '../../src/study/fill-text.ts';
import type { StudyValue } from '../../src/study/read-values.ts';
import type { SentenceSpec } from '../../src/study/sentence-schema.ts';

const number = (value: number, digits = 1): StudyValue => ({
  state: 'number',
  value,
  digits,
  unit: UNITS.percent,
  step: 's',
});

function said(spec: SentenceSpec, values: Readonly<Record<string, StudyValue>>, lang: 'en' | 'es' = 'en') {
  return fillSentences({ it: spec }, new Map(Object.entries(values)), {}).get('it')?.[lang];
}

const change: SentenceSpec = {
  of: 'x',
  rise: { en: 'It rose by {x}%.', es: 'Aumentó {x}%.' },
  fall: { en: 'It fell by {x}%.', es: 'Disminuyó {x}%.' },
  same: { en: 'It did not change.', es: 'No cambió.' },
};
const pair: SentenceSpec = {
  of: ['a', 'b'],
  rise: 'up from {a} to {b}',
  fall: 'down from {a} to {b}',
  same: '{b} in both',
};
const count: SentenceSpec = { count: 'n', none: 'none', one: 'one of {all}', many: '{n} of {all}' };

describe('fillSentences', () => {
  it('takes the form of the sign, and the number without it', () => {
    expect(said(change, { x: number(3.14) })).toBe('It rose by 3.1%.');
    expect(said(change, { x: number(-3.14) })).toBe('It fell by 3.1%.');
    expect(said(change, { x: number(-3.14) }, 'es')).toBe('Disminuyó 3.1%.');
  });
  it('of one form is said where its numbers are there', () => {
    expect(said('{x} of {all}', { x: number(2), all: number(3) })).toBe('2.0 of 3.0');
    expect(said({ en: 'It is {x}.', es: 'Es {x}.' }, { x: number(-2) }, 'es')).toBe('Es −2.0.');
    expect(said('{x} of {all}', { x: number(2) })).toBe('');
  });
  it('sees no change where none can be seen with the digits shown', () => {
    expect(said(change, { x: number(-0.04) })).toBe('It did not change.');
    expect(said(pair, { a: number(2.04), b: number(1.96) })).toBe('2.0 in both');
    expect(said(pair, { a: number(2.04, 2), b: number(1.96, 2) })).toBe('down from 2.04 to 1.96');
  });
  it('takes no difference for one that the numbers are too coarse to tell, where the study says how coarse', () => {
    const spec: SentenceSpec = { ...pair, steady: { most: 5, said: 'about {a} and {b}' } };
    const of = (a: number, b: number) => said(spec, { a: number(a, 0), b: number(b, 0) });
    expect(of(72, 70)).toBe('about 72 and 70');
    expect(of(70, 75)).toBe('about 70 and 75');
    expect(of(70, 76)).toBe('up from 70 to 76');
    expect(of(70, 64)).toBe('down from 70 to 64');
    expect(of(70, 70)).toBe('70 in both');
  });
  it('puts names in, and tells one that stays from one that changes', () => {
    const NAMES = {
      USA: { en: 'the United States', es: 'Estados Unidos' },
      CHN: { en: 'China', es: 'China' },
    };
    const name = (code: keyof typeof NAMES): StudyValue => ({
      state: 'name',
      code,
      name: NAMES[code],
      step: 's',
    });
    const spec: SentenceSpec = {
      names: ['a', 'b'],
      same: { en: '{b} with {x}%.', es: '{b} con {x}%.' },
      other: { en: 'first {a}, then {b}.', es: 'primero {a}, luego {b}.' },
    };
    const x = number(36, 0);
    expect(said(spec, { a: name('USA'), b: name('USA'), x })).toBe('the United States with 36%.');
    expect(said(spec, { a: name('USA'), b: name('USA'), x }, 'es')).toBe('Estados Unidos con 36%.');
    expect(said(spec, { a: name('USA'), b: name('CHN'), x })).toBe('first the United States, then China.');
    // without a name, or a number that the form shows, nothing is said
    expect(said(spec, { a: name('USA'), x })).toBe('');
    expect(said(spec, { a: name('USA'), b: name('USA') })).toBe('');
  });
  it('has a shorter form of what hardly moved, behind another side', () => {
    const steady = (one: string): SentenceSpec => ({
      ...pair,
      of: [`a-${one}`, `b-${one}`],
      steady: { most: 5, said: `long {b-${one}}` },
      next: { steady: `short {b-${one}}` },
    });
    const of = { 'a-i': number(9, 0), 'b-i': number(7, 0), 'a-j': number(3, 0), 'b-j': number(4, 0) };
    const specs = { i: steady('i'), j: steady('j'), both: { all: ['i', 'j'] } };
    expect(fillSentences(specs, new Map(Object.entries(of)), {}).get('both')?.en).toBe('long 7 short 4');
  });
  it('shows as many digits as it takes to tell a level from nothing', () => {
    expect(said(pair, { a: number(0.04), b: number(0.03) })).toBe('down from 0.04 to 0.03');
    expect(said(pair, { a: number(0), b: number(0.03) })).toBe('up from 0.0 to 0.03');
    expect(said('{x}', { x: number(-0.00021) })).toBe('−0.0002');
    expect(said('{x}', { x: number(0.96, 0) })).toBe('1');
    expect(said('{x}', { x: number(0) })).toBe('0.0');
  });
  it('sets the second of two values against the first, thousands and signs included', () => {
    expect(said(pair, { a: number(-1), b: number(-3) })).toBe('down from −1.0 to −3.0');
    expect(said(pair, { a: number(999), b: number(1234567) })).toBe('up from 999.0 to 1,234,567.0');
  });
  it('reads no change from a series that is broken somewhere, which its ends need not show', () => {
    const spec: SentenceSpec = {
      ...pair,
      broken: { over: ['a', 'm', 'b'], most: 1.33, said: 'broken: {a}, {m}, {b}' },
    };
    const of = (a: number, m: number, b: number) => said(spec, { a: number(a), m: number(m), b: number(b) });
    expect(of(10, 12, 14)).toBe('up from 10.0 to 14.0');
    expect(of(10, 14, 11)).toBe('broken: 10.0, 14.0, 11.0');
    expect(of(14, 10, 12)).toBe('broken: 14.0, 10.0, 12.0');
    expect(of(15.8, 15.8, 3.7)).toBe('broken: 15.8, 15.8, 3.7');
    expect(of(10, 13.3, 10)).toBe('10.0 in both');
    expect(said(spec, { a: number(10), b: number(14), m: { state: 'absent', step: 's' } })).toBe(
      'up from 10.0 to 14.0',
    );
  });
  it('says a break of a later side in its shorter form', () => {
    const broken = (one: string): SentenceSpec => ({
      of: [`a-${one}`, `b-${one}`],
      rise: 'up',
      fall: 'down',
      same: 'same',
      broken: { over: [`a-${one}`, `b-${one}`], most: 1.33, said: `broken {b-${one}}` },
      next: { broken: `too {b-${one}}` },
    });
    const values = { 'a-i': number(10), 'b-i': number(20), 'a-j': number(40), 'b-j': number(15) };
    const filled = fillSentences(
      { i: broken('i'), j: broken('j'), both: { all: ['i', 'j'] } },
      new Map(Object.entries(values)),
      {},
    );
    expect(filled.get('both')?.en).toBe('broken 20.0 too 15.0');
  });
  it('names no direction where other choices of the number have the other sign', () => {
    const spec: SentenceSpec = { ...change, unsure: { over: ['x', 'y'], said: 'from {x} to {y}' } };
    expect(said(spec, { x: number(-2), y: number(3) })).toBe('from −2.0 to 3.0');
    expect(said(spec, { x: number(2), y: number(-3) })).toBe('from 2.0 to −3.0');
    expect(said(spec, { x: number(-2), y: number(-3) })).toBe('It fell by 2.0%.');
    expect(said(spec, { x: number(2), y: number(0) })).toBe('It rose by 2.0%.');
    expect(said(spec, { x: number(2), y: { state: 'absent', step: 's' } })).toBe('It rose by 2.0%.');
  });
  it('counts none, one and many', () => {
    const all = number(9, 0);
    expect(said(count, { n: number(0, 0), all })).toBe('none');
    expect(said(count, { n: number(1, 0), all })).toBe('one of 9');
    expect(said(count, { n: number(2, 0), all })).toBe('2 of 9');
  });
  it('says all sides one after another, the later ones shorter where nothing is lost', () => {
    const of = (a: number, b: number | null, mine = pair): string | undefined => {
      const side = (which: string): SentenceSpec =>
        JSON.parse(JSON.stringify({ ...mine, of: ['zero', which] }).replaceAll('{b}', `{${which}}`));
      const values = new Map<string, StudyValue>([
        ['zero', number(10)],
        ['a', number(a)],
        ['b', b === null ? { state: 'absent', step: 's' } : number(b)],
      ]);
      const spec = { 'x-a': side('a'), 'x-b': side('b'), both: { all: ['x-a', 'x-b'] } };
      return fillSentences(spec, values, {}).get('both')?.en;
    };
    const short: SentenceSpec = {
      ...pair,
      rise: 'It rose to {b}.',
      fall: 'It fell to {b}.',
      same: 'It was {b}.',
      next: { rise: 'There up to {b}.', fall: 'There down to {b}.' },
    };
    expect(of(12, 14, short)).toBe('It rose to 12.0. There up to 14.0.');
    expect(of(12, 8, short)).toBe('It rose to 12.0. There down to 8.0.');
    expect(of(12, 10, short)).toBe('It rose to 12.0. It was 10.0.');
    expect(of(12, null, short)).toBe('It rose to 12.0.');
    const onlySecond = fillSentences(
      {
        'x-a': { ...short, of: ['zero', 'a'] },
        'x-b': { ...short, of: ['b', 'b'] },
        both: { all: ['x-a', 'x-b'] },
      },
      new Map<string, StudyValue>([['b', number(3)]]),
      {},
    );
    expect(onlySecond.get('both')?.en).toBe('It was 3.0.');
    expect(said({ said: 'in full {x}', next: 'short {x}' }, { x: number(1) })).toBe('in full 1.0');
  });
  it('says what stands beside something nowhere where that cannot be said', () => {
    const side = (name: string): SentenceSpec => ({ said: `${name} is {${name}}.` });
    const of = (values: Readonly<Record<string, StudyValue>>, led?: true) => {
      const spec = { a: side('x'), b: side('y'), both: { all: ['a', 'b'], ...(led && { led }) } };
      const filled = fillSentences(spec, new Map(Object.entries(values)), {});
      return ['a', 'b', 'both'].map((name) => filled.get(name)?.en);
    };
    const [x, y] = [number(1), number(2)];
    expect(of({ x, y }, true)).toEqual(['x is 1.0.', 'y is 2.0.', 'x is 1.0. y is 2.0.']);
    expect(of({ x }, true)).toEqual(['x is 1.0.', '', 'x is 1.0.']);
    expect(of({ y }, true)).toEqual(['', '', '']);
    expect(of({ y })).toEqual(['', 'y is 2.0.', 'y is 2.0.']);
  });
  it('says the first of several that can be said', () => {
    const spec = {
      a: { said: 'a {x}' },
      b: { all: ['c'] },
      c: { said: 'c {y}' },
      found: { first: ['a', 'b'] },
    };
    const of = (values: Readonly<Record<string, StudyValue>>) =>
      fillSentences(spec, new Map(Object.entries(values)), {}).get('found');
    expect(of({ x: number(1), y: number(2) })?.en).toBe('a 1.0');
    expect(of({ y: number(2) })?.en).toBe('c 2.0');
    expect(of({})).toEqual({ en: '', es: '' });
  });
  it('says nothing where one of its numbers is not there', () => {
    expect(said(change, { x: { state: 'absent', step: 's' } })).toBe('');
    expect(said(count, { n: number(2, 0) })).toBe('');
    expect(
      said(pair, { a: number(1), b: { state: 'missing', reason: { missing: 'not-reported' }, step: 's' } }),
    ).toBe('');
  });
});

describe('sentences in a text', () => {
  it('leave no gap where they cannot be said', () => {
    const sentences = new Map([
      ['first', { en: '', es: '' }],
      ['second', { en: 'Said.', es: 'Dicho.' }],
    ]);
    expect(fillText('{first} {second} {first} End.', new Map(), {}, sentences).en).toBe('Said. End.');
    expect(fillText('{first}', new Map(), {}, sentences).en).toBe('');
  });
  it('give an economy its article, a capital at the start, and one word of "de el"', () => {
    const set = { economy: 'GBR', versus: 'USA' };
    const text = {
      en: '{$versus} and {$economy}. {$economy} grew.',
      es: 'Las ventas de {$economy} a {$economy}.',
    };
    expect(fillText(text, new Map(), set)).toEqual({
      en: 'The United States and the United Kingdom. The United Kingdom grew.',
      es: 'Las ventas del Reino Unido al Reino Unido.',
    });
    // an accent is a letter: "Turquía el" ends in no "a el"
    expect(fillText({ en: '', es: 'En {$economy} el PIB' }, new Map(), { economy: 'TUR' }).es).toBe(
      'En Turquía el PIB',
    );
  });
});
