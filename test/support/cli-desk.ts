import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Ended } from './built-cli.ts';
import { runHere } from './cli-in-process.ts';

export interface CliDesk {
  /** The working folder; known once the tests run. */
  readonly folder: string;
  /** Writes a file below the folder and gives its name; one that is not named is a CSV of its own. */
  put(content: string | Uint8Array, name?: string): string;
  /** A command as it is typed, cut at spaces, with more words behind it that are taken as they are. */
  escalar(line: string, ...more: readonly string[]): Promise<Ended>;
}

/** A working folder with a home of its own for a test file: what a person has before them who types commands. */
export function cliDesk(): CliDesk {
  const before = { folder: process.cwd(), home: process.env.ESCALAR_HOME };
  let folder = '';
  let files = 0;
  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'escalar-desk-')));
    process.chdir(folder);
    process.env.ESCALAR_HOME = join(folder, 'home');
  });
  afterAll(() => {
    process.chdir(before.folder);
    if (before.home === undefined) delete process.env.ESCALAR_HOME;
    else process.env.ESCALAR_HOME = before.home;
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    get folder() {
      return folder;
    },
    put(content, name = `${files + 1}.csv`) {
      files += 1;
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
      return name;
    },
    escalar: (line, ...more) => runHere([...line.split(' '), ...more]),
  };
}

/** The values of a result in CSV whose row has these cells: `term=rca reporter=MEX`. No cell may hold a comma. */
export function valuesAt(csv: string, cells: string): readonly number[] {
  const [head = [], ...rows] = csv
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  const wanted = cells.split(' ').map((cell) => cell.split('='));
  return rows
    .filter((row) => wanted.every(([name = '', text]) => row[head.indexOf(name)] === text))
    .map((row) => Number(row[head.indexOf('value')]));
}
