import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/node/node-files.ts';
import { shippedNames } from '../../src/workspace/shipped-names.ts';
import { runHere } from '../support/cli-in-process.ts';

const home = mkdtempSync(join(tmpdir(), 'escalar-scenario-'));
const before = { folder: process.cwd(), home: process.env.ESCALAR_HOME };
beforeAll(() => {
  process.chdir(home);
  process.env.ESCALAR_HOME = join(home, 'home');
  mkdirSync('table');
  // two economies, one industry each: x = 100 and 200
  writeFileSync('table/Z.csv', ',A.i,B.i\nA.i,20,40\nB.i,30,60\n');
  writeFileSync('table/Y.csv', ',A,B\nA.i,25,15\nB.i,35,75\n');
  mkdirSync('three');
  writeFileSync('three/Z.csv', ',A.i,B.i,C.i\nA.i,20,40,0\nB.i,30,60,0\nC.i,10,0,5\n');
  writeFileSync('three/Y.csv', ',A,B,C\nA.i,25,15,0\nB.i,35,75,0\nC.i,0,0,10\n');
  writeFileSync('table/satellites.csv', 'account,A.i,B.i\njobs,10,50\n');
});
afterAll(() => {
  process.chdir(before.folder);
  if (before.home === undefined) delete process.env.ESCALAR_HOME;
  else process.env.ESCALAR_HOME = before.home;
  rmSync(home, { recursive: true, force: true });
});

interface Found {
  readonly meta: { readonly notes: readonly { readonly text: { readonly en: string } }[] };
  readonly rows: readonly (Readonly<Record<string, string | null>> & {
    readonly before: number;
    readonly after: number;
    readonly difference: number;
  })[];
}

async function json(...args: string[]): Promise<Found> {
  const { out, err, code } = await runHere(['scenario', ...args, '--json']);
  expect([err, code]).toEqual(['', 0]);
  return JSON.parse(out) as Found;
}

const own = (shocks: string, more = '', folder = 'table'): string => {
  writeFileSync(
    'own.yaml',
    `id: own\ntitle: Own\ndata: { file: ${folder} }\n${more}shocks:\n  - ${shocks}\n`,
  );
  return 'own.yaml';
};

describe('a scenario of one’s own', () => {
  it('gives what pencil and paper give', async () => {
    // A = [[.2,.2],[.3,.3]], v = (.5,.5); half of A's imports from B come home: A = [[.35,.2],[.15,.3]],
    // det = .65·.7 − .2·.15 = .425, y = (40,110): x = (.7·40+.2·110, .15·40+.65·110)/.425 = (50, 77.5)/.425
    const { rows, meta } = await json(own('{ kind: local-sourcing, economy: A, share: 0.5 }'));
    const of = (term: string, economy: string) =>
      rows.find((row) => row.term === term && row.economy === economy);
    expect(of('output', 'A')).toMatchObject({ before: 100 });
    expect(of('output', 'A')?.after).toBeCloseTo(50 / 0.425, 10);
    expect(of('output', 'B')?.after).toBeCloseTo(77.5 / 0.425, 10);
    expect(of('value_added', 'A')?.difference).toBeCloseTo(0.5 * (50 / 0.425 - 100), 10);
    expect(of('value_added', 'WLD')).toMatchObject({ difference: 0 });
    // jobs per output stay: 0.1 and 0.25
    expect(of('account', 'A')?.after).toBeCloseTo(5 / 0.425, 10);
    expect(of('account', 'B')?.before).toBeCloseTo(50, 10);
    // exports of A: .2 x_B + 15; domestic share v_A B_AA = .5·.7/.425
    expect(of('exports', 'A')?.after).toBeCloseTo((0.2 * 77.5) / 0.425 + 15, 10);
    expect(of('domestic_share', 'A')?.after).toBeCloseTo(0.35 / 0.425, 10);
    expect(of('backward', 'A')?.after).toBeCloseTo(1 - 0.35 / 0.425, 10);
    // forward: v_A B_AB e_B / e_A with e_B = .15 x_A + 35
    const wanted = (((0.5 * 0.2) / 0.425) * ((0.15 * 50) / 0.425 + 35)) / ((0.2 * 77.5) / 0.425 + 15);
    expect(of('forward', 'A')?.after).toBeCloseTo(wanted, 10);
    expect(meta.notes.map(({ text }) => text.en).join(' ')).toContain('not a forecast');
  });
  it('finds the smallest share that reaches a target, and tells the most that can be reached', async () => {
    // domestic share of A: .5·.7/((.8−.3t)·.7−.2·.3(1−t)) = .35/(.5−.15t); .8 asks for t = (.5−.4375)/.15
    const { rows } = await json(own('{ kind: content-rule, economy: A, target: 0.8 }'));
    const size = rows.find(({ term }) => term === 'applied_size');
    expect(size?.after).toBeCloseTo(0.0625 / 0.15, 10);
    expect(rows.find(({ term }) => term === 'target_content')?.after).toBeCloseTo(0.8, 11);
    const whole = await json(own('{ kind: content-rule, economy: A, target: 1 }'));
    expect(whole.rows.find(({ term }) => term === 'applied_size')?.after).toBeCloseTo(1, 10);
    const met = await json(own('{ kind: content-rule, economy: A, target: 0.69 }'));
    expect(met.rows.find(({ term }) => term === 'applied_size')?.after).toBe(0);
    const file = own('{ kind: content-rule, economy: A, target: 0.99, from: [B] }', '', 'three');
    for (const [lang, says] of [
      ['en', 'cannot be reached: the most is'],
      ['es', 'no pueden alcanzar'],
    ]) {
      const { out, err, code } = await runHere(['scenario', file, '--lang', lang]);
      expect([out, code]).toEqual(['', 1]);
      expect(err).toMatch(/own\.yaml:5:\d+: /);
      expect(err).toContain(says);
      expect(err).toContain('100.00%');
    }
  });
  it('an unknown name has its place and the nearest', async () => {
    const { err, code } = await runHere([
      'scenario',
      own('{ kind: demand, market: A, activities: [ii], change: 0.1 }'),
    ]);
    expect(code).toBe(1);
    expect(err).toMatch(/own\.yaml:5:\d+: There is no industry "ii"\.\n.*Did you mean "i"\?/);
    const year = await runHere(['scenario', own('{ kind: demand, market: A, change: 0.1 }', 'year: 1999\n')]);
    expect(year.err).toMatch(/own\.yaml:4:7: The table in .* has no year: its name holds none/);
    const release = own('{ kind: demand, market: A, change: 0.1 }');
    writeFileSync(
      release,
      'id: own\ntitle: Own\ndata: { release: nowhere }\nshocks: [{ kind: demand, market: A, change: 0 }]\n',
    );
    expect((await runHere(['scenario', release])).err).toMatch(
      /own\.yaml:3:18: There is no release "nowhere"/,
    );
  });
  it.each([
    ['share: 0.5', 'share: 0.5, from: [B, A]', '5:63', /Invalid from: "A"/, /"A"/],
    ['folder', 'nowhere', '3:15', /There is no file nowhere/, /No existe el archivo nowhere/],
    ['read', 'roundng: spread', '3:28', /There is no option "roundng"/, /No existe la opción "roundng"/],
    ['sweep', 'from: 0.5, to: 0.99, steps: 2', '6:8', /99\.00% .* cannot be reached/, /99\.00%/],
  ])('%s written %s is refused at its place, in both languages', async (what, wrong, place, en, es) => {
    const data = what === 'folder' ? wrong : what === 'read' ? `table, read: { ${wrong} }` : 'three';
    const shock =
      what === 'sweep'
        ? `{ kind: content-rule, economy: A, target: 0.6, from: [B] }\nsweep: { over: target, ${wrong} }`
        : `{ kind: local-sourcing, economy: A, ${what.startsWith('share') ? wrong : 'share: 0.5'} }`;
    const file = own(shock, '', data);
    for (const [lang, says] of [
      ['en', en],
      ['es', es],
    ] as const) {
      const { err, code } = await runHere(['scenario', file, '--lang', lang]);
      expect(code).toBe(1);
      expect(err).toContain(`own.yaml:${place}: `);
      expect(err).toMatch(says);
      expect(err.trim().split('\n').length, 'what and the mend').toBeGreaterThan(1);
    }
  });
  it('the options are checked', async () => {
    const file = own('{ kind: demand, market: A, change: 0.1 }');
    for (const [option, value, says] of [
      ['--sweep', '0-1', 'Write --sweep 0..1/20'],
      ['--sweep', '0..1/0', 'Write --sweep 0..1/20'],
      ['--sweep', '-2..1/4', 'Expected -1 or more'],
      ['--sweep', '0.5..0.2/4', 'Expected less than to (0.2)'],
      ['--sweep', 'target=0..1/4', 'shock 1 has no target'],
      ['--level', 'row', 'country or sector'],
    ]) {
      const { err, code } = await runHere(['scenario', file, `${option}=${value}`]);
      expect(code, value).toBe(1);
      expect(err).toContain(says);
    }
  });
});

describe('the bundled scenarios', () => {
  it('run, and say what they are under every table, in both languages', async () => {
    const names = await shippedNames(nodeFiles, 'scenarios');
    expect(names).toEqual([
      'mexico-electronics-suppliers',
      'mexico-takes-electronics',
      'mexico-vehicle-content',
      'us-tariff-vehicles',
    ]);
    for (const name of names) {
      const en = await runHere(['scenario', name]);
      const es = await runHere(['scenario', name, '--lang', 'es']);
      expect([en.code, es.code], name).toEqual([0, 0]);
      const priced = name === 'us-tariff-vehicles';
      expect(en.out).toMatch(
        priced
          ? /It compares two states and is not a forecast\.\n$/
          : /no capacity limits\. An accounting exercise, not a forecast\.\n$/,
      );
      expect(es.out).toMatch(
        priced
          ? /Compara dos estados; no es un pronóstico\.\n$/
          : /sin límites de capacidad\. Es un ejercicio contable, no un pronóstico\.\n$/,
      );
      expect(es.out).toContain('valor agregado');
      expect((await runHere(['scenario', name, '--md'])).out).toContain('not a forecast');
      expect((await runHere(['scenario', name, '--tex'])).out).toContain('not a forecast');
      expect((await runHere(['scenario', name, '--csv'])).err).toContain('not a forecast');
    }
  });
  it('Mexico reaches the domestic share of Taiwan', async () => {
    const { rows } = await json('mexico-electronics-suppliers', '--level', 'sector');
    const share = (economy: string, when: 'before' | 'after') =>
      rows.find((row) => row.term === 'domestic_share' && row.economy === economy && row.sector === 'c14')?.[
        when
      ];
    expect(share('MEX', 'before')).toBeLessThan(share('TWN', 'before') as number);
    expect(share('MEX', 'after')).toBeCloseTo(share('TWN', 'before') as number, 10);
  });
  it('a rule of 60% for vehicles asks for nothing, stricter ones for ever more', async () => {
    const { rows } = await json('mexico-vehicle-content');
    const sizes = rows.filter(({ term }) => term === 'applied_size').map(({ after }) => after);
    expect(sizes[0]).toBe(0);
    for (let k = 1; k < sizes.length; k += 1) expect(sizes[k]).toBeGreaterThan(sizes[k - 1]);
  });
  it('those displaced lose, the world neither gains nor loses', async () => {
    const { rows } = await json('mexico-takes-electronics');
    const gain = (economy: string) =>
      rows.find((row) => row.term === 'value_added' && row.economy === economy)?.difference as number;
    expect(gain('MEX')).toBeGreaterThan(0);
    for (const economy of ['CHN', 'JPN', 'KOR', 'TWN', 'DEU']) expect(gain(economy), economy).toBeLessThan(0);
    // nothing is left of the rounding of the solution, and what changed by a millionth of itself is kept
    expect(gain('WLD')).toBe(0);
    const changes = rows
      .filter(({ before, difference }) => before !== 0 && difference !== 0)
      .map(({ before, difference }) => Math.abs(difference / before));
    expect(Math.min(...changes)).toBeGreaterThan(1e-12);
    expect(Math.min(...changes)).toBeLessThan(1e-4);
  });
  it('a curve over the share starts at nothing', async () => {
    const { rows } = await json('mexico-takes-electronics', '--sweep', '0..0.2/2');
    const own = rows.filter((row) => row.term === 'value_added' && row.economy === 'MEX');
    expect(own.map(({ share }) => share)).toEqual([0, 0.1, 0.2]);
    expect(own[0].difference).toBe(0);
    expect(own[2].difference).toBeGreaterThan(own[1].difference);
  });
});
