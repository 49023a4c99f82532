import { join } from 'node:path';
import fc from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { lazyEngine } from '../../src/store/duckdb.ts';
import { literal } from '../../src/store/sql.ts';
import { rowXml, workbook } from '../sources/tabular/xlsx/fixture.ts';
import { HOME, listText, readList, WORLD } from '../support/cell-lists.ts';
import { cliDesk, valuesAt } from '../support/cli-desk.ts';
import { errorOf } from '../support/error-code.ts';

const desk = cliDesk();
const { put, escalar } = desk;
beforeAll(() => useShippedCatalog());
const HEAD = 'from_country,from_industry,to_country,to_industry,value';
const TEXT = listText(HEAD, WORLD);

const share = async (data: string, ...more: readonly string[]) => {
  const { out, err, code } = await escalar(`compute upstreamness --csv --data ${data}`, ...more);
  expect(code, err).toBe(0);
  // (100 − 15) / 100
  expect(valuesAt(out, 'economy=MEX sector=A01 term=value_added_share')).toEqual([0.85]);
  return { out, err };
};

describe('a list of cells', () => {
  it.each([
    ['in Spanish', 'pais_origen;rama_origen;pais_destino;rama_destino;valor', ';'],
    ['by rows and columns', 'row_country,row_sector,col_country,col_sector,flow', ','],
    ['with sides behind', 'Country_o,Sector_o,Country_d,Sector_d,Value', ','],
    ['in camel case', 'sourceCountry,sourceIndustry,targetCountry,targetIndustry,amount', ','],
    ['with amounts called by their money', 'country_orig,ind_orig,country_dest,ind_dest,usd_millions', ','],
    ['with uses', 'seller country,seller product,buyer country,to_use,value (USD million)', ','],
  ])('%s is known by the names of its columns', (_, head, delimiter) => {
    const table = readList(listText(head.replaceAll(';', ','), WORLD, delimiter));
    expect([...table.Z]).toEqual([10, 5, 3, 0, 4, 20, 6, 2, 1, 7, 30, 8, 0, 2, 9, 40]);
    expect([...(table.output ?? [])]).toEqual([100, 107, 160, 130]);
    expect([...(table.taxes ?? [])]).toEqual([1, 2, 3, 1]);
  });
  it('may have its columns and its rows in any order, and names such as MEX_C26', () => {
    const wanted = readList(TEXT);
    const flows = ({ rows, demand, Z, Y }: ReturnType<typeof readList>) =>
      rows
        .flatMap((row, i) => [
          ...rows.map((to, j) => JSON.stringify([row, to, Z[i * rows.length + j]])),
          ...demand.map((to, c) => JSON.stringify([row, to, Y[i * demand.length + c]])),
        ])
        .sort();
    const turned = WORLD.map(([a, b, c, d, value]) => [value, d, c, b, a]).reverse();
    const back = readList(listText(HEAD.split(',').reverse().join(','), turned));
    expect(flows(back)).toEqual(flows(wanted));
    const pairs = WORLD.map(([a, b, c, d, value]) => [a === '' ? b : `${a}_${b}`, `${c}_${d}`, value]);
    expect(flows(readList(listText('row,column,value', pairs)))).toEqual(flows(wanted));
  });
  it('may state what industries buy, which is no output', () => {
    const totals = [15, 34, 48, 50].map((value, j) => ['', 'II_FOB', ...WORLD[j].slice(2, 4), value]);
    const without = WORLD.filter(([, code]) => code !== 'OUTPUT');
    const table = readList(listText(HEAD, [...without, ...totals]));
    expect([table.output, table.valueAdded?.length]).toEqual([undefined, 4]);
    const wrong = [...without, ...totals.map((line, j) => (j === 2 ? [...line.slice(0, 4), 80] : line))];
    expect(errorOf(() => readList(listText(HEAD, wrong)))?.params).toMatchObject({ stated: 80, sum: 48 });
  });
  it('comes as text, packed, in a zip, in a workbook and as Parquet', async () => {
    put(TEXT, 'io_2018.csv');
    put(gzipSync(strToU8(TEXT)), 'io_2018.csv.gz');
    put(zipSync({ 'io_2018.csv': strToU8(TEXT) }), 'io.zip');
    const rows = [['Flows of 2018'], [], HEAD.split(','), ...WORLD];
    put(workbook({ cells: rows.map((row, i) => rowXml(i + 1, row)).join('') }), 'io_2018.xlsx');
    const path = literal(join(desk.folder, 'io_2018.parquet'));
    const from = literal(join(desk.folder, 'io_2018.csv'));
    const engine = lazyEngine();
    await engine.with((connection) =>
      connection.run(`COPY (FROM read_csv(${from})) TO ${path} (FORMAT parquet)`),
    );
    await engine.close();
    for (const name of ['io_2018.csv', 'io_2018.csv.gz', 'io.zip', 'io_2018.xlsx', 'io_2018.parquet']) {
      const { out } = await share(name, '--read', 'unit=usd-million');
      expect(out).toContain('2018,MEX');
    }
  });
  it('of several years is a table a year, in the unit that a column says', async () => {
    const years = ['2017', '2018'].flatMap((year) => WORLD.map((cell) => [...cell, year, 'USD million']));
    put(listText(`${HEAD},year,unit`, years), 'years.csv');
    const { out, code } = await escalar('compute gross-exports --csv --data years.csv --show term=GEXP');
    expect(code).toBe(0);
    // MEX sells 3 + 0 + 6 + 2 inputs and 8 + 2 + 20 + 4 of final demand
    expect(valuesAt(out, 'year=2017 exporter=MEX unit=usd-million')).toEqual([45]);
    expect(valuesAt(out, 'year=2018 exporter=MEX unit=usd-million')).toEqual([45]);
    put(
      listText(
        `${HEAD.replace('value', 'usd_millions')},year`,
        years.map((line) => line.slice(0, -1)),
      ),
      'usd.csv',
    );
    const named = await escalar('compute gross-exports --csv --data usd.csv --show term=GEXP');
    expect(valuesAt(named.out, 'year=2018 exporter=MEX unit=usd-million')).toEqual([45]);
    const { err } = await escalar('describe-file years.csv --lang es');
    expect(err).toContain('valor agregado: VA; impuestos y márgenes: TLS');
  });
  it('of one economy has its imports from ROW and its exports there', async () => {
    put(
      listText(
        'pais,rama_origen,rama_destino,valor',
        HOME.map((cell) => ['MEX', ...cell]),
      ),
      'mip.csv',
    );
    const { out, err, code } = await escalar('compute gross-exports --csv --data mip.csv --show MEX');
    expect(code, err).toBe(0);
    // exports 15 and 20; imports a unit 12/80 and 8/80; (I − A)⁻¹ of 10/80, 20/80, 5/80, 15/80
    const det = 0.875 * 0.8125 - 0.25 * 0.0625;
    const [a, b] = [(0.8125 * 15 + 0.25 * 20) / det, (0.0625 * 15 + 0.875 * 20) / det];
    expect(valuesAt(out, 'exporter=MEX term=GEXP')[0]).toBeCloseTo(35, 12);
    expect(valuesAt(out, 'exporter=MEX term=FC')[0]).toBeCloseTo(0.15 * a + 0.1 * b, 12);
    expect(err).toContain('its imports come from ROW');
    const links = await escalar('compute linkages --csv --data mip.csv --show MEX --show term=backward');
    expect(valuesAt(links.out, 'sector=a')[0]).toBeCloseTo((0.8125 + 0.0625) / det, 12);
  });
  it('with a column of origin has the imports of each product, and their sums are compared', () => {
    const head = 'unit,stk_flow,geo,prd_ava,prd_use,TIME_PERIOD,OBS_VALUE';
    const made = HOME.filter(([from]) => from === 'a' || from === 'b');
    const imports = [
      ['a', 'a', 7],
      ['b', 'a', 5],
      ['a', 'b', 3],
      ['b', 'b', 5],
      ['b', 'HFCE', 6],
    ] as const;
    const both = made.map(([from, to, value]) => {
      const more = imports.find(([other, use]) => other === from && use === to)?.[2] ?? 0;
      return [from, to, value + more] as const;
    });
    const paid = HOME.filter(([from]) => from !== 'a' && from !== 'b' && from !== 'IMP');
    const rows = (list: readonly (readonly [string, string, number])[], flow: string) =>
      list.map(([from, to, value]) => ['MIO_EUR', flow, 'DE', from, to, 2015, value]);
    const of = (totals: readonly (readonly [string, string, number])[]) =>
      listText(head, [
        ...rows(made, 'DOM'),
        ...rows(imports, 'IMP'),
        ...rows(totals, 'TOTAL'),
        ...rows(paid, 'TOTAL'),
      ]);
    const table = readList(of(both), '2015');
    expect(table.rows.map(({ economy, sector }) => `${economy}.${sector}`)).toEqual([
      'DEU.a',
      'DEU.b',
      'ROW.a',
      'ROW.b',
    ]);
    expect([...table.Z]).toEqual([10, 20, 0, 0, 5, 15, 0, 0, 7, 3, 0, 0, 5, 5, 0, 0]);
    expect(table.demand.at(-1)).toEqual({ economy: 'ROW', category: 'EXPO' });
    expect(table.unit?.id).toBe('eur-million');
    const wrong = both.map(([from, to, value], k) => [from, to, value + (k === 1 ? 9 : 0)] as const);
    expect(errorOf(() => readList(of(wrong), '2015'))?.code).toBe('io-total-differs');
  });
});

describe('a list that is not what it seems', () => {
  it('with any cell changed is right or refused', () => {
    fc.assert(
      fc.property(fc.nat(WORLD.length - 1), fc.nat(3), (at, kind) => {
        const cells = WORLD.map(([a, b, c, d, value]) => [a, b, c, d, value * 1000]);
        const [from, sector, to, use, value] = cells[at];
        // what an industry uses of its own is in its row and in its column, but not in its output
        if (kind === 0) cells[at] = [from, sector, to, use, Number(value) + 7000];
        if (kind === 1) cells[at] = [from, sector, to, `${use}9`, value];
        if (kind === 2) cells.push(cells[at]);
        if (kind === 3) cells[at] = [from, sector, to, use, `${value} *`];
        const error = errorOf(() => readList(listText(HEAD, cells)));
        if (kind === 3) expect(error).toBe(null);
        else expect(error?.code).toBeTypeOf('string');
      }),
      { numRuns: 150 * Number(process.env.FUZZ_TIMES ?? 1), seed: 7 },
    );
  });
  it('names the industry whose value added is wrong, however far it is off', () => {
    const wrong = WORLD.map((cell) =>
      cell[1] === 'VA' && cell[2] === 'ROW' && cell[3] === 'A01' ? [...cell.slice(0, 4), 9e6] : cell,
    );
    const error = errorOf(() => readList(listText(HEAD, wrong)));
    expect([error?.code, error?.params]).toMatchObject([
      'io-total-differs',
      { cell: 'ROW.A01 (OUTPUT)', stated: 160 },
    ]);
  });
  it('names the code that nobody knows, in both languages', async () => {
    put(listText(HEAD, [...WORLD, ['', 'ZZZ', 'MEX', 'A01', 1]]), 'unknown.csv');
    for (const [lang, word] of [
      ['en', 'the code "ZZZ" stands in a row, and in no column'],
      ['es', 'el código "ZZZ" está en un renglón y en ninguna columna'],
    ]) {
      const { err, code } = await escalar(`compute upstreamness --data unknown.csv --lang ${lang}`);
      expect([code, err.includes(word)]).toEqual([1, true]);
    }
  });
  it.each([
    [
      'a gap',
      listText(
        HEAD,
        WORLD.map((cell, k) => (k === 3 ? [...cell.slice(0, 4), ''] : cell)),
      ),
      'io-not-finite',
    ],
    [
      'two units',
      listText(
        `${HEAD},unit`,
        WORLD.map((cell, k) => [...cell, k === 3 ? 'USD thousand' : 'USD million']),
      ),
      'io-several-units',
    ],
    [
      'no line of an industry',
      listText(
        HEAD,
        WORLD.filter(([a, b]) => `${a}${b}` !== 'MEXC26'),
      ),
      'io-row-missing',
    ],
    [
      'several economies that do not trade',
      listText(
        'country,row,col,value',
        HOME.flatMap((cell, k) => [[k < 9 ? 'DEU' : 'FRA', ...cell]]),
      ),
      'not-computable',
    ],
  ])('%s is refused', (_, text, code) => {
    expect(errorOf(() => readList(text))?.code).toBe(code);
  });
  it('refuses a quarter as a year', async () => {
    put(
      listText(
        `${HEAD},period`,
        WORLD.map((cell) => [...cell, '2018-Q1']),
      ),
      'quarter.csv',
    );
    const { err, code } = await escalar('compute upstreamness --data quarter.csv');
    expect([code, err.includes('"2018-Q1"')]).toEqual([1, true]);
  });
  it('leaves lists of trade and of people who move to those who read rows', async () => {
    const moves = ['a', 'b'].flatMap((from) => ['a', 'b'].map((to) => [from, to, 5]));
    for (const [name, head, rows] of [
      ['moves.csv', 'origin_sector,destination_sector,value', moves],
      ['trade.csv', 'exporter,importer,value', moves],
    ] as const) {
      put(listText(head, rows), name);
      const { err } = await escalar(`describe-file ${name}`);
      expect(err).not.toContain('input-output');
    }
  });
});
