import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { catalogue } from '../../src/indicators/catalogue.ts';
import type { Ended } from '../support/built-cli.ts';
import { runHere } from '../support/cli-in-process.ts';

const home = mkdtempSync(join(tmpdir(), 'escalar-cli-'));
const before = { folder: process.cwd(), home: process.env.ESCALAR_HOME };
beforeAll(() => {
  process.chdir(home);
  process.env.ESCALAR_HOME = join(home, 'home');
  writeFileSync('classes.csv', CSV);
});
afterAll(() => {
  process.chdir(before.folder);
  if (before.home === undefined) delete process.env.ESCALAR_HOME;
  else process.env.ESCALAR_HOME = before.home;
  rmSync(home, { recursive: true, force: true });
});

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

const run = (...args: string[]) => runHere(args);
function refused({ out, err, code }: Ended, wanted: number, ...words: string[]): void {
  expect(out).toBe('');
  for (const word of words) expect(err).toContain(word);
  expect(err).not.toMatch(/undefined|\[object|\n {4}at /);
  expect(code).toBe(wanted);
}
describe('usage', () => {
  it.each([
    [['lisst'], "unknown command 'lisst'", 'no existe el comando'],
    [['list', '--jsn'], "unknown option '--jsn'", 'no existe la opción'],
    [['describe'], "missing required argument 'indicator'", 'falta el argumento'],
    [['compute', 'gini'], "required option '--data", 'falta la opción'],
    [['compute', 'gini', '--dta', 'a.csv'], '(Did you mean --data?)', '(¿Quiso decir --data?)'],
    [['compute', 'gini', 'a.csv'], 'behind --data: --data a.csv', 'detrás de --data: --data a.csv'],
    [['list', 'studies', '--json', '--csv'], 'cannot be used with', 'no se pueden usar juntas'],
    [['list', 'studies', 'more'], 'too many arguments', 'sobran argumentos'],
    [['compute', 'x', '--data'], 'argument missing', 'falta el valor'],
  ])('%j exits with 2, in both languages', async (args, en, es) => {
    refused(await run(...args), 2, en);
    refused(await runHere(args, 'es'), 2, es);
  });
  it('a language that it does not speak', async () => {
    refused(await run('list', 'studies', '--lang', 'fr'), 2, 'en | es');
  });
  it('nothing at all shows the help, and exits with 2', async () => {
    const { out, err, code } = await run();
    expect([out, code]).toEqual(['', 2]);
    expect(err).toContain('Commands:');
  });
});

describe('list and describe', () => {
  it('list what there is, in every format', async () => {
    for (const what of [
      'indicators',
      'releases',
      'economies',
      'classifications',
      'studies',
      'scenarios',
      'presets',
    ]) {
      const { out, code } = await run('list', what, '--json');
      expect(code).toBe(0);
      expect((JSON.parse(out) as unknown[]).length).toBeGreaterThan(1);
    }
    const ids = (JSON.parse((await run('list', 'indicators', '--json')).out) as { id: string }[]).map(
      ({ id }) => id,
    );
    expect(ids).toEqual(catalogue.map(({ id }) => id));
    expect((await run('list', 'studies', '--csv')).out).toMatch(/^id,title,summary\r\n/);
    expect((await run('list', 'studies', '--md')).out).toMatch(/^\|/);
    expect((await run('list', 'studies', '--tex')).out).toContain('\\toprule');
  });
  it('search without accents, in formulas too, and say when nothing fits', async () => {
    expect((await run('list', 'indicators', '--search', 'concentracion', '--lang', 'es')).out).toContain(
      'concentration',
    );
    expect((await run('list', 'indicators', '--search', 'gini')).out).toContain('concentration');
    const { out, err, code } = await run('list', 'indicators', '--search', 'zzz');
    expect([out, err, code]).toEqual(['', 'Nothing found.\n', 0]);
    expect((await run('list', 'indicators', '--search', 'zzz', '--json')).out.trim()).toBe('[]');
  });
  it('describe as JSON what a program needs', async () => {
    const found = JSON.parse((await run('describe', 'concentration', '--json')).out) as Record<
      string,
      unknown
    >;
    expect(Object.keys(found)).toEqual(
      expect.arrayContaining(['id', 'formula', 'options', 'input', 'output', 'references']),
    );
  });
  it('an unknown name suggests the nearest, in both languages', async () => {
    refused(
      await run('describe', 'concentracion'),
      1,
      'There is no indicator "concentracion".',
      'Did you mean "concentration"?',
    );
    refused(
      await run('describe', 'shiftshare', '--lang', 'es'),
      1,
      'No existe el indicador',
      '¿Quiso decir "shift-share"?',
    );
    refused(await run('list', 'stdies'), 1, 'Did you mean "studies"?');
    refused(await run('list', 'constructor'), 1, 'There is no list "constructor".');
  });
});

describe('compute', () => {
  it('says the same numbers as JSON, CSV, Markdown and LaTeX', async () => {
    const json = JSON.parse((await run(...SHIFT, '--json')).out) as {
      indicator: string;
      meta: { options: Record<string, unknown>; input: { sha256: string } };
      rows: { term: string; unit: string; value: number }[];
    };
    expect(json.indicator).toBe('shift-share');
    expect(json.meta.options.method).toBe('three-term');
    expect(json.meta.input.sha256).toMatch(/^[0-9a-f]{64}$/);
    const growth = json.rows.find(({ term }) => term === 'growth')?.value as number;
    expect(growth).toBeCloseTo(100 * (5 / 3 - 1), 10);
    const csv = (await run(...SHIFT, '--csv')).out;
    expect(csv).toContain(`growth,percent,${growth}`);
    expect(csv.split('\r\n')[0]).toBe('economy,from,to,path,activity,term,unit,value');
    expect((await run(...SHIFT, '--md')).out).toContain('| growth | percent | 66.6667 |');
    expect((await run(...SHIFT, '--tex')).out).toMatch(/growth & percent & 66 & \.67 \\\\/);
  });
  it('takes rows, options and columns of one text', async () => {
    const one = await run(
      ...SHIFT,
      '--set',
      'economy=MEX',
      '--where',
      'activity=A',
      '--with',
      'method=csls',
      '--csv',
    );
    expect(one.code).toBe(0);
    expect(one.out).toMatch(/^MEX,2000,2002/m);
    expect((await run(...SHIFT, '--where', 'period=2000..2002', '--csv')).out).toBe(
      (await run(...SHIFT, '--csv')).out,
    );
  });
  it('reads a release that ships, and one of its tables by name', async () => {
    const trade = [
      'compute',
      'trade-share',
      '--data',
      'inegi-trade/trade_flow',
      '--with',
      'select=334,335,336',
      '--csv',
    ];
    expect((await run(...trade)).out).toMatch(/^MEX,X,2008,334\+335\+336,percent,\d/m);
  });
  it.each([
    [['--map', 'clase'], 'after --map cannot be read', 'COLUMN=FIELD'],
    [['--where', '=MEX'], 'after --where cannot be read', 'COLUMN=VALUE'],
    [['--with', 'method'], 'after --with cannot be read', 'NAME=VALUE'],
    [['--read', 'decimal'], 'after --read cannot be read', 'NAME=VALUE'],
    [['--with', 'metod=csls'], 'There is no option "metod"', 'Did you mean "method"?'],
    [['--with', 'method=cssl'], 'Invalid method: "cssl"', 'three-term'],
    [['--with', '__proto__=1'], 'There is no option "__proto__"', 'method'],
    [['--where', 'clas=A'], 'no column "clas"', 'activity'],
    [['--where', 'constructor=A'], 'no column "constructor"', 'activity'],
    [['--map', 'nada=hours'], '"nada"', 'clase'],
    [['--read', 'decimals=,'], 'There is no option "decimals"', 'Did you mean "decimal"?'],
    [['--where', 'activity=Z'], 'No row meets activity=Z', 'holds: A, B'],
  ])('refuses %j', async (more, what, mend) => {
    refused(await run(...SHIFT, ...more), 1, what, mend);
  });
  it('refuses a file and a release that are not there', async () => {
    refused(await run('compute', 'shift-share', '--data', 'no.csv'), 1, 'There is no file no.csv.');
    refused(
      await run('compute', 'shift-share', '--data', 'nber-ces'),
      1,
      'There is no release "nber-ces"',
      'nber-ces-naics2012',
    );
    refused(await run('compute', 'shift-share', '--data', 'nber-ces-naics2012/panel'), 1, 'industry_panel');
    mkdirSync('empty');
    refused(await run('compute', 'shift-share', '--data', 'empty', '--lang', 'es'), 1, 'es una carpeta');
  });
  it('names file, line and column of a cell that cannot be read', async () => {
    writeFileSync('bad.csv', CSV.replace('90', 'noventa'));
    refused(await run('compute', 'shift-share', '--data', 'bad.csv', ...MAP), 1, 'bad.csv:4:');
    const { err } = await run('compute', 'shift-share', '--data', 'bad.csv', ...MAP, '--json');
    const { error } = JSON.parse(err) as {
      error: { code: string; where: object; what: object; try: object };
    };
    expect(error).toMatchObject({ where: { file: expect.stringContaining('bad.csv'), line: 4 } });
    expect(error.what).toHaveProperty('es');
    expect(error.try).toHaveProperty('en');
  });
});

describe('explain', () => {
  const step = ['explain', 'us-manufacturing', 'decomposition'];
  it('walks a cell back to release, file and line', async () => {
    const { out, code } = await run(...step, 'path=endpoint', 'term=intrinsic,unit=percent-of-change');
    expect(code).toBe(0);
    expect(out).toContain('USA 2000 2008 endpoint intrinsic = 76.06');
    expect(out).toContain('(nber-ces-naics2012/industry_panel)');
    expect(out).toMatch(/sha256 [0-9a-f]{64}/);
    expect(out).toMatch(/^ {2}\S+\.csv:\d+ {2}economy=USA activity=\d{6} period=2000 /m);
    expect(out).toContain('Input rows (728)');
  });
  it('takes a named value, with its parameters filled in', async () => {
    const json = JSON.parse((await run('explain', 'us-manufacturing', 'growth', '--json')).out) as {
      rows: { term: string }[];
      inputs: { line: number }[];
    };
    expect(json.rows.map(({ term }) => term)).toEqual(['growth']);
    expect(json.inputs).toHaveLength(728);
    expect(json.inputs.every(({ line }) => line > 1)).toBe(true);
  });
  it('without a cell shows the step', async () => {
    const { out } = await run(...step, '--lang', 'es');
    expect(out).toContain('Identidades verificadas');
    expect(out).not.toContain('Filas de entrada');
  });
  it('of input-output tables: the files of the years in the result, with their sums', async () => {
    const cell = ['explain', 'mexico-taiwan', 'suppliers', 'exporter=MEX', 'term=FC'];
    const { out } = await run(...cell);
    expect(out).toMatch(
      /Input-output tables\n {2}2008: io_table_2008\.io \(read from wiot_2008\.parquet\), sha256 [0-9a-f]{64}\n/,
    );
    expect(out).not.toContain('Input rows');
    expect((await run(...cell, '--lang', 'es')).out).toContain('Matrices de insumo-producto');
    const json = JSON.parse((await run(...cell, '--json')).out) as { tables: { year: string }[] };
    expect(json.tables.map(({ year }) => year)).toEqual(['2008']);
  });
  it('refuses a step, a cell or a column that is not there', async () => {
    refused(await run('explain', 'us-manufacturing', 'decompositon'), 1, 'Did you mean "decomposition"?');
    refused(
      await run('explain', 'us-manufacturing', 'constructor'),
      1,
      'There is no step or value "constructor".',
    );
    refused(await run(...step, 'term=nothing'), 1, 'fits no row');
    refused(await run(...step, 'trem=total'), 1, 'no column "trem"');
    refused(await run(...step, 'total'), 1, '"total" after CELL cannot be read');
    refused(
      await run('explain', 'mexico-taiwan', 'survey-decomposition'),
      1,
      'its data were not given',
      '--set survey=FILE',
    );
    refused(await run('explain', 'us-manufacturin', 'x'), 1, 'Did you mean "us-manufacturing"?');
  });
});

describe('import, check, remove', () => {
  it('keeps a file as a release, to use by name', async () => {
    const imported = await run(
      'import',
      'csv',
      'classes.csv',
      '--id',
      'mine',
      ...MAP,
      '--citation',
      'Me (2024)',
    );
    expect([imported.out, imported.code]).toEqual(['mine\n', 0]);
    expect(imported.err).toContain('Imported 4 rows as mine/industry_panel.');
    expect((await run('compute', 'shift-share', '--data', 'mine', '--csv')).out).toBe(
      (await run(...SHIFT, '--csv')).out,
    );
    refused(
      await run('import', 'csv', 'classes.csv', '--id', 'mine', ...MAP),
      1,
      'already there',
      'escalar data remove mine',
    );
    expect((await run('data', 'check', 'mine')).out).toContain('sound');
    const file = join(home, 'home', 'releases', 'mine');
    const [parquet] = readdirSync(file).filter((name) => name.endsWith('.parquet'));
    writeFileSync(join(file, parquet as string), 'broken');
    const broken = await run('data', 'check', 'mine', '--lang', 'es');
    expect(broken.code).toBe(3);
    expect(broken.out).toContain(parquet as string);
    expect((await run('data', 'remove', 'mine')).code).toBe(0);
    refused(await run('data', 'check', 'mine'), 1, 'There is no release "mine".');
    refused(await run('data', 'remove', 'nber-ces-naics2012'), 1, 'Nothing can be written or removed');
  });
  it('refuses layouts, tables and names it does not have', async () => {
    refused(await run('import', 'dbf', 'classes.csv'), 1, 'Invalid layout: "dbf"');
    refused(
      await run('import', 'csv', 'classes.csv', '--table', 'x'),
      1,
      'industry_panel | trade_flow | series',
    );
    refused(await run('import', 'csv', 'classes.csv', '--id', '../x', ...MAP), 1, 'cannot name a release');
    refused(await run('data', 'burn'), 1, 'list | check | remove');
    expect(existsSync(join(home, 'home', 'releases', 'x'))).toBe(false);
  });
});

describe('doctor and completion', () => {
  it('say what works', async () => {
    const { out, code } = await run('doctor');
    expect(out).toContain('sound');
    expect(code).toBe(0);
  });
  it('say which folder cannot be written, and what stopped commands left', async () => {
    const root = mkdtempSync(join(tmpdir(), 'escalar-doctor-'));
    writeFileSync(join(root, 'file'), '');
    mkdirSync(join(root, 'releases', '.work-0123456789ab-1-1-abcdef'), { recursive: true });
    writeFileSync(join(root, 'releases', '.work-0123456789ab-1-1-abcdef', 'x'), 'x'.repeat(3_000_000));
    try {
      vi.stubEnv('ESCALAR_HOME', join(root, 'file'));
      const broken = await run('doctor', '--csv');
      expect(broken.code).toBe(3);
      expect(broken.out).toMatch(/your releases,.*a part of the path is not a folder,!/);
      expect(broken.out).toMatch(/kept inverses,.*a part of the path is not a folder.*,!/);
      vi.stubEnv('ESCALAR_HOME', root);
      const { out, code } = await run('doctor', '--csv', '--lang', 'es');
      // other tests may leave something in the temporary folder of the system
      const [, count, size] = /restos de órdenes interrumpidas,"(\d+), (\d+) MB",ok/.exec(out) ?? [];
      expect(Number(count)).toBeGreaterThanOrEqual(1);
      expect(Number(size)).toBeGreaterThanOrEqual(3);
      expect(code).toBe(0);
    } finally {
      vi.unstubAllEnvs();
      rmSync(root, { recursive: true });
    }
  });
  it('complete every command in three shells', async () => {
    for (const shell of ['bash', 'zsh', 'fish'])
      expect((await run('completion', shell)).out).toContain('shift-share');
    refused(await run('completion', 'tcsh'), 1, 'bash | zsh | fish');
  });
});
