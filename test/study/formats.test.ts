import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Cell, cellAt, type Row, rowsOf, type Table, tableOf } from '../../src/base/table.ts';
import { canonicalTable } from '../../src/columns/canonical-table.ts';
import { nodeHost } from '../../src/node/node-host.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { lazyEngine } from '../../src/store/duckdb.ts';
import { literal } from '../../src/store/sql.ts';
import type { Store } from '../../src/store/store.ts';
import { loadSource } from '../../src/workspace/load-source.ts';
import { draftOf } from '../store/import-material.ts';
import { compute } from '../support/compute.ts';
import { expectSame } from '../support/expect-same.ts';
import { ROW_OPTIONS, rowIndicators, rowTable } from '../support/row-tables.ts';
import { storeOver, temporaryRoot } from '../support/store-folder.ts';

type Names = Readonly<Record<string, string>>;

/** What publishers and people call the columns. */
const WORDS: readonly (readonly [string, Names])[] = [
  ['our own names', {}],
  ['country and year', { economy: 'country', partner: 'importer', period: 'year', product: 'hs6' }],
  [
    'exporter and importer',
    { economy: 'exporter', partner: 'importer', period: 'Year', value: 'Trade Value' },
  ],
  [
    'reporter and importer in Spanish letters',
    { economy: 'País declarante', partner: 'Socio', period: 'Año', product: 'Fracción', value: 'Valor' },
  ],
];

/** With the seller and the buyer of a row for who declares it and the other: of imports the declarant is the buyer. */
function bySides(table: Table): Table {
  const { economy, partner, flow } = table.columns;
  if (economy === undefined || partner === undefined || flow === undefined) return table;
  const rows = rowsOf(table).map((row) =>
    row.flow === 'M' ? { ...row, economy: row.partner, partner: row.economy } : row,
  );
  return tableOf(table.name, table.fields, rows);
}

function renamed(given: Table, names: Names): Table {
  const plainTable = canonicalTable(given);
  const table = names.economy === 'exporter' ? bySides(plainTable) : plainTable;
  const to = (name: string) => names[name] ?? name;
  return {
    ...table,
    fields: table.fields.map((field) => ({ ...field, name: to(field.name) })),
    columns: Object.fromEntries(Object.entries(table.columns).map(([name, column]) => [to(name), column])),
  };
}

const plain = (cell: Cell) => (typeof cell === 'object' ? null : cell);
const cellsOf = ({ fields, columns }: Table, row: number) =>
  fields.map(({ name }) => plain(cellAt(columns[name] as NonNullable<(typeof columns)[string]>, row)));

function csvOf(table: Table): string {
  const lines = Array.from({ length: table.rows }, (_, row) => cellsOf(table, row).map((cell) => cell ?? ''));
  const quoted = (cell: string | number) => `"${String(cell).replaceAll('"', '""')}"`;
  return `${[table.fields.map(({ name }) => name), ...lines].map((line) => line.map(quoted).join(',')).join('\n')}\n`;
}

/** Writes the files of all tests. */
const engine = lazyEngine();
afterAll(() => engine.close());

/** Where the same rows lie, by format, and how they are named as a source. */
const FORMATS: Readonly<Record<string, (table: Table, store: Store) => Promise<object>>> = {
  csv: async (table) => {
    const file = join(temporaryRoot(), 'own.csv');
    writeFileSync(file, csvOf(table));
    return { file };
  },
  xlsx: async (table) => {
    const file = join(temporaryRoot(), 'own.xlsx');
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('data');
    sheet.addRow(table.fields.map(({ name }) => name));
    for (let row = 0; row < table.rows; row += 1) sheet.addRow(cellsOf(table, row));
    await book.xlsx.writeFile(file);
    return { file };
  },
  // years and codes as numbers, as programs of statistics write them
  parquet: async (table) => {
    const [csv, file] = ['own.csv', 'own.parquet'].map((name) => join(temporaryRoot(), name)) as [
      string,
      string,
    ];
    writeFileSync(csv, csvOf(table));
    const rows = rowsOf(table);
    const columns = table.fields.map(({ name, unit }) => {
      const cells = rows.map((row) => row[name]);
      const isCode = cells.every((cell) => typeof cell === 'string' && /^\d+$/.test(cell));
      const type =
        unit !== undefined || /year|period|año/i.test(name) ? 'DOUBLE' : isCode ? 'BIGINT' : 'VARCHAR';
      return `CAST("${name}" AS ${type}) AS "${name}"`;
    });
    const from = `read_csv(${literal(csv)}, header = true, all_varchar = true)`;
    await engine.with((connection) =>
      connection.run(`COPY (SELECT ${columns.join(', ')} FROM ${from}) TO ${literal(file)} (FORMAT parquet)`),
    );
    return { file };
  },
  release: async (table, store) => {
    const id = `own-${Math.abs([...csvOf(table)].reduce((so, letter) => (so * 31 + letter.charCodeAt(0)) | 0, 7))}`;
    await store.importRelease(draftOf(id), [{ table, sourceFile: 'own.csv' }]);
    return { release: id };
  },
};

/** A rule of eligibility names facts as the file does: there are no other names for them. */
const INDICATORS = rowIndicators.filter(({ input }) => input.table !== 'firm_table');

/** What each gives of the table as it is. */
const asItIs = new Map<string, readonly Row[]>();

describe.each(WORDS)('with %s', (_, names) => {
  beforeAll(useShippedCatalog);
  it.each(Object.keys(FORMATS))(
    '%s gives every indicator the same numbers',
    async (format) => {
      const store = await storeOver(temporaryRoot());
      const loaded = new Map<string, Table>();
      for (const indicator of INDICATORS) {
        const own = renamed(rowTable(indicator), names);
        const key = csvOf(own);
        if (!loaded.has(key)) {
          const spec = await (FORMATS[format] as (typeof FORMATS)[string])(own, store);
          const context = { host: nodeHost(store), folder: '.' };
          loaded.set(key, (await loadSource('own', spec, own.name, context)).table);
        }
        const options = ROW_OPTIONS[indicator.id];
        const expected =
          asItIs.get(indicator.id) ?? rowsOf(compute(indicator, rowTable(indicator), options).table);
        asItIs.set(indicator.id, expected);
        const found = rowsOf(compute(indicator, loaded.get(key) as Table, options).table);
        expectSame(found, expected, indicator.id);
      }
    },
    120_000,
  );
});
