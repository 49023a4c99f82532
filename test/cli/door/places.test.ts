import { describe, expect, it } from 'vitest';
import { rowsOf, tableOf } from '../../../src/base/table.ts';
import { fieldNamed } from '../../../src/columns/vocabulary.ts';
import { flowColumns } from '../../../src/workspace/flow-columns.ts';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();

const LINES = '2010,484,842,8703,100\n2010,484,842,8517,60\n2010,392,842,8703,40\n';
const NUMBERED = `year,reporter,partner,product,value\n${LINES}`;
const BACI = `t,i,j,k,v,q\n${LINES.replaceAll('\n', ',1\n').replaceAll('8703', '870323')}`;
const SHARE = 'compute trade-share --with by=product --csv';
const FIELDS = ['origin', 'destination', 'flow', 'value'].map((name) => fieldNamed(name));

describe('a place in a condition', () => {
  it.each(['MEX', 'MX', 'México', '484', '0484'])('is whatever the file has for %s', async (word) => {
    const { out, err } = await escalar(`${SHARE} --where economy=${word} --data`, put(NUMBERED));
    expect(valuesAt(out, 'reporter=484 term=8703'), err).toEqual([62.5]);
    expect(out).not.toContain('392');
    expect(err.includes('stands there as "484"')).toBe(word !== '484');
  });
  it('may be what is left out, and a partner', async () => {
    const file = put(NUMBERED);
    const others = await escalar(`${SHARE} --where economy!=Mexico --where partner=USA --data ${file}`);
    expect(valuesAt(others.out, 'reporter=392 term=8703'), others.err).toEqual([100]);
    expect(others.out).not.toContain('484');
    const none = await escalar(`${SHARE} --where partner=Canada --data ${file}`);
    expect(none.err).toContain('No row meets partner=Canada.');
  });
  it('means no code of a product', async () => {
    const file = put('year,reporter,partner,product,value\n2010,MEX,USA,484,100\n');
    const { err, code } = await escalar(`${SHARE} --where product=Mexico --data ${file}`);
    expect(code).toBe(1);
    expect(err).toContain('No row meets product=Mexico.');
  });
  it('may be recoded by any of its names', async () => {
    for (const text of [NUMBERED, BACI]) {
      const { out, err } = await escalar(`${SHARE} --recode economy:México=NAM --data ${put(text)}`);
      expect([...valuesAt(out, 'reporter=NAM')].sort(), err).toEqual([37.5, 62.5]);
      expect(err).not.toContain('No row');
    }
  });
  it.each(['i=484', 'i=MEX', 'i=Mexico', 'economy=484', 'economy=MEX', 't=2010'])(
    'of BACI and its other columns may have the names of the file: %s',
    async (condition) => {
      const { out, err } = await escalar(`${SHARE} --where ${condition} --data`, put(BACI));
      expect(valuesAt(out, 'reporter=MEX term=870323'), err).toEqual([62.5]);
      expect(out.includes('JPN')).toBe(condition === 't=2010');
    },
  );
  it('of which two names mean the same column is not taken twice', async () => {
    const { err } = await escalar(`${SHARE} --where i=484 --where economy=MEX --data`, put(BACI));
    expect(err).toMatch(/"i".*"economy"|"economy".*"i"|i, economy/s);
  });
});

describe('two numbers of one economy in BACI', () => {
  it('stay two and are said', async () => {
    const file = put(
      't,i,j,k,v,q\n2010,380,842,870323,1,1\n2010,381,842,870323,2,1\n2010,484,842,870323,3,1\n',
    );
    const { out, err } = await escalar(`${SHARE} --data ${file}`);
    expect(valuesAt(out, 'reporter=380 term=870323'), err).toEqual([100]);
    expect(err).toContain('380 = 381');
    expect(out).toContain('MEX');
  });
});

describe('a condition of a layout', () => {
  const PATENTS =
    '"UTILITY PATENTS BY COUNTRY, STATE, AND YEAR"\n"CODE","STATE OR COUNTRY","PRE 2002","2002","2003","ALL YEARS"\n"GA","GEORGIA","9000","1300","1400","11700"\n"GEX","GEORGIA","1","3","2","6"\n"MXX","MEXICO","1500","94","84","1678"\n';
  it.each([
    ['--where period=2000..', ['GEO', 'MEX']],
    ['--where economy=MEX', ['MEX']],
    ['--where CODE=MXX', ['MEX']],
    ['--where economy!=Mexico', ['GEO']],
    ['--where economy=A..N', ['GEO', 'MEX']],
    ['--where economy=H..N', ['MEX']],
    ['--where economy=GA,H..N', ['GA', 'MEX']],
  ])('holds its rows, and a person may choose among them: %s', async (where, economies) => {
    const { out, err } = await escalar(`compute patents --csv ${where} --data`, put(PATENTS));
    const found = out
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split(',')[0]);
    expect([...new Set(found)].sort(), err).toEqual(economies);
  });
});

describe('a dimension of UN Comtrade', () => {
  const HEAD =
    'refYear,reporterISO,reporterCode,flowCode,partnerISO,cmdCode,customsCode,motCode,primaryValue\n';
  const row = (mode: string, value: number) =>
    `2010,MEX,484,X,USA,8703,C00,${mode},${value}\n2010,MEX,484,M,USA,8703,C00,${mode},1\n`;
  const file = () => put(HEAD + row('0', 100) + row('2100', 60) + row('3200', 40));
  it.each([
    ['--where period=2010', 99],
    ['--where motCode!=0..2100', 39],
    ['--where motCode!=0,2100', 39],
    ['--where motCode=2100', 59],
    ['--where motCode!=2100', 99],
  ])('is chosen by a person, or is all of it: %s', async (where, value) => {
    const { out, err } = await escalar(
      `compute trade-balance --with level=yearly --csv ${where} --data ${file()}`,
    );
    expect(valuesAt(out, 'reporter=MEX term=balance'), err).toEqual([value]);
  });
});

describe('words that a person gives to BACI', () => {
  const BACI = 't,i,j,k,v,q\n2010,490,842,870323,1,1\n2010,484,842,870323,3,1\n2010,842,484,870323,3,1\n';
  it.each([
    ['--recode i:490=OAS', ['MEX', 'OAS', 'USA']],
    ['--recode economy:490=OAS', ['MEX', 'OAS', 'USA']],
    ['--recode i:490=OAS --where i=490', ['OAS']],
    ['--where economy=490', ['TWN']],
  ])('leave the others their letters: %s', async (asked, economies) => {
    const { out, err } = await escalar(`${SHARE} ${asked} --data ${put(BACI)}`);
    const found = ['MEX', 'OAS', 'TWN', 'USA', '484', '490', '842'].filter((one) =>
      out.split('\n').some((line) => line.split(',').includes(one)),
    );
    expect(found, err).toEqual(economies);
  });
});

describe('goods by origin and destination with a flow a row', () => {
  const header = (from: string, to: string) => `year,${from},${to},product,flow,value\n`;
  const rows =
    '2010,MEX,USA,8703,X,100\n2010,MEX,USA,8703,M,130\n2010,USA,MEX,8703,X,20\n2010,USA,MEX,8703,M,25\n';
  it.each([
    ['origin', 'destination'],
    ['país origen', 'país destino'],
    ['iso3_o', 'iso3_d'],
  ])('%s and %s: imports are of who buys', async (from, to) => {
    const file = put(header(from, to) + rows);
    const { out, err } = await escalar(`compute trade-balance --data ${file} --with level=yearly --csv`);
    expect(valuesAt(out, 'reporter=MEX term=balance'), err).toEqual([100 - 25]);
    expect(valuesAt(out, 'reporter=USA term=balance'), err).toEqual([20 - 130]);
    expect(err).toContain(`of imports "${to}" is the economy`);
  });
  it('words for the flow and re-imports are told alike, re-exports are of the origin', async () => {
    const words = rows.replaceAll(',X,', ',exportaciones,').replaceAll(',M,', ',Imports,');
    const { out, err } = await escalar(
      `compute trade-balance --data ${put(header('origen', 'destino') + words)} --with level=yearly --csv`,
    );
    expect(valuesAt(out, 'reporter=MEX term=balance'), err).toEqual([75]);
    const coming = (code: string) =>
      tableOf('trade_flow', FIELDS, [{ origin: 'MEX', destination: 'USA', flow: code, value: 5 }]);
    const economyOf = (code: string) => rowsOf(flowColumns(coming(code)).table)[0]?.economy;
    expect(['X', 'M', 'RX', 'RM', 'Import'].map(economyOf)).toEqual(['MEX', 'USA', 'MEX', 'USA', 'USA']);
  });
});

describe('goods by exporter and importer with a flow a row', () => {
  const lines =
    '2010,CHN,MEX,8703,M,5\n2010,USA,MEX,8703,M,7\n2010,USA,MEX,8517,M,8\n2010,MEX,USA,8703,X,9\n2010,MEX,USA,8703,M,11\n';
  const share = async (names: string, more: string): Promise<string> => {
    const file = put(`year,${names},product,flow,value\n${lines}`);
    const { out, err, code } = await escalar(`compute trade-share --csv --data ${file} ${more}`);
    expect(code, err).toBe(0);
    if (more.includes('flow=M')) expect(err).toContain('of imports "');
    return out;
  };
  it.each(['exporter,importer', 'exporter_iso3,importer_iso3', 'exportador,importador'])(
    '%s: imports are of the importer',
    async (names) => {
      const out = await share(names, '--with flow=M');
      expect(valuesAt(out, 'reporter=MEX term=8517')).toEqual([40]);
      expect(valuesAt(out, 'reporter=USA term=8703')).toEqual([100]);
      expect(out).not.toContain('CHN');
      expect(valuesAt(await share(names, '--with flow=X'), 'reporter=MEX term=8703')).toEqual([100]);
    },
  );
  it('conditions mean the economy and its partner, or the column that they name', async () => {
    for (const [condition, expected] of [
      ['economy=MEX', 40],
      ['reporter=MEX', 40],
      ['country=MEX', 40],
      ['país=Mexico', 40],
      ['partner=USA', 8 / 0.15],
      ['importer=MEX', 40],
      ['exporter=USA', 8 / 0.15],
    ] as const) {
      const out = await share('exporter,importer', `--with flow=M --where ${condition}`);
      expect(valuesAt(out, 'reporter=MEX term=8517')[0], condition).toBeCloseTo(expected, 9);
    }
  });
});
