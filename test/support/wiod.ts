import type { IoTableInput } from '../../src/base/io-table-input.ts';
import type { Table } from '../../src/base/table.ts';
import { buildTable } from '../../src/indicators/chains/build-table.ts';
import type { IoTable } from '../../src/indicators/chains/io-table.ts';
import { readWiodLong } from '../../src/sources/wiod/read-wiod-long.ts';
import { lazyEngine } from '../../src/store/duckdb.ts';
import { readParquetColumns } from '../../src/store/read-parquet.ts';

/** One year of the world table in its long layout, as the store reads it. */
export async function wiodLong(path: string): Promise<Table> {
  const engine = lazyEngine();
  try {
    const read = await engine.with((connection) =>
      readParquetColumns(connection, path, {
        columns: ['block', 'row_country', 'row_sector', 'col_country', 'col_sector', 'value'],
      }),
    );
    const fields = read.names.map((name) => ({ name, title: { en: name, es: name } }));
    return { name: 'wiot', rows: read.rows, fields, columns: read.columns };
  } finally {
    await engine.close();
  }
}

export async function wiodInput(path: string, year: string): Promise<IoTableInput> {
  return readWiodLong(await wiodLong(path), year);
}

export async function wiodTable(path: string, year: string): Promise<IoTable> {
  return buildTable(await wiodInput(path, year));
}
