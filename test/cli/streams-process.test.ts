import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltCli, buildCli } from '../support/built-cli.ts';

let cli: BuiltCli;
beforeAll(() => {
  cli = buildCli();
  writeFileSync(join(cli.folder, 'noted.csv'), 'Cuadro 1\n\nactivity,period,output_nominal\na,2000,5\n');
});
afterAll(() => cli.remove());

const releases = () => join(cli.folder, 'home', 'releases');
/** A reader of both streams that is gone before the first word. */
const GONE = (words: string) => `${words} 2>&1 | true; exit \${PIPESTATUS[0]}`;

describe('a reader that stops', () => {
  it('does not stop an import whose notes it was to read', () => {
    const { code } = cli.shell((escalar) => GONE(`(sleep 0.2; ${escalar} import csv noted.csv --id kept)`));
    expect(code).toBe(0);
    expect(readdirSync(releases())).toEqual(['kept']);
  });
  it('of standard error alone changes nothing', () => {
    const { code, out } = cli.shell(
      (escalar) => `(sleep 0.2; ${escalar} import csv noted.csv --id other) 2> >(true)`,
    );
    expect([code, out]).toEqual([0, 'other\n']);
    expect(existsSync(join(releases(), 'other', 'release.json'))).toBe(true);
  });
  it('does not stop init, run or remove', () => {
    expect(cli.shell((escalar) => GONE(`(sleep 0.2; ${escalar} init own)`)).code).toBe(0);
    expect(existsSync(join(cli.folder, 'own', 'study.yaml'))).toBe(true);
    expect(cli.shell((escalar) => GONE(`(sleep 0.2; ${escalar} run own --out out)`)).code).toBe(0);
    expect(existsSync(join(cli.folder, 'out', 'study.lock.json'))).toBe(true);
    expect(cli.shell((escalar) => GONE(`(sleep 0.2; ${escalar} data remove other)`)).code).toBe(0);
    expect(readdirSync(releases())).toEqual(['kept']);
  });
  it('does not turn a failure into 0', () => {
    expect(cli.shell((escalar) => GONE(`(sleep 0.2; ${escalar} import csv none.csv)`)).code).toBe(1);
    expect(cli.shell((escalar) => GONE(`(sleep 0.2; ${escalar} data check nothing)`)).code).toBe(1);
  });
  it('ends a command that only answers, quietly', () => {
    const { code, err } = cli.shell(
      (escalar) => `${escalar} list indicators --json | true; exit \${PIPESTATUS[0]}`,
    );
    expect([code, err]).toEqual([0, '']);
  });
});

describe.runIf(existsSync('/dev/full'))('standard output on a full disk', () => {
  it('is said in a sentence, and is not 0', () => {
    for (const [lang, words] of [
      ['en', 'the disk is full'],
      ['es', 'el disco está lleno'],
    ]) {
      const { code, err } = cli.shell((escalar) => `${escalar} list studies --lang ${lang} > /dev/full`);
      expect(err).toContain(words);
      expect(err).toContain('stdout');
      expect(err).not.toMatch(/ {4}at |fault|falla de escalar/);
      expect(code).toBe(1);
    }
  });
  it('does not stop an import, which then is there and does not end with 0', () => {
    const { code } = cli.shell((escalar) => `${escalar} import csv noted.csv --id full > /dev/full`);
    expect(code).toBe(1);
    expect(readdirSync(releases())).toContain('full');
  });
  it('as standard error is no fault', () => {
    const { code } = cli.shell((escalar) => `${escalar} import csv noted.csv --id quiet 2> /dev/full`);
    expect(code).toBe(0);
    expect(readdirSync(releases())).toContain('quiet');
  });
});
