import { describe, expect, it } from 'vitest';
import { cepalstat } from '../../../src/sources/services/cepalstat.ts';
import { readGiven } from '../../../src/sources/services/core/read-given.ts';
import { keepsContract } from '../../support/service-contract.ts';

const dimensions = [
  { id: 1, name: 'Country__ESTANDAR', members: [{ id: 10, name: 'Mexico', iso3: 'MEX' }] },
  { id: 2, name: 'Sex__ESTANDAR', members: [{ id: 20, name: 'Women' }] },
  { id: 3, name: 'Years__ESTANDAR', members: [{ id: 30, name: '2001' }] },
];
const datum = (more = {}) => ({ value: '1.25', iso3: 'MEX', dim_1: 10, dim_2: 20, dim_3: 30, ...more });
const answer = (data: readonly object[]) => ({
  body: JSON.stringify({ header: { success: true, code: 200 }, body: { dimensions, data } }),
});

keepsContract({
  service: cepalstat,
  given: { indicator: ['77'] },
  ok: answer([datum(), datum({ iso3: null })]),
  lines: ['MEX|77|Women|2001|1.25'],
  asks: /^GET \/indicator\/77\/data\?format=json&in=1&lang=en&path=0$/,
  empty: answer([]),
  wrong: [[{ body: '{"header":{"success":false,"code":404,"message":"made up"},"body":null}' }], 'not-found'],
  changed: answer([datum({ dim_3: 99 })]),
});

describe('CEPALSTAT', () => {
  it('takes one indicator for a release: others have other dimensions', () => {
    expect(() => readGiven(cepalstat, { indicator: '1,2' })).toThrow(
      expect.objectContaining({ code: 'bad-option' }),
    );
    expect(readGiven(cepalstat, { indicator: '7' })).toEqual({ indicator: ['7'] });
  });
});
