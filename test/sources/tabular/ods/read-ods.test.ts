import { describe, expect, it } from 'vitest';
import { numberColumn } from '../../../../src/base/table.ts';
import { textAt } from '../../../../src/base/text-column.ts';
import { readTabularBytes } from '../../../../src/sources/tabular/read-tabular.ts';
import type { TabularOptions } from '../../../../src/sources/tabular/tabular-options.ts';
import { packed } from '../xlsx/fixture.ts';
import { ODS_CONTENT, odsContent, odsRow } from './fixture.ts';

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

function read(content: string, options: TabularOptions = {}, more: Readonly<Record<string, string>> = {}) {
  return readTabularBytes('libro.ods', packed({ mimetype: TYPE, 'content.xml': content, ...more }), options);
}

describe('a document of LibreOffice', () => {
  it('is read by the values of its cells: codes with their zeros, dates, results of formulas', () => {
    const { table, notes, dialect } = read(ODS_CONTENT);
    expect(dialect.sheet).toBe('Datos');
    expect(table.rows).toBe(2);
    const { activity, period } = table.columns;
    if (activity?.kind !== 'text' || period?.kind !== 'text') throw new Error('texts');
    expect([0, 1].map((row) => textAt(activity, row))).toEqual(['0101', '0102']);
    expect(textAt(period, 0)).toBe('2000-01');
    expect([...(numberColumn(table, 'output_real')?.values ?? [])]).toEqual([100.5, Number.NaN]);
    expect([...(numberColumn(table, 'persons')?.values ?? [])]).toEqual([10, 20]);
    expect(notes.map(({ text }) => text.en).join(' ')).toContain('The sheet hides 1 row,');
  });

  it('with several sheets is one table (sheet=*), or asks which', () => {
    const sheet = (value: number) => odsRow(['clase', 'output_real']) + odsRow(['a', value]);
    const content = odsContent({ 2000: sheet(1), 2001: sheet(2) });
    expect(() => read(content)).toThrow(/2000, 2001/);
    expect([...(numberColumn(read(content, { sheet: '*' }).table, 'output_real')?.values ?? [])]).toEqual([
      1, 2,
    ]);
    expect([...(numberColumn(read(content, { sheet: '2001' }).table, 'output_real')?.values ?? [])]).toEqual([
      2,
    ]);
  });

  it('repeats what it says is repeated, and refuses to do so without end', () => {
    const head = odsRow(['clase', 'year', 'output_real']);
    const more = (times: number) =>
      odsContent({ a: head + odsRow(['a', 2000, 5], ` table:number-rows-repeated="${times}"`) });
    expect(read(more(3), { layout: 'long' }).table.rows).toBe(3);
    expect(() => read(more(1e9))).toThrow('it repeats cells without end');
    expect(() => read(more(0.5))).toThrow('damaged');
  });

  it('that is none of sheets, or locked, is refused by what it is', () => {
    expect(() => read('<office:document-content><office:body/></office:document-content>')).toThrow(
      'a document of LibreOffice without sheets',
    );
    const locked = { 'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>' };
    expect(() => read(ODS_CONTENT, {}, locked)).toThrow('protected by a password');
  });
});
