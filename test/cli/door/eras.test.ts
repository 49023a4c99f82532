import { expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const SHARE = 'compute concentration --csv --with top=1 --data';
const years = (...labels: readonly string[]) =>
  put(`industry,year,output\n${labels.map((label) => `A1,${label},300\nB1,${label},100\n`).join('')}`);

it.each([
  [
    ['民國99年', '101年p'],
    [2010, 2012],
  ],
  [
    ['100年(r)', '101年（p）'],
    [2011, 2012],
  ],
  [
    ['西元2013年', '公元2014年'],
    [2013, 2014],
  ],
  [
    ['พ.ศ. 2546', 'พ.ศ. 2547'],
    [2003, 2004],
  ],
  [
    ['2020', 'Prel. 2021'],
    [2020, 2021],
  ],
  [
    ['2020', 'Sơ bộ 2021'],
    [2020, 2021],
  ],
])('%s', async (labels, periods) => {
  const { out, err } = await escalar(`${SHARE} ${years(...labels)}`);
  expect(
    periods.map((period) => valuesAt(out, `period=${period} term=top_share`)[0]),
    err,
  ).toEqual([75, 75]);
});

it('a preliminary year over a column is a period like the others', async () => {
  const file = put('industry,2020,Prel. 2021\nA1,300,30\nB1,100,70\n');
  const { out, err } = await escalar(`${SHARE} ${file} --read wideValue=output`);
  expect(valuesAt(out, 'period=2021 term=top_share'), err).toEqual([70]);
});

it.each([
  ['en', 'Buddhist era (Thailand), 2546 is 2003'],
  ['es', 'era budista (Tailandia), 2546 es 2003'],
])('years that no economy has seen are said (%s), and the mend works', async (lang, said) => {
  const { out, err } = await escalar(`${SHARE} ${years('2546', '2547')} --lang ${lang}`);
  expect(valuesAt(out, 'period=2546 term=top_share')).toEqual([75]);
  expect(err).toContain(said);
  const mended = await escalar(`${SHARE} ${years('พ.ศ. 2546', 'พ.ศ. 2547')} --lang ${lang}`);
  expect(mended.err).not.toContain('2546');
});
