import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../support/cli-in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'escalar-where-'));
const file = (name: string) => join(folder, name);
beforeAll(() => {
  writeFileSync(
    file('w.csv'),
    'activity,period,output_real,hours\na,2000,5,1\nb,2000,20,2\nc,2000,100,3\nd,2000,1000,4\n',
  );
  writeFileSync(
    file('flows.csv'),
    'year,reporter,partner,product,value\n2000,MEX,USA,870323,25\n2000,MEX,USA,870324,75\n2000,MEX,W00,870323,100\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const productivity = (...where: string[]) =>
  runHere([
    'compute',
    'labour-productivity',
    '--data',
    file('w.csv'),
    ...where.flatMap((one) => ['--where', one]),
    '--csv',
  ]);
describe('--where', () => {
  it('compares the numbers of a column of numbers as numbers', async () => {
    const { out, code } = await productivity('output_real=10..150');
    expect(code).toBe(0);
    expect(out).toMatch(/,b,/);
    expect(out).not.toMatch(/,[ad],/);
    // (20 + 100) / (2 + 3)
    expect(out).toMatch(/^,2000,,productivity,output-per-labour,24\r?$/m);
  });
  it('finds 1000 as 1e3, and says of a NaN what to write', async () => {
    expect((await productivity('output_real=1e3')).out).toMatch(/,d,.*,250/);
    const { err, code } = await productivity('output_real=NaN');
    expect(code).toBe(1);
    expect(err).toContain('output_real!=');
    expect((await productivity('output_real!=')).code).toBe(0);
  });
  it('leaves out by !=, and names the nearest value where nothing is left', async () => {
    const shares = (where: string) =>
      runHere(['compute', 'trade-share', '--data', file('flows.csv'), '--where', where, '--csv']);
    const { out, err, code } = await shares('partner!=W00');
    expect(code, err).toBe(0);
    expect(out).toMatch(/870324,.*,75\r?\n/);
    const wrong = await shares('partner=W0');
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('Did you mean "W00"?');
  });
  it('says that a value of a list is on no row', async () => {
    const { err, code } = await productivity('activity=a,z');
    expect(code).toBe(0);
    expect(err).toContain('! activity=a,z: no row has "z".');
  });
});

describe('ways that the messages offer', () => {
  it('headerLine as the command line gives it', async () => {
    writeFileSync(file('titled.csv'), 'Note one,x,y\nactivity,year,output_nominal\na,2000,5\nb,2000,6\n');
    const run = (line: string) =>
      runHere([
        'compute',
        'concentration',
        '--data',
        file('titled.csv'),
        '--read',
        `headerLine=${line}`,
        '--csv',
      ]);
    const { out, err, code } = await run('2');
    expect(code, err).toBe(0);
    // (5² + 6²) / 11²
    expect(out).toMatch(/hhi.*,0\.50413223140495\d*/i);
    expect((await run('two')).err).toContain('a whole number, 1 or more');
  });
  it('a column named by --map wins over any that only sounds so', async () => {
    writeFileSync(
      file('comtrade.csv'),
      'Year,Reporter Code,Exporter Code,Reporter,Commodity Code,Trade Value\n2010,484,MEX,Mexico,870323,10\n2010,484,MEX,Mexico,870324,30\n',
    );
    const run = (...map: string[]) =>
      runHere(['compute', 'trade-share', '--data', file('comtrade.csv'), ...map, '--csv']);
    expect((await run()).err).toContain('Two columns would be "economy"');
    const { out, err, code } = await run('--map', 'Exporter Code=reporter');
    expect(code, err).toBe(0);
    expect(out).toMatch(/MEX,.*870323,.*,25\r?\n/);
    expect(out).toMatch(/MEX,.*870324,.*,75(\r?\n|$)/);
  });
  it('a row with a negative value is left out by its column', async () => {
    writeFileSync(
      file('negative.csv'),
      'year,reporter,product,value\n2010,PER,ict,-5\n2010,PER,food,5\n2010,MEX,ict,3\n2010,MEX,food,4\n2010,MEX,cars,4\n',
    );
    const run = (...where: string[]) =>
      runHere(['compute', 'rca', '--data', file('negative.csv'), ...where, '--csv']);
    expect((await run()).err).toContain("--where 'COLUMN!=VALUE'");
    expect((await run('--where', 'product!=ict')).code).toBe(0);
  });
  it('an option of the indicator goes behind --with', async () => {
    const data = ['compute', 'labour-productivity', '--data', file('w.csv')];
    const forgotten = await runHere([...data, '--with', 'from=2000', 'to=2000']);
    expect(forgotten.code).toBe(2);
    expect(forgotten.err).toContain('--with from=1994 --with to=2008');
    const bare = await runHere([...data, '--from', '2000', '--lang', 'es']);
    expect(bare.err).toContain('no existe la opción');
    expect(bare.err).toContain('--with from=…');
    expect((await runHere(['list', 'x', 'y'])).err).not.toContain('--with');
  });
});
