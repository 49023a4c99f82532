import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltCli, buildCli } from '../support/built-cli.ts';

let cli: BuiltCli;
beforeAll(() => {
  cli = buildCli();
});
afterAll(() => cli.remove());

const args = ['run', 'own', '--out', 'kept/out'];
const LOCK = 'study.lock.json';

/** Whether the folder is whole: its lock names every file, and every file that it names is there. */
function isWhole(out: string): boolean {
  const { outputs } = JSON.parse(readFileSync(join(out, LOCK), 'utf8')) as {
    outputs: Record<string, string>;
  };
  return Object.keys(outputs).every((path) => existsSync(join(out, path)));
}

/** Files written so far in hidden folders; −1 while there is none. */
function written(parent: string): number {
  const hidden = readdirSync(parent).filter((name) => name.startsWith('.'));
  if (hidden.length === 0) return -1;
  // it may be moved away while it is read
  const there = hidden.map((name) => join(parent, name)).filter((path) => existsSync(join(path, 'new')));
  return there.reduce((sum, path) => sum + readdirSync(path, { recursive: true }).length, 0);
}

/** Starts a run and kills it once so many files are there; false when it ended before. */
async function killedAt(parent: string, files: number): Promise<boolean> {
  for (const name of readdirSync(parent)) if (name.startsWith('.')) return Promise.reject(new Error(name));
  const child = cli.start(args);
  let over = false;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      over = true;
      resolve();
    });
  });
  while (!over && written(parent) < files) await setTimeout(1);
  const killed = !over && child.kill('SIGKILL');
  await ended;
  return killed;
}

describe('a run that is killed', () => {
  it('at any moment leaves a whole folder, and only hidden leftovers that the next run sweeps', async () => {
    expect(cli.run(['init', 'own']).code).toBe(0);
    const { code, err } = cli.run(args);
    expect(code, err).toBe(0);
    const parent = join(cli.folder, 'kept');
    const out = join(parent, 'out');
    let killed = 0;
    for (const files of [-1, 0, 3, 7]) {
      if (await killedAt(parent, files)) killed += 1;
      expect(existsSync(join(out, LOCK)), `killed with ${files} files`).toBe(true);
      expect(isWhole(out)).toBe(true);
      expect(readdirSync(parent).filter((name) => !name.startsWith('.'))).toEqual(['out']);
      expect(cli.run(args).code).toBe(0);
      expect(readdirSync(parent)).toEqual(['out']);
    }
    // the first is killed before it can write; the later ones are races that some machines win
    expect(killed).toBeGreaterThanOrEqual(2);
  });
});
