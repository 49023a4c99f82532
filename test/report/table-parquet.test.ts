import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MISSING_REASONS } from '../../src/base/missing.ts';
import { type Cell, type Row, rowsOf, type Table, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { parquetChunks } from '../../src/report/table-parquet.ts';
import { lazyEngine } from '../../src/store/duckdb.ts';
import { literal } from '../../src/store/sql.ts';
import { readParquetBytes } from '../../src/web/read-parquet-bytes.ts';
import { temporaryRoot } from '../support/store-folder.ts';

/** Two groups of the file. */
const ROWS = 150_000;
const title = (name: string) => ({ en: name, es: name });
const fields = [
  { name: 'period', title: title('period') },
  { name: 'name', title: title('name') },
  { name: 'value', title: title('value'), unit: UNITS.dataUnit },
  { name: 'count', title: title('count'), unit: UNITS.count },
];

function bytesOf(table: Table): Uint8Array {
  return Uint8Array.from(Buffer.concat([...parquetChunks(table)]));
}

/** What the reader of the browser finds. */
async function readBack(table: Table): Promise<readonly Row[]> {
  const { rows, columns } = await readParquetBytes(bytesOf(table), 'own');
  expect(Object.keys(columns)).toEqual(table.fields.map(({ name }) => name));
  return rowsOf({ ...table, rows, columns });
}

/** What the database finds. */
async function asked(table: Table, sql: string): Promise<readonly unknown[]> {
  const path = join(temporaryRoot(), 'own.parquet');
  writeFileSync(path, bytesOf(table));
  const engine = lazyEngine();
  try {
    return await engine.with(async (connection) =>
      (await connection.run(`${sql} FROM ${literal(path)}`)).getRows(),
    );
  } finally {
    await engine.close();
  }
}

const gap: fc.Arbitrary<Cell> = fc.constantFrom(...MISSING_REASONS).map((missing) => ({ missing }));
const row = fc.record({
  period: fc.constantFrom('2000', '2001', null),
  name: fc.oneof(fc.string({ minLength: 1, unit: 'grapheme' }), fc.constant(null)),
  value: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), gap),
  count: fc.oneof(fc.integer(), gap),
});

/** Runs of one text, few different ones, and many. */
function long(rows: number): Table {
  const lines = Array.from(
    { length: rows },
    (_, at): Row => ({
      period: at < rows / 2 ? '2000' : null,
      name: at % 3 === 0 ? `n${at}` : `n${at % 5}`,
      value: at % 10 < 3 ? { missing: at % 10 === 0 ? 'confidential' : 'not-reported' } : at + 0.5,
      count: at,
    }),
  );
  return tableOf('long', fields, lines);
}

describe('a table as Parquet', () => {
  it('has its cells and its reasons', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 60 }), async (rows) => {
        expect(await readBack(tableOf('any', fields, rows))).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  it('is whole over several groups of rows, for the browser and for the database', async () => {
    const table = long(ROWS);
    expect(await readBack(table)).toEqual(rowsOf(table));
    const counts = await asked(
      table,
      `SELECT CAST(count(*) AS INTEGER), CAST(count(period) AS INTEGER), CAST(count(DISTINCT name) AS INTEGER),
        CAST(count(value) AS INTEGER), CAST(count(*) FILTER (value__reason = 'confidential') AS INTEGER), sum(value),
        CAST(sum(count) AS DOUBLE), typeof(any_value(count)), typeof(any_value(value))`,
    );
    const there = Array.from({ length: ROWS }, (_, at) => (at % 10 < 3 ? 0 : at + 0.5));
    const sum = there.reduce((so, one) => so + one, 0);
    // n0 and n3 are among the names of every third row
    const different = ROWS / 3 + 3;
    expect(counts).toEqual([
      [ROWS, ROWS / 2, different, 0.7 * ROWS, ROWS / 10, sum, ((ROWS - 1) * ROWS) / 2, 'INTEGER', 'DOUBLE'],
    ]);
  });

  it.each([0, 1])('of %i rows, nothing in them, is one that the database reads', async (rows) => {
    const table = tableOf(
      'empty',
      fields,
      Array.from(
        { length: rows },
        (): Row => ({
          period: null,
          name: null,
          value: { missing: 'not-reported' },
          count: { missing: 'not-reported' },
        }),
      ),
    );
    expect(await asked(table, 'SELECT CAST(count(*) AS INTEGER), CAST(count(name) AS INTEGER)')).toEqual([
      [rows, 0],
    ]);
  });

  it('refuses a number that no reason explains', () => {
    const value = { kind: 'number', values: Float64Array.of(1, Number.NaN) } as const;
    const table = { name: 'odd', rows: 2, fields: fields.slice(2, 3), columns: { value } };
    expect(() => [...parquetChunks(table)]).toThrow('row 1');
  });
});
