import { describe, expect, it } from 'vitest';
import { type Cell, rowsOf, tableOf } from '../../../src/base/table.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { canonicalTable } from '../../../src/columns/canonical-table.ts';
import { productTest } from '../../../src/indicators/trade/product-test.ts';
import { tradeBalance } from '../../../src/indicators/trade/trade-balance.ts';
import { tradeGrowth } from '../../../src/indicators/trade/trade-growth.ts';
import { readMatrices } from '../../../src/indicators/trade/trade-matrix.ts';
import { tradeShare } from '../../../src/indicators/trade/trade-share.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { codeOf } from '../../support/error-code.ts';

useShippedCatalog();

const CODES = ['850110', '851710', '870323', '871200', '871411', '010111'];
const kept = (products: readonly string[], codes = CODES, classification: string | null = null) => {
  const { keeps } = productTest(products, codes, () => classification);
  return codes.filter(keeps);
};

describe('productTest', () => {
  it('keeps all, a code, and codes that begin with another', () => {
    expect(kept([])).toEqual(CODES);
    expect(kept(['850110', '010111'])).toEqual(['850110', '010111']);
    expect(kept(['85'])).toEqual(['850110', '851710']);
    // a list of the command line, cut at its commas
    expect(kept(['87', '-8712', '010111'])).toEqual(['870323', '871411', '010111']);
  });
  it('means by a code of the data that code alone', () => {
    expect(kept(['c1'], ['c1', 'c10', 'c2'])).toEqual(['c1']);
    expect(kept(['85'], ['85', '8517'])).toEqual(['85']);
    expect(kept(['31-33'], ['31-33', '331'])).toEqual(['31-33']);
    expect(kept(['Mach and Elec'], ['Mach and Elec', 'Fuels'])).toEqual(['Mach and Elec']);
  });
  it('reads baskets, with groups where the classification is known', () => {
    expect(kept(['85+87-8712-8714+871411'])).toEqual(['850110', '851710', '870323', '871411']);
    expect(kept(['lall:HT1'], CODES, 'HS1992')).toEqual(['850110', '851710']);
    expect(kept(['XVII'], CODES, 'HS1992')).toEqual(['870323', '871200', '871411']);
    expect(codeOf(() => kept(['lall:MT1']))).toBe('bad-basket');
  });
  it('refuses what matches nothing', () => {
    expect(codeOf(() => kept(['86']))).toBe('unknown-name');
    expect(codeOf(() => kept(['850111']))).toBe('unknown-name');
    expect(codeOf(() => kept(['Machines'], ['Mach and Elec']))).toBe('unknown-name');
    expect(codeOf(() => kept(['30+31']))).toBe('bad-option');
  });
  it('selects none of a group that no product is in, and names the option of a basket of codes', () => {
    const selects = (entry: string) => productTest([entry], CODES, () => 'HS1992', 'select');
    expect(CODES.filter(selects('lall:PP').keeps)).toEqual(['010111']);
    expect(CODES.filter(selects('lall:RB2').keeps)).toEqual([]);
    expect(() => selects('30+31')).toThrow('select');
  });
  it('warns of terms that match nothing and of codes too coarse', () => {
    const warnings = (products: string[], codes: string[]) =>
      productTest(products, codes)
        .notes.filter(({ level }) => level === 'warning')
        .map(({ text }) => text.en);
    expect(warnings(['85+99'], CODES)).toEqual([
      'Terms of the basket that match no product of the data: 99.',
    ]);
    expect(warnings(['85+87-8712'], ['85', '87'])[1]).toContain('87');
  });
});

const FIELDS = ['year', 'reporter', 'flow', 'product', 'classification', 'value'].map((name) => ({
  name,
  title: { en: name, es: name },
  ...(name === 'value' ? { unit: UNITS.dataUnit } : {}),
}));
const lines = (['2000', '2001'] as const).flatMap((year, t) =>
  (['X', 'M'] as const).flatMap((flow, f) =>
    CODES.map((product, k) => ({
      year,
      reporter: 'MEX',
      flow,
      product,
      classification: 'H0',
      value: (k + 1) * (t + 1) * (f === 0 ? 10 : 4),
    })),
  ),
);
const table = tableOf('trade_flow', FIELDS, lines as readonly Readonly<Record<string, Cell>>[]);
const BASKET = '85+87-8712-8714+871411';

describe('indicators of trade', () => {
  const filters = { economies: [], partners: [], products: [BASKET] } as const;
  // of 10·(1, 2, 3, 5) in 2000
  it('trade-growth of a basket', () => {
    const { table: result, notes } = tradeGrowth.compute(table, {
      ...filters,
      flow: 'X',
      from: null,
      to: null,
    });
    expect(rowsOf(result).find(({ unit, term }) => term === 'growth' && unit === 'percent')?.value).toBe(100);
    expect(notes[0]?.text.en).toBe('Products of the data in the basket 85+87-8712-8714+871411: 4.');
  });
  it('trade-balance of a basket', () => {
    const { table: result } = tradeBalance.compute(table, {
      ...filters,
      from: null,
      to: null,
      level: 'cumulative',
      imports: 'reported',
    });
    const values = Object.fromEntries(rowsOf(result).map(({ term, value }) => [term, value]));
    expect(values).toMatchObject({ exports: 330, imports: 132, balance: 198 });
  });
  it('trade-share of a basket in everything, and within a basket', () => {
    const options = { ...filters, flow: 'X', by: 'product', from: null, to: null } as const;
    const whole = tradeShare.compute(table, { ...options, products: [], select: [BASKET] });
    expect(rowsOf(whole.table)[0]).toMatchObject({ term: BASKET, value: (100 * 11) / 21 });
    const part = tradeShare.compute(table, { ...options, select: ['lall:HT1'] });
    expect(rowsOf(part.table)[0]?.value).toBeCloseTo((100 * 3) / 11, 12);
  });
  it('matrices of a basket', () => {
    const { matrices, notes } = readMatrices(canonicalTable(table), { ...filters, flow: 'M' }, 'rca');
    expect(matrices[0]?.products).toEqual(['850110', '851710', '870323', '871411']);
    expect([...(matrices[0]?.values ?? [])]).toEqual([4, 8, 12, 20]);
    expect(notes.length).toBe(1);
  });
});
