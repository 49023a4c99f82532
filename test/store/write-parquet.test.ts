import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Row, type Table, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { lazyEngine } from '../../src/store/duckdb.ts';
import { literal } from '../../src/store/sql.ts';
import { writeParquet } from '../../src/store/write-parquet.ts';
import { temporaryRoot } from '../support/store-folder.ts';

const title = (name: string) => ({ en: name, es: name });

/** Of 3 rows in 10 no number, of 1 no text; long enough, its texts go over as an enumeration. */
function gaps(rows: number): Table {
  const lines = Array.from({ length: rows }, (_, row): Row => {
    const gap = { missing: row % 10 === 0 ? 'confidential' : 'not-reported' } as const;
    return { name: row % 10 === 1 ? null : `n${row % 7}`, value: row % 10 < 3 ? gap : row + 0.5 };
  });
  const fields = [
    { name: 'name', title: title('name') },
    { name: 'value', title: title('value'), unit: UNITS.dataUnit },
  ];
  return tableOf('gaps', fields, lines);
}

/** What another program counts in the file. */
async function counted(table: Table): Promise<readonly unknown[]> {
  const path = join(temporaryRoot(), 'own.parquet');
  const engine = lazyEngine();
  try {
    return await engine.with(async (connection) => {
      await writeParquet(connection, table, path);
      const sql = `SELECT CAST(count(*) FILTER (name IS NULL) AS INTEGER), CAST(count(*) FILTER (name = '') AS INTEGER),
        CAST(count(*) FILTER (value IS NULL) AS INTEGER), CAST(count(*) FILTER (isnan(value)) AS INTEGER),
        CAST(count(*) FILTER (value__reason = 'confidential') AS INTEGER), sum(value) FROM ${literal(path)}`;
      return (await (await connection.run(sql)).getRows())[0];
    });
  } finally {
    await engine.close();
  }
}

describe('a written Parquet file', () => {
  it.each([1000, 40_000])('%i rows: what is missing is NULL, no NaN and no empty text', async (rows) => {
    const table = gaps(rows);
    const total = Array.from({ length: rows }, (_, row) => (row % 10 < 3 ? 0 : row + 0.5));
    const sum = total.reduce((so, one) => so + one, 0);
    expect(await counted(table)).toEqual([rows / 10, 0, (3 * rows) / 10, 0, rows / 10, sum]);
  });
});
