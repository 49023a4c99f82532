import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runHere } from '../support/cli-in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'escalar-economies-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
function put(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}
const HEAD = 'year,reporter,product,value\n';
const compute = (id: string, data: string, ...options: readonly string[]) =>
  runHere(['compute', id, '--data', data, ...options.flatMap((one) => ['--with', one]), '--csv']);
const rca = ['show.term=rca'];

describe('economies by any code or name', () => {
  const numbers = put(
    'numbers.csv',
    `${HEAD}2010,484,01,50\n2010,484,02,50\n2010,276,01,10\n2010,276,02,90\n2010,490,01,40\n2010,490,02,10\n` +
      '2010,0,01,1000\n2010,0,02,1000\n',
  );
  it.each([
    ['MEX', '484'],
    ['Mexico', '484'],
    ['484', '484'],
    ['DE', '276'],
    ['Alemania', '276'],
    ['S19', '490'],
    ['TWN', '490'],
  ])('finds %s among the numbers of Comtrade', async (word, code) => {
    const { out, err } = await compute('rca', numbers, `show=${word}`, 'world=WLD', ...rca);
    expect(
      out
        .split('\r\n')
        .slice(1, 3)
        .map((line) => line.split(',')[0]),
      err,
    ).toEqual([code, code]);
  });

  it('takes the world under its other code, and keeps it out of the economies', async () => {
    const { out } = await compute('rca', numbers, 'show=MEX', 'world=W00', ...rca);
    expect(out).toContain('484,01,2010,rca,ratio,1\r\n');
  });

  it('refuses an economy that the data do not have', async () => {
    const { err, code } = await compute('rca', numbers, 'show=FRA', 'world=WLD', ...rca);
    expect(code).toBe(1);
    expect(err).toContain('No row of the result has reporter "FRA".');
  });

  it('finds partners and reporters of flows, and partners of a share', async () => {
    const data = put(
      'partners.csv',
      'year,reporter,partner,product,value\n2010,484,842,01,30\n2010,484,124,01,70\n2010,156,842,01,10\n',
    );
    const kept = await compute('trade-share', data, 'economies=México', 'partners=USA,CAN');
    expect(kept.out).toContain('484,X,2010,');
    const share = await compute('trade-share', data, 'economies=MEX', 'by=partner', 'select=USA');
    expect(share.out).toMatch(/484,X,2010,USA,percent,30\b/);
  });
});

describe('a world of one economy', () => {
  const alone = put('mexico.csv', `${HEAD}2010,MEX,8703,60\n2010,MEX,0901,40\n`);
  it.each(['rca', 'complexity', 'relatedness', 'complexity-target', 'product-space', 'trade-similarity'])(
    'is refused by %s',
    async (id) => {
      const { err, code } = await compute(id, alone);
      expect(code).toBe(1);
      expect(err).toContain('only MEX trades here in 2010');
    },
  );

  it('is mended by lines of the world, as the refusal says', async () => {
    const data = put(
      'world.csv',
      `${HEAD}2010,MEX,8703,60\n2010,MEX,0901,40\n2010,WLD,8703,800\n2010,WLD,0901,200\n`,
    );
    const { out, code } = await compute('rca', data, 'world=WLD', ...rca);
    expect(code).toBe(0);
    expect(out).toContain('MEX,8703,2010,rca,ratio,0.74999999');
  });

  it('names the year in which one economy is alone, and computes without it', async () => {
    const data = put(
      'years.csv',
      `${HEAD}2009,MEX,01,1\n2009,BOL,01,1\n2009,BOL,02,2\n2010,BOL,01,1\n2010,BOL,02,3\n`,
    );
    expect((await compute('rca', data)).err).toContain('only BOL trades here in 2010');
    const rest = await runHere(['compute', 'rca', '--data', data, '--where', 'year=2009', '--csv']);
    expect(rest.code).toBe(0);
  });

  it('is said where other terms keep their meaning', async () => {
    const { err, code } = await compute('trade-concentration', alone);
    expect(code).toBe(0);
    expect(err).toContain('! Only MEX trades here (2010)');
    const compared = await compute('trade-concentration', alone, 'show.term=hhi,krugman');
    expect(compared.err).toContain('! Only MEX trades here (2010)');
  });

  it('is not said where nothing that is shown compares with it', async () => {
    const { out, err, code } = await compute('trade-concentration', alone, 'show.term=hhi,cr1');
    expect(code).toBe(0);
    expect(out).toContain('MEX,2010,cr1,share,0.6');
    expect(err).not.toContain('trades here');
  });
});
