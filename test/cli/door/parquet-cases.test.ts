import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lazyEngine } from '../../../src/store/duckdb.ts';
import { identifier, literal } from '../../../src/store/sql.ts';
import { cliDesk } from '../../support/cli-desk.ts';
import { DOOR_CASES, type DoorTry } from '../../support/door-cases.ts';

const desk = cliDesk();

const WHOLE = /^-?(?:0|[1-9]\d*)$/;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** The cells of a text file that has a line of names and no cell in quotes; null for any other. */
function cellsOf({ files, line }: DoorTry): readonly (readonly string[])[] | null {
  const [[name, content] = ['', ''], ...more] = Object.entries(files);
  if (more.length > 0 || typeof content !== 'string' || !line.includes(`--data ${name} `)) return null;
  if (/["#]|upstreamness/.test(content + line) || line.includes('--read')) return null;
  const mark = content.includes('\t') ? '\t' : content.split('\n')[0]?.includes(';') === true ? ';' : ',';
  const cells = content
    .trim()
    .split('\n')
    .map((one) => one.split(mark));
  const [names = []] = cells;
  const isEven = cells.every((row) => row.length === names.length) && names.every((one) => one.trim() !== '');
  return isEven && new Set(names.map((one) => one.toLowerCase())).size === names.length ? cells : null;
}

/** The same rows in columns with a type: whole numbers, numbers, text. */
async function asParquet(cells: readonly (readonly string[])[], name: string): Promise<void> {
  const [names = [], ...rows] = cells;
  const types = names.map((_, column) => {
    const there = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    if (there.length === 0 || !there.every((cell) => NUMBER.test(cell))) return 'VARCHAR';
    return there.length === rows.length && there.every((cell) => WHOLE.test(cell)) ? 'BIGINT' : 'DOUBLE';
  });
  const columns = names.map((one, column) => `${identifier(one)} ${types[column]}`);
  const values = rows.map(
    (row) => `(${row.map((cell) => (cell === '' ? 'NULL' : literal(cell))).join(',')})`,
  );
  const engine = lazyEngine();
  await engine.with(async (connection) => {
    await connection.run(`CREATE OR REPLACE TABLE own (${columns.join(', ')})`);
    await connection.run(`INSERT INTO own VALUES ${values.join(', ')}`);
    await connection.run(`COPY own TO ${literal(join(desk.folder, name))} (FORMAT parquet)`);
  });
  await engine.close();
}

const TRIES = Object.entries(DOOR_CASES).flatMap(([kind, tries]) =>
  tries.flatMap((one, k) => {
    const cells = cellsOf(one);
    return cells === null ? [] : [[`${kind} (${k + 1})`, one, cells] as const];
  }),
);

describe('what a text file means, the same rows in Parquet mean', () => {
  it('there are cases of most kinds', () => {
    expect(new Set(TRIES.map(([name]) => name.replace(/ \(.*/, ''))).size).toBeGreaterThan(20);
  });
  it.each(TRIES)('%s', async (_, one, cells) => {
    const [[name, content] = ['', '']] = Object.entries(one.files);
    desk.put(content, name);
    const own = name.replace(/\.\w+$/, '.parquet');
    await asParquet(cells, own);
    for (const line of [one.line, ...(one.way === undefined ? [] : [`${one.line} ${one.way}`])]) {
      const text = await desk.escalar(line);
      const parquet = await desk.escalar(line.replace(name, own));
      expect([parquet.code, parquet.out], parquet.err).toEqual([text.code, text.out]);
      expect(parquet.err.split('\n')[0]?.replace(/^\S*\.parquet\S*: /, '')).toBe(
        text.err.split('\n')[0]?.replace(/^\S*\.(?:csv|txt|tsv)\S*: /, ''),
      );
    }
  });
});
