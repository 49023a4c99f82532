import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../support/cli-in-process.ts';

const home = mkdtempSync(join(tmpdir(), 'escalar-split-'));
const before = process.cwd();
beforeAll(() => {
  process.chdir(home);
  mkdirSync('table');
  writeFileSync('table/Z.csv', ',A.i,B.i\nA.i,20,40\nB.i,30,60\n');
  writeFileSync('table/Y.csv', ',A,B\nA.i,25,15\nB.i,35,75\n');
  writeFileSync('table/satellites.csv', 'account,A.i,B.i\njobs,10,50\n');
  writeFileSync('table/vectors.csv', 'row,output\nA.i,100\nB.i,200\n');
  writeFileSync('w.csv', 'row,into,sales,inputs\nA.i,A.i,0.75,0.5\nA.i,A.new,0.25,0.5\n');
});
afterAll(() => {
  process.chdir(before);
  rmSync(home, { recursive: true, force: true });
});

const weights = (text: string) => {
  writeFileSync('other.csv', text);
  return runHere(['split', 'table', 'never', '--weights', 'other.csv']);
};
const values = async (table: string, ...more: string[]) => {
  const { out, err, code } = await runHere([
    ...['compute', 'satellites', '--data', table, '--read', 'year=2000', '--csv'],
    ...more,
  ]);
  expect(code, err).toBe(0);
  return out
    .trim()
    .split('\r\n')
    .slice(1)
    .map(
      (line) =>
        [line.slice(0, line.lastIndexOf(',')), Number(line.slice(line.lastIndexOf(',') + 1))] as const,
    );
};

describe('escalar split', () => {
  it('gives each part its share, and keeps every total', async () => {
    const { out, err, code } = await runHere(['split', 'table', 'two', '--weights', 'w.csv']);
    expect(code, err).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((name) => name.trim()),
    ).toEqual(['Z.csv', 'Y.csv', 'satellites.csv'].map((name) => join('two', name)));
    expect(err).toContain('vectors.csv is not carried over');
    expect(readFileSync('two/Z.csv', 'utf8').split('\r\n').slice(0, 4)).toEqual([
      ',A.i,A.new,B.i',
      'A.i,7.5,7.5,30',
      'A.new,2.5,2.5,10',
      'B.i,15,15,60',
    ]);
    expect(readFileSync('two/Y.csv', 'utf8')).toBe(
      ',A,B\r\nA.i,18.75,11.25\r\nA.new,6.25,3.75\r\nB.i,35,75\r\n',
    );
    expect(readFileSync('two/satellites.csv', 'utf8')).toBe(',A.i,A.new,B.i\r\njobs,7.5,2.5,50\r\n');
  });
  it('changes nothing of what is computed once the parts are put together again', async () => {
    await runHere(['split', 'table', 'again', '--weights', 'w.csv']);
    const whole = await values('table');
    const again = await values('again', '--read', 'sectors=i:i+new');
    expect(again.map(([key]) => key)).toEqual(whole.map(([key]) => key));
    again.forEach(([key, value], at) => {
      expect(value, key).toBeCloseTo(whole[at]?.[1] as number, 10);
    });
    // parts that buy and sell alike are the industry itself, put together or not
    writeFileSync('alike.csv', 'row,into,sales\nA.i,A.one,0.4\nA.i,A.two,0.6\n');
    await runHere(['split', 'table', 'alike', '--weights', 'alike.csv']);
    (await values('alike')).forEach(([key, value], at) => {
      expect(value, key).toBeCloseTo(whole[at]?.[1] as number, 10);
    });
  });
  it('refuses shares and names that cannot be, and writes nothing', async () => {
    const short = await weights('row,into,sales,inputs\nA.i,A.x,0.5,0.5\nA.i,A.y,0.4,0.5\n');
    expect([short.code, short.err]).toEqual([
      1,
      expect.stringContaining('in the column sales add up to 0.9'),
    ]);
    expect((await weights('row,into,sales\nA.i,A.x,1.5\nA.i,A.y,-0.5\n')).err).toContain('below zero');
    expect((await weights('row,into,sales\nA.i,B.i,1\n')).err).toContain(
      'two industries would be called B.i',
    );
    expect((await weights('row,into,sales\nC.i,C.x,1\n')).err).toContain(
      'There is no row of the table "C.i"',
    );
    expect((await weights('row,into\nA.i,1\n')).err).toContain('"sales"');
    expect((await runHere(['split', 'table', 'table', '--weights', 'w.csv'])).err).toContain(
      'already holds files',
    );
    expect(existsSync('never')).toBe(false);
  });
});
