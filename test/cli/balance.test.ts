import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../support/cli-in-process.ts';

const home = mkdtempSync(join(tmpdir(), 'escalar-balance-'));
const before = process.cwd();
beforeAll(() => {
  process.chdir(home);
  writeFileSync('Z.csv', ',goods,services\ngoods,20,5\n"a, b",10,15\n');
  writeFileSync('t.csv', 'row,column,total\ngoods,,30\n"a, b",,30\n,goods,36\n*,services,24\n');
});
afterAll(() => {
  process.chdir(before);
  rmSync(home, { recursive: true, force: true });
});

const totals = (text: string) => {
  writeFileSync('other.csv', text);
  return runHere(['balance', 'Z.csv', '--totals', 'other.csv', '--csv']);
};

describe('escalar balance', () => {
  it('writes the matrix and says of each total what came out', async () => {
    const { out, err, code } = await runHere([
      'balance',
      'Z.csv',
      '--totals',
      't.csv',
      '--matrix',
      'new.csv',
      '--csv',
    ]);
    expect(code).toBe(0);
    expect(readFileSync('new.csv', 'utf8')).toBe(',goods,services\r\ngoods,24,6\r\n"a, b",12,18\r\n');
    expect(out).toContain('1,goods,,before,data-unit,25\r\n1,goods,,after,data-unit,30\r\n');
    expect(out).toContain(',services,residual,data-unit,0\r\n');
    expect(err).toContain('come to 20.00% of the matrix');
  });
  it('lets what is uncertain give way, and says so', async () => {
    const { out, err, code } = await totals(
      'fila,columna,total,desviación\ngoods,,30,1\n"a, b",,30,1\n,goods,36,3\n,services,30,3\ngoods+a\\, b,services,30,3\n'.replace(
        'goods+a\\, b',
        '"goods+a, b"',
      ),
    );
    expect(code, err).toBe(0);
    expect(err).toMatch(/gave way, the uncertain before the sure \(KRAS\)/);
    expect(out).toMatch(/deviations,ratio,-?\d/);
  });
  it('refuses what cannot be, with what it is', async () => {
    const short = await totals('row,column,total\ngoods,,30\n"a, b",,30\n,goods,36\n,services,25\n');
    expect(short.code).toBe(1);
    expect(short.err).toMatch(/these totals together \(/);
    expect(short.err).toMatch(/column deviation/);
    expect((await totals('row,column,total\nwood,,30\n')).err).toContain(
      'There is no row of the matrix "wood"',
    );
    expect((await totals('row,total\ngoods,30\n')).err).toContain('"column"');
    expect((await totals('row,column,total,deviation\ngoods,,30,-1\n')).err).toMatch(
      /other\.csv:2.*\n|deviation/,
    );
    writeFileSync('twice.csv', ',goods,goods\na,1,2\n');
    expect((await runHere(['balance', 'twice.csv', '--totals', 't.csv'])).err).toContain(
      'names "goods" twice',
    );
    expect((await runHere(['balance', 'Z.csv', '--totals', 't.csv', '--decimal', ';'])).code).toBe(1);
    const spanish = await runHere(['balance', 'Z.csv', '--totals', 'other.csv', '--lang', 'es']);
    expect(spanish.err).toMatch(/desviaci|deviation/);
  });
  it('updates a Z.csv that the tables of an economy are read from', async () => {
    writeFileSync('k.csv', 'row,column,total\ngoods,goods,40\n');
    const { out, err } = await runHere(['balance', 'Z.csv', '--totals', 'k.csv', '--json']);
    expect(err).toContain('Every total is reached (RAS)');
    expect(JSON.parse(out).rows).toContainEqual(
      expect.objectContaining({ row: 'goods', column: 'goods', term: 'after', value: 40 }),
    );
  });
});
