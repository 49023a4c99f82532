import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a whole command took, its start included. */
export interface Used {
  readonly seconds: number;
  /** Of user and system, all threads. */
  readonly cpu: number;
  /** The most memory that was resident at once. */
  readonly mb: number;
}

/** Runs a command under GNU time. @throws Error with what the command wrote when it fails */
export function measure(command: string, args: readonly string[], folder: string): Used {
  const report = join(folder, 'time.txt');
  const ended = spawnSync('/usr/bin/time', ['-o', report, '-f', '%e %U %S %M', command, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, ESCALAR_HOME: join(folder, 'home'), ESCALAR_CACHE: 'off' },
  });
  if (ended.error !== undefined) throw ended.error;
  if (ended.status !== 0) throw new Error(`${command} ${args.join(' ')}\n${ended.stderr}`);
  const [seconds, user, system, kilobytes] = readFileSync(report, 'utf8').trim().split(/\s+/).map(Number);
  return { seconds, cpu: user + system, mb: kilobytes / 1024 };
}

/** The run with the least processor time of several: the others were disturbed. */
export function best(times: number, run: () => Used): Used {
  return Array.from({ length: times }, run).reduce((a, b) => (b.cpu < a.cpu ? b : a));
}
