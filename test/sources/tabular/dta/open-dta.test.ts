import { describe, expect, it } from 'vitest';
import { numberColumn, type Table } from '../../../../src/base/table.ts';
import { textAt } from '../../../../src/base/text-column.ts';
import { dtaDate } from '../../../../src/sources/tabular/dta/dta-date.ts';
import { readTabularBytes } from '../../../../src/sources/tabular/read-tabular.ts';
import { asRelease113, DTA } from './support.ts';

const little = DTA['114 little'] as Uint8Array;
const FILES = {
  ...DTA,
  '113 little': asRelease113(little),
  '115 little': Uint8Array.from([115, ...little.slice(1)]),
};

function texts(table: Table, name: string): (string | null)[] {
  const column = table.columns[name];
  if (column?.kind !== 'text') throw new Error(`no text in ${name}`);
  return Array.from({ length: table.rows }, (_, row) => textAt(column, row));
}

describe('a Stata file', () => {
  it.each(Object.entries(FILES))('of release and order %s', (name, bytes) => {
    const { table, notes, dialect } = readTabularBytes('tabla.dta', bytes);
    expect(dialect.format).toBe('dta');
    expect(table.rows).toBe(4);
    expect(texts(table, 'activity')).toEqual(['311111', '311112', '311111', '311112']);
    expect(texts(table, 'nombre')).toEqual(['Alimentos', 'Año', 'Alimentos', 'Año']);
    expect(texts(table, 'period')).toEqual(['2000-01', '2000-02', '2001-03', '2001-12']);
    expect(texts(table, 'tipo')).toEqual(['Uno', 'Dos', 'Uno', 'Dos']);
    expect([...(numberColumn(table, 'output_real')?.values ?? [])]).toEqual([100, 50.5, 130, Number.NaN]);
    expect([...(numberColumn(table, 'parte')?.values ?? [])]).toEqual([0.5, 0.25, Math.fround(0.1), 0.75]);
    if (Number(name.slice(0, 3)) >= 117)
      expect(texts(table, 'nota')).toEqual(['x'.repeat(300), 'corto', 'x'.repeat(300), null]);
    expect(notes.map(({ text }) => text.es)).toContain(
      'Los valores codificados se leyeron por sus etiquetas: tipo.',
    );
  });

  it('that is cut off anywhere says so', () => {
    for (const bytes of Object.values(FILES))
      for (const end of [12, 200, Math.floor(bytes.length / 2)])
        expect(() => readTabularBytes('tabla.dta', bytes.subarray(0, end))).toThrow(
          /damaged or cut off|without rows|no rows/,
        );
  });

  it('of before release 113 is refused by name', () => {
    const old = Uint8Array.from([110, ...little.slice(1)]);
    expect(() => readTabularBytes('tabla.dta', old)).toThrow('a Stata file of release 112 or before');
  });

  it('has its dates by their formats', () => {
    expect(dtaDate('%td', 16071)).toBe('2004-01-01');
    expect(dtaDate('%d', -1)).toBe('1959-12-31');
    expect(dtaDate('%tc', 86_400_000)).toBe('1960-01-02');
    expect(dtaDate('%tm', -1)).toBe('1959-12');
    expect(dtaDate('%tq', 163)).toBe('2000-Q4');
    expect(dtaDate('%ty', 2003)).toBe('2003');
    expect(dtaDate('%th', 81)).toBe('2000-H2');
    expect(dtaDate('%9.0g', 12)).toBeNull();
  });
});
