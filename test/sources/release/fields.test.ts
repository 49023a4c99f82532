import { describe, expect, test } from 'vitest';
import type { ReleaseFile } from '../../../src/base/metadata.ts';
import type { Column } from '../../../src/base/table.ts';
import { fieldsOf } from '../../../src/sources/release/fields.ts';

const title = { en: 'Value', es: 'Valor' };
const file: ReleaseFile = {
  table: 'series',
  path: 'series.parquet',
  rows: 1,
  bytes: 1,
  sha256: '',
  sourceFile: 'x',
  columns: [{ name: 'value', title, unit: 'data-unit' }],
  variables: [
    { name: 'avh', title, unit: 'hours-per-year' },
    { name: 'pop', title, unit: 'persons-million' },
    { name: 'emp', title, unit: 'persons-million' },
  ],
};
const columns: Record<string, Column> = {
  value: { kind: 'number', values: new Float64Array(1) },
  other: { kind: 'number', values: new Float64Array(1) },
};
const unitOfValue = (variables?: readonly string[]) =>
  fieldsOf(file, ['value'], columns, variables)[0]?.unit?.id;

describe('the unit of a series', () => {
  test('is that of the variables asked for when they share one', () => {
    expect(unitOfValue(['avh'])).toBe('hours-per-year');
    expect(unitOfValue(['pop', 'emp'])).toBe('persons-million');
  });

  test('is that of the column when they do not', () => {
    expect(unitOfValue(['pop', 'avh'])).toBe('data-unit');
    expect(unitOfValue()).toBe('data-unit');
  });

  test('a column that is not described keeps its name and the unit of the data', () => {
    const other = { name: 'other', title: { en: 'other', es: 'other' } };
    expect(fieldsOf(file, ['other'], columns)[0]).toMatchObject({ ...other, unit: { id: 'data-unit' } });
  });
});
