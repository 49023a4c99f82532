import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableFromIPC } from '@uwdata/flechette';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableJson } from '../../src/report/table-json.ts';
import { lazyEngine } from '../../src/store/duckdb.ts';
import { readParquetColumns } from '../../src/store/read-parquet.ts';
import { runHere } from '../support/cli-in-process.ts';

const home = mkdtempSync(join(tmpdir(), 'escalar-out-'));
const before = process.cwd();
beforeAll(() => {
  process.chdir(home);
  // c has no number in 2001: its rows are missing there, with a reason
  const cells = ['a,2000,5,1', 'a,2001,8,1', 'ñ,2000,7,2', 'ñ,2001,9,2', 'c,2000,1,1', 'c,2001,,1'];
  writeFileSync('panel.csv', `activity,period,output_real,hours\n${cells.join('\n')}\n`);
});
afterAll(() => {
  process.chdir(before);
  rmSync(home, { recursive: true, force: true });
});

const COMPUTE = ['compute', 'labour-productivity', '--data', 'panel.csv'];
const hidden = () => readdirSync(home).filter((name) => name.startsWith('.work'));
type JsonRow = Readonly<Record<string, string | number | null>>;
const rowsOf = async (): Promise<JsonRow[]> => JSON.parse((await runHere([...COMPUTE, '--json'])).out).rows;

describe('--out FILE', () => {
  it.each([
    ['csv', '--csv'],
    ['md', '--md'],
    ['tex', '--tex'],
  ])('writes what standard output would hold: %s', async (ending, flag) => {
    const { out, err, code } = await runHere([...COMPUTE, '--out', `r.${ending}`]);
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain(`Wrote r.${ending} (0.0 MB).`);
    expect(readFileSync(`r.${ending}`, 'utf8')).toBe((await runHere([...COMPUTE, flag])).out);
    expect(hidden()).toEqual([]);
  });

  it('writes JSON with the formula and the data, and JSON lines with the rows', async () => {
    const rows = await rowsOf();
    await runHere([...COMPUTE, '--out', 'r.json']);
    const whole = JSON.parse(readFileSync('r.json', 'utf8'));
    expect(whole.rows).toEqual(rows);
    expect(whole.meta.formula.length).toBeGreaterThan(0);
    await runHere([...COMPUTE, '--out', 'r.ndjson']);
    const lines = readFileSync('r.ndjson', 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
  });

  it('writes Parquet that the program reads again, and Arrow, with the reasons of gaps', async () => {
    const rows = await rowsOf();
    expect(rows.some((row) => row.value === null)).toBe(true);
    await runHere([...COMPUTE, '--out', 'r.arrow']);
    const arrow = tableFromIPC(readFileSync('r.arrow')).toArray();
    expect(arrow).toHaveLength(rows.length);
    arrow.forEach((row, at) => {
      const { value_missing = null, ...cells } = row as JsonRow;
      expect({ ...cells, ...(value_missing === null ? {} : { value_missing }) }).toEqual(rows[at]);
    });
    await runHere([...COMPUTE, '--out', 'r.parquet']);
    const engine = lazyEngine();
    const read = await engine.with((connection) => readParquetColumns(connection, 'r.parquet'));
    await engine.close();
    const names = read.names.map((name) => ({ name, title: { en: name, es: name } }));
    expect(tableJson({ name: 'r', rows: read.rows, fields: names, columns: read.columns })).toEqual(rows);
  });

  it('replaces a file only by a whole one, follows links, and refuses a folder', async () => {
    writeFileSync('kept.csv', 'before');
    const failed = await runHere([
      ...COMPUTE,
      '--with',
      'from=1900',
      '--with',
      'to=1901',
      '--with',
      'nonsense=1',
      '--out',
      'kept.csv',
    ]);
    expect(failed.code).not.toBe(0);
    expect(readFileSync('kept.csv', 'utf8')).toBe('before');
    expect(hidden()).toEqual([]);
    mkdirSync('folder');
    symlinkSync(join('folder', 'real.csv'), 'link.csv');
    expect((await runHere([...COMPUTE, '--out', 'link.csv'])).code).toBe(0);
    expect(existsSync(join('folder', 'real.csv'))).toBe(true);
    mkdirSync('f.csv');
    const folder = await runHere([...COMPUTE, '--out', 'f.csv']);
    expect(folder.code).toBe(1);
    expect(folder.err).toContain('--out f.csv/result.csv');
    expect((await runHere([...COMPUTE, '--out', 'f.csv/result.csv'])).code).toBe(0);
    const spanish = await runHere([...COMPUTE, '--out', 'f.csv', '--lang', 'es']);
    expect(spanish.err).toContain('--out f.csv/resultado.csv');
  });

  it('refuses a name that says no format, and a format said twice', async () => {
    for (const args of [
      ['--out', 'r.dat'],
      ['--out', 'r.csv', '--json'],
    ]) {
      const { code, err } = await runHere([...COMPUTE, ...args]);
      expect(code).toBe(2);
      expect(err).toContain('--out');
    }
    expect(existsSync('r.dat')).toBe(false);
  });
});

describe('--pivot', () => {
  it('puts the values of a column side by side', async () => {
    const data = ['compute', 'trade-growth', '--data', 'trade.csv'];
    writeFileSync('trade.csv', 'year,reporter,value\n2000,MEX,10\n2004,MEX,20\n2000,TWN,5\n2004,TWN,5\n');
    const { out } = await runHere([
      ...data,
      '--pivot',
      'term',
      '--csv',
      '--with',
      'from=2000',
      '--with',
      'to=2004',
    ]);
    const [head, ...rows] = out.trimEnd().split('\r\n');
    expect(head).toMatch(/^reporter,.*first.*last/);
    expect(rows).toHaveLength(2);
    const wrong = await runHere([...data, '--pivot', 'nothing']);
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('nothing')]);
  });
});

describe('commands that answer in words', () => {
  it.each([
    ['describe', 'concentration'],
    ['cite', 'shift-share'],
    ['explain', 'us-manufacturing', 'growth'],
  ])('take no format of tables: %s', async (...command) => {
    for (const given of [['--csv'], ['--out', 'w.docx'], ['--out', 'w.csv'], ['--out', 'w.png']]) {
      const { code, out } = await runHere([...command, ...given]);
      expect([given, code, out]).toEqual([given, 2, '']);
    }
    expect(readdirSync(home).filter((name) => name.startsWith('w.'))).toEqual([]);
    expect((await runHere([...command, '--out', `${command[0]}.txt`])).code).toBe(0);
    expect(readFileSync(`${command[0]}.txt`, 'utf8')).toBe((await runHere(command)).out);
    expect((await runHere([...command, '--out', `${command[0]}.json`])).code).toBe(0);
    expect(readFileSync(`${command[0]}.json`, 'utf8')).toBe((await runHere([...command, '--json'])).out);
  });
});
