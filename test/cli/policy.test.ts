import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../support/cli-in-process.ts';

const home = mkdtempSync(join(tmpdir(), 'escalar-policy-'));
const before = { folder: process.cwd(), home: process.env.ESCALAR_HOME };
beforeAll(() => {
  process.chdir(home);
  process.env.ESCALAR_HOME = join(home, 'home');
  mkdirSync('policies');
  writeFileSync(
    'policies/own.yaml',
    `id: own
title: "Own"
as_of: 2000
sources: { book: "A book (2000)" }
instruments:
  - id: one
    economy: KOR
    name: { en: "One", es: "Uno" }
    type: plan
    orientation: [sectoral]
    start: 1973
    end: in-force
    source: { work: book, pages: "1" }
`,
  );
  writeFileSync('firms.csv', 'firm,employees,exports_usd\na,5,1000\nb,300,600000\nc,40,\n');
});
afterAll(() => {
  process.chdir(before.folder);
  if (before.home === undefined) delete process.env.ESCALAR_HOME;
  else process.env.ESCALAR_HOME = before.home;
  rmSync(home, { recursive: true, force: true });
});

const run = async (...args: string[]) => runHere(args);

describe('escalar policy', () => {
  it('checks and lists a file, in both languages', async () => {
    const en = await run('policy', 'mexico-taiwan');
    expect(en.err).toContain('Instruments: 21; economies: 2; chains: 1. Known up to 2012. Nothing to mend.');
    expect(en.out).toContain('1989–1994');
    expect(en.out).toContain('c. 1979–');
    const es = await run('policy', 'policies/own.yaml', '--lang', 'es');
    expect(es.err).toContain('Nada que corregir.');
    expect(es.out).toContain('Uno');
    expect(es.out).toContain('sectorial');
  });
  it('gives programs the whole table', async () => {
    const csv = await run('policy', 'policies/own.yaml', '--csv');
    expect(csv.out).toMatch(/^instrument,economy,name_en,.*\r?\none,KOR,One,Uno,plan,sectoral,/);
    const json = JSON.parse((await run('policy', 'mexico-taiwan', '--json')).out) as {
      policies: string;
      rows: { source_line: number }[];
    };
    expect(json.policies).toBe('mexico-taiwan');
    expect(json.rows[0]?.source_line).toBeGreaterThan(1);
  });
  it('names the file that ships for a typing mistake', async () => {
    expect((await run('policy', 'mexico-taiwn')).err).toMatch(/Did you mean "mexico-taiwan"\?/);
    expect((await run('list', 'policies')).out).toContain('mexico-taiwan');
  });
  it('is data of any indicator that reads instruments', async () => {
    const ours = await run(
      'compute',
      'policy-stock',
      '--data',
      'policies/mexico-taiwan',
      '--with',
      'from=1995',
      '--with',
      'to=1995',
      '--csv',
    );
    expect(ours.out).toContain('TWN,,,,1995,instruments,instruments,4');
    const own = await run('compute', 'policy-duration', '--data', 'policies/own.yaml', '--csv');
    expect(own.out).toContain('KOR,one,plan,sectoral,1973,exact,2000,in-force,years_in_force,years,28');
    expect((await run('compute', 'governance', '--data', 'policies/mexico-taiwan', '--csv')).out).toContain(
      ',captive-supplier,capability,high,high,high,modular,,coordination,count,2',
    );
    expect((await run('compute', 'concentration', '--data', 'policies/own.yaml')).err).toMatch(
      /policy_instrument, chain_relation/,
    );
  });
});

describe('escalar governance', () => {
  it('says which form, why, and what would change it', async () => {
    const { out, err, code } = await run(
      'governance',
      'complexity=high',
      'codifiability=high',
      'capability=low',
    );
    expect(code).toBe(0);
    expect(err).toContain('captive, for specifications are complex');
    expect(out).toMatch(/capability of suppliers +high +high +high +modular/);
    const es = await run(
      'governance',
      'complexity=low',
      'codifiability=low',
      'capability=low',
      '--lang',
      'es',
    );
    expect(es.err).toContain('ninguna forma, porque lo sencillo puede describirse');
    const csv = await run('governance', 'complexity=high', 'codifiability=low', 'capability=low', '--csv');
    expect(csv.out).toContain('hierarchy');
  });
  it('asks for all three, by their names', async () => {
    expect((await run('governance', 'complexity=low')).err).toMatch(/codifiability/);
    expect((await run('governance', 'complexty=low')).err).toMatch(/Did you mean "complexity"\?/);
    expect((await run('governance', 'complexity=middle', 'codifiability=low', 'capability=low')).err).toMatch(
      /low or high/,
    );
  });
});

describe('eligibility from the terminal', () => {
  it('reads the columns of a file of firms by their own names', async () => {
    const { out, err } = await run(
      'compute',
      'eligibility',
      '--data',
      'firms.csv',
      '--with',
      'rule=employees >= 10 and exports_usd >= 500_000',
      '--csv',
    );
    expect(err).toContain('1 of 3 firms lack a fact');
    expect(out).toContain(',,qualifying,firms,1');
    expect(out).toContain('10-49,,unknown,firms,1');
  });
});

describe('escalar import gta', () => {
  it('keeps interventions as a release that the indicators read', async () => {
    writeFileSync(
      'gta.csv',
      'Intervention ID,Implementing Jurisdiction,Intervention Type,Inception date,Removal date,Affected Products\n1,Mexico,State loan,2010-05-01,2012-01-31,854211\n2,Mexico,Import tariff,2011-01-01,,10121\n',
    );
    const imported = await run('import', 'gta', 'gta.csv', '--id', 'alerts', '--lang', 'es');
    expect(imported.code).toBe(0);
    expect(imported.err).toContain('leídos como other: Import tariff (1)');
    expect(imported.err).toContain('Se importaron 2 filas como alerts/policy_instrument.');
    const { out } = await run('compute', 'policy-stock', '--data', 'alerts', '--with', 'to=2012', '--csv');
    expect(out).toContain('MEX,,,,2011,instruments,instruments,2');
    const reach = await run('compute', 'policy-reach', '--data', 'alerts', '--csv');
    expect(reach.out).toContain('MEX,010121,2011,instruments,instruments,1');
  });
  it('refuses a bad date with its place, and a file that is not there', async () => {
    writeFileSync(
      'bad.csv',
      'Intervention ID,Implementing Jurisdiction,Intervention Type,Inception date\n1,Mexico,State loan,soon\n',
    );
    expect((await run('import', 'gta', 'bad.csv')).err).toContain('bad.csv:2:4: "soon" is not a date.');
    expect((await run('import', 'gta', 'none.csv')).err).toContain('There is no file none.csv');
  });
});
