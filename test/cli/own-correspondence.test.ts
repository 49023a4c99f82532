import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowXml, workbook } from '../sources/tabular/xlsx/fixture.ts';
import { cliDesk } from '../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const HEAD = 'year,reporter,product,value\n';
const goods = (...lines: readonly string[]) => put(HEAD + lines.map((line) => `2015,MEX,${line}\n`).join(''));
const moved = async (data: string, links: string, more = '--to CPC21') => {
  const { out, err, code } = await escalar(`convert ${data} ${more} --concordance ${links} --json`);
  expect(code, err).toBe(0);
  const { rows, report, notes } = JSON.parse(out);
  const values = rows.map(({ product, value }: Record<string, unknown>) => [product, value]);
  const said = notes.map(({ text }: { text: { en: string } }) => text.en).join('\n');
  return { values: Object.fromEntries(values), report, said };
};

/** The layout of the tables of the United Nations, in codes made up of real ones. */
const UN =
  '"CPC21code","CPC21partial","HS12code","HS12partial"\n"01111","0","1001.11","0"\n"01112","1","1001.91","0"\n"01112","1","1001.99","1"\n"23110","0","1101.00","0"\n"01199","1","1001.99","1"\n';

describe('convert by a file of links', () => {
  it('of the United Nations goes the way that the data need, with the quality of each link', async () => {
    const data = goods('100111,10', '100199,100', '110100,30', '999999,5');
    const { values, report, said } = await moved(data, put(UN));
    expect(values).toEqual({ '01111': 10, '01112': 50, '01199': 50, 23110: 30 });
    expect(report).toMatchObject({
      total: 145,
      matched: 140,
      unmatchedTotal: 5,
      splitTotal: 100,
      equalParts: true,
    });
    expect(report.links).toEqual([
      { from: '100111', to: '01111', share: 1, relation: 'one-to-one', shareBy: 'whole' },
      { from: '100199', to: '01112', share: 0.5, relation: 'many-to-many', shareBy: 'equal' },
      { from: '100199', to: '01199', share: 0.5, relation: 'one-to-many', shareBy: 'equal' },
      { from: '110100', to: '23110', share: 1, relation: 'one-to-one', shareBy: 'whole' },
    ]);
    expect(said).toContain('links from "HS12code" to "CPC21code"');
    expect(said).toContain('has no weights');
    expect(said).toContain('has no correspondence and is left out: 999999');
  });
  it('of the United Nations leads back too', async () => {
    const data = goods('01112,10', '23110,4');
    const { values } = await moved(data, put(UN), '--to HS2012');
    expect(values).toEqual({ 100191: 5, 100199: 5, 110100: 4 });
  });
  it('of imports by ten digits has industries for six, whose zeros were lost too', async () => {
    const links = put(
      'commodity,descriptn,naics\n101210010,Horses,112920\n8703230110,Cars,336111\n8703230120,Vans,336112\n8703230190,Vans,336112\n',
    );
    const { values, report, said } = await moved(goods('010121,10', '870323,30'), links, '--to NAICS');
    // 1 of 3 lines of ten digits is of cars
    expect(values[112920]).toBe(10);
    expect(values[336111]).toBeCloseTo(10, 12);
    expect(values[336112]).toBeCloseTo(20, 12);
    expect(report.coarse).toEqual(['010121', '870323']);
    expect(said).toContain('divided evenly among their subcodes');
  });
  it.each(['naics', 'SCIAN 2018', 'to'])(
    'leaves codes of industries of two levels as they are: %s',
    async (header) => {
      const from = header === 'to' ? 'from' : 'hs6';
      const links = put(`${from},${header}\n854231,334413\n854110,33441\n`);
      const { values } = await moved(goods('854231,10', '854110,30'), links, '--to NAICS');
      expect(values).toEqual({ 334413: 10, 33441: 30 });
    },
  );
  it('has weights of its own, in a workbook or with a comma; rounded ones add up', async () => {
    const links = [
      ['De', 'A', 'Peso'],
      ['870323', '3361', 0.333],
      ['870323', '3362', 0.333],
      ['870323', '3363', 0.333],
    ];
    const text = 'de;a;peso\n870323;3361;0,333\n870323;3362;0,333\n870323;3363;0,333\n';
    for (const file of [
      put(workbook({ cells: links.map((line, row) => rowXml(row + 1, line)).join('') }), 'links.xlsx'),
      put(text, 'enlaces.csv'),
    ]) {
      const { values, report, said } = await moved(goods('870323,30'), file, '--to NAICS');
      expect(Object.values(values)).toEqual([10, 10, 10]);
      expect(report).toMatchObject({ convention: 'published', matched: 30, equalParts: false });
      expect(said).not.toContain('has no weights');
    }
  });
  it('says that its links are of several years', async () => {
    const links = put('year,hs6,naics\n1990,870323,336110\n2000,870323,336111\n');
    const { said } = await moved(goods('870323,30'), links, '--to NAICS');
    expect(said).toContain('of several years (1990 to 2000)');
  });
  it.each([
    [
      'good,industry\n870323,3361\n',
      'does not say which code leads to which, or by what shares. Its columns: good, industry',
    ],
    ['from,to\n010121,1129\n', 'None of the codes has a correspondence'],
    ['from,to,weight\n870323,3361,0.5\n870323,3362,0.3\n', 'add up to 0.8'],
    ['from,to,weight\n870323,3361,1.5\n870323,3362,-0.5\n', 'not between 0 and 1'],
  ])('is refused where it cannot be followed: %s', async (links, message) => {
    const { err, code } = await escalar(
      `convert ${goods('870323,30')} --to NAICS --concordance ${put(links)}`,
    );
    expect(code).toBe(1);
    expect(err).toContain(message);
  });
  it('is followed once its columns have the names that the refusal gives, in both languages', async () => {
    const text = 'good,industry\n870323,3361\n';
    for (const lang of ['en', 'es']) {
      const line = `convert ${goods('870323,30')} --to NAICS --lang ${lang} --concordance`;
      const { err } = await escalar(`${line} ${put(text)}`);
      const [from, to] = [...err.matchAll(/"([a-z]+)"/g)].map(([, name]) => name);
      const renamed = text.replace('good', from ?? '').replace('industry', to ?? '');
      expect((await escalar(`${line} ${put(renamed)}`)).out).toContain('3361,30');
    }
  });
  it('says the same for an indicator', async () => {
    const { out, err } = await escalar(
      `compute trade-share --with by=product --csv --bridge to=CPC21 --bridge weights=${put(UN)} --data ${goods('100199,100', '110100,100')}`,
    );
    expect(out, err).toContain('X,2015,01112,percent,25');
    expect(out).toContain('X,2015,23110,percent,50');
  });
  it('gives each target what the matrix of shares gives it', async () => {
    const codes = ['0101', '0203', '0405'];
    const targets = ['A1', 'B2', 'C3'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 3 }),
        async (counts, amounts) => {
          const shares = counts.map((row) => {
            const sum = row.reduce((a, b) => a + b, 0);
            return row.map((count) => (sum === 0 ? 1 / 3 : count / sum));
          });
          const links = codes.flatMap((code, i) => targets.map((to, j) => `${code},${to},${shares[i]?.[j]}`));
          const data = goods(...codes.map((code, i) => `${code},${amounts[i]}`));
          const { values, report } = await moved(
            data,
            put(`from,to,weight\n${links.join('\n')}\n`),
            '--to X',
          );
          targets.forEach((to, j) => {
            const sum = amounts.reduce((before, amount, i) => before + amount * (shares[i]?.[j] ?? 0), 0);
            expect(values[to] ?? 0).toBeCloseTo(sum, 9);
          });
          expect(report.matched).toBeCloseTo(report.total, 9);
        },
      ),
      { numRuns: 20 },
    );
  });
});
