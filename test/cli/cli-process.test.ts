import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltCli, buildCli, type Ended } from '../support/built-cli.ts';

let cli: BuiltCli;
beforeAll(() => {
  cli = buildCli();
  writeFileSync(join(cli.folder, 'classes.csv'), CSV);
});
afterAll(() => cli.remove());

const CSV = `clase,año,producción,horas
A,2000,40,10
B,2000,20,10
A,2002,90,15
B,2002,10,5
`;
const MAP = [
  '--map',
  'clase=activity',
  '--map',
  'año=period',
  '--map',
  'producción=output_real',
  '--map',
  'horas=hours',
];
const SHIFT = ['compute', 'shift-share', '--data', 'classes.csv', ...MAP];

const run = (...args: string[]) => cli.run(args);
function refused({ out, err, code }: Ended, wanted: number, ...words: string[]): void {
  expect(out).toBe('');
  for (const word of words) expect(err).toContain(word);
  expect(err).not.toMatch(/undefined|\[object|\n {4}at /);
  expect(code).toBe(wanted);
}
/** A transcript without what differs by machine and release. */
const transcript = (args: readonly string[], { out, err, code }: Ended) =>
  `$ escalar ${args.join(' ')}\n${out}${err === '' ? '' : `--- standard error\n${err}`}--- exit ${code}\n`
    .replaceAll(cli.folder, 'FOLDER')
    .replaceAll(/(Node +)v\S+/g, '$1vN');

describe('help', () => {
  it.each(['en', 'es'])('in %s lists every command', async (lang) => {
    const args = ['--help', '--lang', lang];
    const ended = run(...args);
    expect(ended.code).toBe(0);
    for (const name of [
      'run',
      'claims',
      'explain',
      'list',
      'describe',
      'compute',
      'scenario',
      'import',
      'data',
      'serve',
      'site',
      'open',
      'init',
      'doctor',
      'completion',
    ])
      expect(ended.out).toMatch(new RegExp(`^  ${name} `, 'm'));
    await expect(transcript(args, ended)).toMatchFileSnapshot(`transcripts/help.${lang}.txt`);
  });
  it('of a command is in Spanish throughout', async () => {
    const ended = run('compute', '--help', '--lang', 'es');
    expect(ended.out).not.toMatch(/\b(Usage|Options|Arguments|display|default|output)\b/);
    await expect(transcript(['compute', '--help', '--lang', 'es'], ended)).toMatchFileSnapshot(
      'transcripts/help-compute.es.txt',
    );
  });
  it('follows the language of the system', () => {
    expect(cli.run(['--help'], { LANG: 'es_MX.UTF-8' }).out).toContain('Comandos:');
    expect(cli.run(['--help', '--lang', 'en'], { LANG: 'es_MX.UTF-8' }).out).toContain('Commands:');
    expect(cli.run(['--lang', 'es', 'list', 'studies']).out).toContain('México');
  });
  it('shows the version of the package', () => {
    expect(run('--version').out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('transcripts', () => {
  it('puts numbers on standard output and words on standard error', async () => {
    const args = [...SHIFT];
    await expect(transcript(args, run(...args))).toMatchFileSnapshot('transcripts/compute.en.txt');
    const es = [...SHIFT, '--lang', 'es'];
    await expect(transcript(es, run(...es))).toMatchFileSnapshot('transcripts/compute.es.txt');
  });
  it.each(['en', 'es'])('describe an indicator in %s', async (lang) => {
    const args = ['describe', 'trade-growth', '--lang', lang];
    await expect(transcript(args, run(...args))).toMatchFileSnapshot(`transcripts/describe.${lang}.txt`);
  });
});

describe('the process', () => {
  it('is silent when its reader stops early', () => {
    const { out, err, code } = cli.piped(
      ['compute', 'concentration', '--data', 'nber-ces-naics2012', '--json'],
      'head -1',
    );
    expect([out, code]).toEqual(['{\n', 0]);
    expect(err).not.toMatch(/EPIPE|Error/);
  });
  it('ends with the code of what happened, in the language of the system', () => {
    refused(run('lisst'), 2, "unknown command 'lisst'");
    refused(run('verdict'), 2, "unknown command 'verdict'", '(verdict is a study: escalar run verdict)');
    refused(cli.run(['lisst'], { LANG: 'es_ES' }), 2, 'no existe el comando');
    refused(run('describe', 'x'), 1, 'There is no indicator "x".');
    refused(cli.run(['describe', 'x'], { LC_ALL: 'es_MX.UTF-8' }), 1, 'No existe el indicador "x".');
    const { error } = JSON.parse(run('describe', 'x', '--json').err) as { error: { code: string } };
    expect(error.code).toBe('unknown-name');
  });
});

describe('run and claims', () => {
  it('a study of your own that init writes, in both languages', () => {
    for (const lang of ['en', 'es']) {
      const made = run('init', `own-${lang}`, '--lang', lang);
      expect(made.code, made.err).toBe(0);
      expect(
        made.out
          .trim()
          .split('\n')
          .map((path) => existsSync(join(cli.folder, path))),
      ).toEqual([true, true, true]);
      const ran = run('run', `own-${lang}`, '--out', `out-${lang}`, '--lang', lang);
      expect(ran.code, ran.err).toBe(0);
      expect(ran.err).toMatch(lang === 'en' ? /^Report: /m : /^Informe: /m);
      const report = readFileSync(join(cli.folder, `out-${lang}`, 'report.html'), 'utf8');
      expect(report).toContain(`<html lang="${lang}"`);
      expect(report).not.toMatch(/>[^<]*(undefined|NaN|\[object)[^<]*</);
    }
    refused(run('init', 'own-en'), 1, 'already holds files');
  });
  it('refuses a folder that is not ours, and a parameter that the study does not have', () => {
    writeFileSync(join(cli.folder, 'file'), 'x');
    refused(run('run', 'us-manufacturing', '--out', '.'), 1, 'was not written by escalar');
    refused(run('run', 'us-manufacturing', '--set', 'survey=x'), 1, 'There is no parameter "survey".');
    refused(run('run', 'nothing'), 1, 'There is no study "nothing".', 'mexico-taiwan');
  });
  it('a claim that differs fails only when asked to', () => {
    const study = readFileSync(join(cli.folder, 'own-en', 'study.yaml'), 'utf8');
    const claims = `
claims:
  - id: wrong
    topic: growth
    statement: { en: It fell by a half, es: Cayó a la mitad }
    value: -50
    unit: percent
    tolerance: 0.1
    source: nobody
    checks: [{ value: VALUE, as: reproduction, words: { en: same, es: igual } }]
    needs: nothing
`;
    const value =
      /^ {2}([\w-]+): \{ step: decomposition, where: \{ term: growth/m.exec(study)?.[1] ?? 'growth';
    writeFileSync(
      join(cli.folder, 'own-en', 'study.yaml'),
      study.replace(/\nclaims:[\s\S]*/, '') + claims.replace('VALUE', value),
    );
    const plain = run('claims', 'own-en');
    expect(plain.code, plain.err).toBe(0);
    expect(plain.err).toContain('1 differs');
    expect(run('claims', 'own-en', '--strict').code).toBe(3);
    expect((JSON.parse(run('claims', 'own-en', '--json').out) as { claims: unknown[] }).claims).toHaveLength(
      1,
    );
    expect(run('claims', 'own-en', '--csv').out).toMatch(/wrong,-50,/);
  });
});
