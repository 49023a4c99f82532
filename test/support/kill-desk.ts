import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { buildEntry } from './built-cli.ts';
import { repository } from './source-files.ts';

const HOOK = join(repository, 'test', 'support', 'kill-at.cjs');

export interface Killing {
  /** Of `kill-child.ts`. */
  readonly args: readonly string[];
  /** Makes the state before, in an empty folder. */
  readonly before: () => Promise<unknown> | unknown;
  /** What must hold after a kill. */
  readonly after: (moment: string) => Promise<unknown> | unknown;
  /** Of all changes, the numbers of those to be killed at; all when left out. */
  readonly chosen?: (names: readonly string[]) => readonly number[];
}

export type KillDesk = ReturnType<typeof killDesk>;

/** A folder in which processes of `kill-child.ts` are killed on their way, or their disk fails. */
export function killDesk() {
  const built = buildEntry(fileURLToPath(new URL('./kill-child.ts', import.meta.url)));
  const child = join(built.folder, 'kill-child.js');
  const root = mkdtempSync(join(tmpdir(), 'escalar-kill-'));
  const run = (args: readonly string[], env: Readonly<Record<string, string>>) =>
    spawnSync(process.execPath, ['--require', HOOK, child, ...args], {
      cwd: root,
      env: { PATH: process.env.PATH ?? '', KILL_BELOW: root, ...env },
      encoding: 'utf8',
    });
  const reset = async (before: Killing['before']) => {
    for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true });
    await before();
  };
  /** The names of the changes that a process makes, undisturbed. */
  const changes = async ({ args, before }: Pick<Killing, 'args' | 'before'>): Promise<readonly string[]> => {
    const log = join(tmpdir(), `escalar-changes-${process.pid}.log`);
    rmSync(log, { force: true });
    await reset(before);
    const whole = run(args, { KILL_LOG: log });
    expect(whole.status, whole.stderr).toBe(0);
    const names = readFileSync(log, 'utf8').trim().split('\n');
    rmSync(log);
    expect(names.length).toBeGreaterThan(4);
    return names;
  };
  return {
    root,
    run,
    reset,
    changes,
    /** Kills a process at its changes of the disk, and in the middle of those that can be halved. */
    async killEverywhere({ args, before, after, chosen }: Killing): Promise<void> {
      const names = await changes({ args, before });
      for (const number of chosen?.(names) ?? names.map((_, index) => index + 1)) {
        const name = names[number - 1] ?? '';
        for (const half of ['writeFile', 'write', 'put', 'rm'].includes(name)
          ? [{}, { KILL_HALF: 'yes' }]
          : [{}]) {
          await reset(before);
          const moment = `${args[0]}, killed ${'KILL_HALF' in half ? 'halfway in' : 'before'} ${number}, ${name}`;
          const { signal } = run(args, { KILL_AT: `${number}`, ...half });
          expect(signal, moment).toBe('SIGKILL');
          await after(moment);
        }
      }
    },
    /** A process that works in a hidden folder of another until it is told to end. */
    hold(folder: string) {
      const holding = spawn(process.execPath, [child, 'hold', folder], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      const ended = new Promise((resolve) => holding.once('exit', resolve));
      return {
        ready: new Promise((resolve) => holding.stdout.once('data', resolve)),
        end() {
          holding.stdin.end();
          return ended;
        },
      };
    },
    remove() {
      built.remove();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
