import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTabularBytes } from '../../src/sources/tabular/read-tabular.ts';
import { runHere } from '../support/cli-in-process.ts';

const home = mkdtempSync(join(tmpdir(), 'escalar-output-'));
const before = { folder: process.cwd(), home: process.env.ESCALAR_HOME };
const YEARS = Array.from({ length: 30 }, (_, i) => String(1990 + i));
const CLASSES = Array.from({ length: 40 }, (_, i) => `K${String(i).padStart(2, '0')}`);
const NASTY = "=cmd|' /C calc'!A0\u001b]0;pwn\u0007\u009b31m\u202egpj";

beforeAll(() => {
  process.chdir(home);
  process.env.ESCALAR_HOME = join(home, 'home');
  const rows = CLASSES.flatMap((code, i) => YEARS.map((year, t) => `${code},${year},${50 + i + t},10`));
  writeFileSync('panel.csv', `activity,period,output_real,hours\n${rows.join('\n')}\n`);
  const nasty = [NASTY, 'plain'].flatMap((name) => [`"${name}",2000,40,10`, `"${name}",2002,90,15`]);
  writeFileSync('nasty.csv', `activity,period,output_real,hours\n${nasty.join('\n')}\n`);
});
afterAll(() => {
  process.chdir(before.folder);
  if (before.home === undefined) delete process.env.ESCALAR_HOME;
  else process.env.ESCALAR_HOME = before.home;
  rmSync(home, { recursive: true, force: true });
});

const PRODUCTIVITY = ['compute', 'labour-productivity', '--data', 'panel.csv'];
const lines = (text: string) => text.trimEnd().split('\n').length;

describe('a result of more rows than a person reads', () => {
  it('shows a head, and says how many there are and how to have them', async () => {
    const { out, err, code } = await runHere(PRODUCTIVITY);
    expect(code).toBe(0);
    expect(lines(out)).toBeGreaterThan(500);
    expect(lines(out)).toBeLessThan(510);
    expect(err).toMatch(/The first 500 of 1,2\d\d rows\. All of them: --rows all, or --csv for a file\./);
    const spanish = await runHere([...PRODUCTIVITY, '--lang', 'es']);
    expect(spanish.err).toMatch(/Las primeras 500 de 1,2\d\d filas\. Todas: --rows all/);
  });

  it('is whole with --rows all and in every format for files', async () => {
    const whole = await runHere([...PRODUCTIVITY, '--rows', 'all']);
    const rows = lines((await runHere([...PRODUCTIVITY, '--csv'])).out) - 1;
    expect(rows).toBeGreaterThan(1200);
    expect(lines(whole.out)).toBeGreaterThanOrEqual(rows);
    expect(whole.err).not.toContain('The first');
    for (const flag of ['--json', '--md']) {
      const { out, err } = await runHere([...PRODUCTIVITY, flag]);
      expect(lines(out)).toBeGreaterThanOrEqual(rows);
      expect(err).not.toContain('The first');
    }
    // LaTeX is for a page
    const { out, err } = await runHere([...PRODUCTIVITY, '--tex', '--rows', 'all']);
    expect(lines(out)).toBeGreaterThanOrEqual(rows);
    expect(err).not.toContain('The first');
  });

  it('--rows is taken by every format, and said', async () => {
    const { out, err } = await runHere([...PRODUCTIVITY, '--rows', '3', '--csv']);
    expect(lines(out)).toBe(4);
    expect(err).toContain('The first 3 of 1,2');
    const json = await runHere([...PRODUCTIVITY, '--rows', '3', '--json']);
    expect(JSON.parse(json.out).rows).toHaveLength(3);
    const odd = await runHere([...PRODUCTIVITY, '--rows', 'x']);
    expect(odd.code).toBe(2);
  });

  it('units of one place stand together in the head, wherever their rows are', async () => {
    const args = ['compute', 'shift-share', '--data', 'panel.csv', '--with', 'level=activity'];
    const { out } = await runHere([...args, '--rows', '7']);
    expect(out).toMatch(/points/);
  });
});

describe('what a terminal or a spreadsheet would obey', () => {
  const data = ['compute', 'labour-productivity', '--data', 'nasty.csv'];
  const obeyed = /(?!\n|\r\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

  it.each(['text', '--csv', '--json', '--md', '--tex'])('is shown in %s', async (format) => {
    const { out, err, code } = await runHere(format === 'text' ? data : [...data, format]);
    expect(code).toBe(0);
    expect(out.replaceAll('\r\n', '\n')).not.toMatch(obeyed);
    expect(err).not.toMatch(obeyed);
    expect(out).toContain(format === '--tex' ? 'textbackslash{}u001b' : '\\u001b');
  });

  it('JSON still means what the data say', async () => {
    const { out } = await runHere([...data, '--json']);
    const names = (JSON.parse(out).rows as { activity: string }[]).map(({ activity }) => activity);
    expect(names).toContain(NASTY);
  });

  it('a formula is inert in CSV, and our own reader takes the apostrophe off', async () => {
    const { out } = await runHere([...data, '--csv']);
    expect(out).not.toMatch(/(^|[,;\n"])[=@]/);
    const { table } = readTabularBytes('again.csv', Buffer.from(out));
    const { activity } = table.columns;
    expect(activity?.kind === 'text' && activity.words.some((name) => name.startsWith('=cmd|'))).toBe(true);
  });

  it('is shown in errors of data and of usage', async () => {
    for (const args of [
      ['compute', 'labour-productivity', '--data', 'no\u001b[2Jfile.csv'],
      ['compute', 'no\u001b[2Jne', '--data', 'nasty.csv'],
      [...data, '--where', 'activity=\u001b[2J'],
      [...data, '--\u001b[2J'],
      ['list', 'x\u001b[2J'],
    ])
      for (const lang of ['en', 'es'])
        for (const json of [[], ['--json']]) {
          const { err, code } = await runHere([...args, '--lang', lang, ...json]);
          expect(code).not.toBe(0);
          expect(err).not.toMatch(obeyed);
          expect(err).toContain('\\u001b');
        }
  });
});

describe('--dialect', () => {
  const data = ['compute', 'labour-productivity', '--data', 'panel.csv', '--rows', '2'];
  it('excel-es has a mark, semicolons and decimal commas, and means --csv', async () => {
    const { out } = await runHere([...data, '--dialect', 'excel-es']);
    expect(out).toMatch(/^\ufeff[a-z_;]+\r\n/);
    expect(out).toMatch(/;\d+,\d+\r\n/);
    expect((await runHere([...data, '--dialect', 'excel-es', '--csv'])).out).toBe(out);
  });
  it('excel has the mark alone; another name is refused with the known ones', async () => {
    const { out } = await runHere([...data, '--dialect', 'excel']);
    expect(out).toBe(`\ufeff${(await runHere([...data, '--csv'])).out}`);
    const odd = await runHere([...data, '--dialect', 'excel-fr']);
    expect(odd.code).toBe(2);
    expect(odd.err).toContain('excel-es');
    expect((await runHere([...data, '--dialect', 'excel', '--json'])).code).toBe(2);
  });
  it('reads back as it was', async () => {
    const plain = readTabularBytes('a.csv', Buffer.from((await runHere([...data, '--csv'])).out)).table;
    const again = readTabularBytes(
      'a.csv',
      Buffer.from((await runHere([...data, '--dialect', 'excel-es'])).out),
    ).table;
    expect(again.columns.value).toEqual(plain.columns.value);
  });
});

describe('the tables of a study', () => {
  const study = (csv: string) => `id: two
title: T
subtitle: S
${csv}data: { panel: { file: panel.csv } }
steps: { level: { title: L, indicator: labour-productivity, data: panel } }
`;
  const table = (out: string) => readFileSync(join(out, 'tables', 'level.csv'), 'utf8');

  it('are written as the study or --dialect says, the command first', async () => {
    writeFileSync('plain.yaml', study(''));
    writeFileSync('spain.yaml', study('csv: excel-es\n'));
    for (const [file, args, begin] of [
      ['plain.yaml', [], 'economy,'],
      ['spain.yaml', [], '\ufeffeconomy;'],
      ['plain.yaml', ['--dialect', 'excel-es'], '\ufeffeconomy;'],
      ['spain.yaml', ['--dialect', 'csv'], 'economy,'],
    ] as const) {
      const { out, err, code } = await runHere(['run', file, '--out', 'out', ...args]);
      expect([code, err]).toEqual([0, expect.stringContaining('out/report.html')]);
      // the dialect is of the files: a person still reads words
      expect(out).not.toContain('claim,');
      expect(table('out').slice(0, begin.length)).toBe(begin);
      const lock = JSON.parse(readFileSync('out/study.lock.json', 'utf8')) as {
        outputs: Record<string, string>;
      };
      expect(lock.outputs['tables/level.csv']).toBe(createHash('sha256').update(table('out')).digest('hex'));
    }
  });

  it('are sheets of a workbook where the name asks for one; a file that no report can be is refused before anything runs', async () => {
    writeFileSync('plain.yaml', study(''));
    const { err, code } = await runHere(['run', 'plain.yaml', '--out', 'plain.xlsx']);
    expect([code, err]).toEqual([0, expect.stringContaining('plain.xlsx')]);
    expect(readFileSync('plain.xlsx').subarray(0, 2).toString()).toBe('PK');
    for (const name of ['plain.csv', 'plain.md', 'plain.png']) {
      const refused = await runHere(['run', 'plain.yaml', '--out', name]);
      expect([refused.code, refused.err]).toEqual([
        1,
        expect.stringMatching(/Invalid --out: "plain\.\w+"\.\nExpected a folder, or a name in \.docx/),
      ]);
      expect(existsSync(name)).toBe(false);
    }
  });

  it('an unknown dialect in a study is refused with its place', async () => {
    writeFileSync('odd.yaml', study('csv: excel-fr\n'));
    const { err, code } = await runHere(['run', 'odd.yaml', '--out', 'out2']);
    expect(code).toBe(1);
    expect(err).toMatch(/odd\.yaml:4:6: csv: expected csv \| excel \| excel-es/);
  });
});
