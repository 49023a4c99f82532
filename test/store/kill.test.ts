import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { sweepLeftovers } from '../../src/store/sweep-leftovers.ts';
import { buildEntry } from '../support/built-cli.ts';
import { keptFiles, keptInverse } from '../support/kept-inverse.ts';
import { repository } from '../support/source-files.ts';
import { readOutput, writeOutput } from '../support/write-output.ts';

const HOOK = join(repository, 'test', 'support', 'kill-at.cjs');
let child = '';
let removeChild = () => undefined as unknown;
let root = '';
beforeAll(() => {
  const built = buildEntry(fileURLToPath(new URL('../support/kill-child.ts', import.meta.url)));
  child = join(built.folder, 'kill-child.js');
  removeChild = built.remove;
  root = mkdtempSync(join(tmpdir(), 'escalar-kill-'));
});
afterAll(() => {
  removeChild();
  rmSync(root, { recursive: true, force: true });
});

interface Killing {
  readonly args: readonly string[];
  /** Makes the state before, in an empty folder. */
  readonly before: () => Promise<unknown> | unknown;
  /** What must hold after a kill. */
  readonly after: (moment: string) => Promise<unknown> | unknown;
}

function run(args: readonly string[], env: Readonly<Record<string, string>>) {
  return spawnSync(process.execPath, ['--require', HOOK, child, ...args], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', KILL_BELOW: root, ...env },
    encoding: 'utf8',
  });
}

async function reset(before: Killing['before']): Promise<void> {
  for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true });
  await before();
}

/** Kills a process at each of its changes of the disk, and in the middle of those that can be halved. */
async function killEverywhere({ args, before, after }: Killing): Promise<void> {
  const log = join(tmpdir(), `escalar-changes-${process.pid}.log`);
  rmSync(log, { force: true });
  await reset(before);
  const whole = run(args, { KILL_LOG: log });
  expect(whole.status, whole.stderr).toBe(0);
  const names = readFileSync(log, 'utf8').trim().split('\n');
  rmSync(log);
  expect(names.length).toBeGreaterThan(4);
  for (const [index, name] of names.entries()) {
    for (const half of ['writeFile', 'write', 'rm'].includes(name) ? [{}, { KILL_HALF: 'yes' }] : [{}]) {
      await reset(before);
      const moment = `${args[0]}, killed ${'KILL_HALF' in half ? 'halfway in' : 'before'} ${index + 1}, ${name}`;
      const { signal } = run(args, { KILL_AT: `${index + 1}`, ...half });
      expect(signal, moment).toBe('SIGKILL');
      await after(moment);
    }
  }
}

const hidden = () => readdirSync(root, { recursive: true }).filter((name) => String(name).includes('.work-'));

describe('a process that is killed at any change of the disk', { timeout: 180_000 }, () => {
  it('leaves the old report or the new one, after the next sweep', async () => {
    const out = join(root, 'out');
    const seen = new Set<string>();
    await killEverywhere({
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
    await killEverywhere({
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
    await killEverywhere({
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
      await killEverywhere({
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
    await killEverywhere({
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
    expect(run(['import', whole], {}).status).toBe(0);
    await killEverywhere({
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
});
