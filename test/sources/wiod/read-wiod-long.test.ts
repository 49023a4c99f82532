import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import { type Row, tableOf } from '../../../src/base/table.ts';
import { textColumnOf } from '../../../src/base/text-column.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { readWiodLong } from '../../../src/sources/wiod/read-wiod-long.ts';
import { WIOD_2013_ECONOMIES } from '../../../src/sources/wiod/wiod-codes.ts';
import { codeOf } from '../../support/error-code.ts';
import { sharedPath } from '../../support/shared.ts';
import { wiodLong } from '../../support/wiod.ts';

const NAMES = ['block', 'row_country', 'row_sector', 'col_country', 'col_sector'];
const layout = { economies: ['A', 'B'], industries: ['c1', 'c2'], final: ['CONS', 'INVEN'] };

function long(lines: readonly (readonly [string, string, string, string, string, number])[]) {
  const fields = [
    ...NAMES.map((name) => ({ name, title: { en: name, es: name } })),
    { name: 'value', title: { en: 'v', es: 'v' }, unit: UNITS.dataUnit },
  ];
  const rows = lines.map(
    (line): Row => Object.fromEntries([...NAMES, 'value'].map((name, i) => [name, line[i]])),
  );
  return tableOf('wiot', fields, rows);
}

const LINES = [
  ['Z', 'A', 'c1', 'B', 'c2', 5],
  ['Y', 'B', 'c2', 'A', 'INVEN', -3],
] as const;

describe('the long layout of the world tables', () => {
  it('puts each line in its cell and leaves the others zero', () => {
    const table = readWiodLong(long(LINES), '1995', layout);
    expect(table.Z.length).toBe(16);
    expect(table.Z[0 * 4 + 3]).toBe(5);
    expect(table.Y[3 * 4 + 1]).toBe(-3);
    expect([...table.Z, ...table.Y].filter((value) => value !== 0)).toEqual([5, -3]);
    expect(table.demand[1]).toEqual({ economy: 'A', category: 'INVEN' });
  });

  it.each([
    ['an unknown economy', ['Z', 'Q', 'c1', 'B', 'c2', 5], 'unknown-name'],
    ['an unknown industry', ['Z', 'A', 'c9', 'B', 'c2', 5], 'unknown-name'],
    ['an unknown block', ['X', 'A', 'c1', 'B', 'c2', 5], 'unknown-name'],
    ['a cell twice', ['Z', 'A', 'c1', 'B', 'c2', 6], 'duplicate-row'],
  ] as const)('refuses %s with its line', (_, line, code) => {
    try {
      readWiodLong(long([...LINES, line]), '1995', layout);
    } catch (error) {
      expect(error).toBeInstanceOf(EscalarError);
      expect(error).toMatchObject({ code, where: { line: 3 } });
      return;
    }
    throw new Error('not refused');
  });

  it('refuses lines that state another year than the one asked for', () => {
    const table = long(LINES);
    const years = (values: readonly string[]) => ({ ...table.columns, year: textColumnOf(values) });
    const read = (values: readonly string[]) => () =>
      readWiodLong({ ...table, columns: years(values) }, '1995', layout);
    expect(read(['1995', '1995'])().Z[3]).toBe(5);
    expect(codeOf(read(['1995', '2010']))).toBe('io-other-year');
    expect(codeOf(read(['2010', '2010']))).toBe('io-other-year');
  });

  it('refuses a table without one of the columns', () => {
    const { value: _value, ...columns } = long(LINES).columns;
    expect(() => readWiodLong({ ...long(LINES), columns }, '1995', layout)).toThrow(/no column "value"/);
  });

  const path = sharedPath('data/icio/wiod2013/wiot_2011.parquet');
  it.skipIf(path === null)('reads the release of 2013', async () => {
    const table = readWiodLong(await wiodLong(path as string), '2011');
    expect(table.rows.length).toBe(41 * 35);
    expect(WIOD_2013_ECONOMIES.indexOf('TWN')).toBe(38);
    let total = 0;
    for (const value of table.Y) total += value;
    // world final demand of 2011 in millions of dollars: about world GDP
    expect(total / 1e6).toBeGreaterThan(65);
    expect(total / 1e6).toBeLessThan(75);
  });
});
