import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { same } from '../../../src/base/locale.ts';
import { MISSING_REASONS } from '../../../src/base/missing.ts';
import { type Cell, type Row, rowsOf, type Table, tableOf } from '../../../src/base/table.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { readTyped } from '../../../src/sources/tabular/read-typed.ts';
import { column, notes, outcome, read } from './support.ts';

/** Columns with a type, as a program keeps them; those of `numbers` are numbers. */
function typed(rows: readonly Row[], numbers: readonly string[]): Table {
  const fields = Object.keys(rows[0] ?? {}).map((name) =>
    numbers.includes(name) ? { name, title: same(name), unit: UNITS.dataUnit } : { name, title: same(name) },
  );
  return tableOf('t', fields, rows);
}
const panel = (...cells: readonly (readonly [period: string, output: Cell])[]) =>
  typed(
    cells.map(([period, output]) => ({ clase: 'a', periodo: period, horas: output })),
    ['horas'],
  );

describe('columns with a type', () => {
  it.each(MISSING_REASONS)('keep why a number is missing: %s', (missing) => {
    const found = readTyped('t.parquet', panel(['2000', { missing }], ['2001', 7]));
    expect(column(found, 'hours')).toEqual([{ missing }, 7]);
    expect(notes(found)).toContain('"horas" 1 ');
  });
  it('are read where their texts are numbers, with flags and marks as in a text file', () => {
    const cells = ['1234.5 p/', 'C', '..', '60'];
    const rows = cells.map((output, i) => ({ clase: 'a', periodo: String(2000 + i), horas: output }));
    const found = readTyped('t.parquet', typed(rows, []));
    const lines = rows.map((row) => `${row.clase},${row.periodo},${row.horas}`);
    const text = read(['clase,periodo,horas', ...lines].join('\n'));
    expect(column(found, 'hours')).toEqual(column(text, 'hours'));
    expect(notes(found)).toBe(notes(text));
  });
  it('give codes that are numbers as text, and moments at midnight as their dates', () => {
    const rows = [{ clase: 311110, periodo: '2000-12-31 00:00:00+00', horas: 5 }];
    const found = readTyped('t.parquet', typed(rows, ['clase', 'horas']));
    expect(rowsOf(found.table)).toEqual([
      { activity: '311110', period: '2000-12', hours: 5, source_line: 1 },
    ]);
  });
  it('say the row of a cell that is no number, counted without the names of the columns', () => {
    const rows = ['5', 'reservado'].map((output) => ({ clase: 'a', periodo: '2000', horas: output }));
    expect(outcome(() => readTyped('t.parquet', typed(rows, [])))).toBe('not-a-number@2:3');
  });
  it('are judged only in rows that the conditions keep, whatever their periods and numbers', () => {
    const table = typed(
      [
        { clase: 'a', periodo: '2000', horas: '5' },
        { clase: 'a', periodo: 'TOTAL', horas: '5' },
        { clase: 'b', periodo: '??', horas: '#REF!' },
      ],
      [],
    );
    const kept = readTyped('t.parquet', table, { where: { clase: ['a'], periodo: { not: ['TOTAL'] } } });
    expect(column(kept, 'period')).toEqual(['2000']);
    expect(kept.met).toEqual(expect.arrayContaining(['activity', 'period']));
    expect(outcome(() => readTyped('t.parquet', table))).toBe('excel-error@3:3');
  });
  it('without a name that only count the rows are left out, as pandas writes its index', () => {
    const counted = (from: readonly number[]) =>
      readTyped(
        't.parquet',
        typed(
          from.map((n) => ({ clase: 'a', periodo: String(2000 + n), horas: 5, __index_level_0__: n })),
          ['horas', '__index_level_0__'],
        ),
      );
    expect(counted([0, 1, 2]).table.fields.map(({ name }) => name)).not.toContain('__index_level_0__');
    // rows were left out before: what is left counts nothing
    expect(counted([0, 2]).table.fields.map(({ name }) => name)).toContain('__index_level_0__');
  });
  it('are the header even where a name is a number or the rows look like names', () => {
    const rows = [{ location: 'MEX', '101': 5, '87': 7 }];
    const found = readTyped('t.parquet', typed(rows, ['101', '87']), {
      columns: 'product',
      wideValue: 'value',
    });
    expect(rowsOf(found.table).map((row) => [row.product, row.value])).toEqual([
      ['87', 7],
      ['101', 5],
    ]);
  });
  it('refuse a line of names, which they have, and options that no file knows', () => {
    const table = panel(['2000', 5]);
    expect(outcome(() => readTyped('t.parquet', table, { headerLine: 0 }))).toBe('bad-option');
    expect(outcome(() => readTyped('t.parquet', { ...table, fields: [], columns: {} }))).toBe('empty-file');
  });
  it('mean what the same rows mean as text', () => {
    const cell = fc.record({
      clase: fc.constantFrom('311110', 'Azúcar', '0101', "'0702"),
      periodo: fc.constantFrom('2000', '2001-03', 'dic-03', '2003M12', '12/2003', '2010-11'),
      horas: fc.oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
        fc.constant(null),
      ),
      nota: fc.constantFrom('x', '', '7'),
    });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (rows) => {
        const lines = rows.map(
          ({ clase, periodo, horas, nota }) => `${clase};${periodo};${horas ?? ''};${nota}`,
        );
        const said = (act: () => ReturnType<typeof read>) => {
          let table: unknown = null;
          const code = outcome(() => {
            table = rowsOf(act().table).map(({ source_line: _, ...row }) => row);
          });
          return [code.replace(/@.*/, ''), table];
        };
        const table = typed(rows, ['horas']);
        expect(said(() => readTyped('t.parquet', table))).toEqual(
          said(() => read(['clase;periodo;horas;nota', ...lines].join('\n'), { decimal: '.' })),
        );
      }),
      { numRuns: 300 },
    );
  });
});
