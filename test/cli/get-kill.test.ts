import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BuiltCli, buildCli } from '../support/built-cli.ts';
import { valuesAt } from '../support/cli-desk.ts';
import { runHere } from '../support/cli-in-process.ts';
import { type Replay, replayServer } from '../support/replay-server.ts';
import { repository } from '../support/source-files.ts';

const HOOK = join(repository, 'test', 'support', 'kill-at.cjs');
const SERIES = ['AA.BB', 'CC.DD', 'EE.FF'];
let cli: BuiltCli;
let replay: Replay;
const outside = process.env.ESCALAR_HOME;
beforeAll(async () => {
  cli = buildCli();
  process.env.ESCALAR_HOME = home();
  replay = await replayServer();
});
afterAll(async () => {
  if (outside === undefined) delete process.env.ESCALAR_HOME;
  else process.env.ESCALAR_HOME = outside;
  cli.remove();
  await replay.close();
});
beforeEach(() => {
  rmSync(home(), { recursive: true, force: true });
  replay.answer(({ address }) => ({ body: page(address) }));
});

const home = (...path: readonly string[]) => join(cli.folder, 'home', ...path);

/** The value of a series is its place. */
function page(address: string): string {
  const id = /indicator\/([^?]*)/.exec(address)?.[1] ?? '';
  const row = {
    ...{ indicator: { id }, country: { id: 'MX' }, countryiso3code: 'MEX', date: '2001' },
    value: SERIES.indexOf(id) + 1,
  };
  return JSON.stringify([{ page: 1, pages: 1, per_page: 1000, total: 1 }, [row]]);
}

function wordsOf(id: string): readonly string[] {
  const asked = ['economy=MEX', 'period=2001', `indicator=${SERIES.join()}`].flatMap((one) => ['--set', one]);
  return ['get', 'worldbank', ...asked, '--id', id, '--address', replay.url];
}

/** The command in a process of its own, which asks the server of this one. */
function get(id: string, env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['--require', HOOK, cli.main, ...wordsOf(id)], {
    cwd: cli.folder,
    env: {
      ...{ PATH: process.env.PATH ?? '', HOME: cli.folder, ESCALAR_HOME: home(), LANG: 'en_US.UTF-8' },
      ...{ KILL_BELOW: home(), ...env },
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => {
    said += bytes.toString();
  });
  return new Promise<{ code: number | null; signal: string | null; said: string }>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal, said })),
  );
}

/** The names of the changes of the disk that a whole run makes. */
async function changes(): Promise<readonly string[]> {
  const log = join(tmpdir(), `escalar-get-changes-${process.pid}.log`);
  rmSync(log, { force: true });
  const { code, said } = await get('mine', { KILL_LOG: log });
  expect(code, said).toBe(0);
  const names = readFileSync(log, 'utf8').trim().split('\n');
  rmSync(log);
  return names;
}

/**
 * The values of a release that is there, by its own check and by a computation; in this process, for what a killed one left
 * is as foreign to it as to the next.
 */
async function valuesOf(id: string): Promise<readonly number[]> {
  const check = await runHere(['data', 'check', id]);
  expect(check.code, check.err).toBe(0);
  const { out, err, code } = await runHere(['compute', 'published-values', '--data', id, '--csv']);
  expect(code, err).toBe(0);
  return [...valuesAt(out, 'economy=MEX')].sort();
}
const hidden = () =>
  readdirSync(home(), { recursive: true }).filter((name) => String(name).includes('.work-'));

describe('a download that is killed', { timeout: 300_000 }, () => {
  it('at any change of the disk comes whole the next time, and asks again for the one answer under way at most', async () => {
    const names = await changes();
    expect(names.length).toBeGreaterThan(20);
    const seen = new Set<number>();
    // all that is brought in or written down, and some of the others
    const moments = names.flatMap((name, at) =>
      ['rename', 'put'].includes(name) || at % 7 === 0 ? [at + 1] : [],
    );
    for (const number of moments) {
      const moment = `killed at ${number}, ${names[number - 1]}`;
      rmSync(home(), { recursive: true, force: true });
      replay.answer(({ address }) => ({ body: page(address) }));
      expect((await get('mine', { KILL_AT: `${number}` })).signal, moment).toBe('SIGKILL');
      const isThere = existsSync(home('releases', 'mine'));
      const kept = existsSync(home('downloads', 'worldbank', 'answers'))
        ? readdirSync(home('downloads', 'worldbank', 'answers')).filter((name) => !name.includes('.')).length
        : 0;
      const before = replay.asked.length;
      const again = await runHere(wordsOf(isThere ? 'other' : 'mine'));
      expect(again.code, `${moment}: ${again.err}`).toBe(0);
      expect(replay.asked.length - before, moment).toBe(SERIES.length - kept);
      expect(before - kept, moment).toBeLessThanOrEqual(1);
      seen.add(kept);
      for (const id of isThere ? ['mine', 'other'] : ['mine'])
        expect(await valuesOf(id), moment).toEqual([1, 2, 3]);
      expect(hidden(), moment).toEqual([]);
    }
    expect([...seen].sort()).toEqual([0, 1, 2, 3]);
  });
  it.each(['ENOSPC', 'EROFS', 'EIO'])(
    'at a disk that says %s is told so, and comes whole later',
    async (code) => {
      const names = await changes();
      for (const number of [1, names.indexOf('put') + 1, names.lastIndexOf('rename') + 1]) {
        const moment = `${code} at ${number}, ${names[number - 1]}`;
        rmSync(home(), { recursive: true, force: true });
        const failed = await get('mine', { KILL_AT: `${number}`, KILL_ERROR: code });
        expect([failed.code, failed.said.includes(code)], `${moment}: ${failed.said}`).toEqual([1, true]);
        expect(failed.said, moment).not.toMatch(/fault of escalar/);
        expect(existsSync(home('releases', 'mine')), moment).toBe(false);
        const again = await runHere(wordsOf('mine'));
        expect(again.code, `${moment}: ${again.err}`).toBe(0);
        expect(await valuesOf('mine'), moment).toEqual([1, 2, 3]);
        expect(hidden(), moment).toEqual([]);
      }
    },
  );
  it('of two at once under one name has one release, and of two under two both, from one store of answers', async () => {
    const twice = await Promise.all([get('mine'), get('mine')]);
    expect(twice.map(({ code }) => code).sort()).toEqual([0, 1]);
    expect(twice.find(({ code }) => code === 1)?.said).toMatch(/already there/);
    expect(await valuesOf('mine')).toEqual([1, 2, 3]);
    rmSync(home('downloads'), { recursive: true });
    for (const { code, said } of await Promise.all(['a', 'b', 'c'].map((id) => get(id))))
      expect(code, said).toBe(0);
    for (const id of ['a', 'b', 'c']) expect(await valuesOf(id)).toEqual([1, 2, 3]);
    const ledger = readFileSync(home('downloads', 'worldbank', 'ledger.jsonl'), 'utf8')
      .trimEnd()
      .split('\n');
    for (const line of ledger) expect(JSON.parse(line)).toHaveProperty('key');
    expect(hidden()).toEqual([]);
  });
});
