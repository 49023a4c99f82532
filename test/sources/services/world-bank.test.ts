import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../src/sources/services/core/read-given.ts';
import { worldBank } from '../../../src/sources/services/world-bank.ts';
import { codeOf } from '../../support/error-code.ts';
import { keepsContract, serviceDesk } from '../../support/service-contract.ts';

const row = (iso3: string, date: string, value: number | null, id = 'AA.BB.CC') => ({
  indicator: { id, value: 'Made up' },
  country: { id: iso3.slice(0, 2), value: iso3 },
  countryiso3code: iso3,
  date,
  value,
});
const page = (rows: unknown, more = {}) => ({
  body: JSON.stringify([{ page: 1, pages: '1', per_page: 1000, total: 3, ...more }, rows]),
});
const given = { indicator: ['AA.BB.CC'], economy: ['MEX', 'KOR'], period: ['2001', '2002'] };

keepsContract({
  service: worldBank,
  given,
  ok: page([row('MEX', '2002', 1.5), row('KOR', '2001', null), row('EMU', '2001', 7)]),
  lines: ['MEX|AA.BB.CC|2002|1.5', 'KOR|AA.BB.CC|2001|'],
  asks: /^GET \/country\/MEX;KOR\/indicator\/AA\.BB\.CC\?date=2001:2002&format=json&page=1&per_page=1000$/,
  empty: page(null, { page: 0, pages: 0 }),
  wrong: [
    [{ body: JSON.stringify([{ message: [{ id: '120', key: 'Invalid value', value: 'x' }] }]) }],
    'invalid-query',
  ],
  changed: page([{ ...row('MEX', '2002', 1), countryiso3code: undefined, iso3: 'MEX' }]),
});

describe('the World Bank', () => {
  const desk = serviceDesk(worldBank);
  it('gives all pages, each once', async () => {
    desk.replay.answer(({ address }) => {
      const at = Number(/[?&]page=(\d+)/.exec(address)?.[1]);
      return page([row('MEX', String(2000 + at), at)], { page: at, pages: 3 });
    });
    const { lines, done } = await desk.run({ ...given, period: ['2001', '2002', '2003'] });
    expect(lines).toEqual([1, 2, 3].map((at) => `MEX|AA.BB.CC|200${at}|${at}`));
    expect(done.calls).toBe(3);
  });
  it.each([
    ['countryiso3code', row('BRA', '2001', 1)],
    ['indicator', row('MEX', '2001', 1, 'ZZ.Z')],
    ['date', row('MEX', '1999', 1)],
    ['stands twice', row('KOR', '2001', 1)],
  ])('takes a row that was not asked for (%s) for damage', async (name, one) => {
    desk.replay.answer([page([row('KOR', '2001', 1), one])]);
    const { lines, done } = await desk.run(given);
    expect(lines).toEqual([]);
    expect(done.failures).toMatchObject([{ outcome: 'malformed', detail: expect.stringContaining(name) }]);
  });
  it('loses one unknown indicator of a hundred, by name, and nothing else', async () => {
    desk.replay.answer(({ address }) =>
      address.includes('X57.Y')
        ? { body: '[{"message":[{"id":"120","key":"Invalid value","value":"no"}]}]' }
        : page([row('MEX', '2001', 1, /indicator\/([^?]*)/.exec(address)?.[1])]),
    );
    const hundred = Array.from({ length: 100 }, (_, at) => `X${at}.Y`);
    const { lines, done } = await desk.run({ ...given, indicator: hundred });
    expect(lines).toHaveLength(99);
    expect(done.calls).toBe(100);
    expect(done.failures.map(({ part }) => part)).toEqual([expect.stringContaining('indicator=X57.Y ')]);
  });
  it('asks for all economies of a long list, in addresses that it takes', async () => {
    desk.replay.answer(() => page(null));
    const many = Array.from({ length: 700 }, (_, at) => `E${at}`);
    await desk.run({ ...given, economy: many });
    const said = desk.replay.asked.flatMap(
      ({ address }) => /country\/([^/]*)/.exec(address)?.[1]?.split(';') ?? [],
    );
    expect(said).toEqual(many);
    expect(Math.max(...desk.replay.asked.map(({ address }) => address.length))).toBeLessThanOrEqual(1500);
  });
  it('refuses before any call what the service does not have', () => {
    const read = (pairs: Record<string, string>) => () =>
      readGiven(worldBank, { indicator: 'AA.BB', ...pairs });
    expect(codeOf(read({ economy: 'TWN' }))).toBe('bad-option');
    expect(codeOf(read({ economy: 'Mexco' }))).toBe('unknown-name');
    expect(codeOf(read({ indicator: 'gdp' }))).toBe('bad-option');
    expect(codeOf(read({ years: '2000' }))).toBe('unknown-name');
    expect(codeOf(read({ period: '2008..1990' }))).toBe('bad-option');
    expect(read({ economy: 'México,KOR', period: '2001..2003' })()).toEqual({
      indicator: ['AA.BB'],
      economy: ['MEX', 'KOR'],
      period: ['2001', '2002', '2003'],
    });
  });
});
