import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import { claimColumns, UNKNOWN } from '../../src/columns/claim-columns.ts';

const named = (headers: readonly string[]) => claimColumns(headers).map(({ name }) => name);

describe('claims on columns', () => {
  it('of two as strong as each other are refused, at the second', () => {
    const claimed = () =>
      claimColumns(['reporter', 'exporter'], new Map(), (index) => ({ column: index + 1 }));
    expect(claimed).toThrow(EscalarError);
    try {
      claimed();
    } catch (error) {
      const { params, where } = error as EscalarError;
      expect(params).toEqual({ field: 'economy', columns: ['reporter', 'exporter'] });
      expect(where).toEqual({ column: 2 });
    }
  });
  it('by a person settle it, and the other keeps its name', () => {
    const claims = claimColumns(['reporter', 'exporter'], new Map([[1, 'economy']]));
    expect(claims.map(({ name, rank }) => [name, rank])).toEqual([
      ['reporter', UNKNOWN],
      ['economy', -1],
    ]);
  });
  it('of a year that is the period are as strong as its own other names', () => {
    expect(claimColumns(['yr']).map(({ name, kind, rank }) => [name, kind, rank])).toEqual([
      ['period', 'year', 1],
    ]);
    expect(named(['yr', 'month'])).toEqual(['year', 'month']);
  });
  it('of codes win over the bare name of a class, which has their words', () => {
    expect(named(['HS Code', 'Product', 'Value'])).toEqual(['product', 'Product', 'value']);
    expect(named(['product', 'product_code', 'value'])).toEqual(['product_name', 'product', 'value']);
    expect(named(['Activity', 'Industry code', 'hours'])).toEqual(['Activity', 'activity', 'hours']);
    expect(named(['product', 'product_name', 'HS code'])).toEqual([
      'product_name_',
      'product_name',
      'product',
    ]);
    expect(named(['product', 'HS code', 'SITC code'])).toEqual(['product', 'HS code', 'SITC code']);
    // what may be another classification beside the codes does not
    expect(named(['Product', 'SITC'])).toEqual(['product', 'SITC']);
    expect(claimColumns(['product', 'hs code'], new Map([[0, 'product']])).map(({ name }) => name)).toEqual([
      'product',
      'hs code',
    ]);
  });
  it('by the letters of BACI need all of them', () => {
    expect(named(['t', 'i', 'j', 'k', 'v', 'q'])).toEqual([
      'period',
      'economy',
      'partner',
      'product',
      'value',
      'quantity',
    ]);
    expect(named(['t', 'v'])).toEqual(['t', 'v']);
  });
});
