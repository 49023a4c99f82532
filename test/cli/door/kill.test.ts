import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltCli, buildCli } from '../../support/built-cli.ts';
import { cliDesk } from '../../support/cli-desk.ts';
import { repository } from '../../support/source-files.ts';

const HOOK = join(repository, 'test', 'support', 'kill-at.cjs');
const LOCK = 'study.lock.json';
const desk = cliDesk();
const { put, escalar } = desk;
const at = (...path: readonly string[]) => join(desk.folder, ...path);
let cli: BuiltCli;
beforeAll(() => {
  cli = buildCli();
});
afterAll(() => cli.remove());

/** The command in a process of its own, killed at a change of the disk below the folder. */
function killed(args: readonly string[], env: Readonly<Record<string, string>>) {
  return spawnSync(process.execPath, ['--require', HOOK, cli.main, ...args], {
    cwd: desk.folder,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: desk.folder,
      ESCALAR_HOME: at('home'),
      LANG: 'en_US.UTF-8',
      KILL_BELOW: desk.folder,
      ...env,
    },
    encoding: 'utf8',
  });
}

/** Each rename, and some of the other changes between the first and the last, by their numbers. */
function moments(args: readonly string[]): readonly number[] {
  // outside of what is watched
  const log = join(tmpdir(), `escalar-moments-${process.pid}.log`);
  const { status, stderr } = killed(args, { KILL_LOG: log });
  expect(status, stderr).toBe(0);
  const names = readFileSync(log, 'utf8').trim().split('\n');
  rmSync(log);
  const every = Math.ceil(names.length / 4);
  const chosen = names.flatMap((name, i) => (name === 'rename' || i % every === 0 ? [i + 1] : []));
  return [...new Set([...chosen, names.length])];
}
const hidden = (...path: readonly string[]) =>
  readdirSync(at(...path), { recursive: true }).filter((name) => String(name).includes('.work-'));

function study(title: string): string {
  put('activity,period,output_real,hours\na,2000,5,1\nb,2000,20,2\na,2001,7,1\nb,2001,22,2\n', 'panel.csv');
  return put(
    `id: own
title: ${title}
subtitle: S
data: { own: { file: panel.csv } }
steps: { level: { title: L, indicator: labour-productivity, data: own } }
`,
    'own.yaml',
  );
}
/** The title of the report, when every file that its lock names is there. */
function reportIn(folder: string): string {
  const { outputs } = JSON.parse(readFileSync(at(folder, LOCK), 'utf8')) as { outputs: object };
  const lacks = Object.keys(outputs).filter((file) => !existsSync(at(folder, file)));
  return lacks.length > 0
    ? `lacks ${lacks.join(' ')}`
    : (/<h1[^>]*>([^<]*)</.exec(readFileSync(at(folder, 'report.html'), 'utf8'))?.[1] ?? 'no title');
}

describe('a command that is killed', { timeout: 180_000 }, () => {
  it('run leaves the old report or the new one, once another command looks there', async () => {
    expect((await escalar(`run ${study('Before')} --out kept/out`)).code).toBe(0);
    cpSync(at('kept'), at('before'), { recursive: true });
    study('After');
    const args = ['run', 'own.yaml', '--out', 'kept/out'];
    const seen = new Set<string>();
    for (const moment of moments(args)) {
      rmSync(at('kept'), { recursive: true });
      cpSync(at('before'), at('kept'), { recursive: true });
      const { signal } = killed(args, { KILL_AT: `${moment}` });
      expect(signal, `at change ${moment}`).toBe('SIGKILL');
      expect((await escalar('run own.yaml --out kept/other')).code).toBe(0);
      seen.add(reportIn(join('kept', 'out')));
      expect(hidden('kept'), `at change ${moment}`).toEqual([]);
    }
    expect([...seen].sort()).toEqual(['After', 'Before']);
  });
  it('import leaves a release whole or none, and the next import works', async () => {
    study('T');
    const args = ['import', 'csv', 'panel.csv', '--id', 'mine'];
    const seen = new Set<string>();
    for (const moment of moments(args)) {
      rmSync(at('home'), { recursive: true, force: true });
      const { signal } = killed(args, { KILL_AT: `${moment}` });
      expect(signal, `at change ${moment}`).toBe('SIGKILL');
      const there = existsSync(at('home', 'releases', 'mine'));
      seen.add(there ? 'whole' : 'none');
      const next = await escalar(`import csv panel.csv --id ${there ? 'next' : 'mine'}`);
      expect(next.code, next.err).toBe(0);
      const check = await escalar('data check mine');
      expect(check.code, `at change ${moment}: ${check.err}`).toBe(0);
      expect(hidden('home'), `at change ${moment}`).toEqual([]);
    }
    expect(seen.has('none')).toBe(true);
  });
});
