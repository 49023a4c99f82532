import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOutFile } from '../../src/cli/out-file.ts';
import { fileRecord } from '../../src/node/get/fetch-file.ts';
import { keptAnswers } from '../../src/node/get/kept-answers.ts';
import { openRowsFile } from '../../src/node/get/rows-file.ts';
import { keepGiven } from '../../src/node/serve/given-files.ts';
import { openStore } from '../../src/store/store.ts';
import { sweepLeftovers } from '../../src/store/sweep-leftovers.ts';
import { fetchOwn, zipOf } from '../support/fetch-own.ts';
import { type KillDesk, killDesk } from '../support/kill-desk.ts';
import { smallYear } from '../support/small-year.ts';

let desk: KillDesk;
beforeAll(() => {
  desk = killDesk();
});
afterAll(() => desk.remove());

const at = (...path: readonly string[]) => join(desk.root, ...path);
const textOf = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const others = (folder: string, name: string) => readdirSync(folder).filter((one) => one !== name);
const nothing = () => undefined;
/** The first change, those around the last rename, and the last. */
const around = (names: readonly string[]) => {
  const renamed = names.lastIndexOf('rename') + 1;
  return [...new Set([1, 4, renamed - 1, renamed, renamed + 1, names.length])];
};

/** A child that writes one file, and what stands there after it of an old and a new text. */
const WRITERS = [
  {
    what: 'out-file',
    made: (text: string) => `${text}\n${text}\n`,
    begin: async (path: string) => openOutFile(path).discard(),
  },
  {
    what: 'rows',
    made: (text: string) => `a\n${text}\n${text}\n`,
    begin: async (path: string) => (await openRowsFile(path)).discard(),
  },
] as const;

describe.each(WRITERS)('a file that $what writes', ({ what, made, begin }) => {
  const file = () => at('f', 'r.csv');
  const args = () => [what, file(), 'new'];
  const before = () => {
    mkdirSync(at('f'));
    writeFileSync(file(), made('old'));
  };
  it('is the old one or the new one wherever the process is killed, and nothing else stays', async () => {
    const seen = new Set<string>();
    await desk.killEverywhere({
      ...{ args: args(), before },
      async after(moment) {
        seen.add(textOf(file()));
        await begin(at('f', 'next.csv'));
        expect(others(at('f'), 'r.csv'), moment).toEqual([]);
      },
    });
    expect([...seen].sort()).toEqual([made('old'), made('new')].sort());
  });
  it.each(['ENOSPC', 'EACCES'])('is the old one after %s, which is said', async (code) => {
    const names = await desk.changes({ args: args(), before });
    for (const number of [1, names.lastIndexOf('rename') + 1]) {
      await desk.reset(before);
      const { status, stderr } = desk.run(args(), { KILL_AT: `${number}`, KILL_ERROR: code });
      expect([status, textOf(file())], `${code} at ${number}`).toEqual([1, made('old')]);
      expect(stderr).toContain(code);
      // by the name that the person knows
      if (what === 'out-file') expect(stderr).toContain(`path: '${file()}'`);
    }
  });
});

describe('a file given to the workbench', () => {
  it('is the old one, the new one, or none, wherever the server is killed', async () => {
    const seen = new Set<string>();
    for (const before of [nothing, () => writeFileSync(at('table.csv'), 'old')])
      await desk.killEverywhere({
        ...{ args: ['given', desk.root, 'new, and longer'], before },
        after: () => void seen.add(textOf(at('table.csv'))),
      });
    expect([...seen].sort()).toEqual(['', 'new, and longer', 'old']);
  });
});

describe('files of one name given at once', () => {
  it('are one of them, whole', async () => {
    await desk.reset(nothing);
    const texts = Array.from({ length: 12 }, (_, n) => `${n};`.repeat(200_000));
    // the same first hundred letters, and another name
    const long = 'x'.repeat(120);
    const names = texts.map((_, n) => (n < 6 ? 'one.csv' : `${long}${n}.csv`));
    await Promise.all(texts.map((text, n) => keepGiven(desk.root, names[n] ?? '', Buffer.from(text))));
    expect(texts.slice(0, 6)).toContain(textOf(at('one.csv')));
    for (const [n, text] of texts.entries())
      if (n >= 6) expect(textOf(at(names[n] ?? '')) === text).toBe(true);
    expect(readdirSync(desk.root)).toHaveLength(7);
  });
});

describe('an answer of a service', () => {
  it('is kept whole or not at all, and its ledger goes on behind a line that was cut', async () => {
    const kept = new Set<string>();
    await desk.killEverywhere({
      ...{ args: ['answer', at('service'), 'body'], before: nothing },
      async after(moment) {
        const { find, keep, note } = keptAnswers(at('service'));
        const there = await find('key');
        kept.add(there === null ? '' : new TextDecoder().decode(there.answer.body));
        const answer = { status: 200, headers: {}, body: Buffer.from('again') };
        await keep('key', { answer, at: '2026-01-02' });
        await note({ at: '2026-01-02', key: 'key', part: 'again', outcome: 'ok', rows: 1 });
        const lines = textOf(at('service', 'ledger.jsonl')).trimEnd().split('\n');
        expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ part: 'again' });
        expect(new TextDecoder().decode((await find('key'))?.answer.body), moment).toBe('again');
      },
    });
    expect([...kept].sort()).toEqual(['', 'body']);
  });
});

describe('a file of a publisher', () => {
  const path = () => at('d', 'x.zip');
  const args = () => ['fetch', path(), 'new'];
  it('is whole after the next run wherever one is killed, and nothing that came comes twice', async () => {
    const size = zipOf('new').length;
    const sent = new Set<number>();
    await desk.killEverywhere({
      ...{ args: args(), before: nothing },
      async after(moment) {
        const there = existsSync(`${path()}.part.tag`)
          ? (statSync(`${path()}.part`, { throwIfNoEntry: false })?.size ?? 0)
          : 0;
        const isDone = (await fileRecord(path())) !== null;
        const again = await fetchOwn(path(), 'new');
        expect(Buffer.compare(readFileSync(path()), zipOf('new')), moment).toBe(0);
        expect(await fileRecord(path()), moment).not.toBeNull();
        if (!isDone) {
          expect(again.sent, moment).toBe(size - there);
          sent.add(size - there);
        }
        expect(readdirSync(at('d')).sort(), moment).toEqual(['x.zip', 'x.zip.json']);
      },
    });
    // from the beginning, from the half, and nothing at all
    expect(sent.has(size) && sent.has(0) && sent.size > 2).toBe(true);
  });
  it.each(['ENOSPC', 'EACCES', 'EIO'])(
    'that a disk does not take ends with %s at once, and comes whole later',
    async (code) => {
      const names = await desk.changes({ args: args(), before: nothing });
      for (const number of [names.indexOf('put') + 1, names.lastIndexOf('rename') + 1]) {
        await desk.reset(nothing);
        const began = Date.now();
        const { status, stderr } = desk.run(args(), { KILL_AT: `${number}`, KILL_ERROR: code });
        expect([status, stderr.includes(code)], `${code} at ${number}: ${stderr}`).toEqual([1, true]);
        expect(stderr).not.toContain('Unreached');
        expect(Date.now() - began).toBeLessThan(10_000);
        await fetchOwn(path(), 'new');
        expect(Buffer.compare(readFileSync(path()), zipOf('new'))).toBe(0);
      }
    },
  );
});

describe('an import of yearly tables', () => {
  it('leaves all years of them or none', async () => {
    const releases = at('releases');
    const seen = new Set<boolean>();
    await desk.killEverywhere({
      ...{ args: ['tables', releases], before: nothing, chosen: around },
      async after(moment) {
        const there = existsSync(join(releases, 'x'));
        seen.add(there);
        const store = await openStore({ roots: [{ path: releases, writable: true }] });
        const checks = await store.check();
        const years = there ? await store.ioYears('x') : [];
        const tables = await Promise.all(years.map((year) => store.ioTable('x', year)));
        await store.close();
        expect(
          checks.flatMap(({ findings }) => findings),
          moment,
        ).toEqual([]);
        expect(
          tables.map(({ Z }) => [...Z]),
          moment,
        ).toEqual(there ? ['2000', '2001'].map((year) => [...smallYear(year).Z]) : []);
        sweepLeftovers(releases);
        expect(existsSync(releases) ? others(releases, 'x') : [], moment).toEqual([]);
      },
    });
    expect([...seen].sort()).toEqual([false, true]);
  });
});
