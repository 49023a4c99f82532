import { describe, expect, it } from 'vitest';
import { comtradeAsync } from '../../../../src/sources/services/comtrade/comtrade-async.ts';
import { readGiven } from '../../../../src/sources/services/core/read-given.ts';
import { comtradeAnswer, comtradePairs, jobFile } from '../../../support/contracts/comtrade.ts';
import { codeOf } from '../../../support/error-code.ts';
import { KEY, serviceDesk, textsIn } from '../../../support/service-contract.ts';

const desk = serviceDesk(comtradeAsync);
const one = readGiven(comtradeAsync, comtradePairs);
const taken = { status: 202, body: JSON.stringify({ requestId: 'made-up_1', message: 'made up' }) };
const at = (status: string, uri: string | null = null) =>
  comtradeAnswer([{ batchId: 'made-up_1', status, uri }]);
/** Where the file lies, with words that open it for whoever has them. */
const place = () => `${desk.replay.url}/elsewhere/batch.zip?sig=Op3nS3same`;

/** The service: the job takes so many looks. */
const service =
  (looks: number, file: ReturnType<typeof jobFile> | { readonly status: number } = jobFile([{}])) =>
  ({ address }: { readonly address: string }) => {
    if (address.startsWith('/elsewhere/')) return file;
    if (!address.includes('getDA')) return taken;
    const seen = desk.replay.asked.filter((asked) => asked.address.includes('getDA')).length;
    return seen > looks ? at('Completed', place()) : at(seen === 1 ? 'Submitted' : 'Running');
  };
const asked = () => desk.replay.asked.map(({ address }) => address.replace(/\?.*/, ''));

describe('a query that UN Comtrade works on by itself', () => {
  it('is sent once, looked at until it is done, and its file brought without the key', async () => {
    desk.replay.answer(service(2));
    const { lines, done } = await desk.run(one);
    expect(lines).toEqual(['2001|484|X|0|0|H0|010121|C00|0|8||4.5|1234.5|MEX|WLD']);
    expect(done).toMatchObject({ failures: [], stop: null, left: 0 });
    expect(asked()).toEqual([
      ...['/async/v1/get/C/A/H0', '/async/v1/getDA', '/async/v1/getDA', '/async/v1/getDA'],
      '/elsewhere/batch.zip',
    ]);
    expect(desk.replay.asked[0]?.headers['ocp-apim-subscription-key']).toBe(KEY);
    expect(desk.replay.asked.at(-1)?.headers['ocp-apim-subscription-key']).toBeUndefined();
    expect(desk.slept.filter((time) => time === 15_000)).toHaveLength(2);
    // the address opens the file for whoever has it
    expect(textsIn(desk.folder)).not.toContain('Op3nS3same');
    expect((await desk.run(one)).done).toMatchObject({ calls: 0, rows: 1 });
  });
  it('is left where it is after the patience of the person, and is not sent again', async () => {
    desk.replay.answer(service(1000));
    const first = await desk.run(one);
    expect(first.done.stop).toMatchObject({ outcome: 'pending', wait: 15 });
    expect(desk.slept.reduce((sum, time) => sum + time, 0)).toBeLessThanOrEqual(121_000 + 1200 * 12);
    desk.replay.answer(service(0));
    expect((await desk.run(one)).lines).toHaveLength(1);
    expect(asked()).toEqual(['/async/v1/getDA', '/elsewhere/batch.zip']);
  });
  it.each([403, 404, 500])(
    'whose file is refused with %i says so of the file, and asks again',
    async (status) => {
      desk.replay.answer(service(0, { status }));
      const { done } = await desk.run(one);
      expect(done.failures).toMatchObject([
        { outcome: 'unavailable', detail: `the file of the answer: HTTP ${status}` },
      ]);
      desk.replay.answer(service(0));
      expect((await desk.run(one)).lines).toHaveLength(1);
    },
  );
  it.each(['http://example.org/x.zip', 'file:///etc/passwd', 'ftp://example.org/x'])(
    'whose file lies at %s is not brought',
    async (uri) => {
      desk.replay.answer(({ address }) => (address.includes('getDA') ? at('Completed', uri) : taken));
      const { done, lines } = await desk.run(one);
      expect(lines).toEqual([]);
      expect(done.failures.map(({ outcome }) => outcome)).toEqual(['unavailable']);
    },
  );
  it.each([
    ['no number', { requestId: '' }],
    ['a number that leads elsewhere', { requestId: '../x' }],
  ])('with %s of its job is no answer', async (_, body) => {
    desk.replay.answer([{ status: 202, body: JSON.stringify(body) }]);
    expect((await desk.run(one)).done.failures).toMatchObject([{ outcome: 'malformed' }]);
  });
  it('looks at each of several jobs that were sent before', async () => {
    const jobs = { a: '010121', b: '010129' } as Readonly<Record<string, string>>;
    desk.replay.answer(({ address }) => jobFile([{ cmdCode: jobs[address.slice(-1)] }]));
    const given = readGiven(comtradeAsync, { ...comtradePairs, product: '010121,010129', job: 'a,b' });
    const { lines } = await desk.run(given);
    expect(lines.map((line) => line.split('|')[6])).toEqual(['010121', '010129']);
  });
  it.each(['../x', 'a/b'])('refuses %j as the number of a job', (job) => {
    expect(codeOf(() => readGiven(comtradeAsync, { ...comtradePairs, job }))).toBe('bad-option');
  });
  it('gives codes of the HS back the zero that the file lost, and those of no other list', async () => {
    const codes = (list: readonly string[], classificationCode: string) =>
      jobFile(list.map((cmdCode) => ({ cmdCode, classificationCode })));
    const run = async (list: readonly string[], more: object, edition = 'H0') => {
      desk.replay.answer(service(0, codes(list, edition)));
      return desk.run(readGiven(comtradeAsync, { ...comtradePairs, ...more }), { keptSince: '2099' });
    };
    const { lines } = await run(['10121', '851712'], { product: 'AG6' });
    expect(lines.map((line) => line.split('|')[6])).toEqual(['010121', '851712']);
    // a file that has its zeros has lost none
    const kept = await run(['010121', '10121'], { product: 'AG6' });
    expect(kept.done.failures).toMatchObject([{ outcome: 'malformed' }]);
    const sitc = await run(['11', '784'], { product: '011,784', classification: 'S3' }, 'S3');
    expect(sitc.done.failures).toMatchObject([
      { outcome: 'malformed', detail: expect.stringContaining('11') },
    ]);
  });
});
