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
