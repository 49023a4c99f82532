import { beforeAll, describe, expect, it } from 'vitest';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { cliDesk } from '../support/cli-desk.ts';
import { book, changed, crossDesk, INEGI, type Row } from '../support/cross-books.ts';

const { put } = cliDesk();
const { read, codeOf } = crossDesk(put);
beforeAll(() => useShippedCatalog());
const _ = null;
const above = (...lines: readonly Row[]): readonly Row[] => [
  ...INEGI.slice(0, 4),
  ...lines,
  ...INEGI.slice(4),
];
/** A column more, left of the codes, in which lines from the thirteenth are of a group. */
const beside = (name: (row: number) => string | null): readonly Row[] =>
  INEGI.map((cells, r) => (cells.length < 2 ? cells : [name(r), ...cells]));
/** The table with another name for the first industry, on both sides and with codes or without. */
const called = (name: string, withCodes: boolean): readonly Row[] =>
  INEGI.flatMap((cells, r) => {
    const named = cells.map((cell) => (cell === 'Agricultura' ? name : cell));
    if (withCodes) return [named];
    return r === 4 ? [] : [r === 6 || r === 7 ? [named[1], _, ...named.slice(2)] : named];
  });

describe('sums between industries', () => {
  const CODES = [11, 12, 13, 14, 15];
  /** Five industries, a subtotal of the first two beside and below, and a final use before or behind them. */
  const five = (subtotal: string, useFirst = false): readonly Row[] => {
    const flow = (i: number, j: number) => 10 * i + j + 1;
    const parts = (cells: readonly number[]) => [
      ...cells.slice(0, 2),
      cells[0] + cells[1],
      ...cells.slice(2),
    ];
    const line = (name: string | number, cells: readonly number[], use: number | string) =>
      useFirst ? [name, use, ...cells] : [name, ...cells, use];
    const ofRow = (i: number) => parts(CODES.map((__, j) => flow(i, j)));
    const all = (i: number) => 1000 + CODES.reduce((sum, __, j) => sum + flow(i, j), 0);
    const inputs = (j: number) => CODES.reduce((sum, __, i) => sum + flow(i, j), 0);
    const [one, two] = [ofRow(0), ofRow(1)];
    return [
      ['Matriz, 2018'],
      useFirst
        ? [_, 'Consumo privado', 11, 12, subtotal, 13, 14, 15]
        : [_, 11, 12, subtotal, 13, 14, 15, 'Consumo privado'],
      line(11, one, 1000),
      line(12, two, 1000),
      line(
        subtotal,
        one.map((value, k) => value + two[k]),
        2000,
      ),
      ...[2, 3, 4].map((i) => line(CODES[i], ofRow(i), 1000)),
      line('Valor agregado', parts(CODES.map((__, j) => all(j) - inputs(j))), ''),
    ];
  };
  it.each([
    ['behind', five('Subtotal primario')],
    ['before', five('Sub-total primario', true)],
  ])('leave every industry in, and a use %s them', async (where, rows) => {
    const table = await read(`${where}.xlsx`, book({ Datos: rows }));
    expect(table?.rows.map(({ sector }) => sector)).toEqual(CODES.map(String));
    expect([...(table?.Z ?? [])].slice(0, 6)).toEqual([1, 2, 3, 4, 5, 11]);
    expect([...(table?.Y ?? [])]).toEqual(Array(5).fill(1000));
    const wrong = rows.map((cells, r) =>
      r === 3 ? cells.map((cell) => (cell === 12 ? cell : cell === 23 ? 24 : cell)) : cells,
    );
    expect(await codeOf(`${where}2.xlsx`, book({ Datos: wrong }))).toBe('io-total-differs');
  });
  it('are refused under another name', async () => {
    expect(await codeOf('otro.xlsx', book({ Datos: five('Sector primario') }))).toBe('io-total-differs');
  });
  it('are named where totals are left out', async () => {
    const notes = (await read('omitidos.xlsx', book({ Datos: five('Subtotal primario') }), 'ignore'))?.notes;
    expect(notes?.map(({ text }) => text.es).join(' ')).toContain(
      'omitidos como totales: Subtotal primario.',
    );
  });
});

describe('what the name and the titles of a table say', () => {
  it.each([
    ['MIP_DOM_2018.xlsx', 'NAT'],
    ['IO_IND_BY_IND_2018.xlsx', 'NAT'],
    ['IOT_2018.xlsx', 'NAT'],
    ['MIP_DOM_MEX_2018.xlsx', 'MEX'],
  ])('%s is of %s', async (name, home) => {
    expect((await read(name, book({ Datos: INEGI })))?.rows[0].economy).toBe(home);
  });
  it.each([
    ['Matriz doméstica, clasificación SCIAN 2018', ''],
    ['Matriz doméstica, SCIAN México 2018', ''],
    ['Matriz doméstica 2013 (SCIAN 2018)', '2013'],
    ['Input-output table, ISIC Rev. 4 2009', ''],
    ['Input-output table, ISIC Rev. 4, 2009', '2009'],
    ['Matriz según el Sistema de Cuentas Nacionales 2008: 2015', '2015'],
    ['Table by NACE, ESA 2010', ''],
  ])('%s is of the year "%s"', async (title, year) => {
    expect((await read('mip.xlsx', book({ Datos: changed(1, 0, title) })))?.year).toBe(year);
  });
});

describe('names of a table of one economy', () => {
  it.each([
    ['titles of groups above', above([_, _, 'Demanda intermedia', _, _, 'Demanda final'])],
    ['titles of groups in English', above([_, _, 'Intermediate demand', _, _, 'Final demand'])],
    [
      'titles that stand in every column, and units',
      above(
        [_, _, ...Array(3).fill('Demanda intermedia'), ...Array(4).fill('Demanda final')],
        [_, _, ...Array(8).fill('Mdp')],
      ),
    ],
    ['titles of groups beside', beside((r) => (r === 12 ? 'Valor agregado' : r === 6 ? 'Ramas' : _))],
    ['an industry by its production', called('Producción de granja', true)],
    ['an industry by its production, without codes', called('Producción de granja', false)],
    ['production with its prices', changed(15, 0, 'Producción total (P.1)')],
    ['an ellipsis for nothing', changed(7, 6, '…')],
  ])('%s', async (name, rows) => {
    const table = await read(`${name}.xlsx`, book({ Datos: rows }));
    expect(table?.demand.map(({ category }) => category)).toEqual([
      'Consumo privado',
      'Formación bruta de capital fijo',
      'Exportaciones de bienes y servicios',
    ]);
    expect([...(table?.Z ?? [])]).toEqual([1000, 2000, 0, 500, 1500, 0, 1200, 800, 0]);
    expect([...(table?.valueAdded ?? [])]).toEqual([5000, 3500, 2600]);
    expect([...(table?.output ?? [])]).toEqual([8000, 8000, 2600]);
  });
});
