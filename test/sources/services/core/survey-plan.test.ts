import { describe, expect, it } from 'vitest';
import { comtrade, comtradePreview } from '../../../../src/sources/services/comtrade/comtrade.ts';
import { rowsOf } from '../../../../src/sources/services/core/ask-part.ts';
import { readGiven } from '../../../../src/sources/services/core/read-given.ts';
import { surveyPlan } from '../../../../src/sources/services/core/survey-plan.ts';
import { inegi } from '../../../../src/sources/services/inegi.ts';
import type { Service } from '../../../../src/sources/services/service.ts';
import { worldBank } from '../../../../src/sources/services/world-bank.ts';
import { CONTRACTS } from '../../../support/contracts/all-contracts.ts';

/** The plan of what a person asks for where nothing is kept, or a part is. */
async function plan(service: Service, pairs: Record<string, string>, isKept = false) {
  let asked = 0;
  const find = async () => {
    asked += 1;
    const answer = { status: 200, headers: {}, body: new Uint8Array() };
    return isKept && asked === 1 ? { answer, at: '2026-03-01T00:00:00Z' } : null;
  };
  const options = { address: 'https://example.invalid', patience: 0 };
  return surveyPlan(service, readGiven(service, pairs), { find, hash: (text) => text }, options);
}

const mexico = {
  reporter: 'MEX',
  partner: 'USA,CAN,TWN',
  period: '2001..2008',
  product: '85,8703',
  flow: 'X',
};

describe('the plan of a download says the most that can come', () => {
  it.each<[string, Service, Record<string, string>, number | null]>([
    ['years, products and partners multiplied', comtrade, mexico, 8 * 2 * 3],
    ['the same over calls of a year', comtradePreview, mexico, 8 * 2 * 3],
    ['both flows, one more reporter', comtrade, { ...mexico, reporter: 'MEX,KOR', flow: 'M,X' }, 192],
    ['every partner of the recorded list', comtrade, { ...mexico, partner: 'each' }, 8 * 2 * 310],
    ['a level of two digits', comtrade, { ...mexico, product: 'TOTAL,AG2' }, 8 * 101 * 3],
    ['nothing of a level whose codes no list here tells', comtrade, { ...mexico, product: '85,AG6' }, null],
    [
      'years and economies',
      worldBank,
      { indicator: 'A.B,C.D', economy: 'MEX,KOR', period: '1990..2008' },
      76,
    ],
    ['nothing where the economies are not named', worldBank, { indicator: 'A.B', economy: 'all' }, null],
    ['nothing of a service that does not tell', inegi, { indicator: '5001' }, null],
  ])('%s', async (_, service, pairs, rows) => {
    const { most } = await plan(service, pairs);
    expect(most?.rows ?? null).toBe(rows);
    expect(most?.bytes ?? null).toBe(rows === null ? null : rows * (service.size?.bytesPerRow ?? Number.NaN));
  });
  it('counts only what is to be asked', async () => {
    const pairs = { indicator: 'A.B,C.D', economy: 'MEX', period: '2000..2009' };
    expect((await plan(worldBank, pairs, true)).most?.rows).toBe(10);
  });
  it.each(
    CONTRACTS.filter(({ service }) => service.size !== undefined).map(
      (one) => [one.service.id, one] as const,
    ),
  )('the answer of %s has no more', (_, { service, given, ok }) => {
    const body = new TextEncoder().encode(String(ok.body));
    const reading = service.read({ status: 200, headers: {}, body }, given);
    const rows = reading.outcome === 'ok' ? rowsOf(reading.rows) : Number.NaN;
    expect(rows).toBeLessThanOrEqual(service.size?.mostRows(given) ?? 0);
  });
});
