import { describe, expect, it } from 'vitest';
import { comtrade } from '../../../../src/sources/services/comtrade/comtrade.ts';
import { readGiven } from '../../../../src/sources/services/core/read-given.ts';
import {
  comtradeAnswer,
  comtradeMany,
  comtradePairs,
  comtradeRow,
} from '../../../support/contracts/comtrade.ts';
import { serviceDesk } from '../../../support/service-contract.ts';

describe('an answer of Comtrade at its limit', () => {
  const desk = serviceDesk(comtrade);
  it.each([100_000, 250_000, 20_000])('halves an answer of %i rows, which may be cut', async (rows) => {
    desk.replay.answer(({ address }) =>
      address.includes('period=2001,2002')
        ? comtradeMany(rows)
        : comtradeMany(3, Number(address.match(/period=(\d+)/)?.[1])),
    );
    const { lines, done } = await desk.run(
      readGiven(comtrade, { ...comtradePairs, product: 'AG6', period: '2001,2002' }),
    );
    expect(done).toMatchObject({ calls: 3, failures: [] });
    expect(lines).toHaveLength(6);
  });
  it('gives no rows of an answer that may be cut and cannot be halved', async () => {
    desk.replay.answer([comtradeMany(100_000)]);
    const { lines, done } = await desk.run(readGiven(comtrade, { ...comtradePairs, product: 'AG6' }));
    expect(lines).toEqual([]);
    expect(done.failures.map(({ outcome }) => outcome)).toEqual(['too-large']);
  });
  it.each([
    ['one of them the world', 842],
    ['all of them the world', 0],
  ])('takes an answer cut at its limit for cut, %s', async (_, partnerCode) => {
    const given = readGiven(comtrade, { ...comtradePairs, partner: 'each' });
    const rows = Array.from({ length: 100_000 }, (_, at) => comtradeRow({ partnerCode, qtyUnitCode: at }));
    desk.replay.answer([comtradeAnswer([comtradeRow(), ...rows.slice(1)])]);
    const { lines, done } = await desk.run(given);
    expect(lines).toEqual([]);
    expect(done).toMatchObject({ empty: 0, failures: [{ outcome: 'too-large' }] });
  });
});
