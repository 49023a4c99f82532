import { spawnSync } from 'node:child_process';
import { renameSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { lazyEngine } from '../../../src/store/duckdb.ts';
import { literal } from '../../../src/store/sql.ts';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

/** A process that was given little memory. */
const memory = { small: false };
vi.mock('node:v8', async (original) => {
  const real = await original<typeof import('node:v8')>();
  const getHeapStatistics = () => {
    const all = real.getHeapStatistics();
    return memory.small ? { ...all, heap_size_limit: 150_000 } : all;
  };
  return { ...real, default: { ...real, getHeapStatistics }, getHeapStatistics };
});

/** What somebody does to a Parquet file when it was read and is not yet hashed again. */
const meanwhile: { does: (() => void) | null } = { does: null };
vi.mock('../../../src/node/hash-unchanged.ts', async (original) => {
  const real = await original<typeof import('../../../src/node/hash-unchanged.ts')>();
  return {
    hashUnchanged: <T>(path: string, shown: string, read: () => Promise<T>) =>
      real.hashUnchanged(path, shown, async () => {
        const value = await read();
        meanwhile.does?.();
        meanwhile.does = null;
        return value;
      }),
  };
});

const desk = cliDesk();
const { put, escalar } = desk;
const productivity = (data: string, ...more: readonly string[]) =>
  escalar(`compute labour-productivity --data`, data, '--csv', ...more);

describe('numbers whose decimal mark nothing tells', () => {
  const LED = 'activity;period;output_real;hours\na;2000;250.093;12\nb;2000;728.124;13\n';
  const of = async (data: string, ...more: readonly string[]) => {
    const { out, err, code } = await productivity(data, ...more);
    return { err, code, a: valuesAt(out, 'activity=a term=productivity')[0] };
  };
  it.each([
    ['points behind semicolons', LED],
    ['commas behind tabs', LED.replaceAll(';', '\t').replaceAll('.', ',')],
    ['points behind commas', LED.replaceAll(';', ',')],
  ])('%s are refused, and each of the two ways works', async (_, text) => {
    const data = put(text);
    const refused = await of(data);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(
      /:2:3: "250[.,]093" in column "output_real" could be (250\.093 or 250093|250093 or 250\.093),/,
    );
    const mark = text.includes('250.') ? '.' : ',';
    expect((await of(data, '--read', `decimal=${mark}`)).a).toBeCloseTo(250.093 / 12, 9);
    expect((await of(data, '--read', `decimal=${mark === '.' ? ',' : '.'}`)).a).toBeCloseTo(250093 / 12, 6);
  });
  it('are told by one number that can be read one way only', async () => {
    const { a, err } = await of(put(LED.replace('728.124', '728.1')));
    expect(a, err).toBeCloseTo(250.093 / 12, 9);
  });
  it('are refused in a study too, with what to write there', async () => {
    put(LED, 'led.csv');
    put(
      'id: own\ntitle: T\nsubtitle: S\ndata: { own: { file: led.csv } }\nsteps: { one: { title: One, indicator: labour-productivity, data: own } }\n',
      'led.yaml',
    );
    const { err, code } = await escalar('run led.yaml --out led --lang es');
    expect(code).toBe(1);
    expect(err).toContain('read: { decimal: "." }');
  });
  it('are not kept as a release', async () => {
    expect((await escalar(`import csv ${put(LED)} --id led`)).code).toBe(1);
    expect((await escalar('list releases --csv')).out).not.toMatch(/^led,/m);
  });
});

describe('--where on codes of digits', () => {
  it('takes a range of codes by their places, and numbers by their size', async () => {
    const rows = ['1', '2', '10', '21', '30'].map((code, i) => `${code},2000,${[5, 20, 100, 1000, 40][i]},1`);
    const data = put(`activity,period,output_real,hours\n${rows.join('\n')}\n`);
    const kept = async (where: string) =>
      (await productivity(data, '--where', where)).out
        .split('\r\n')
        .map((line) => line.split(',')[2])
        .filter((code) => code !== undefined && /\d/.test(code));
    expect(await kept('output_real=10..150')).toEqual(['2', '10', '30']);
    expect(await kept('output_real=20,1e3')).toEqual(['2', '21']);
    expect(await kept('activity=1..2')).toEqual(['1', '2']);
    expect(await kept('output_real!=1000')).toEqual(['1', '2', '10', '30']);
  });
  it('does so in a study', async () => {
    put('activity,period,output_real,hours\na,2000,5,1\nb,2000,20,2\nc,2000,100,3\nd,2000,1000,4\n', 'w.csv');
    put(
      `id: own
title: T
subtitle: S
data: { own: { file: w.csv, where: { output_real: "10..150" } } }
steps: { one: { title: One, indicator: labour-productivity, data: own } }
findings: ["Value: {whole}"]
values: { whole: { step: one, where: { activity: "" }, digits: 1 } }
`,
      'w.yaml',
    );
    const { out, err } = await escalar('run w.yaml --out w');
    expect(out, err).toContain('• Value: 24.0');
  });
});

describe.runIf(process.platform !== 'win32')('what never ends, or is too large', () => {
  it('is refused before it is read, by every command that takes a file', async () => {
    expect(spawnSync('mkfifo', [join(desk.folder, 'pipe')]).status).toBe(0);
    symlinkSync('/dev/zero', join(desk.folder, 'zero'));
    put('x,A.s\nA.s,1\n', 'endless/Y.csv');
    symlinkSync('/dev/zero', join(desk.folder, 'endless', 'Z.csv'));
    for (const command of [
      ...['pipe', 'zero'].flatMap((name) => [
        `import gta ${name} --id x`,
        `import csv ${name} --id x`,
        `run ${name}`,
        `scenario ${name}`,
      ]),
      'compute upstreamness --data endless',
      'import io-csv endless --id x',
    ]) {
      const { err, code } = await escalar(command);
      expect([command, code]).toEqual([command, 1]);
      expect(err, command).not.toMatch(/There is no file|fault of escalar/);
    }
  });
  it('over 2 GiB is said with its size, and Parquet is not refused for it', async () => {
    for (const name of ['large.csv', 'large.parquet', 'large.yaml', 'large-gta.csv'])
      truncateSync(join(desk.folder, put('', name)), 3 * 2 ** 30);
    for (const command of [
      'compute rca --data large.csv',
      'import csv large.csv --id x',
      'import gta large-gta.csv --id x',
      'run large.yaml',
      'scenario large.yaml',
      'policy large.yaml',
    ]) {
      const { err, code } = await escalar(command);
      expect([command, code]).toEqual([command, 1]);
      expect(err, command).toContain('3221 MB');
    }
    const { err, code } = await escalar('compute rca --data large.parquet');
    expect(code).toBe(1);
    expect(err).toContain('cannot be read as a Parquet file');
  });
});

describe('a Parquet file', () => {
  async function parquet(name: string, query: string): Promise<string> {
    const engine = lazyEngine();
    await engine.with((connection) =>
      connection.run(`COPY (${query}) TO ${literal(join(desk.folder, name))} (FORMAT parquet)`),
    );
    await engine.close();
    return name;
  }
  const panel = (period: string, output = '20.0') =>
    `SELECT 'a' AS activity, ${period} AS period, ${output} AS output_real, 2.0 AS hours`;
  it.each([
    ["DATE '2000-12-31'", '2000-12'],
    ["TIMESTAMP '2000-12-01 00:00:00'", '2000-12'],
    ['2000.0', '2000'],
    ['2000::INTEGER', '2000'],
  ])('with periods as %s is read as the same rows in CSV', async (period, expected) => {
    const { out, err } = await productivity(
      await parquet('dates.parquet', panel(period)),
      '--with',
      'frequency=as-is',
    );
    expect(valuesAt(out, `period=${expected} activity= term=productivity`), err).toEqual([10]);
  });
  it('with fiscal years is read as a text is, and dates that were made of them are refused', async () => {
    const years = (label: string) =>
      `SELECT 'a' AS activity, ${label} AS period, 20.0 + i AS output_real, 2.0 AS hours FROM range(3) AS t(i)`;
    const texts = await parquet('fiscal.parquet', years("(2009 + i) || '-' || (10 + i)"));
    const { out, err } = await productivity(texts);
    expect(err).toContain('are fiscal years');
    expect(valuesAt(out, 'period=2011 activity= term=productivity')).toEqual([11]);
    const dates = await parquet('made.parquet', years('make_date(2009 + i, 10 + i, 1)'));
    expect((await productivity(dates)).err).toContain('could be 2009 or 2009-10');
    const annual = await productivity(dates, '--read', 'frequency=annual');
    expect(annual.out).toBe(out);
  });
  it('that is changed while it is read is refused, and right the second time', async () => {
    const data = await parquet('edited.parquet', panel("'2000'"));
    const next = await parquet('next.parquet', panel("'2000'", '40.0'));
    meanwhile.does = () => renameSync(join(desk.folder, next), join(desk.folder, data));
    const stopped = await productivity(data);
    expect([stopped.code, stopped.out]).toEqual([1, '']);
    expect(stopped.err).toContain('changed while it was read');
    expect(valuesAt((await productivity(data)).out, 'activity= term=productivity')).toEqual([20]);
  });
  it('with whole numbers that no double holds is refused, not rounded', async () => {
    const data = await parquet('whole.parquet', panel("'2000'", '9007199254740993::BIGINT'));
    const { err, code } = await productivity(data);
    expect([code, err]).toEqual([1, expect.stringContaining('9007199254740993')]);
  });
  it('of any name is read', async () => {
    for (const name of [
      'back\\slash[1].parquet',
      "quote'd *.parquet",
      '-dash.parquet',
      'ñandú $(x).parquet',
    ]) {
      const data = await parquet(name, panel("'2000'"));
      const { out, err } = await productivity(`./${data}`);
      expect(valuesAt(out, 'activity= term=productivity'), `${name}: ${err}`).toEqual([10]);
    }
  });
  it('of more rows than memory is refused by its footer, with a way that works', async () => {
    const data = await parquet(
      'many.parquet',
      "SELECT (2000 + i % 2)::VARCHAR AS year, 'R' || (i % 5) AS reporter, 'p' || (i // 2) AS product, 1.0 AS value FROM range(4000) AS t(i)",
    );
    memory.small = true;
    try {
      const { err, code, out } = await escalar(`compute trade-growth --data ${data} --csv`);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain('4,000');
      const kept = await escalar(`compute trade-growth --data ${data} --csv --where reporter=R1`);
      expect(kept.code, kept.err).toBe(0);
    } finally {
      memory.small = false;
    }
  });
});

describe('what an error repeats', () => {
  it('is cut where a cell is long, and shows where it is', async () => {
    const data = put(`activity,period,output_real,hours\na,2000,${'x'.repeat(2_000_000)},2\n`);
    const { err, code } = await productivity(data);
    expect(code).toBe(1);
    expect(err).toContain(`${data}:2:3`);
    expect(err.length).toBeLessThan(1000);
  });
});
