import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

/** What somebody does to a folder of tables while a command reads it: after the table of this folder was read. */
const meanwhile: { folder: string; does: () => void } = { folder: '', does: () => undefined };
vi.mock('../../../src/workspace/io/io-folder.ts', async (original) => {
  const real = await original<typeof import('../../../src/workspace/io/io-folder.ts')>();
  return {
    ...real,
    async readIoFolder(...args: Parameters<typeof real.readIoFolder>) {
      const read = await real.readIoFolder(...args);
      if (args[1].shown === meanwhile.folder) meanwhile.does();
      return read;
    },
  };
});

const desk = cliDesk();
const { put, escalar } = desk;
const Z = 'x,A.s,B.s\nA.s,10,20\nB.s,5,30\n';
const Y = 'x,A,B\nA.s,60,10\nB.s,15,50\n';
const folder = (name: string, z: string | Uint8Array = Z, y: string | Uint8Array = Y) => {
  put(z, `${name}/Z.csv`);
  put(y, `${name}/Y.csv`);
  return name;
};
const upstreamness = (data: string, ...more: readonly string[]) =>
  escalar(`compute upstreamness --data ${data} --csv`, ...more);
/** An indicator that needs the inverse. */
const participation = (data: string, ...more: readonly string[]) =>
  escalar(`compute participation --data ${data} --csv`, ...more);
const years = (out: string) => [
  ...new Set(
    out
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(',')[0]),
  ),
];

describe('a table that is edited while a command computes', () => {
  /** Large enough for its inverse to be kept. */
  const N = 500;
  const names = Array.from({ length: N }, (_, i) => `E${i % 4}.s${i}`);
  const large = (first: number) =>
    [
      ['x', ...names].join(),
      ...names.map((name, i) => {
        const row = new Array<number>(N).fill(0);
        row[(i + 1) % N] = i === 0 ? first : 3;
        return [name, ...row].join();
      }),
      '',
    ].join('\n');
  const demand = ['x,E0', ...names.map((name) => `${name},${name.length}`), ''].join('\n');
  const of = (out: string) => valuesAt(out, 'exporter=E0 term=GVCF')[0];

  it('is refused, right the second time, and leaves no wrong inverse for the one that was there', async () => {
    for (const year of ['2000', '2005']) folder(`pan/${year}`, large(2), demand);
    Object.assign(meanwhile, { folder: 'pan/2000', does: () => put(large(4), 'pan/2005/Z.csv') });
    const stopped = await participation('pan');
    expect([stopped.code, stopped.out]).toEqual([1, '']);
    expect(stopped.err).toContain('pan/2005');
    expect(stopped.err).toContain('changed while it was read');
    meanwhile.folder = '';
    // what a run that died left of an inverse, long ago
    const left = join(desk.folder, 'home', 'cache', `${'0'.repeat(64)}.inv.4194304.tmp`);
    writeFileSync(left, 'half');
    utimesSync(left, new Date(0), new Date(0));
    const edited = await participation('pan', '--with', 'years=2005');
    expect(edited.code, edited.err).toBe(0);
    expect(existsSync(left)).toBe(false);
    put(large(2), 'pan/2005/Z.csv');
    const back = await participation('pan');
    expect(back.code, back.err).toBe(0);
    vi.stubEnv('ESCALAR_CACHE', 'off');
    expect((await participation('pan')).out).toBe(back.out);
    vi.unstubAllEnvs();
    expect(of(edited.out)).not.toBeCloseTo(of(back.out) as number, 6);
  });

  it('an inverse that somebody changed, with its checksum, is thrown away with a word', async () => {
    const right = await participation('pan/2000');
    const cache = join(desk.folder, 'home', 'cache');
    for (const name of readdirSync(cache)) {
      const bytes = readFileSync(join(cache, name));
      const numbers = new Float64Array(bytes.buffer.slice(bytes.byteOffset + 16)).map((value) => value * 2);
      const body = Buffer.from(numbers.buffer);
      bytes.writeUInt32LE(crc32(body), 8);
      writeFileSync(join(cache, name), Buffer.concat([bytes.subarray(0, 16), body]));
    }
    const again = await participation('pan/2000');
    expect(again.out).toBe(right.out);
    expect(again.err).toMatch(/^! .*inverse/m);
    expect((await participation('pan/2000')).err).not.toMatch(/^! .*inverse/m);
  });
});

describe('the years of folders', () => {
  it('are the last four digits of their names, in computing and in a release', async () => {
    folder('oecd/icio2021-1995');
    folder('oecd/icio2021-1996', Z.replace('10', '12'));
    folder('oecd/io_v1234_2008');
    const { out } = await upstreamness('oecd');
    expect(years(out)).toEqual(['1995', '1996', '2008']);
    expect((await escalar('import io-csv oecd --id oecd')).err).toContain(
      'Imported 3 yearly tables as oecd.',
    );
    expect((await upstreamness('release:oecd')).out).toBe(out);
    expect(valuesAt(out, 'year=1995 economy=A term=final_use_share')).not.toEqual(
      valuesAt(out, 'year=1996 economy=A term=final_use_share'),
    );
  });
  it('given twice are refused with both names', async () => {
    folder('twice/1995-icio2021');
    folder('twice/1996-icio2021');
    for (const command of ['compute upstreamness --data twice', 'import io-csv twice --id twice']) {
      const { err, code } = await escalar(command);
      expect(code).toBe(1);
      expect(err).toContain('twice/1995-icio2021');
      expect(err).toContain('twice/1996-icio2021');
    }
  });
  it('stay apart in a study though their tables are the same', async () => {
    folder('same/2005');
    folder('same/2006');
    put(
      `id: own
title: T
subtitle: S
data: { own: { file: same } }
steps:
  one: { title: One, indicator: gross-exports, data: own }
  two: { title: Two, indicator: upstreamness, data: own }
sections:
  - id: a
    title: A
    blocks: [{ table: { step: one, pivot: term, title: T } }]
`,
      'same.yaml',
    );
    const { err, code } = await escalar('run same.yaml --out same-out');
    expect(code, err).toBe(0);
    for (const table of ['one', 'two']) {
      const lines = readFileSync(join(desk.folder, 'same-out', 'tables', `${table}.csv`), 'utf8');
      expect(years(lines)).toEqual(['2005', '2006']);
    }
  });
});

describe('an output below zero', () => {
  const NEGATIVE = [
    'row,A.s1,A.s2,B.s1,B.s2\nA.s1,200000,0,50000,0\nA.s2,0,0,1,0\nB.s1,60000,0,300000,10000\nB.s2,0,0,20000,50000\n',
    'row,A,B\nA.s1,700000,50000\nA.s2,-3,0\nB.s1,40000,590000\nB.s2,0,430000\n',
  ] as const;
  it('is divided by as other programs do, and what is printed adds up to exports', async () => {
    folder('neg', ...NEGATIVE);
    const { out, err } = await escalar('compute gross-exports --data neg --csv');
    const of = (exporter: string, term: string) =>
      valuesAt(out, `exporter=${exporter} term=${term}`)[0] as number;
    // numpy, with the same convention
    expect(of('A', 'DC')).toBeCloseTo(92999.53367399897, 8);
    expect(of('A', 'FC')).toBeCloseTo(7001.4663260010375, 8);
    expect(of('B', 'FC')).toBeCloseTo(6647.115653319495, 8);
    for (const [exporter, exports] of [
      ['A', 100001],
      ['B', 100000],
    ] as const) {
      const terms = ['VAX', 'REF', 'DDC', 'FVA', 'FDC'].map((term) => of(exporter, term));
      expect(terms.reduce((a, b) => a + b)).toBeCloseTo(exports, 7);
    }
    expect(err).toContain('output below zero: A.s2 (-2)');
    expect(err).not.toContain('without output');
  });
  it('is no output when that is asked for, and the rest is printed', async () => {
    const { out, err } = await escalar(
      'compute gross-exports --data neg --csv --read negative-output=none --lang es',
    );
    const terms = ['VAX', 'REF', 'DDC', 'FVA', 'FDC', 'residual'];
    const all = terms.map((term) => valuesAt(out, `exporter=A term=${term}`)[0] as number);
    expect(all[5]).toBeCloseTo(1.0107788734203496, 8);
    expect(all.reduce((a, b) => a + b)).toBeCloseTo(100001, 7);
    expect(err).toMatch(/residu/);
  });
});

describe('the letters and numbers of a folder of tables', () => {
  const spanish = 'x;México.s;España.s\nMéxico.s;10,5;20\nEspaña.s;5;30\n';
  const demand = 'x;México;España\nMéxico.s;60,25;10\nEspaña.s;15;50\n';
  const WHOLE = (10.5 + 20 + 60.25 + 10) / 1;
  it.each<[string, (text: string) => Uint8Array]>([
    ['Latin-1', (text) => Buffer.from(text, 'latin1')],
    ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-8 with its mark', (text) => Buffer.from(`\ufeff${text}`)],
  ])('in %s are read as they were meant', async (name, bytes) => {
    folder(`letters-${name.slice(0, 5)}`, bytes(spanish), bytes(demand));
    const { out, err } = await upstreamness(`letters-${name.slice(0, 5)}`);
    expect(valuesAt(out, 'economy=México term=final_use_share')[0], err).toBeCloseTo(70.25 / WHOLE, 12);
    expect(out).not.toContain('\ufffd');
  });
  it.each([
    ['0x1F', 'a hexadecimal'],
    ['0b11', 'a binary'],
    ['1e999', 'infinite'],
    ['١٢', 'in other digits'],
    ['', 'nothing'],
  ])('%s, %s, is no number', async (cell) => {
    const { err, code, out } = await upstreamness(folder('odd', Z.replace('10', cell)));
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('odd/Z.csv:2:2');
  });
  it('are refused when nothing tells the decimal mark, and read as it is said', async () => {
    folder('marks', 'x;A.s;B.s\nA.s;1.234;20\nB.s;5;30\n', 'x;A;B\nA.s;60;10\nB.s;15;50\n');
    const refused = await upstreamness('marks');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('could be 1.234 or 1234');
    const share = async (mark: string) =>
      valuesAt(
        (await upstreamness('marks', '--read', `decimal=${mark}`)).out,
        'economy=A term=final_use_share',
      )[0];
    expect(await share(',')).toBeCloseTo(70 / 1324, 12);
    expect(await share('.')).toBeCloseTo(70 / 91.234, 12);
  });
  it('of vectors.csv keep to one separator, one line a label, and quoted labels', async () => {
    const vectors = async (text: string) => {
      folder('vec');
      put(text, 'vec/vectors.csv');
      return escalar('compute value-added-trade --data vec --csv --read value-added=supplied');
    };
    const twice = await vectors('x,va\nA.s,85\nB.s,50\nA.s,9999\n');
    expect(twice.code).toBe(1);
    expect(twice.err).toContain('vec/vectors.csv:4');
    const commas = await vectors('x;va\nA.s;85,5\nB.s;49,5\n');
    expect(
      valuesAt(commas.out, 'origin=A term=VA').reduce((a, b) => a + b, 0),
      commas.err,
    ).toBeCloseTo(85.5, 9);
    folder(
      'quoted',
      'x,"A.s, all",B.s\n"A.s, all",10,20\nB.s,5,30\n',
      'x,A,B\n"A.s, all",60,10\nB.s,15,50\n',
    );
    put('x,va\n"A.s, all",85\nB.s,50\n', 'quoted/vectors.csv');
    const quoted = await upstreamness('quoted');
    expect(quoted.code, quoted.err).toBe(0);
  });
  it('name an economy __proto__ as any other', async () => {
    folder('proto', Z.replaceAll('A.', '__proto__.'), Y.replaceAll('A', '__proto__'));
    const { out } = await upstreamness('proto');
    expect(valuesAt(out, 'economy=__proto__ term=final_use_share')).toEqual([0.7]);
  });
});

describe('a table that cannot be', () => {
  it('is refused by the industry that uses more than it makes, and kept where that is asked for', async () => {
    folder('eats', 'x,A.s,B.s\nA.s,200,20\nB.s,5,30\n', 'x,A,B\nA.s,-150,10\nB.s,15,50\n');
    const refused = await upstreamness('eats');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('A.s');
    expect(refused.err).toContain('--read unproductive=keep');
    expect((await upstreamness('eats', '--read', 'unproductive=keep')).code).toBe(0);
  });
  it('of coefficients is warned of', async () => {
    folder(
      'coefficients',
      'x,A.s,B.s\nA.s,0.1,0.2\nB.s,0.05,0.3\n',
      'x,A,B\nA.s,60000,10000\nB.s,15000,50000\n',
    );
    expect((await upstreamness('coefficients')).err).toContain('! Z looks like a matrix of coefficients');
  });
});

describe('what is no folder of tables', () => {
  it('is said as it is: one file, a part that is not there', async () => {
    const file = put(Z, 'icio.csv');
    for (const command of [`compute upstreamness --data ${file}`, `import io-csv ${file} --id x`]) {
      const { err } = await escalar(command);
      expect(err).not.toContain('There is no file');
      expect(err).toContain('Z.csv');
    }
    put(Z, 'half/Z.csv');
    const { err } = await upstreamness('half');
    expect(err).toContain('Y.csv');
    expect(err).not.toContain('There is no file half/Z.csv');
  });
});
