import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import { rowsOf } from '../../../src/base/table.ts';
import { readTable } from '../../../src/node/read-table.ts';
import { jsonStatRecords } from '../../../src/sources/records/json-stat.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (value: unknown, text = JSON.stringify(value)) => readTable('a.json', bytesOf(text));
const cells = (value: unknown, text?: string) =>
  rowsOf(read(value, text).table).map(({ source_line: _, ...row }) => row);
const RECORDS = [
  { year: 2010, reporter: 'MEX', product: '0702', value: 1.234 },
  { year: 2011, reporter: 'MEX', product: '0702', value: null },
];
const ROWS = [
  { period: '2010', economy: 'MEX', product: '0702', value: 1.234 },
  { period: '2011', economy: 'MEX', product: '0702', value: { missing: 'not-reported' } },
];

describe('a table in JSON', () => {
  it.each([
    ['an array of records', JSON.stringify(RECORDS)],
    ['an array under a name', JSON.stringify({ data: RECORDS, source: [{ name: 'x' }], total: 2 })],
    ['lines of records', RECORDS.map((record) => JSON.stringify(record)).join('\r\n')],
    [
      'an array of rows below names',
      JSON.stringify([Object.keys(RECORDS[0]), ...RECORDS.map((record) => Object.values(record))]),
    ],
    ['with a mark before it', `\ufeff ${JSON.stringify(RECORDS)}`],
  ])('as %s', (_, text) => {
    expect(cells(null, text)).toEqual(ROWS);
  });
  it('of the World Bank has the codes of indicators and economies, and tells of pages that are lacking', () => {
    const row = (date: string, value: number | null) => ({
      indicator: { id: 'NV.IND.MANF.ZS', value: 'Manufacturing' },
      country: { id: 'MX', value: 'Mexico' },
      countryiso3code: 'MEX',
      date,
      value,
      unit: '',
      decimal: 1,
    });
    const answer = [{ page: 1, pages: 3, per_page: 2 }, [row('2011', 16.2), row('2010', null)]];
    expect(cells(answer)).toMatchObject([
      { variable: 'NV.IND.MANF.ZS', economy: 'MEX', period: '2011', value: 16.2 },
      { variable: 'NV.IND.MANF.ZS', economy: 'MEX', period: '2010' },
    ]);
    expect(cells(answer)[0]).not.toHaveProperty('decimal');
    const said = (pages: number) =>
      read([{ page: 1, pages }, answer[1]])
        .notes.map(({ text }) => text.en)
        .join(' ');
    expect(said(3)).toContain('page 1 of 3');
    expect(said(1)).not.toContain('page 1');
  });
  it.each([
    ['values in a list, codes by place', [1.5, 2.5, null, 4.5], { DE: 0, FR: 1 }],
    ['values by place, codes in a list', { 0: 1.5, 1: 2.5, 3: 4.5 }, ['DE', 'FR']],
  ])('of JSON-stat, %s', (_, value, index) => {
    const dimension = {
      unit: { category: { label: { CP_MEUR: 'Million euro' } } },
      geo: { category: { index } },
      time: { category: { index: { 2010: 0, 2011: 1 } } },
    };
    const answer = { version: '2.0', class: 'dataset', id: ['unit', 'geo', 'time'], size: [1, 2, 2] };
    expect(cells({ ...answer, dimension, value })).toEqual([
      { unit: 'CP_MEUR', economy: 'DE', period: '2010', value: 1.5 },
      { unit: 'CP_MEUR', economy: 'DE', period: '2011', value: 2.5 },
      { unit: 'CP_MEUR', economy: 'FR', period: '2011', value: 4.5 },
    ]);
    // a size that is not that of its codes
    expect(() => read({ ...answer, size: [1, 2, 3], dimension, value })).toThrow(EscalarError);
  });
  it('of JSON-stat may have many empty cells, and at most 5,000,000 values', () => {
    const codes = Array.from({ length: 200 }, (_, k) => String(1900 + k));
    const id = ['geo', 'nace_r2', 'time'];
    const dimension = Object.fromEntries(id.map((one) => [one, { category: { index: codes } }]));
    const answer = { class: 'dataset', id, size: [200, 200, 200], dimension };
    expect(cells({ ...answer, value: { 0: 1.5, 7999999: 2.5, 5: null } })).toMatchObject([
      { period: '1900', value: 1.5 },
      { period: '2099', value: 2.5 },
    ]);
    expect(() => read({ ...answer, value: { 8000000: 1 } })).toThrow(EscalarError);
    const value = Array.from({ length: 5_000_001 }, () => 1);
    expect(() => jsonStatRecords({ ...answer, value })).toThrow('5,000,001 values');
  });
  it.each([
    ['rows of 500', { count: 500, next: 'https://example.org/?page=2' }],
    ['of a next', { '@odata.nextLink': 'https://example.org/?$skip=2' }],
    ['of a next', { links: { next: { href: '/?page=2' } } }],
    ['of a next', { hasMore: true, count: 2 }],
    ['2 rows of 1,200', { meta: { total: '1200' } }],
    ['page 2 of 3', { page: 2, total_pages: 3 }],
    ['one page of 3', { page: { totalPages: 3, number: 0 } }],
    ['', { count: 2, next: null, total: 'all', pages: 1, links: { self: '/' } }],
  ])('warns of rows that are lacking: %s', (said, about) => {
    const { notes } = read({ ...about, results: RECORDS });
    const warned = notes.filter(({ level, text }) => level === 'warning' && text.en.startsWith('The answer'));
    expect(warned.map(({ text }) => text.en)).toEqual(said === '' ? [] : [expect.stringContaining(said)]);
  });
  it.each([
    { meta: { source: 'x' }, header: {}, data: RECORDS },
    { errors: [], structure: 'flat', data: RECORDS },
    RECORDS.map((record) => ({ ...record, features: 1, meta: null })),
  ])('is one whatever is told beside it: %j', (value) => {
    expect(cells(value)).toMatchObject(ROWS);
  });
  it.each([
    ['sdmx-error', { meta: {}, errors: [{ code: 404, title: 'No results' }] }],
    ['not-a-table', { type: 'FeatureCollection', features: [{ id: 1, properties: { year: 2010 } }] }],
  ])('is none in what is %s', (code, value) => {
    expect(() => read(value)).toThrow(expect.objectContaining({ code }));
  });
  it.each([
    ['lists in cells', [{ year: 2010, value: [1, 2] }]],
    ['two tables', { a: RECORDS, b: RECORDS }],
    ['an error', { statusCode: 401, message: 'Access denied' }],
    ['rows of unequal length', [['year', 'value'], [2010]]],
    ['no record', []],
    ['a record that breaks off', null, JSON.stringify(RECORDS).slice(0, -9)],
  ])('that is %s is refused', (_, value, text?: string) => {
    expect(() => read(value, text)).toThrow(EscalarError);
  });
  it('has every number and text of its records, whatever they are', () => {
    const record = fc.record({
      code: fc.string({ minLength: 1 }),
      amount: fc.integer({ min: -1e9, max: 1e9 }),
    });
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 8 }), (records) => {
        const named = records.map(({ code, amount }) => ({ label: `x${code}x`, amount }));
        expect(cells(named).map(({ amount }) => amount)).toEqual(records.map(({ amount }) => amount));
      }),
      { numRuns: 60 },
    );
  });
});
