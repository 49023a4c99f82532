import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import { rowsOf } from '../../../src/base/table.ts';
import { codesIn, economiesIn, yearOfDate } from '../../../src/sources/gta/gta-cells.ts';
import { gtaOrientation, gtaType } from '../../../src/sources/gta/gta-types.ts';
import { readGta } from '../../../src/sources/gta/read-gta.ts';

const HEAD =
  'Intervention ID,State Act Title,Implementing Jurisdiction,Intervention Type,Inception date,Removal date,Affected Products,Affected Sectors,Eligible Firms';
const bytes = (text: string) => new TextEncoder().encode(text);
const file = (...lines: string[]) => readGta('gta.csv', bytes([HEAD, ...lines].join('\n')));
const words = (result: ReturnType<typeof readGta>) => result.notes.map(({ text }) => text.en).join('\n');

describe('an export of Global Trade Alert', () => {
  it('becomes one row an intervention, economy and target', () => {
    const result = file(
      '101,"Loan, for\nchips",Mexico,State loan,2010-05-01,2012-01-31,"854211, 854219",,sector-specific',
      '102,Tax holiday,"Brazil; Republic of Korea",Tax or social insurance relief,2015-02-03 00:00:00,,,"471, 472",all',
    );
    expect(
      rowsOf(result.table).map(
        ({
          instrument,
          economy,
          type,
          orientation,
          start,
          end,
          end_state: state,
          classification,
          product,
          activity,
          source_line: line,
        }) => [
          instrument,
          economy,
          type,
          orientation,
          start,
          end,
          state,
          classification,
          product ?? activity,
          line,
        ],
      ),
    ).toEqual([
      ['gta-101', 'MEX', 'loan', 'sectoral', '2010', '2012', 'exact', 'HS2012', '854211', 2],
      ['gta-101', 'MEX', 'loan', 'sectoral', '2010', '2012', 'exact', 'HS2012', '854219', 2],
      ['gta-102', 'BRA', 'tax-expenditure', 'horizontal', '2015', null, 'in-force', 'CPC21', '471', 4],
      ['gta-102', 'BRA', 'tax-expenditure', 'horizontal', '2015', null, 'in-force', 'CPC21', '472', 4],
      ['gta-102', 'KOR', 'tax-expenditure', 'horizontal', '2015', null, 'in-force', 'CPC21', '471', 4],
      ['gta-102', 'KOR', 'tax-expenditure', 'horizontal', '2015', null, 'in-force', 'CPC21', '472', 4],
    ]);
    expect(rowsOf(result.table)[0]).toMatchObject({ as_of: '2015', name_en: 'Loan, for\nchips' });
  });
  it('knows other headers, other separators and lines before the header', () => {
    const result = readGta(
      'x.csv',
      bytes(
        'Global Trade Alert\n\nIntervention_ID;Implementing Jurisdictions;Intervention type;Date implemented\n7;México;Financial grant;15 Mar 2009\n',
      ),
    );
    expect(rowsOf(result.table)[0]).toMatchObject({
      instrument: 'gta-7',
      economy: 'MEX',
      type: 'grant',
      start: '2009',
      classification: null,
    });
  });
  it('says what it leaves out and what has no kind, with counts', () => {
    const result = file(
      '1,a,Atlantis,State loan,2010-01-01,,,,all',
      '2,b,Mexico,Import tariff,2010-01-01,,10121,,all',
      '3,c,Mexico,Import tariff,2010-01-01,,12345678 abc,,all',
      '4,d,Mexico,State loan,,,,,all',
      '5,e,Mexico,State loan,2010-01-01,2009-01-01,,,all',
    );
    expect(result.table.rows).toBe(2);
    expect(rowsOf(result.table)[0]).toMatchObject({ type: 'other', product: '010121' });
    expect(words(result)).toContain('read as other: Import tariff (2)');
    expect(words(result)).toContain('Jurisdictions not known, left out: Atlantis (1)');
    expect(words(result)).toContain('without a date of inception, left out: 1');
    expect(words(result)).toContain('Removed in a year before the first, left out; lines 6');
    expect(words(result)).toContain('Not a code of a product or sector, left out: 12345678 (1), abc (1)');
    expect(words(result)).toContain('got it back: 1');
  });
  it.each([
    ['a bad date', '1,a,Mexico,State loan,2010-13-01,,,,all', /^gta\.csv:2:5: "2010-13-01" is not a date/],
    [
      'a bad removal date after a title of two lines',
      '1,"a\nb",Mexico,State loan,2010-01-01,soon,,,all',
      /^gta\.csv:2:6: "soon" is not a date/,
    ],
    ['a short line', '1,a,Mexico', /^gta\.csv:2:/],
    ['a quote that does not close', '1,"a,Mexico,State loan,2010-01-01,,,,all', /^gta\.csv:2:2: /],
    ['nothing that begins', '1,a,Mexico,State loan,,,,,all', /no rows/],
  ])('refuses %s with the place', (_, line, message) => {
    expect(() => file(line)).toThrow(message);
  });
  it('names the column that is missing', () => {
    expect(() =>
      readGta('x.csv', bytes('Intervention ID,Intervention Type,Inception date\n1,State loan,2010\n')),
    ).toThrow(/x\.csv:1: .*implementing jurisdiction/);
    expect(() => readGta('x.csv', bytes(''))).toThrow(EscalarError);
  });
  it('carries a list of thousands of products', () => {
    const codes = Array.from({ length: 5000 }, (_, i) => String(100_000 + i));
    expect(file(`1,a,Mexico,State loan,2010,,"${codes.join(', ')}",,all`).table.rows).toBe(5000);
  });
  it('reads or refuses any bytes, with an error of ours', () => {
    const whole = bytes(
      [
        HEAD,
        '101,"Loan, for\nchips",Mexico,State loan,2010-05-01,2012-01-31,"854211, 854219",,sector-specific',
        '102,Tax,"Brazil; Korea",Tax,3/15/2015,,,"471, 472",all',
        '',
      ].join('\n'),
    );
    const edit = fc.tuple(fc.nat(whole.length), fc.nat(6), fc.uint8Array({ maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        let data = [...whole];
        for (const [at, cut, put] of edits) data = [...data.slice(0, at), ...put, ...data.slice(at + cut)];
        try {
          const { table } = readGta('f.csv', Uint8Array.from(data));
          for (const { start, economy } of rowsOf(table)) {
            expect(start).toMatch(/^\d{4}$/);
            expect(economy).toMatch(/^[A-Z0-9]+$/);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(EscalarError);
          expect((error as EscalarError).where.file).toBe('f.csv');
        }
      }),
      { numRuns: 1500 },
    );
  });
});

describe('cells', () => {
  it.each([
    ['2009-03-15', 2009],
    ['2009-03', 2009],
    ['2009', 2009],
    ['2009-03-15T10:00:00Z', 2009],
    ['15 Mar 2009', 2009],
    ['March 15, 2009', 2009],
    ['3/15/2009', 2009],
    ['15/3/2009', 2009],
    ['2009-02-30', null],
    ['2009-00-01', null],
    ['15/15/2009', null],
    ['31 Feb 2009', null],
    ['0009', null],
    ['soon', null],
    ['39878', null],
  ])('%s has the year %s', (text, year) => {
    expect(yearOfDate(text)).toBe(year);
  });
  it('commas separate economies and stand in their names', () => {
    expect(economiesIn('Mexico, Brazil')).toEqual({ ids: ['MEX', 'BRA'], unknown: [] });
    expect(economiesIn('Korea, Republic of, Mexico').ids).toContain('MEX');
    expect(economiesIn('Mexico, Atlantis, Mexico')).toEqual({ ids: ['MEX'], unknown: ['Atlantis'] });
    expect(economiesIn('')).toEqual({ ids: [], unknown: [] });
  });
  it('codes get their zero back and lose their points', () => {
    expect(codesIn('8542.11; 10121 8542.0', { least: 2, most: 6, even: true })).toEqual({
      codes: ['854211', '010121', '8542'],
      padded: 1,
      refused: [],
    });
    expect(codesIn('n/a', { least: 2, most: 6, even: true }).codes).toEqual([]);
  });
  it('kinds and orientations follow the tables', () => {
    expect(gtaType('Capital injection and equity stakes (including bailouts)')).toBe('equity');
    expect(gtaType('Anti-dumping')).toBe('other');
    expect(gtaType('constructor')).toBe('other');
    expect(gtaOrientation('SMEs, location-specific', 'Export subsidy')).toEqual([
      'horizontal',
      'place',
      'export-contingent',
    ]);
    expect(gtaOrientation('firm-specific', 'State loan')).toEqual([]);
  });
});
