import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { sweepLeftovers } from '../../src/store/sweep-leftovers.ts';
import { keptFiles, keptInverse } from '../support/kept-inverse.ts';
import { type KillDesk, killDesk } from '../support/kill-desk.ts';
import { readOutput, writeOutput } from '../support/write-output.ts';

let desk: KillDesk;
let root = '';
beforeAll(() => {
  desk = killDesk();
  root = desk.root;
});
afterAll(() => desk.remove());

const hidden = () => readdirSync(root, { recursive: true }).filter((name) => String(name).includes('.work-'));

describe('a process that is killed at any change of the disk', { timeout: 180_000 }, () => {
  it('leaves the old report or the new one, after the next sweep', async () => {
    const out = join(root, 'out');
    const seen = new Set<string>();
    await desk.killEverywhere({
      args: ['output', out, 'new'],
      before: () => writeOutput(out, 'old'),
      after(moment) {
        sweepLeftovers(root);
        seen.add(readOutput(out));
        expect(hidden(), moment).toEqual([]);
      },
    });
    expect([...seen].sort()).toEqual(['new', 'old']);
  });
  it('leaves no report or a whole one where there was none', async () => {
    const out = join(root, 'out');
    await desk.killEverywhere({
      args: ['output', out, 'new'],
      before: () => undefined,
      after(moment) {
        sweepLeftovers(root);
        if (existsSync(out)) expect(readOutput(out), moment).toBe('new');
        expect(hidden(), moment).toEqual([]);
      },
    });
  });
  it('leaves the old report or the new one in the working folder, which it fills', async () => {
    const seen = new Set<string>();
    await desk.killEverywhere({
      args: ['output', '.', 'new'],
      before: () => writeOutput(root, 'old'),
      after(moment) {
        sweepLeftovers(root);
        seen.add(readOutput(root));
        expect(hidden(), moment).toEqual([]);
      },
    });
    expect([...seen].sort()).toEqual(['new', 'old']);
  });
  it('has begun a study whole or not at all', async () => {
    const own = join(root, 'own');
    for (const before of [() => undefined, () => mkdirSync(own)]) {
      await desk.killEverywhere({
        args: ['init', 'own'],
        before,
        after(moment) {
          sweepLeftovers(root);
          sweepLeftovers(own);
          const files = existsSync(own) ? readdirSync(own).length : 0;
          expect([0, 3], moment).toContain(files);
          expect(hidden(), moment).toEqual([]);
        },
      });
    }
  });
  it('keeps no inverse or a right one, and what was not finished is counted', async () => {
    const cache = join(root, 'cache');
    const right = keptInverse(join(root, 'elsewhere'));
    const left = new Set<number>();
    await desk.killEverywhere({
      args: ['inverse', cache],
      before: () => undefined,
      after(moment) {
        left.add(keptFiles(cache));
        expect(keptInverse(cache), moment).toEqual(right);
        // read again, from the disk
        expect(keptInverse(cache), moment).toEqual(right);
        expect(readdirSync(cache).filter((name) => name.endsWith('.inv')).length, moment).toBe(1);
      },
    });
    expect([...left].sort()).toEqual([0, 1]);
  });
  it.each(['import', 'remove'])('%s leaves a release whole or none', async (what) => {
    const releases = join(root, 'releases');
    const whole = mkdtempSync(join(tmpdir(), 'escalar-whole-'));
    expect(desk.run(['import', whole], {}).status).toBe(0);
    await desk.killEverywhere({
      args: [what, releases],
      before: () => (what === 'remove' ? cpSync(whole, releases, { recursive: true }) : undefined),
      async after(moment) {
        const store = await openStore({ roots: [{ path: releases, writable: true }] });
        const there = existsSync(join(releases, 'x'));
        const checks = await store.check();
        await store.close();
        expect(
          checks.map(({ id, findings }) => [id, findings]),
          moment,
        ).toEqual(there ? [['x', []]] : []);
        sweepLeftovers(releases);
        expect(hidden(), moment).toEqual([]);
      },
    });
    rmSync(whole, { recursive: true });
  });
  it.each(['ENOSPC', 'EROFS'])('import with %s says it, and the same import again is whole', async (code) => {
    const releases = join(root, 'releases');
    const args = ['import', releases];
    const names = await desk.changes({ args, before: () => undefined });
    const renamed = names.lastIndexOf('rename') + 1;
    for (const number of [1, renamed - 1, renamed]) {
      await desk.reset(() => undefined);
      const moment = `${code} at ${number}, ${names[number - 1]}`;
      const { status, stderr } = desk.run(args, { KILL_AT: `${number}`, KILL_ERROR: code });
      expect(status, moment).not.toBe(0);
      expect(stderr, moment).toContain(code);
      expect(existsSync(join(releases, 'x')), moment).toBe(false);
      const again = desk.run(args, {});
      expect(again.status, `${moment}: ${again.stderr}`).toBe(0);
      const store = await openStore({ roots: [{ path: releases, writable: true }] });
      const checks = await store.check();
      await store.close();
      expect(checks.map(({ id, findings }) => [id, findings])).toEqual([['x', []]]);
      expect(hidden(), moment).toEqual([]);
    }
  });
});
