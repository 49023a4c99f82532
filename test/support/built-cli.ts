import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from './source-files.ts';

/** What a command wrote and how it ended. */
export interface Ended {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

export interface BuiltCli {
  /** A folder of its own for this test file; commands run in it, with their data below it. */
  readonly folder: string;
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Ended;
  start(args: readonly string[]): ChildProcess;
  /** The command with its output through a shell pipe. */
  piped(args: readonly string[], pipe: string): Ended;
  /** A line of bash; `escalar` is how the command is called in it. */
  shell(line: (escalar: string) => string, env?: Readonly<Record<string, string>>): Ended;
  /** The file that Node is given. */
  readonly main: string;
  remove(): void;
}

/** Bundles `entry` as the library is, or the package as it ships, into a folder of this process, beside the packages it needs. */
export function buildEntry(...entry: readonly string[]): {
  readonly folder: string;
  readonly remove: () => void;
} {
  const cache = join(repository, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'escalar-cli-'));
  const tool = join(repository, 'node_modules', 'tsdown', 'dist', 'run.mjs');
  const only = entry.length > 0 ? ['--filter', 'library'] : [];
  const args = [tool, ...entry, ...only, '--no-dts', '--out-dir', folder, '--logLevel', 'error'];
  const built = spawnSync(process.execPath, args, { cwd: repository, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the build failed: ${built.stdout}${built.stderr}`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

let shared: string | null = null;

/** The package as it ships, built once for all test files of this process. */
function builtPackage(): string {
  if (shared === null) {
    const { folder, remove } = buildEntry();
    process.once('exit', remove);
    // a worker of vitest is ended by a signal, at which nothing would be removed
    process.once('SIGTERM', () => process.exit());
    shared = folder;
  }
  return shared;
}

/** The command line as it ships. */
export function buildCli(): BuiltCli {
  const dist = builtPackage();
  const folder = mkdtempSync(join(tmpdir(), 'escalar-cli-'));
  const main = join(dist, 'cli', 'main.js');
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    ESCALAR_HOME: join(folder, 'home'),
    LANG: 'en_US.UTF-8',
    NO_COLOR: '1',
  };
  const ended = (result: { stdout: string; stderr: string; status: number | null }): Ended => ({
    out: result.stdout,
    err: result.stderr,
    code: result.status,
  });
  const shell: BuiltCli['shell'] = (line, more = {}) =>
    ended(
      spawnSync('bash', ['-o', 'pipefail', '-c', line(`'${process.execPath}' '${main}'`)], {
        cwd: folder,
        env: { ...env, ...more },
        encoding: 'utf8',
        maxBuffer: 64e6,
      }),
    );
  return {
    folder,
    run: (args, more = {}) =>
      ended(
        spawnSync(process.execPath, [main, ...args], {
          cwd: folder,
          env: { ...env, ...more },
          encoding: 'utf8',
          maxBuffer: 64e6,
        }),
      ),
    start: (args) => spawn(process.execPath, [main, ...args], { cwd: folder, env, stdio: 'ignore' }),
    piped: (args, pipe) =>
      shell((escalar) => [escalar, ...args.map((word) => `'${word}'`), '|', pipe].join(' ')),
    shell,
    main,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
