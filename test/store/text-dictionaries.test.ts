import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lazyEngine } from '../../src/store/duckdb.ts';
import { literal } from '../../src/store/sql.ts';
import { textDictionaries, textOf } from '../../src/store/text-dictionaries.ts';
import { temporaryRoot } from '../support/store-folder.ts';

test('only a column of few different texts in many rows gets a dictionary', async () => {
  const path = join(temporaryRoot(), 'own.parquet');
  const engine = lazyEngine();
  await engine.with(async (connection) => {
    await connection.run(
      `COPY (SELECT 'n' || (range % 7) AS few, 'n' || range AS many FROM range(30000)) TO ${literal(path)} (FORMAT parquet)`,
    );
    const texts = ['few', 'many'].map((name) => ({ name, value: textOf(name) }));
    const types = await textDictionaries(connection, path, texts, 30_000);
    expect([...types.keys()]).toEqual(['few']);
    expect((await textDictionaries(connection, path, texts, 100)).size).toBe(0);
  });
  await engine.close();
});
