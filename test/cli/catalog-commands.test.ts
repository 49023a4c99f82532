import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGS } from '../../src/base/locale.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { shockForms } from '../../src/workspace/scenario/shock-forms.ts';
import { runHere } from '../support/cli-in-process.ts';

const home = mkdtempSync(join(tmpdir(), 'escalar-catalog-'));
const before = { folder: process.cwd(), home: process.env.ESCALAR_HOME };
beforeAll(() => {
  process.chdir(home);
  process.env.ESCALAR_HOME = join(home, 'home');
  writeFileSync('h0.csv', H0);
  writeFileSync('mixed.csv', MIXED);
});
afterAll(() => {
  process.chdir(before.folder);
  if (before.home === undefined) delete process.env.ESCALAR_HOME;
  else process.env.ESCALAR_HOME = before.home;
  rmSync(home, { recursive: true, force: true });
});

const H0 = `hs6,year,reporter,value
010111,2000,MEX,10
290490,2000,MEX,100
870323,2000,MEX,5
999999,2000,MEX,7
000000,2000,MEX,1
`;
const MIXED = `hs6,classification,year,reporter,value
010111,H0,2000,MEX,10
010121,H4,2015,MEX,10
`;
const run = (...args: string[]) => runHere(args);
const PAPER = '85+87-8712-8713-8714-8715+871411+871419';

describe('convert', () => {
  it('writes long CSV with the zeros of the codes, and reports on standard error', async () => {
    const { out, err, code } = await run('convert', '--from', 'HS1992', '--to', 'SITC2', 'h0.csv');
    expect(code).toBe(0);
    expect(out.replace(/\r/g, '')).toBe(
      'product,period,economy,value\n00150,2000,MEX,10\n51140,2000,MEX,100\n78100,2000,MEX,5\n',
    );
    expect(err).toContain('93.50% of the value matched (HS1992 > SITC2 (table); one target a code)');
    expect(err).toContain('! 6.50% of the value has no correspondence and is left out: 999999, 000000.');
    expect(err).toContain('By the other way (HS1992 > SITC3 (weights); SITC3 > SITC2 (weights))');
    const spanish = await run('convert', '--from', 'SA92', '--to', 'CUCI Rev. 2', 'h0.csv', '--lang', 'es');
    expect(spanish.err).toContain('queda fuera: 999999, 000000');
    expect(spanish.err).toContain('ponderadores');
  });
  it('as JSON has the report beside the rows; a code goes whole where asked', async () => {
    const args = ['convert', '--from', 'H0', '--to', 'H1', 'h0.csv', '--json'];
    const split = JSON.parse((await run(...args)).out);
    expect(split.report).toMatchObject({ total: 123, unmatchedTotal: 1, splitTotal: 100 });
    expect(split.report.matched).toBeCloseTo(122, 9);
    expect(split.report.split).toEqual([{ code: '290490', value: 100, targets: 2 }]);
    const whole = JSON.parse((await run(...args, '--one-to-one')).out);
    expect(whole.report.splitTotal).toBe(0);
    expect(whole.rows.find((row: { product: string }) => row.product === '290490').value).toBe(100);
  });
  it('is the identity from a classification to itself', async () => {
    const same = ['convert', '--from', 'HS1992', '--to', 'HS1992', '--where', 'product=010111,870323'];
    const { out } = await run(...same, 'h0.csv');
    expect(out).toBe('product,period,economy,value\r\n010111,2000,MEX,10\r\n870323,2000,MEX,5\r\n');
  });
  it.each([
    [['--from', 'HS1993', '--to', 'SITC2', 'h0.csv'], 'Did you mean "HS1992"?'],
    [['--from', 'HS1992', '--to', 'SITC9', 'h0.csv'], 'There is no classification "SITC9"'],
    [['--from', 'HS1992', '--to', 'SITC2', 'mixed.csv'], 'of several classifications: HS1992, HS2012'],
    [['--from', 'HS1992', '--to', 'PLD12', 'h0.csv'], 'No correspondence leads from HS1992 to PLD12'],
    [['--from', 'HS1992', '--to', 'SITC2', '--route', 'best', 'h0.csv'], 'Invalid route: "best"'],
    [['--from', 'HS1992', '--to', 'SITC2', 'none.csv'], 'none.csv'],
  ])('%j is refused', async (args, words) => {
    const { out, err, code } = await run('convert', ...args);
    expect([out, code]).toEqual(['', 1]);
    expect(err).toContain(words);
  });
});

describe('compute', () => {
  it('moves products on the way, and takes baskets', async () => {
    const share = ['compute', 'trade-share', '--data', 'h0.csv', '--with', 'select=78'];
    const { out, err, code } = await run(
      ...share,
      '--bridge',
      'from=HS1992',
      '--bridge',
      'to=SITC2',
      '--json',
    );
    expect([err, code]).toEqual(['', 0]);
    const { rows, notes } = { ...JSON.parse(out), notes: JSON.parse(out).meta.notes };
    expect(rows[0].value).toBeCloseTo((100 * 5) / 115, 12);
    expect(JSON.stringify(notes)).toContain('HS1992 to SITC2');
    const basket = ['compute', 'trade-share', '--data', 'h0.csv', '--set', 'classification=HS1992'];
    const { out: csv } = await run(...basket, '--with', 'select=lall:MT1', '--csv');
    expect(csv).toContain(`lall:MT1,percent,${(100 * 5) / 123}`.slice(0, 26));
    const { err: wrong } = await run(...basket, '--with', 'products=85+lall:HT9');
    expect(wrong).toContain('Basket, column 4: there is no such group.');
    expect(wrong).toContain('85+lall:HT9\n   ^');
  });
});

describe('basket', () => {
  it('lists what it covers, and warns of terms that match nothing', async () => {
    const { out, err } = await run('basket', `${PAPER}+77`, '--in', 'HS1992', '--csv');
    expect(out.trim().split('\n').length).toBe(328 + 1);
    expect(err).toContain('! no code of HS1992 matches: 77');
    const json = JSON.parse((await run('basket', PAPER, '--in', 'HS1992', '--json')).out);
    expect([json.count, json.idle, json.rows.length]).toEqual([328, [], 328]);
  });
  it('goes to another revision, with what is partly inside', async () => {
    const { out, err } = await run('basket', PAPER, '--in', 'HS1992', '--to', 'HS2007', '--json');
    const json = JSON.parse(out);
    expect(json.partly.some(({ code }: { code: string }) => code === '844331')).toBe(true);
    expect(json.lost).toEqual([]);
    expect(err).toContain('Codes of HS1992: 328; in HS2007');
  });
  it('points at a mistake, in both languages', async () => {
    const { err, code } = await run('basket', '85+87-', '--in', 'HS1992', '--lang', 'es');
    expect(err).toContain('Canasta, columna 7');
    expect(code).toBe(1);
    expect((await run('basket', '85', '--in', 'HS1992', '--to', 'H0')).err).toContain(
      'another classification',
    );
  });
});

describe('list and describe', () => {
  it('list groupings, correspondences and the codes of economies', async () => {
    for (const what of ['groupings', 'correspondences'])
      expect((await run('list', what, '--csv')).out.split('\n').length).toBeGreaterThan(60);
    const { out } = await run('list', 'economies', '--csv', '--search', 'Comtrade');
    expect(out).toMatch(/TWN,Taiwan,158,158 490,S19,OAS/);
    expect(out).toMatch(/USA,United States,840,840 841 842/);
  });
  // content-rule is an indicator too, and told as such
  const kinds = shockForms().filter(({ kind }) => !catalogue.some(({ id }) => id === kind));
  it.each(kinds.map((form) => [form.kind, form] as const))(
    'describe a kind of shock by its parts, its equations and what they assume: %s',
    async (kind, { name, fields }) => {
      for (const lang of LANGS) {
        const { out, code } = await run('describe', kind, '--lang', lang);
        expect(code).toBe(0);
        expect(out.startsWith(`${kind} — ${name[lang]}\n`)).toBe(true);
        for (const field of fields) expect(out).toContain(field.about[lang]);
        expect(out).toMatch(lang === 'en' ? /\nReferences\n {2}\w/ : /\nReferencias\n {2}\w/);
      }
      const { model } = JSON.parse((await run('describe', kind, '--json')).out);
      expect(model.formula.length).toBeGreaterThan(1);
    },
  );
  it('says between what the number of a shock lies', async () => {
    expect((await run('describe', 'export-tax')).out).toMatch(/before.*\(more than -1\)\n/);
    expect((await run('describe', 'subsidy', '--lang', 'es')).out).toMatch(/\(desde 0 y menos de 1\)\n/);
    expect((await run('describe', 'trade-deficit')).out).toMatch(/-1 closes it\.\n/);
  });
  it('describe classifications, groupings and correspondences with confidence and counts', async () => {
    const { out } = await run('describe', 'HS1992');
    expect(out).toContain('21 sections, 97 chapters, 1,242 headings, 5,041 subheadings');
    expect((await run('describe', 'bec4-stage')).out).toContain('to verify');
    expect((await run('describe', 'hs2022-lall', '--lang', 'es')).out).toContain(
      '317 de 5,611 clases en otro grupo',
    );
    expect((await run('describe', 'HS1992-SITC2')).out).toContain('weights: HS1992 > SITC3 (weights)');
    const json = JSON.parse((await run('describe', 'SITC3', '--json')).out);
    expect(json.counts).toMatchObject({ section: 10, division: 67, group: 261 });
  });
});
