import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import { cellAt, numberColumn, rowAt, type Table } from '../../src/base/table.ts';
import { readTabularFile } from '../../src/node/read-tabular-file.ts';
import type { TabularOptions } from '../../src/sources/tabular/tabular-options.ts';
import { sharedPath } from '../support/shared.ts';

async function codeOf(path: string, options: TabularOptions = {}): Promise<string> {
  try {
    await readTabularFile(path, options);
    return 'read';
  } catch (error) {
    if (error instanceof EscalarError) return error.code;
    throw error;
  }
}

describe('readTabularFile', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'escalar-tabular-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('reads a file and names it by its path', async () => {
    const path = join(folder, 'eim.csv');
    writeFileSync(path, 'clase,horas\na,5\n');
    const { table } = await readTabularFile(path);
    expect(table.name).toBe('eim');
    expect(table.origins).toEqual([{ file: path }]);
  });
  it('refuses a file that is not there, and a folder', async () => {
    expect(await codeOf(join(folder, 'none.csv'))).toBe('file-not-found');
    expect(await codeOf(folder)).toBe('not-a-file');
  });
});

/** Every cell of a real file against a second reader: numbers equal, texts equal, gaps where it has gaps. */
function agrees(table: Table, path: string, names: Readonly<Record<string, string>>): number {
  const records = parse(readFileSync(path), { columns: true, trim: true }) as Record<string, string>[];
  expect(table.rows).toBe(records.length);
  let cells = 0;
  records.forEach((record, row) => {
    for (const [header, text] of Object.entries(record)) {
      const column = table.columns[names[header] ?? header];
      if (column === undefined) continue;
      const cell = cellAt(column, row);
      const same =
        column.kind === 'text'
          ? (cell ?? '') === text
          : typeof cell === 'number'
            ? cell === Number(text)
            : text === '' || text === 'NA' || text === 'n.a.';
      if (!same)
        expect.unreachable(`${path}: ${header}, row ${row}: ${text} was read as ${JSON.stringify(cell)}`);
      cells += 1;
    }
  });
  return cells;
}

const REAL: readonly (readonly [string, number, Readonly<Record<string, string>>])[] = [
  [
    'industry/us_manufacturing_naics2012_hours_2000_2016.csv',
    6188,
    { naics2012: 'activity', year: 'period' },
  ],
  ['industry/etd_2021.csv', 19227, { iso3: 'economy', year: 'period', sector: 'activity' }],
  ['industry/ggdc10s_2014.csv', 25711, { country: 'economy', year: 'period', sector: 'activity' }],
  ['industry/pwt91_selected.csv', 9985, { isocode: 'economy', year: 'period', pop: 'population' }],
  [
    'industry/ggdc_benchmark2005_labour_productivity_per_hour_us1.csv',
    44,
    { 'ISO-code': 'economy', GDP: 'gdp' },
  ],
  ['industry/ncses_gerd_by_performer_and_source_2021.csv', 423, { year: 'period' }],
  ['industry/naics_manufacturing_titles.csv', 837, {}],
  ['trade/inegi_mexico_trade_balance_monthly_1980_2021.csv', 496, { month: 'period' }],
  ['trade/inegi_mexico_exports_state_scian3_2007_2018.csv', 5255, { year: 'period' }],
  ['trade/atlas_hs92_4d_exports_2016.csv', 162910, { country: 'economy' }],
  ['trade/wits_top5_partners_1988_2015.csv', 37902, {}],
];

describe.each(REAL)('the published file %s', (name, rows, names) => {
  const path = sharedPath(`data/${name}`);
  it.skipIf(path === null)('is read whole and right', async () => {
    const { table } = await readTabularFile(path as string);
    expect(table.rows).toBe(rows);
    expect(agrees(table, path as string, names)).toBeGreaterThan(rows);
  });
});

describe('layouts of offices', () => {
  const emim = sharedPath('data/api-samples/inegi/emim-tr_variable_total_entidad-layout-synthetic.csv');
  it.skipIf(emim === null)('INEGI, monthly survey: its codes, and a tab inside the state', async () => {
    const { table } = await readTabularFile(emim as string);
    expect(rowAt(table, 0)).toEqual({
      activity: '31-33',
      economy: 'MX-AGU',
      period: '2018-01',
      persons: 90123,
      hours: 17850,
      J000A: 812345,
      output_nominal: 18234567,
      M312A: 17999123,
      source_line: 2,
    });
  });
  const unido = sharedPath('data/api-samples/unido/INDSTAT2-noheader-synthetic.csv');
  it.skipIf(unido === null)('UNIDO without header is known by its rows', async () => {
    const { table } = await readTabularFile(unido as string);
    expect(table.rows).toBe(3);
    expect(rowAt(table, 0)).toMatchObject({
      variable: '04',
      economy: '484',
      period: '2018',
      activity: '29',
      value: 900000,
    });
    expect(rowAt(table, 2)).toMatchObject({ value: { missing: 'not-reported' } });
  });
  const etd = sharedPath('data/api-samples/etd/ETD-layout-mock.xlsx');
  it.skipIf(etd === null)('ETD: the workbook equals the text file', async () => {
    const book = await readTabularFile(etd as string);
    expect(book.dialect.sheet).toBe('Data');
    const text = await readTabularFile((etd as string).replace('.xlsx', '.csv'));
    // six rows of a variable, an economy and a year over twelve sectors, as three variables of 72 places
    expect(book.table.rows).toBe(72);
    expect(book.table.fields).toEqual(text.table.fields);
    for (let row = 0; row < 72; row += 1) expect(rowAt(book.table, row)).toEqual(rowAt(text.table, row));
  });
  const sea = sharedPath('data/api-samples/wiod/WIOD_SEA_July14.xlsx');
  it.skipIf(sea === null)(
    'WIOD: a published #VALUE! is a missing number; as a long table it is text with a warning',
    async () => {
      expect(await codeOf(sea as string, { sheet: 'DATA' })).toBe('read');
      const { table, notes } = await readTabularFile(sea as string, { sheet: 'DATA', layout: 'long' });
      expect(table.rows).toBe(1125);
      expect(notes.some(({ level, text }) => level === 'warning' && text.en.includes('#VALUE!'))).toBe(true);
      const last = numberColumn(table, '_2010');
      if (last !== null) expect(last.values.length).toBe(1125);
    },
  );
  const wiot = sharedPath('data/api-samples/wiod/wiot09_row_sep12.xlsx');
  it.skipIf(wiot === null)('a table of four header rows is refused, not misread', async () => {
    expect(await codeOf(wiot as string)).toBe('header-not-found');
  });
});
