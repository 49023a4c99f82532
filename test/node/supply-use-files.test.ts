import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import { supplyUse, supplyUseReader } from '../../src/sources/mrio/supply-use.ts';
import { cliDesk, valuesAt } from '../support/cli-desk.ts';
import { codeOf } from '../support/error-code.ts';
import { FIGARO_SUPPLY, FIGARO_USE, flatPi } from '../support/supply-use.ts';

const { put, escalar } = cliDesk();
const [S, U] = ['matrix_eu-ic-supply_25ed_2015.csv', 'matrix_eu-ic-use_25ed_2015.csv'];
const FOLDERS = {
  matrices: { [S]: FIGARO_SUPPLY, [U]: FIGARO_USE },
  flat: {
    'flatfile_eu-ic-supply_25ed_2015.csv': flatPi('icsup', FIGARO_SUPPLY),
    'flatfile_eu-ic-use_25ed_2015.csv': flatPi('icuse', FIGARO_USE),
  },
  zips: {
    'matrix_eu-ic-supply_25ed_2015.zip': zipSync({ [S]: strToU8(FIGARO_SUPPLY) }),
    'matrix_eu-ic-use_25ed_2015.zip': zipSync({ [U]: strToU8(FIGARO_USE) }),
  },
} as const;
const putAll = (folder: string, files: Readonly<Record<string, string | Uint8Array>>): void => {
  for (const [name, content] of Object.entries(files)) put(content, `${folder}/${name}`);
};

describe('supply and use tables of FIGARO', () => {
  it.each(Object.entries(FOLDERS))(
    '%s in a folder make a table with the assumption that is said',
    async (name, files) => {
      putAll(name, files);
      const { out, err, code } = await escalar(
        `compute upstreamness --csv --data ${name} --read technology=product-sales`,
      );
      expect(code, err).toBe(0);
      // industry C26 of DE makes 10 of A01 (of 100) and all 97 of C26: its output is 107, its inputs 5 + 20 + 7 + 2
      const [share] = valuesAt(out, 'year=2015 economy=DE sector=C26 term=value_added_share');
      expect(share).toBeCloseTo((107 - 34) / 107, 12);
      expect(err).toContain('model D of the Eurostat manual');
      const products = await escalar(
        `compute upstreamness --csv --data ${name} --read technology=industry-technology`,
      );
      expect(products.out).toContain('CPA_C26');
      // product C26 of DE is made by industry C26 alone, with 97 of its 107: 97/107 of its inputs
      expect(valuesAt(products.out, 'economy=DE sector=CPA_C26 term=value_added_share')[0]).toBeCloseTo(
        (107 - 34) / 107,
        12,
      );
    },
  );
  it('are described with what they are and asked for an assumption first', async () => {
    putAll('asked', FOLDERS.matrices);
    for (const [lang, word] of [
      ['en', 'rests on an assumption'],
      ['es', 'depende de un supuesto'],
    ]) {
      const { err, code } = await escalar(`describe-file asked --lang ${lang}`);
      expect(code).toBe(1);
      expect(err).toContain(word);
      expect(err).toContain('technology=product-sales');
    }
    const { err, out, code } = await escalar('describe-file asked --read technology=product-sales');
    expect(code, err).toBe(0);
    expect(err).toContain('FIGARO inter-country supply and use tables');
    expect(err).toContain('million euros');
    expect(out).toContain('FIGW1');
  });
  it('make a scenario of zero that moves nothing, and one that is not that does', async () => {
    putAll('sut', FOLDERS.matrices);
    const scenario = async (share: number) => {
      put(
        `id: s\ntitle: S\ndata: { file: sut, read: { technology: product-sales } }\nshocks:\n  - { kind: local-sourcing, economy: DE, share: ${share} }\n`,
        's.yaml',
      );
      const { out, err, code } = await escalar('scenario s.yaml --json');
      expect(code, err).toBe(0);
      return JSON.parse(out).rows as readonly { readonly difference: number }[];
    };
    expect((await scenario(0)).filter(({ difference }) => difference !== 0)).toEqual([]);
    expect((await scenario(0.1)).some(({ difference }) => Math.abs(difference) > 1e-3)).toBe(true);
  });
  it('refuse a technology for a table that is no supply and use, and work without', async () => {
    put(',MEX.a\nMEX.a,1\n', 'own_2010/Z.csv');
    put(',MEX.hh\nMEX.a,9\n', 'own_2010/Y.csv');
    const { err, code } = await escalar(
      'compute upstreamness --data own_2010 --read technology=product-sales',
    );
    expect(code).toBe(1);
    expect(err).toContain('no supply and use tables');
    expect((await escalar('compute upstreamness --data own_2010')).code).toBe(0);
  });
});

function read(supplyText: string, useText: string) {
  const sideOf = (name: string, text: string) => {
    const reader = supplyUseReader(name, 'auto');
    reader.feed(strToU8(text));
    return reader.end();
  };
  const files = { supply: S, use: U };
  return supplyUse(files, sideOf(S, supplyText), sideOf(U, useText), {
    year: '2015',
    decimal: 'auto',
    totals: 'check',
  });
}

describe('a supply and a use table that were changed', () => {
  const right = read(FIGARO_SUPPLY, FIGARO_USE);
  it('are refused where a total is another, a name is missing or twice, a cell is empty', () => {
    const codes = (
      [
        [FIGARO_SUPPLY.replace('90', '91'), FIGARO_USE],
        [FIGARO_SUPPLY, FIGARO_USE.replace('W2_D21X31,1', 'W2_D21X31,2')],
        [FIGARO_SUPPLY, FIGARO_USE.replace(/^DE_CPA_C26.*\n/m, '')],
        [FIGARO_SUPPLY, FIGARO_USE.replace('W2_D1,', 'W2_D7,')],
        [FIGARO_SUPPLY, FIGARO_USE.replace('DE_C26', 'DE_A01')],
        [FIGARO_SUPPLY.replace(',97,', ',,'), FIGARO_USE],
        [FIGARO_SUPPLY.replace('DE_C26', 'DE_C27'), FIGARO_USE],
      ] as const
    ).map(([supply, use]) => codeOf(() => read(supply, use)));
    expect(codes).toEqual([
      'io-total-differs',
      'io-total-differs',
      'io-row-missing',
      'io-row-unknown',
      'io-duplicate-label',
      'io-not-finite',
      'io-row-missing',
    ]);
  });
  it('in any cell, line or place are refused or read right', () => {
    const texts = [FIGARO_SUPPLY, FIGARO_USE, flatPi('icsup', FIGARO_SUPPLY), flatPi('icuse', FIGARO_USE)];
    fc.assert(
      fc.property(
        fc.nat(3),
        fc.nat(),
        fc.nat(9),
        fc.constantFrom('digit', 'cut', 'twice', 'drop', 'swap'),
        (which, at, digit, how) => {
          const text = texts[which];
          const lines = text.trimEnd().split('\n');
          const line = at % lines.length;
          const digits = [...text.matchAll(/(?<=,)\d/g)];
          const place = digits[at % digits.length].index;
          const changed = {
            digit: text.slice(0, place) + digit + text.slice(place + 1),
            cut: text.slice(0, at % text.length),
            twice: [...lines.slice(0, line + 1), ...lines.slice(line)].join('\n'),
            drop: lines.filter((_, k) => k !== line).join('\n'),
            swap: [...lines.slice(0, 1), ...lines.slice(1).reverse()].join('\n'),
          }[how];
          const isFlat = which > 1;
          const [supply, use] =
            which % 2 === 0 ? [changed, texts[isFlat ? 3 : 1]] : [texts[isFlat ? 2 : 0], changed];
          try {
            const found = read(supply, use);
            const total = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
            for (const part of ['supply', 'use', 'Y'] as const)
              expect(total(found[part])).toBeCloseTo(total(right[part]), 2);
          } catch (error) {
            if (!(error instanceof EscalarError)) throw error;
          }
        },
      ),
      { numRuns: 500 * Number(process.env.FUZZ_TIMES ?? 1), seed: 12 },
    );
  });
});
