import { describe, expect, it } from 'vitest';
import { comtradeBulk } from '../../../../src/sources/services/comtrade/comtrade-bulk.ts';
import { readGiven } from '../../../../src/sources/services/core/read-given.ts';
import { bulkFile, comtradeAnswer, comtradePairs } from '../../../support/contracts/comtrade.ts';
import { codeOf } from '../../../support/error-code.ts';
import { serviceDesk } from '../../../support/service-contract.ts';

/** A line of a list, as recorded ones are. */
const file = (rowKey: string, more: object = {}) => ({
  ...{ fileUrl: rowKey, fileSize: '1 KB', isOriginalClassification: true, reporterCode: 484, freqCode: 'A' },
  ...{ typeCode: 'C', classificationCode: 'H0', refPeriodId: 20010101, period: 2001 },
  ...{ publicationDate: '2003-04-29T11:24:10Z', partitionKey: '484', rowKey },
  ...more,
});
const newer = { publicationDate: '2004-01-01T00:00:00Z' };
const year = (address: string) => Number(/period=(\d+)/.exec(address)?.[1]);

describe('bulk files of Comtrade', () => {
  const desk = serviceDesk(comtradeBulk);
  const two = readGiven(comtradeBulk, { ...comtradePairs, period: '2001,2002' });
  const one = readGiven(comtradeBulk, comtradePairs);
  it('asks each year for its list, then for the newest file, and nothing twice', async () => {
    desk.replay.answer(({ address }) => {
      if (address.includes('/file/')) return bulkFile([{ refYear: address.endsWith('/b') ? 2001 : 2002 }]);
      return year(address) === 2001
        ? comtradeAnswer([file('a'), file('b', newer)])
        : comtradeAnswer([file('c', { period: 2002 })]);
    });
    const { lines, done } = await desk.run(two);
    expect(lines.map((line) => line.slice(0, 8))).toEqual(['2001|484', '2002|484']);
    expect(done).toMatchObject({ calls: 4, failures: [], left: 0, stop: null });
    expect(desk.replay.asked.map(({ address }) => address)).toEqual([
      '/bulk/v1/get/C/A/H0?period=2001&reporterCode=484',
      '/bulk/v1/file/484/b',
      '/bulk/v1/get/C/A/H0?period=2002&reporterCode=484',
      '/bulk/v1/file/484/c',
    ]);
    expect((await desk.run(two)).done).toMatchObject({ calls: 0, kept: 4, rows: 2 });
  });
  it('goes on behind the files that it has where the service is spent', async () => {
    const answers = [comtradeAnswer([file('a')]), { status: 429, headers: { 'retry-after': '9000' } }];
    desk.replay.answer(answers);
    expect((await desk.run(one)).done).toMatchObject({ calls: 2, left: 1, stop: { outcome: 'throttled' } });
    desk.replay.answer([bulkFile([{}])]);
    expect((await desk.run(one)).done).toMatchObject({ calls: 1, kept: 1, rows: 1 });
  });
  it('takes one edition as it was reported, not those that it was converted to', async () => {
    const list = [file('own'), file('other', { classificationCode: 'H1', isOriginalClassification: false })];
    desk.replay.answer(({ address }) => (address.includes('/file/') ? bulkFile([{}]) : comtradeAnswer(list)));
    const { done } = await desk.run(readGiven(comtradeBulk, { ...comtradePairs, classification: 'HS' }));
    expect(done).toMatchObject({ calls: 2, rows: 1 });
    expect(desk.replay.asked[1]?.address).toMatch(/\/own$/);
  });
  it('takes ten thousand rows of a whole file for all there are', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => ({ cmdCode: String(100_000 + at) }));
    desk.replay.answer([comtradeAnswer([file('a')]), bulkFile(rows)]);
    const { done } = await desk.run(readGiven(comtradeBulk, { ...comtradePairs, product: 'AG6' }));
    expect(done).toMatchObject({ rows: 10_000, failures: [] });
  });
  it.each([
    ['leads elsewhere', file('../secrets')],
    ['is of another economy', file('a', { reporterCode: 842 })],
    ['is of another year', file('a', { period: 1999 })],
    ['has no day', file('a', { publicationDate: '' })],
  ])('takes a list with a file that %s for no answer', async (_, line) => {
    desk.replay.answer([comtradeAnswer([line])]);
    const { done } = await desk.run(one);
    expect(done.failures.map(({ outcome }) => outcome)).toEqual(['malformed']);
    expect(desk.replay.asked.every(({ address }) => address.startsWith('/bulk/v1/get/'))).toBe(true);
  });
  it('brings each of several files that are named', async () => {
    desk.replay.answer(({ address }) =>
      bulkFile([{ cmdCode: address.endsWith('/a') ? '010121' : '010129' }]),
    );
    const named = { ...comtradePairs, product: '010121,010129', file: '484/a,484/b' };
    const { lines } = await desk.run(readGiven(comtradeBulk, named));
    expect(lines.map((line) => line.split('|')[6])).toEqual(['010121', '010129']);
  });
  it('does not choose between two files of one day', async () => {
    desk.replay.answer([comtradeAnswer([file('a'), file('b')])]);
    expect((await desk.run(one)).done.failures).toMatchObject([{ outcome: 'malformed' }]);
  });
  it('holds a file against what was asked for', async () => {
    desk.replay.answer([comtradeAnswer([file('a')]), bulkFile([{ refYear: 1999 }])]);
    const { done, lines } = await desk.run(one);
    expect(lines).toEqual([]);
    expect(done.failures).toMatchObject([{ outcome: 'malformed', detail: expect.stringContaining('1999') }]);
  });
  it('has nothing where the list is empty, or has other editions alone', async () => {
    for (const list of [[], [file('a', { classificationCode: 'S1' })]]) {
      desk.replay.answer([comtradeAnswer(list)]);
      const { done } = await desk.run(one, { keptSince: '2100' });
      expect(done).toMatchObject({ calls: 1, empty: 1, failures: [] });
    }
  });
  it.each(['made-up', '484/../x', '484/', '/x'])('refuses %s as the key of a file', (key) => {
    expect(codeOf(() => readGiven(comtradeBulk, { ...comtradePairs, file: key }))).toBe('bad-option');
  });
});
