import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fetchFile, fileRecord } from '../../../src/node/get/fetch-file.ts';
import type { FileForm } from '../../../src/sources/services/files/file-source.ts';
import { thisProcess } from '../../../src/store/process-identity.ts';
import { type Asked, type Replay, replayServer, type Step } from '../../support/replay-server.ts';

let replay: Replay;
let path = '';
beforeAll(async () => {
  replay = await replayServer();
});
afterAll(() => replay.close());
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'escalar-file-'));
  path = join(folder, 'a', 'made-up.zip');
  return () => rmSync(folder, { recursive: true, force: true });
});

/** The smallest zip is its end; what stands before it is anything. */
const zipOf = (filling: string) =>
  Buffer.concat([
    Buffer.from('PK\x03\x04'),
    Buffer.from(filling),
    Buffer.from('PK\x05\x06'),
    Buffer.alloc(18),
  ]);
const FIRST = zipOf('first '.repeat(500));
const OTHER = zipOf('other '.repeat(500));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const get = (form: FileForm = 'zip') =>
  fetchFile({
    ...{ address: `${replay.url}/made-up.zip`, path, form, env: {} },
    ...{ progress: () => undefined, sleep: async () => undefined, now: () => 0, random: () => 0 },
  });

/** A server that keeps to Range and If-Range, as files lie on one; each answer is cut after so many bytes. */
const serve =
  (bytes: Buffer, etag: string, cut?: number) =>
  ({ headers }: Pick<Asked, 'headers'>): Step => {
    const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
    const isSame = headers['if-range'] === etag;
    const body = from > 0 && isSame ? bytes.subarray(from) : bytes;
    const range =
      from > 0 && isSame ? { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {};
    const more = cut === undefined || body.length <= cut ? {} : { cut };
    return { status: from > 0 && isSame ? 206 : 200, headers: { etag, ...range }, body, ...more };
  };

describe('a file by its address', () => {
  it('comes whole, with its hash, and is told to be there', async () => {
    replay.answer(serve(FIRST, '"1"'));
    const record = await get();
    expect(record).toMatchObject({ bytes: FIRST.length, sha256: sha256(FIRST), tag: '"1"' });
    expect(readFileSync(path)).toEqual(FIRST);
    expect(await fileRecord(path)).toEqual(record);
    expect(existsSync(`${path}.part`)).toBe(false);
  });
  it('goes on where the connection broke, and asks for no byte twice', async () => {
    replay.answer(serve(FIRST, '"1"', 1000));
    const record = await get();
    expect(record.sha256).toBe(sha256(FIRST));
    // as much as came before is what is asked for next
    const from = replay.asked.map(({ headers }) => Number(/\d+/.exec(headers.range ?? '0')?.[0]));
    expect(from).toEqual(from.toSorted((a, b) => a - b));
    expect(from.every((at, call) => at <= call * 1000)).toBe(true);
    expect(from.at(-1)).toBeGreaterThan(0);
  });
  it('goes on in another run', async () => {
    replay.answer(({ headers }) =>
      headers.range === undefined ? serve(FIRST, '"1"', 1000)({ headers }) : { status: 503 },
    );
    await expect(get()).rejects.toThrow('HTTP 503');
    expect(readFileSync(`${path}.part`)).toEqual(FIRST.subarray(0, 1000));
    replay.answer(serve(FIRST, '"1"'));
    expect((await get()).sha256).toBe(sha256(FIRST));
    expect(replay.asked.map(({ headers }) => headers.range)).toEqual(['bytes=1000-']);
  });
  it('begins anew where the file has changed meanwhile, and mixes no two', async () => {
    let calls = 0;
    replay.answer((asked) => {
      calls += 1;
      return calls === 1 ? serve(FIRST, '"1"', 1000)(asked) : serve(OTHER, '"2"')(asked);
    });
    const record = await get();
    expect(record).toMatchObject({ sha256: sha256(OTHER), tag: '"2"' });
    expect(readFileSync(path)).toEqual(OTHER);
  });
  it.each([
    [
      'a page for people',
      { body: '<!DOCTYPE html><html><body>Not here</body></html>' },
      'a web page instead of a zip',
    ],
    ['another kind of file', { body: 'Rar!' }, 'no zip file'],
    ['a zip without its end', { body: FIRST.subarray(0, 2000) }, 'has no end'],
    ['no such file', { status: 404, body: 'no' }, 'HTTP 404'],
  ] as const)('is refused where it is %s, and nothing of it stays', async (_, step, words) => {
    replay.answer([step]);
    await expect(get()).rejects.toThrow(words);
    expect(existsSync(path)).toBe(false);
    expect(await fileRecord(path)).toBeNull();
    replay.answer(serve(FIRST, '"1"'));
    expect((await get()).sha256).toBe(sha256(FIRST));
  });
  it('is not told to be there once somebody changed it', async () => {
    replay.answer(serve(FIRST, '"1"'));
    await get();
    writeFileSync(path, OTHER);
    expect(await fileRecord(path)).toBeNull();
  });
  it('keeps what came before where a page comes in the place of the rest', async () => {
    replay.answer([serve(FIRST, '"1"', 1000)({ headers: {} }), { status: 503 }]);
    await expect(get()).rejects.toThrow('HTTP 503');
    replay.answer([{ body: '<!DOCTYPE html><html><body>Please sign in</body></html>' }]);
    await expect(get()).rejects.toThrow('a web page');
    expect(readFileSync(`${path}.part`)).toEqual(FIRST.subarray(0, 1000));
    replay.answer(serve(FIRST, '"1"'));
    expect((await get()).sha256).toBe(sha256(FIRST));
    expect(replay.asked.map(({ headers }) => headers.range)).toEqual(['bytes=1000-']);
  });
  it('mixes no two states of a file where the server pays no heed to If-Range', async () => {
    const heedless = (asked: Asked) =>
      serve(OTHER, '"2"')({ ...asked, headers: { ...asked.headers, 'if-range': '"2"' } });
    let calls = 0;
    replay.answer((asked) => {
      calls += 1;
      return calls === 1 ? serve(FIRST, '"1"', 1000)(asked) : heedless(asked);
    });
    expect(await get()).toMatchObject({ sha256: sha256(OTHER), tag: '"2"' });
    expect(replay.asked.map(({ headers }) => headers.range)).toEqual([undefined, 'bytes=1000-', undefined]);
  });
  it('comes to an end where each answer is of another state and is cut', async () => {
    let calls = 0;
    replay.answer(({ headers }) => {
      calls += 1;
      const etag = `"${calls}"`;
      return serve(FIRST, etag, 1000)({ headers: { ...headers, 'if-range': etag } });
    });
    await expect(get()).rejects.toThrow();
    expect(calls).toBeLessThan(30);
  });
  it('comes by one run at a time, whatever an earlier one left', async () => {
    replay.answer(serve(FIRST, '"1"'));
    mkdirSync(dirname(path), { recursive: true });
    const { space } = thisProcess();
    writeFileSync(`${path}.part.lock`, `${space} ${process.ppid} 0`);
    await expect(get()).rejects.toThrow('another run');
    expect(replay.asked).toEqual([]);
    // no process has this number, and this process began at another time
    for (const pid of [2 ** 30, process.pid]) {
      writeFileSync(`${path}.part.lock`, `${space} ${pid} 1`);
      expect((await get()).sha256).toBe(sha256(FIRST));
      expect(existsSync(`${path}.part.lock`)).toBe(false);
    }
    const ends = await Promise.allSettled([get(), get()]);
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    writeFileSync(`${path}.part.lock`, '');
    utimesSync(`${path}.part.lock`, new Date(0), new Date(0));
    expect((await get()).sha256).toBe(sha256(FIRST));
  });
  it.each(['', '{"address"', 'null'])('counts as not there beside a record of %j', async (text) => {
    replay.answer(serve(FIRST, '"1"'));
    await get();
    writeFileSync(`${path}.json`, text);
    expect(await fileRecord(path)).toBeNull();
  });
  it('starts again where what is here is longer than the file', async () => {
    replay.answer([{ ...serve(FIRST, '"1"', 1000)({ headers: {} }) }, { status: 503 }]);
    await expect(get()).rejects.toThrow();
    replay.answer(({ headers }) => (headers.range === undefined ? { body: OTHER } : { status: 416 }));
    expect((await get()).sha256).toBe(sha256(OTHER));
  });
  it.each([
    ['csv', 'rowLabels,AR_A01\nAR_A01,1.5\n', null],
    ['csv', '\ufeff<!DOCTYPE html><html>not a robot?</html>', /web page instead of a csv/],
    ['csv', FIRST, /no csv file/],
    ['xlsx', FIRST, null],
    ['xlsx', '<html>not a robot?</html>', /web page instead of a xlsx/],
    ['xlsx', 'rowLabels,AR_A01\n', /no xlsx file/],
  ] as const)('takes for %s what begins as one', async (form, body, refused) => {
    replay.answer([{ body }]);
    if (refused === null) expect((await get(form)).bytes).toBe(Buffer.from(body).length);
    else await expect(get(form)).rejects.toThrow(refused);
  });
});
