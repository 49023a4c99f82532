import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import { basketTest } from '../../../src/catalog/basket/basket-test.ts';
import { convertBasket } from '../../../src/catalog/basket/convert-basket.ts';
import { coverBasket, finestCodes } from '../../../src/catalog/basket/cover-basket.ts';
import { parseBasket } from '../../../src/catalog/basket/parse-basket.ts';
import { writeBasket } from '../../../src/catalog/basket/write-basket.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';

useShippedCatalog();

/** Vázquez (2012): electrical machinery, and vehicles without bicycles, wheelchairs and prams. */
const PAPER = '85+87-8712-8713-8714-8715+871411+871419';

function mistake(text: string, classification: string | null = 'HS1992') {
  try {
    basketTest(parseBasket(text), classification);
  } catch (error) {
    if (error instanceof EscalarError && error.code === 'bad-basket') {
      const { column, problem } = error.params as { column: number; problem: string };
      return [problem, column];
    }
    throw error;
  }
  return null;
}

describe('parseBasket', () => {
  it.each([
    ['', 'empty', 1],
    ['   ', 'empty', 1],
    ['85+', 'term', 4],
    ['85++87', 'term', 4],
    ['-85', 'first', 1],
    ['85 87', 'sign', 4],
    ['85+*', 'term', 4],
    ['85+8501..85', 'range-digits', 10],
    ['8505..8501', 'range-order', 7],
    ['85..', 'term', 5],
    ['..85', 'term', 1],
    ['8501...8504', 'term', 7],
    ['85+87-85', 'contradiction', 7],
    ['lall:', 'term', 6],
    [':HT1', 'term', 1],
    ['85+lall:HT9', 'group', 4],
    ['nonsense:1', 'group', 1],
  ])('refuses %j: %s at column %i', (text, problem, column) => {
    expect(mistake(text)).toEqual([problem, column]);
  });
  it('needs a classification for a group', () => {
    expect(mistake('lall:HT1', null)).toEqual(['classification', 1]);
  });
  it('shows the place under the text', () => {
    try {
      parseBasket('85+87-');
    } catch (error) {
      expect((error as EscalarError).toText('en')).toContain('85+87-\n      ^');
      expect((error as EscalarError).toText('es')).toContain('Canasta, columna 7');
    }
  });
  it('reads spaces, commas, dots and the minus of print', () => {
    const codes = (text: string) => coverBasket(text, null, ['850110', '870323', '870899']).codes;
    expect(codes(' 85 + 87 − 8708 ')).toEqual(['850110', '870323']);
    expect(codes('85,87-8708')).toEqual(['850110', '870323']);
    expect(codes('8703.23')).toEqual(['870323']);
  });
  it('reads any text or names a column of it', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789+-,.:. abzHT'.split('')), maxLength: 24 });
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (given) => {
        try {
          const { terms } = parseBasket(given);
          expect(terms.length).toBeGreaterThan(0);
          expect(terms[0]?.sign).toBe(1);
        } catch (error) {
          expect(error).toMatchObject({ code: 'bad-basket' });
          const { column } = (error as EscalarError<'bad-basket'>).params;
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual(given.length + 1);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a basket', () => {
  it('is the one of the paper: 264 of chapter 85, 76 of 87, less 14 of its cycles and prams, and 2 again', () => {
    const { codes, idle, partly } = coverBasket(PAPER, 'HS1992', finestCodes('HS1992'));
    expect(codes.length).toBe(264 + 76 - (1 + 2 + 10 + 1) + 2);
    expect(codes.filter((code) => code.startsWith('8714'))).toEqual(['871411', '871419']);
    expect([idle, partly]).toEqual([[], []]);
  });

  const digits = fc.string({ unit: fc.constantFrom('0', '1', '2'), minLength: 1, maxLength: 4 });
  const universe = ['0', '1', '2'].flatMap((a) =>
    ['0', '1', '2'].flatMap((b) => ['0', '1', '2'].flatMap((c) => ['0', '1', '2'].map((d) => a + b + c + d))),
  );
  it('gives every code the sign of the longest term that begins it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(digits, fc.boolean()), { minLength: 1, maxLength: 8 }), (drawn) => {
        const terms = [...new Map(drawn)].map(([code, adds], k) => ({ code, adds: k === 0 || adds }));
        const text = terms.map(({ code, adds }) => `${adds ? '+' : '-'}${code}`).join('');
        const expected = universe.filter((code) => {
          const own = terms.filter((term) => code.startsWith(term.code));
          const longest = Math.max(...own.map((term) => term.code.length));
          return own.find((term) => term.code.length === longest)?.adds === true;
        });
        expect(coverBasket(text, null, universe).codes).toEqual(expected);
        // the order in which codes are written does not matter
        const [first, ...rest] = terms;
        const turned = [first, ...rest.reverse()]
          .map((term) => `${term?.adds ? '+' : '-'}${term?.code}`)
          .join('');
        expect(coverBasket(turned, null, universe).codes).toEqual(expected);
      }),
    );
  });
  it('takes a range as all that begins inside it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }), (a, b) => {
        const ends = [Math.min(a, b), Math.max(a, b)].map((end) => String(end).padStart(2, '0'));
        const inside = universe.filter(
          (code) => code.slice(0, 2) >= (ends[0] as string) && code.slice(0, 2) <= (ends[1] as string),
        );
        expect(coverBasket(`${ends[0]}..${ends[1]}`, null, universe).codes).toEqual(inside);
      }),
    );
  });
  it('applies what follows a group to the group', () => {
    const all = finestCodes('HS1992');
    const of = (text: string) => new Set(coverBasket(text, 'HS1992', all).codes);
    const [high, telephones, electrical] = [of('lall:HT1'), of('8517'), of('85')];
    const minus = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
      new Set([...a].filter((code) => !b.has(code)));
    expect(of('lall:HT1-8517')).toEqual(minus(high, telephones));
    expect(of('85-lall:HT1')).toEqual(minus(electrical, high));
    expect(of('lall:HT')).toEqual(new Set([...of('lall:HT1'), ...of('lall:HT2')]));
    expect(of('all-27').size).toBe(all.length - of('27').size);
    expect(of('XVI')).toEqual(of('84..85'));
    expect(of('section:xvi')).toEqual(of('84+85'));
    expect(of('bec:parts').has('870899')).toBe(true);
  });
  it('holds the sections of other classifications by their letter', () => {
    const { codes } = coverBasket('D-15', 'ISIC3', ['1511', '1600', '0111', '3410']);
    expect(codes).toEqual(['1600', '3410']);
  });
  it('names codes that have no group, or several', () => {
    const { codes, ungrouped } = coverBasket('bec:parts', 'HS1992', ['010120', '870899', '870323']);
    expect([codes, ungrouped]).toEqual([['870899'], ['010120']]);
  });
  it('names terms that match nothing, and codes too coarse for it', () => {
    expect(coverBasket('85+77', 'HS1992', ['850110']).idle).toEqual(['77']);
    expect(coverBasket(PAPER, null, ['85', '87']).partly).toEqual(['87']);
    expect(coverBasket(PAPER, 'HS1992', ['8714', '8703']).partly).toEqual(['8714']);
    expect(coverBasket('87-8712', 'HS1992', ['8712', '8703']).partly).toEqual([]);
  });
});

describe('writeBasket', () => {
  it('writes what it reads', () => {
    const all = Array.from({ length: 64 }, (_, k) => k.toString(4).padStart(3, '0'));
    fc.assert(
      fc.property(fc.subarray(all), (inside) => {
        const text = writeBasket(new Set(inside), all, [1, 2, 3]);
        if (inside.length === 0) expect(text).toBe('');
        else expect(coverBasket(text, null, all).codes).toEqual(inside);
      }),
    );
  });
  it('finds the short way', () => {
    const all = ['8501', '8502', '8503', '8504', '8701', '8702'];
    expect(writeBasket(new Set(['8501', '8502', '8504', '8701', '8702']), all, [2, 4])).toBe('85-8503+87');
  });
});

describe('convertBasket', () => {
  it('carries the basket of the paper to 2007, and tells what is partly inside', () => {
    const { whole, partly, lost, expression } = convertBasket(PAPER, 'HS1992', 'HS2007');
    expect(lost).toEqual([]);
    expect(whole).toContain('870323');
    expect(whole).not.toContain('871200');
    // machines that print, copy and send faxes hold telephones' value of 1992
    const machines = partly.find(({ code }) => code === '844331');
    expect(machines?.share).toBeGreaterThan(0.1);
    expect(machines?.share).toBeLessThan(0.9);
    const again = coverBasket(expression, 'HS2007', finestCodes('HS2007')).codes;
    expect(whole.filter((code) => !again.includes(code))).toEqual([]);
  });
  it('keeps everything and nothing', () => {
    const { partly, whole, lost } = convertBasket('all', 'HS1992', 'HS1996');
    expect(partly).toEqual([]);
    expect(whole.length).toBeGreaterThan(5000);
    expect(lost.length).toBeLessThan(10);
  });
});
