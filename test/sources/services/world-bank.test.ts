import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../src/sources/services/core/read-given.ts';
import { worldBank } from '../../../src/sources/services/world-bank.ts';
import { worldBankGiven, worldBankPage, worldBankRow } from '../../support/contracts/world-bank.ts';
import { codeOf } from '../../support/error-code.ts';
import { serviceDesk } from '../../support/service-contract.ts';

describe('the World Bank', () => {
  const desk = serviceDesk(worldBank);
  it('gives all pages, each once', async () => {
    desk.replay.answer(({ address }) => {
      const at = Number(/[?&]page=(\d+)/.exec(address)?.[1]);
      return worldBankPage([worldBankRow('MEX', String(2000 + at), at)], { page: at, pages: 3 });
    });
    const { lines, done } = await desk.run({ ...worldBankGiven, period: ['2001', '2002', '2003'] });
    expect(lines).toEqual([1, 2, 3].map((at) => `MEX|AA.BB.CC|200${at}|${at}`));
    expect(done.calls).toBe(3);
  });
  it.each([
    ['countryiso3code', worldBankRow('BRA', '2001', 1)],
    ['indicator', worldBankRow('MEX', '2001', 1, 'ZZ.Z')],
    ['date', worldBankRow('MEX', '1999', 1)],
    ['stands twice', worldBankRow('KOR', '2001', 1)],
  ])('takes a row that was not asked for (%s) for damage', async (name, one) => {
    desk.replay.answer([worldBankPage([worldBankRow('KOR', '2001', 1), one])]);
    const { lines, done } = await desk.run(worldBankGiven);
    expect(lines).toEqual([]);
    expect(done.failures).toMatchObject([{ outcome: 'malformed', detail: expect.stringContaining(name) }]);
  });
  it.each(['aa.bb.cc', 'Aa.Bb.Cc'])(
    'takes an indicator as %s, and gives it as the service does',
    async (one) => {
      desk.replay.answer([worldBankPage([worldBankRow('MEX', '2001', 1)])]);
      const { indicator = [] } = readGiven(worldBank, { indicator: one, economy: 'MEX', period: '2001' });
      const { lines, done } = await desk.run({ ...worldBankGiven, indicator });
      expect(done.failures).toEqual([]);
      expect(lines).toEqual(['MEX|AA.BB.CC|2001|1']);
    },
  );
  it('loses one unknown indicator of a hundred, by name, and nothing else', async () => {
    desk.replay.answer(({ address }) =>
      address.includes('X57.Y')
        ? { body: '[{"message":[{"id":"120","key":"Invalid value","value":"no"}]}]' }
        : worldBankPage([worldBankRow('MEX', '2001', 1, /indicator\/([^?]*)/.exec(address)?.[1])]),
    );
    const hundred = Array.from({ length: 100 }, (_, at) => `X${at}.Y`);
    const { lines, done } = await desk.run({ ...worldBankGiven, indicator: hundred });
    expect(lines).toHaveLength(99);
    expect(done.calls).toBe(100);
    expect(done.failures.map(({ part }) => part)).toEqual([expect.stringContaining('indicator=X57.Y ')]);
  });
  it('asks for all economies of a long list, in addresses that it takes', async () => {
    desk.replay.answer(() => worldBankPage(null));
    const many = Array.from({ length: 700 }, (_, at) => `E${at}`);
    await desk.run({ ...worldBankGiven, economy: many });
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
