import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltCli, buildCli } from '../support/built-cli.ts';
import { staticImports } from '../support/static-imports.ts';

let cli: BuiltCli;
beforeAll(() => {
  cli = buildCli();
});
afterAll(() => cli.remove());

/** What the file of the package with this name reads before its first line runs, by names without their hashes. */
function readBy(name: string): string[] {
  const folder = dirname(cli.main);
  const plain = (file: string) => basename(file).replace(/-.{8}\.js$/, '');
  const [file, ...others] = readdirSync(folder).filter((one) => one.endsWith('.js') && plain(one) === name);
  expect([name, others]).toEqual([name, []]);
  return staticImports(join(folder, file)).map(plain);
}

it.each(['compute', 'describe', 'list', 'cite', 'convert', 'balance', 'data', 'import', 'init'])(
  '%s reads neither the library for YAML nor that for shapes of files before it is asked for one',
  (name) => {
    const read = readBy(name);
    expect(read).toContain('indicators');
    expect(read.filter((one) => one === 'yaml' || one === 'mini')).toEqual([]);
  },
);

it('what describes an indicator reads nothing that reads data, and the help no indicator', () => {
  expect(readBy('describe')).not.toContain('reading');
  const help = readBy('start');
  expect(help.filter((one) => ['indicators', 'common', 'reading'].includes(one))).toEqual([]);
  expect(help).toContain('commander');
});
