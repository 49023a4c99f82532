import type { DuckDBConnection } from '@duckdb/node-api';
import { exactPath, identifier, literal } from './sql.ts';

/** Below so many rows the decoding of every text costs less than a dictionary. */
const WORTHWHILE_ROWS = 20_000;
/** A column of more different texts, or with one in fewer than four rows, is decoded row by row. */
const [MOST_TEXTS, ROWS_OF_TEXT] = [100_000, 4];

/** The different texts of a column, and the expression that gives a row 0 where it has none, else 1 + the place of its text. */
export interface TextDictionary {
  readonly code: string;
  readonly words: readonly string[];
}

/**
 * Dictionaries of the columns with few different texts in a large file, so that each text is decoded once.
 * @param texts columns, and the expression that makes text of each
 * @param always also of a small file
 * @returns by name of the column, where it has one
 */
export async function textDictionaries(
  connection: DuckDBConnection,
  path: string,
  texts: readonly { readonly name: string; readonly value: string }[],
  rows: number,
  always = false,
): Promise<ReadonlyMap<string, TextDictionary>> {
  const dictionaries = new Map<string, TextDictionary>();
  if ((rows < WORTHWHILE_ROWS && !always) || texts.length === 0) return dictionaries;
  const source = `read_parquet(${literal(exactPath(path))}, hive_partitioning = false)`;
  const counts = texts.map(({ value }) => `CAST(approx_count_distinct(${value}) AS DOUBLE)`);
  const result = await connection.run(`SELECT ${counts.join(', ')} FROM ${source}`);
  const [different = []] = await result.getRows();
  const most = Math.min(MOST_TEXTS, rows / ROWS_OF_TEXT);
  for (const [index, { name, value }] of texts.entries()) {
    if (Number(different[index]) > most) continue;
    const type = `texts_${index}`;
    await connection.run(
      `CREATE OR REPLACE TEMP TYPE ${type} AS ENUM (
         SELECT DISTINCT ${value} FROM ${source} WHERE ${value} IS NOT NULL ORDER BY 1)`,
    );
    const listed = await connection.run(`SELECT unnest(enum_range(NULL::${type}))`);
    dictionaries.set(name, {
      code: `coalesce(CAST(enum_code(CAST(${value} AS ${type})) AS INTEGER) + 1, 0)`,
      words: (await listed.getRows()).map(([word]) => String(word)),
    });
  }
  return dictionaries;
}

/** A column as text. */
export function textOf(name: string): string {
  return `CAST(${identifier(name)} AS VARCHAR)`;
}
