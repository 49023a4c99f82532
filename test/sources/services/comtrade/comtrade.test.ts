import { describe, expect, it } from 'vitest';
import { comtrade, comtradePreview } from '../../../../src/sources/services/comtrade/comtrade.ts';
import { readGiven } from '../../../../src/sources/services/core/read-given.ts';
import { useShippedCatalog } from '../../../../src/store/catalog-files.ts';
import { codeOf } from '../../../support/error-code.ts';
import { keepsContract, serviceDesk } from '../../../support/service-contract.ts';

useShippedCatalog();

const row = (more: object = {}) => ({
  ...{ refYear: 2001, reporterCode: 484, flowCode: 'X', partnerCode: 0, partner2Code: 0 },
  ...{ classificationCode: 'H0', cmdCode: '010121', customsCode: 'C00', motCode: 0 },
  ...{ qtyUnitCode: 8, qty: 0, netWgt: 4.5, primaryValue: 1234.5, isReported: true },
  ...more,
});
const answer = (data: readonly object[], more = {}) => ({
  body: JSON.stringify({ elapsedTime: '0.1 secs', count: data.length, data, error: '', ...more }),
});
/** Rows of as many products. */
const many = (count: number, refYear = 2001) =>
  answer(Array.from({ length: count }, (_, at) => row({ refYear, cmdCode: String(at).padStart(6, '0') })));
const pairs = { reporter: 'MEX', period: '2001', product: '010121', flow: 'X', classification: 'H0' };
const contract = {
  ok: answer([row(), row({ partnerCode: 490, netWgt: null, primaryValue: 0 })]),
  // a quantity of 0 beside a value is none; one beside no value is 0
  lines: [
    '2001|484|X|0|0|H0|010121|C00|0|8||4.5|1234.5|MEX|WLD',
    '2001|484|X|490|0|H0|010121|C00|0|8|0||0|MEX|TWN',
  ],
  empty: answer([]),
  wrong: [[answer([], { error: 'no such flow' })], 'invalid-query'] as const,
  changed: answer([row({ primaryValue: undefined, value: 3 })]),
};
const denied = { status: 401, body: '{"statusCode":401,"message":"made up: no such key"}' };

keepsContract({
  ...contract,
  service: comtrade,
  given: readGiven(comtrade, pairs),
  asks: /^GET \/data\/v1\/get\/C\/A\/H0\?cmdCode=010121&customsCode=C00&flowCode=X&includeDesc=false&motCode=0&partner2Code=0&period=2001&reporterCode=484$/,
  auth: denied,
  quota: [
    { status: 403, body: '{"statusCode":403,"message":"Out of quota. Replenished in 01:02:03."}' },
    3723,
  ],
});
keepsContract({
  ...contract,
  service: comtradePreview,
  given: readGiven(comtradePreview, pairs),
  asks: /^GET \/public\/v1\/preview\/C\/A\/H0\?/,
});

describe('Comtrade', () => {
  const desk = serviceDesk(comtrade);
  it('sends the key as a header, never in the address', async () => {
    desk.replay.answer([contract.ok]);
    await desk.run(readGiven(comtrade, pairs));
    expect(desk.replay.asked[0]?.headers['ocp-apim-subscription-key']).toBe('k3y/of+a person');
    expect(desk.replay.asked[0]?.address).not.toContain('k3y');
  });
  it('asks Taiwan as 490, the United States and Germany by their codes of the years, twelve years a call', async () => {
    desk.replay.answer([answer([])]);
    const given = readGiven(comtrade, {
      ...{ reporter: 'TWN,USA,DEU', partner: 'world,TWN', period: '1979..1992' },
    });
    await desk.run(given);
    const said = desk.replay.asked.map(({ address }) => new URL(address, 'http://x').searchParams);
    expect(said.map((one) => one.get('reporterCode'))).toEqual([
      '490',
      '490',
      '841,842',
      '842',
      '280',
      '276',
    ]);
    expect(said.map((one) => one.get('partnerCode'))).toEqual(Array(6).fill('0,490'));
    expect(said[0]?.get('period')?.split(',')).toHaveLength(12);
  });
  it.each([100_000, 250_000, 20_000])('halves an answer of %i rows, which may be cut', async (rows) => {
    desk.replay.answer(({ address }) =>
      address.includes('period=2001,2002') ? many(rows) : many(3, Number(address.match(/period=(\d+)/)?.[1])),
    );
    const { lines, done } = await desk.run(
      readGiven(comtrade, { ...pairs, product: 'AG6', period: '2001,2002' }),
    );
    expect(done).toMatchObject({ calls: 3, failures: [] });
    expect(lines).toHaveLength(6);
  });
  it('gives no rows of an answer that may be cut and cannot be halved', async () => {
    desk.replay.answer([many(100_000)]);
    const { lines, done } = await desk.run(readGiven(comtrade, { ...pairs, product: 'AG6' }));
    expect(lines).toEqual([]);
    expect(done.failures.map(({ outcome }) => outcome)).toEqual(['too-large']);
  });
  it('takes a count that is not that of the rows for damage', async () => {
    desk.replay.answer([answer([row()], { count: 2 })]);
    const { done } = await desk.run(readGiven(comtrade, pairs));
    expect(done.failures.map(({ outcome }) => outcome)).toEqual(['malformed']);
  });
  it.each([
    ['refYear', { refYear: 2002 }],
    ['reporterCode', { reporterCode: 32 }],
    ['partnerCode', { partnerCode: 840 }],
    ['flowCode', { flowCode: 'M' }],
    ['cmdCode', { cmdCode: '0101' }],
    ['classificationCode', { classificationCode: 'H1' }],
    ['partner2Code', { partner2Code: 842 }],
    ['customsCode', { customsCode: 'C01' }],
    ['motCode', { motCode: 2100 }],
    ['stands twice', {}],
  ])('takes a row that was not asked for (%s) for damage', async (name, more) => {
    desk.replay.answer([answer([row(), row(more)])]);
    const { lines, done } = await desk.run(readGiven(comtrade, { ...pairs, partner: 'world' }));
    expect(lines).toEqual([]);
    expect(done.failures).toMatchObject([{ outcome: 'malformed', detail: expect.stringContaining(name) }]);
  });
  it('takes any edition of the HS where the edition is as reported, and no other classification', async () => {
    const asked = readGiven(comtrade, { ...pairs, classification: 'HS' });
    desk.replay.answer([answer([row({ classificationCode: 'H3' })])]);
    expect((await desk.run(asked)).done.failures).toEqual([]);
    desk.replay.answer([answer([row({ classificationCode: 'S1' })])]);
    expect((await desk.run(asked, { keptSince: '2027' })).done.failures).toMatchObject([
      { outcome: 'malformed' },
    ]);
  });
  it('halves what it is told is too long an address', async () => {
    const long = { status: 404, body: 'The resource you are looking for has been removed' };
    desk.replay.answer(({ address }) =>
      address.includes('2001,2002') ? long : many(2, Number(address.match(/period=(\d+)/)?.[1])),
    );
    const { done } = await desk.run(readGiven(comtrade, { ...pairs, product: 'AG6', period: '2001,2002' }));
    expect(done).toMatchObject({ rows: 4, failures: [] });
  });
  it.each([
    { reporter: 'WLD' },
    { reporter: 'Soviet Union', period: '2010' },
    { partner: 'USA,SUN', period: '2010' },
  ])('refuses an economy that it would ask for without a code, which is everybody: %j', (wrong) => {
    const given = readGiven(comtrade, { ...pairs, ...wrong });
    expect(codeOf(() => comtrade.parts?.(given))).toBe('bad-option');
  });
  it('gives each partner without the world, which is their sum', async () => {
    const given = readGiven(comtrade, { ...pairs, partner: 'each' });
    desk.replay.answer([answer([row(), row({ partnerCode: 842 }), row({ partnerCode: 490 })])]);
    const { lines } = await desk.run(given);
    expect(lines.map((line) => line.split('|')[3])).toEqual(['842', '490']);
    expect(desk.replay.asked[0]?.address).not.toContain('partnerCode');
    desk.replay.answer([answer([row()])]);
    expect((await desk.run(given, { keptSince: '2027' })).done).toMatchObject({ empty: 1, failures: [] });
  });
  it('takes chapters and headings in a row, as far as the HS has them', () => {
    const products = (product: string) => readGiven(comtrade, { ...pairs, product }).product;
    expect(products('76..78,8711..8713')).toEqual(['76', '78', '8711', '8712', '8713']);
    for (const wrong of ['8713..8711', '85..8701', '871411..871419'])
      expect(codeOf(() => products(wrong))).toBe('bad-option');
  });
  it('knows its codes before a call', () => {
    expect(codeOf(() => comtrade.parts?.(readGiven(comtrade, { ...pairs, product: '77' })))).toBe(
      'bad-option',
    );
    for (const wrong of [{ flow: '-1' }, { product: 'cars' }, { classification: 'HS92' }])
      expect(codeOf(() => readGiven(comtrade, { ...pairs, ...wrong }))).toBe('bad-option');
    expect(codeOf(() => readGiven(comtrade, { ...pairs, reporter: 'Mexcio' }))).toBe('unknown-name');
  });
});
