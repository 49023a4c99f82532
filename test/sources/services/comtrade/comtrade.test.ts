import { describe, expect, it } from 'vitest';
import { comtrade } from '../../../../src/sources/services/comtrade/comtrade.ts';
import { readGiven } from '../../../../src/sources/services/core/read-given.ts';
import {
  comtradeAnswer,
  comtradeContract,
  comtradeMany,
  comtradePairs,
  comtradeRow,
} from '../../../support/contracts/comtrade.ts';
import { codeOf } from '../../../support/error-code.ts';
import { serviceDesk } from '../../../support/service-contract.ts';

describe('Comtrade', () => {
  const desk = serviceDesk(comtrade);
  it('sends the key as a header, never in the address', async () => {
    desk.replay.answer([comtradeContract.ok]);
    await desk.run(readGiven(comtrade, comtradePairs));
    expect(desk.replay.asked[0]?.headers['ocp-apim-subscription-key']).toBe('k3y/of+a person');
    expect(desk.replay.asked[0]?.address).not.toContain('k3y');
  });
  it('asks Taiwan as 490, the United States and Germany by their codes of the years, twelve years a call', async () => {
    desk.replay.answer([comtradeAnswer([])]);
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
  it('takes a count that is not that of the rows for damage', async () => {
    desk.replay.answer([comtradeAnswer([comtradeRow()], { count: 2 })]);
    const { done } = await desk.run(readGiven(comtrade, comtradePairs));
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
    desk.replay.answer([comtradeAnswer([comtradeRow(), comtradeRow(more)])]);
    const { lines, done } = await desk.run(readGiven(comtrade, { ...comtradePairs, partner: 'world' }));
    expect(lines).toEqual([]);
    expect(done.failures).toMatchObject([{ outcome: 'malformed', detail: expect.stringContaining(name) }]);
  });
  it('takes any edition of the HS where the edition is as reported, and no other classification', async () => {
    const asked = readGiven(comtrade, { ...comtradePairs, classification: 'HS' });
    desk.replay.answer([comtradeAnswer([comtradeRow({ classificationCode: 'H3' })])]);
    expect((await desk.run(asked)).done.failures).toEqual([]);
    desk.replay.answer([comtradeAnswer([comtradeRow({ classificationCode: 'S1' })])]);
    expect((await desk.run(asked, { keptSince: '2027' })).done.failures).toMatchObject([
      { outcome: 'malformed' },
    ]);
  });
  it('halves what it is told is too long an address', async () => {
    const long = { status: 404, body: 'The resource you are looking for has been removed' };
    desk.replay.answer(({ address }) =>
      address.includes('2001,2002') ? long : comtradeMany(2, Number(address.match(/period=(\d+)/)?.[1])),
    );
    const { done } = await desk.run(
      readGiven(comtrade, { ...comtradePairs, product: 'AG6', period: '2001,2002' }),
    );
    expect(done).toMatchObject({ rows: 4, failures: [] });
  });
  it.each([
    { reporter: 'WLD' },
    { reporter: 'Soviet Union', period: '2010' },
    { partner: 'USA,SUN', period: '2010' },
  ])('refuses an economy that it would ask for without a code, which is everybody: %j', (wrong) => {
    const given = readGiven(comtrade, { ...comtradePairs, ...wrong });
    expect(codeOf(() => comtrade.parts?.(given))).toBe('bad-option');
  });
  it('gives each partner without the world, which is their sum', async () => {
    const given = readGiven(comtrade, { ...comtradePairs, partner: 'each' });
    desk.replay.answer([
      comtradeAnswer([comtradeRow(), comtradeRow({ partnerCode: 842 }), comtradeRow({ partnerCode: 490 })]),
    ]);
    const { lines } = await desk.run(given);
    expect(lines.map((line) => line.split('|')[3])).toEqual(['842', '490']);
    expect(desk.replay.asked[0]?.address).not.toContain('partnerCode');
    desk.replay.answer([comtradeAnswer([comtradeRow()])]);
    expect((await desk.run(given, { keptSince: '2027' })).done).toMatchObject({ empty: 1, failures: [] });
  });
  it('keeps the numbers of two areas of one economy in an answer', async () => {
    const given = readGiven(comtrade, { ...comtradePairs, partner: 'all' });
    const areas = async (...codes: readonly number[]) => {
      desk.replay.answer([comtradeAnswer(codes.map((partnerCode) => comtradeRow({ partnerCode })))]);
      return (await desk.run(given, { keptSince: '2027' })).lines.map((line) => line.split('|').at(-1));
    };
    expect(await areas(0, 729, 736)).toEqual(['WLD', '729', '736']);
    expect(await areas(840, 842)).toEqual(['840', '842']);
    expect(await areas(729, 842)).toEqual(['SDN', 'USA']);
  });
  it('takes chapters and headings in a comtradeRow, as far as the HS has them', () => {
    const products = (product: string) => readGiven(comtrade, { ...comtradePairs, product }).product;
    expect(products('76..78,8711..8713')).toEqual(['76', '78', '8711', '8712', '8713']);
    for (const wrong of ['8713..8711', '85..8701', '871411..871419'])
      expect(codeOf(() => products(wrong))).toBe('bad-option');
  });
  it('knows its codes before a call', () => {
    expect(codeOf(() => comtrade.parts?.(readGiven(comtrade, { ...comtradePairs, product: '77' })))).toBe(
      'bad-option',
    );
    for (const wrong of [{ flow: '-1' }, { product: 'cars' }, { classification: 'HS92' }])
      expect(codeOf(() => readGiven(comtrade, { ...comtradePairs, ...wrong }))).toBe('bad-option');
    expect(codeOf(() => readGiven(comtrade, { ...comtradePairs, reporter: 'Mexcio' }))).toBe('unknown-name');
  });
});
