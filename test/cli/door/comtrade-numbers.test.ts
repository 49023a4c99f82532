import { describe, expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const HEADER = 'refYear,reporterCode,flowCode,partnerCode,cmdCode,primaryValue';
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;

describe('two numbers of one economy on one side of a file of Comtrade', () => {
  // 841 are the United States until 1980, 842 since
  const file = () =>
    put(
      lines(
        HEADER,
        '1980,484,X,841,71,60',
        '1981,484,X,842,71,90',
        '1981,842,X,484,71,50',
        '1981,842,M,484,71,94',
        '1981,484,M,842,71,51',
      ),
    );
  it('stay on both sides, so that the two sides of a flow meet', async () => {
    const { out, err } = await escalar(`compute mirror --csv --data ${file()} --where period=1981`);
    const of = (term: string) => valuesAt(out, `reporter=MEX partner=842 term=${term}`);
    expect([of('exporter_reported'), of('importer_reported')], err).toEqual([[90], [94]]);
    expect(valuesAt(out, 'term=exporter_reported').length).toBe(2);
    expect(err).toContain('484 = MEX');
  });
  it('two of them on two sides stay too', async () => {
    const data = put(lines(HEADER, '1980,841,X,484,71,60', '1981,484,X,842,71,90'));
    const { out } = await escalar(`compute published-values --csv --data ${data}`);
    expect(['841', 'MEX'].map((economy) => valuesAt(out, `economy=${economy}`))).toEqual([[60], [90]]);
    expect(out).not.toContain('USA');
  });
});

describe('numbers of four digits', () => {
  it('of UNCTADstat are economies, of which 0000 is the world', async () => {
    const data = put(
      lines(
        'Year,Economy,Economy Label,Partner,Partner Label,Flow Label,Product,US$ at current prices in thousands',
        '2010,0484,Mexico,0842,United States,Exports,8703,100',
        '2010,0484,Mexico,0000,World,Exports,8703,150',
      ),
    );
    const share = `compute trade-share --with by=partner --with levels=finest --csv --data ${data}`;
    const { out, err } = await escalar(share);
    expect(valuesAt(out, 'reporter=MEX term=USA'), err).toEqual([100]);
  });
});

describe('a row of a result by the number that its economy had in the file', () => {
  it('is shown', async () => {
    const data = put(lines(HEADER, '2010,484,X,842,71,60', '2010,484,X,124,71,40'));
    const { out, err } = await escalar(
      `compute trade-share --with by=partner --csv --data ${data} --show term=842`,
    );
    expect(valuesAt(out, 'reporter=MEX'), err).toEqual([60]);
  });
});
