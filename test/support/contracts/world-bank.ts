import { worldBank } from '../../../src/sources/services/world-bank.ts';
import type { Contract } from '../service-contract.ts';

export const worldBankRow = (iso3: string, date: string, value: number | null, id = 'AA.BB.CC') => ({
  indicator: { id, value: 'Made up' },
  country: { id: iso3.slice(0, 2), value: iso3 },
  countryiso3code: iso3,
  date,
  value,
});
export const worldBankPage = (rows: unknown, more = {}) => ({
  body: JSON.stringify([
    { page: 1, pages: '1', per_page: 1000, total: Array.isArray(rows) ? rows.length : 0, ...more },
    rows,
  ]),
});
export const worldBankGiven = { indicator: ['AA.BB.CC'], economy: ['MEX', 'KOR'], period: ['2001', '2002'] };

export const worldBankContract: Contract = {
  service: worldBank,
  given: worldBankGiven,
  ok: worldBankPage([
    worldBankRow('MEX', '2002', 1.5),
    worldBankRow('KOR', '2001', null),
    worldBankRow('EMU', '2001', 7),
  ]),
  lines: ['MEX|AA.BB.CC|2002|1.5', 'KOR|AA.BB.CC|2001|'],
  asks: /^GET \/country\/MEX;KOR\/indicator\/AA\.BB\.CC\?date=2001:2002&format=json&page=1&per_page=1000$/,
  empty: worldBankPage(null, { page: 0, pages: 0 }),
  wrong: [
    [{ body: JSON.stringify([{ message: [{ id: '120', key: 'Invalid value', value: 'x' }] }]) }],
    'invalid-query',
  ],
  capped: [worldBankPage([worldBankRow('MEX', '2002', 1)], { total: 50, per_page: 1 }), 'malformed'],
  changed: worldBankPage([{ ...worldBankRow('MEX', '2002', 1), countryiso3code: undefined, iso3: 'MEX' }]),
};
