import { beforeAll, describe, expect, it } from 'vitest';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { cliDesk, valuesAt } from '../support/cli-desk.ts';
import { book, changed, crossDesk, csv, INEGI, type Row } from '../support/cross-books.ts';

const { put, escalar } = cliDesk();
const { read, codeOf } = crossDesk(put);
beforeAll(() => useShippedCatalog());
const _ = null;
const IMPORTED: readonly Row[] = [
  ['Matriz de importaciones, 2018'],
  ...INEGI.slice(4, 6),
  [111, 'Agricultura', 700, 300, 1000, 200, 0, 0, 200, 1200],
  [112, 'Cría de animales', 500, 500, 1000, 400, 0, 0, 400, 1400],
  ['Total', _, 1200, 800, 2000, 600, 0, 0, 600, 2600],
];
const DGBAS: readonly Row[] = [
  ['2016 Input-Output Tables, domestic transactions'],
  ['Unit: Million NT$'],
  [
    _,
    _,
    '01',
    '02',
    'Total Intermediate Demand',
    'Household Consumption',
    'Gross Fixed Capital Formation',
    'Exports',
    'Total Final Demand',
    'Total Demand',
  ],
  [_, _, 'Agricultural products', 'Industry'],
  ['01', 'Agricultural products', 1000, 2000, 3000, 3000, 500, 1500, 5000, 8000],
  ['02', 'Industry', 500, 1500, 2000, 4000, '-', 2000, 6000, 8000],
  [_, 'Total Intermediate Input', 1500, 3500, 5000],
  [_, 'Imports', 1200, 800, 2000, 600],
  [_, 'Taxes on products', 300, 200, 500],
  [_, 'Compensation of employees', 3000, 2000, 5000],
  [_, 'Operating surplus', 2000, 1500, 3500],
  [_, 'Total Input', 8000, 8000, 16000],
];
const EUROSTAT: readonly Row[] = [
  ['Symmetric input-output table at basic prices (product by product)'],
  ['Mexico, 2018'],
  ['Million euro'],
  ['', '', 'CPA_A01', 'CPA_B', 'TU', 'P3_S14', 'P51G', 'P6', 'TFU', 'TOTAL'],
  ['CPA_A01', 'Crop', 1000, 2000, 3000, 3000, 500, 1500, 5000, 8000],
  ['CPA_B', 'Mining', 500, 1500, 2000, 4000, 0, 2000, 6000, 8000],
  ['TOTAL', 'Total', 1500, 3500, 5000, 7000, 500, 3500, 11000, 16000],
  ['IMP', 'Use of imported products', 1200, 800, 2000, 600, 0, 0, 600, 2600],
  ['D21X31', 'Taxes less subsidies on products', 300, 200, 500],
  ['P2', 'Intermediate consumption', 3000, 4500, 7500],
  ['D1', 'Compensation of employees', 3000, 2000, 5000],
  ['B2A3G', 'Gross operating surplus', 2000, 1500, 3500],
  ['P1', 'Output', 8000, 8000, 16000],
];
const BRAZIL: readonly Row[] = [
  ['Matriz de Insumo-Produto Brasil 2015'],
  [
    'Códigos',
    'Descrição',
    '0191',
    '0280',
    'Total do consumo intermediário',
    'Exportação',
    'Consumo das famílias',
    'Formação bruta de capital fixo',
    'Demanda final',
    'Demanda total',
  ],
  ['0191', 'Agricultura', 1000, 2000, 3000, 1500, 3000, 500, 5000, 8000],
  ['0280', 'Extração', 500, 1500, 2000, 2000, 4000, 0, 6000, 8000],
  [_, 'Importação', 1200, 800, 2000, 0, 600, 0, 600, 2600],
  [_, 'Impostos líquidos de subsídios sobre produtos', 300, 200, 500],
  [_, 'Consumo intermediário total', 3000, 4500, 7500],
  [_, 'Valor adicionado bruto', 5000, 3500, 8500],
  [_, 'Valor da produção', 8000, 8000, 16000],
];
const JAPAN: readonly Row[] = [
  ['取引基本表 2015年'],
  [_, _, 1, 2, 70, 72, 78, 82, 88, 97],
  [
    _,
    _,
    '農業',
    '鉱業',
    '内生部門計',
    '民間消費支出',
    '輸出計',
    '最終需要計',
    '（控除）輸入計',
    '国内生産額',
  ],
  [1, '農業', 1000, 2000, 3000, 3000, 1500, 4500, -500, 7000],
  [2, '鉱業', 500, 1500, 2000, 4000, 2000, 6000, -600, 7400],
  [70, '内生部門計', 1500, 3500, 5000],
  [91, '雇用者所得', 3500, 2400, 5900],
  [92, '営業余剰', 2000, 1500, 3500],
  [96, '粗付加価値部門計', 5500, 3900, 9400],
  [97, '国内生産額', 7000, 7400, 14400],
];
describe('a table of one economy as an office publishes it', () => {
  it.each([
    ['INEGI', 'mip.xlsx', book({ Doméstica: INEGI }), '2018', 'NAT', 'Millones de pesos'],
    ['INEGI as text', 'MEX_mip.csv', csv(INEGI, ';'), '2018', 'MEX', 'Millones de pesos'],
    ['DGBAS', 'TWN.xlsx', book({ Domestic: DGBAS, Notes: [['nothing here']] }), '2016', 'TWN', 'Million NT$'],
    ['Eurostat', 'niot.xlsx', book({ 'Sheet 1': EUROSTAT }), '2018', 'MEX', 'million euros'],
    [
      'Eurostat, names above codes',
      'niot_2018.csv',
      csv([...EUROSTAT.slice(0, 3), ['', '', 'Crop', 'Mining', 'Total use'], ...EUROSTAT.slice(3)]),
      '2018',
      'MEX',
      'million euros',
    ],
    ['IBGE', 'BRA.xlsx', book({ '14': BRAZIL }), '2015', 'BRA', undefined],
  ])('%s', async (__, name, content, year, home, unit) => {
    const table = await read(name, content);
    expect([table?.year, table?.rows.map(({ economy }) => economy), table?.unit?.label.en]).toEqual([
      year,
      [home, home, 'ROW'],
      unit,
    ]);
    expect([...(table?.Z ?? [])]).toEqual([1000, 2000, 0, 500, 1500, 0, 1200, 800, 0]);
    expect([...(table?.Y ?? [])].reduce((sum, value) => sum + value, 0)).toBe(11600);
    expect([[...(table?.output ?? [])], [...(table?.taxes ?? [])]]).toEqual([
      [8000, 8000, 2600],
      [300, 200, 0],
    ]);
    expect([...(table?.valueAdded ?? [])]).toEqual([5000, 3500, 2600]);
  });
  it('with imports as a deduction, as in Japan, says that its flows hold them', async () => {
    const table = await read('JPN_2015.xlsx', book({ 取引: JAPAN }));
    expect(table?.demand.map(({ economy, category }) => `${economy}.${category}`)).toEqual([
      'JPN.72',
      'ROW.78',
      'JPN.88',
    ]);
    expect([...(table?.output ?? [])]).toEqual([7000, 7400, 0]);
    expect(table?.notes?.at(-1)?.text.es).toContain('no separan lo importado');
  });
  it('with a sheet of imports has those of each product', async () => {
    const table = await read('dos.xlsx', book({ Nacional: INEGI, Importada: IMPORTED }));
    expect(table?.rows.map(({ economy, sector }) => `${economy}.${sector}`)).toEqual([
      'NAT.111',
      'NAT.112',
      'ROW.111',
      'ROW.112',
    ]);
    expect([...(table?.Z ?? [])]).toEqual([
      1000, 2000, 0, 0, 500, 1500, 0, 0, 700, 300, 0, 0, 500, 500, 0, 0,
    ]);
    expect(await codeOf('tres.xlsx', book({ A: INEGI, B: INEGI }))).toBe('not-computable');
  });
  it('is computed with by one command, whatever it is called', async () => {
    put(book({ Doméstica: INEGI }), 'MEX_MIP_2018.xlsx');
    const { out, err, code } = await escalar(
      'compute gross-exports --csv --data MEX_MIP_2018.xlsx --show MEX',
    );
    expect(code, err).toBe(0);
    // the table of test/support/cell-lists.ts, a hundred times as large
    const det = 0.875 * 0.8125 - 0.25 * 0.0625;
    const [a, b] = [(0.8125 * 1500 + 0.25 * 2000) / det, (0.0625 * 1500 + 0.875 * 2000) / det];
    expect(valuesAt(out, 'exporter=MEX term=FC')[0]).toBeCloseTo(0.15 * a + 0.1 * b, 9);
  });
});

describe('a workbook that is not such a table', () => {
  it.each([
    ['a wrong flow', changed(6, 3, 2900), 'io-total-differs'],
    ['a wrong total of final demand', changed(7, 8, 6900), 'io-total-differs'],
    ['a wrong output', changed(15, 2, 8800), 'io-total-differs'],
    ['a flag', changed(6, 3, '2000 p'), 'io-not-finite'],
    ['an industry that has another code above and the same name', changed(4, 3, 113), 'read'],
    [
      'an industry that has another code and another name above',
      changed(4, 3, 113).map((row, r) => (r === 5 ? row.map((cell, c) => (c === 3 ? 'Pesca' : cell)) : row)),
      'none',
    ],
    ['an unknown row', changed(12, 0, 'Rubro nuevo'), 'not-computable'],
    ['a number that nothing names', changed(10, 0, ''), 'io-bad-label'],
    ['imports alone', IMPORTED, 'not-computable'],
    [
      'a table of use, whose products are no industries',
      BRAZIL.map((row, r) =>
        r === 8
          ? [_, 'Valor da produção', 7000, 9000]
          : r === 7
            ? [_, 'Valor adicionado bruto', 4000, 4500]
            : row,
      ),
      'io-total-differs',
    ],
    [
      'a table of distances',
      [
        ['', 'MEX', 'USA', 'CAN'],
        ['MEX', 0, 3, 5],
        ['USA', 3, 0, 2],
        ['CAN', 5, 2, 0],
      ],
      'none',
    ],
  ])('%s', async (name, rows, code) => {
    expect(await codeOf(`${name}.xlsx`, book({ Datos: rows }))).toBe(code);
  });
});
