import type { Table } from '../base/table.ts';
import { lazyEngine } from '../store/duckdb.ts';
import { writeParquet } from '../store/write-parquet.ts';

/** Compression of results: what is wanted now is not packed for keeping. */
const LEVEL = 1;

/** A table as a Parquet file, as releases hold them. */
export async function saveParquet(table: Table, path: string): Promise<void> {
  const engine = lazyEngine();
  try {
    await engine.with((connection) => writeParquet(connection, table, path, { level: LEVEL }));
  } finally {
    await engine.close();
  }
}
