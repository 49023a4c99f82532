import type { DuckDBConnection } from '@duckdb/node-api';
import { exactPath, identifier, literal } from './sql.ts';

/** Below so many rows the decoding of every text costs less than a dictionary. */
const WORTHWHILE_ROWS = 20_000;
/** A column of more different texts is decoded row by row. */
const MOST_TEXTS = 5_000;

/**
 * Types of the connection that hold the few different texts of a large column, so that each is
 * decoded once and rows share it (a fifth of the time on a quarter of a million flows).
 * @param texts columns, and the expression that makes text of each
 * @returns the name of the type of each column that has one.
 */
export async function textDictionaries(
  connection: DuckDBConnection,
  path: string,
  texts: readonly { readonly name: string; readonly value: string }[],
  rows: number,
): Promise<ReadonlyMap<string, string>> {
  const types = new Map<string, string>();
  if (rows < WORTHWHILE_ROWS || texts.length === 0) return types;
  const source = `read_parquet(${literal(exactPath(path))}, hive_partitioning = false)`;
  const counts = texts.map(({ value }) => `CAST(approx_count_distinct(${value}) AS DOUBLE)`);
  const result = await connection.run(`SELECT ${counts.join(', ')} FROM ${source}`);
  const [different = []] = await result.getRows();
  for (const [index, { name, value }] of texts.entries()) {
    if (Number(different[index]) > MOST_TEXTS) continue;
    const type = `texts_${index}`;
    await connection.run(
      `CREATE OR REPLACE TEMP TYPE ${type} AS ENUM (
         SELECT DISTINCT ${value} FROM ${source} WHERE ${value} IS NOT NULL ORDER BY 1)`,
    );
    types.set(name, type);
  }
  return types;
}

/** A column as text. */
export function textOf(name: string): string {
  return `CAST(${identifier(name)} AS VARCHAR)`;
}
