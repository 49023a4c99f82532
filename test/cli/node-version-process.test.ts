import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeFault } from '../../src/cli/node-version.ts';
import { type BuiltCli, buildCli } from '../support/built-cli.ts';
import { repository } from '../support/source-files.ts';
import { staticImports } from '../support/static-imports.ts';

let cli: BuiltCli;
beforeAll(() => {
  cli = buildCli();
});
afterAll(() => cli.remove());

describe('the version of Node', () => {
  it('that suffices is the one in package.json', () => {
    const { engines } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
      engines: { node: string };
    };
    expect(engines.node).toBe('^20.19 || >=22.2');
    for (const version of ['20.19.0', '20.20.2', '22.2.0', '22.23.1', '24.0.0', '30.1.0'])
      expect(nodeFault(version), version).toBeNull();
    for (const version of ['16.0.0', '18.20.8', '20.18.3', '21.7.3', '22.0.0', '22.1.0'])
      expect(nodeFault(version)?.es, version).toContain(`este es Node ${version}`);
  });
  it('is asked before anything is loaded that an old one lacks', () => {
    const files = staticImports(cli.main);
    expect(files.filter((file) => !file.startsWith('/'))).toEqual([]);
    expect(files.length).toBeLessThanOrEqual(3);
    expect(files.map((file) => readFileSync(file, 'utf8')).join('')).toContain('nodejs.org');
  });
  it('with a package missing is told so, also where only the command that is named needs it', () => {
    const gone = `export async function resolve(name, context, next) {
      if (name === 'yaml') throw Object.assign(new Error("Cannot find package 'yaml'"), { code: 'ERR_MODULE_NOT_FOUND' });
      return next(name, context);
    }`;
    const preload = join(cli.folder, 'without-yaml.mjs');
    writeFileSync(join(cli.folder, 'gone.mjs'), gone);
    writeFileSync(
      preload,
      "import { register } from 'node:module'; register('./gone.mjs', import.meta.url);",
    );
    const { out, err, code } = cli.run(['run', 'mexico-taiwan'], {
      LANG: 'en_US.UTF-8',
      NODE_OPTIONS: `--import ${preload}`,
    });
    expect([out, code]).toEqual(['', 1]);
    expect(err).toMatch(/^escalar cannot be started: Cannot find package 'yaml'/);
  });
  it('that does not suffice is told in a sentence, in the language of the system', () => {
    const preload = join(cli.folder, 'old.cjs');
    writeFileSync(preload, "Object.defineProperty(process.versions, 'node', { value: '18.20.8' });");
    for (const [LANG, words] of [
      ['en_US.UTF-8', 'escalar needs Node 20.19'],
      ['es_MX.UTF-8', 'escalar necesita Node 20.19'],
    ] as const) {
      const { out, err, code } = cli.run(['list', 'studies'], { LANG, NODE_OPTIONS: `--require ${preload}` });
      expect([out, code]).toEqual(['', 1]);
      expect(err).toContain(words);
      expect(err.trim().split('\n')).toHaveLength(2);
    }
  });
});

describe.runIf(process.platform !== 'win32')('a system that gives few files', () => {
  it('is told in a sentence, wherever it stops the program', () => {
    for (const files of [24, 30, 36]) {
      const { err, code } = cli.shell(
        (escalar) => `ulimit -n ${files}; ${escalar} run mexico-taiwan --out few`,
      );
      expect(err, `${files} files`).toContain('EMFILE');
      expect(err).toContain('ulimit');
      expect(err).not.toMatch(/ {4}at |fault of escalar/);
      expect(code).toBe(1);
    }
  });
});

describe('an installation without optional packages', () => {
  it('says how to get the database where it is needed, and does without it elsewhere', () => {
    const preload = join(cli.folder, 'without.cjs');
    writeFileSync(
      preload,
      `const Module = require('node:module');
      const resolve = Module._resolveFilename;
      Module._resolveFilename = function (name, ...rest) {
        if (/node-bindings|koffi/.test(name)) {
          throw Object.assign(new Error("Cannot find module '" + name + "'"), { code: 'MODULE_NOT_FOUND' });
        }
        return resolve.call(this, name, ...rest);
      };`,
    );
    writeFileSync(join(cli.folder, 'x.csv'), 'activity,period,output_real,hours\na,2000,5,1\nb,2000,6,1\n');
    const env = { NODE_OPTIONS: `--require ${preload}` };
    for (const args of [
      ['compute', 'concentration', '--data', 'ggdc-etd-2021'],
      ['import', 'csv', 'x.csv', '--id', 'x'],
      ['run', 'us-manufacturing', '--out', 'out'],
    ]) {
      const { err, code } = cli.run(args, env);
      expect(err, args.join(' ')).toContain('npm install --include=optional');
      expect(err).not.toMatch(/ {4}at |fault of escalar/);
      expect(code).toBe(1);
    }
    const { err, code } = cli.run(['doctor', '--lang', 'es'], env);
    expect(code, err).toBe(3);
    expect(cli.run(['compute', 'concentration', '--data', 'x.csv', '--csv'], env).code).toBe(0);
  });
});
