import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IoTableInput } from '../../../src/base/io-table-input.ts';
import { readWide, readWideGrid, sniffGrid, sniffWide } from '../../../src/sources/mrio/read-wide.ts';
import { errorOf } from '../../support/error-code.ts';
import { flat, IO_LAYOUT_CASES } from '../../support/io-layouts.ts';
import { rowXml, workbook } from '../tabular/xlsx/fixture.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const wideOf = (name: string): string =>
  Object.values(IO_LAYOUT_CASES.find((one) => one.name === name)?.files ?? {})[0] as string;
const WIDE = wideOf('FIGARO, matrix');
const TEXT = flat(WIDE);
function read(text: string): IoTableInput {
  const table = readWide('flat_2010.csv', { year: '2010', decimal: 'auto', totals: 'check' });
  table.feed(bytesOf(text));
  return table.end();
}
const sniffed = (text: string) => {
  const names = sniffWide('flat.csv');
  names.feed(bytesOf(text));
  return names.end();
};
const numbers = ({ rows, demand, Z, Y, valueAdded, taxes }: IoTableInput) =>
  JSON.stringify([rows, demand, [...Z], [...Y], [...(valueAdded ?? [])], [...(taxes ?? [])]]);

describe("FIGARO's flat file", () => {
  it('is the table of the matrix', () => {
    expect(numbers(read(TEXT))).toBe(numbers(read(WIDE)));
    expect(read(TEXT).unit?.id).toBe('eur-million');
  });
  it('may have economies called US and EUR, which are no units', () => {
    const money = 'refArea,rowIi,counterpartArea,colIi,obsValue\n'.concat(
      ...['US', 'EUR'].flatMap((from) =>
        ['US', 'EUR'].flatMap((to) => ['A', 'P3_S13'].map((use) => `${from},A,${to},${use},1\n`)),
      ),
    );
    expect([...read(money).Z]).toEqual([1, 1, 1, 1]);
  });
  const lines = TEXT.trim()
    .split('\n')
    .map((line) => line.split(','));
  const utf16 = (text: string, isBig: boolean): Uint8Array => {
    const bytes = new Uint8Array(2 * text.length + 2);
    const view = new DataView(bytes.buffer);
    [0xfeff, ...Array.from(text, (letter) => letter.charCodeAt(0))].forEach((code, i) => {
      view.setUint16(2 * i, code, !isBig);
    });
    return bytes;
  };
  const sheet = (rows: readonly (readonly string[])[], isTyped: boolean): Uint8Array =>
    workbook({
      cells: rows
        .map((row, i) =>
          rowXml(
            i + 1,
            row.map((cell) => (isTyped && /^-?[\d.]+$/.test(cell) ? Number(cell) : cell)),
          ),
        )
        .join(''),
    });
  it.each([
    ['UTF-16, little end first', utf16(TEXT, false)],
    ['UTF-16, big end first', utf16(TEXT, true)],
    [
      'semicolons and decimal commas',
      bytesOf(lines.map((row) => row.join(';').replace(/\.(?=\d+$)/, ',')).join('\n')),
    ],
    ['a workbook', sheet(lines, true)],
    ['a workbook of texts', sheet(lines, false)],
    ['a workbook with a title', sheet([['FIGARO 2010'], [], ...lines], true)],
  ])('is read as %s', (_, bytes) => {
    const table = readWideGrid('flat_2010.xlsx', bytes, { year: '2010', decimal: 'auto', totals: 'check' });
    expect(numbers(table)).toBe(numbers(read(WIDE)));
    expect(sniffGrid('flat_2010.xlsx', bytes)?.publisher.id).toBe('figaro');
  });
  it('tells by its first lines whether it is of industries or of products', () => {
    expect(sniffed(TEXT)?.edition.name).toContain('industry by industry');
    const products = flat(wideOf('FIGARO, products'));
    expect(sniffed(products)?.edition.name).toContain('product by product');
    expect(read(products).rows[1]).toEqual({ economy: 'MX', sector: 'CPA_C26' });
  });
  it('tells names apart that an index of names could mix up', () => {
    // Aa and BB have one hash in many programs
    const text = WIDE.replaceAll('_A01', '_Aa').replaceAll('_C26', '_BB');
    expect(read(flat(text)).rows.map(({ sector }) => sector)).toEqual(['Aa', 'BB', 'Aa', 'BB']);
    expect([...read(flat(text)).Z]).toEqual([...read(WIDE).Z]);
    expect(read(flat(text.replaceAll('_BB', '_Ñandú'))).rows[1].sector).toBe('Ñandú');
  });
  it('may leave out zeros, which are counted, but nothing that is not zero', () => {
    const zero = 'MX_A01,FIGW1_C26,MX,A01,FIGW1,C26,0\n';
    expect(TEXT).toContain(zero);
    const less = read(TEXT.replace(zero, ''));
    expect(less.Z[3]).toBe(0);
    expect(less.notes?.some(({ text }) => text.en.includes('1 empty cells'))).toBe(true);
    expect(errorOf(() => read(TEXT.replace('MX_A01,MX_C26,MX,A01,MX,C26,5\n', '')))?.code).toBe(
      'io-total-differs',
    );
  });
  it('is refused where a cell stands twice, is empty or is no number', () => {
    const line = 'MX_A01,MX_C26,MX,A01,MX,C26,5\n';
    const twice = errorOf(() => read(TEXT + line));
    expect([twice?.code, twice?.params]).toMatchObject(['io-duplicate-label', { label: 'MX_A01 → MX_C26' }]);
    for (const value of ['', ':', '5;0'])
      expect(errorOf(() => read(TEXT.replace(line, line.replace(',5\n', `,${value}\n`))))?.code).toBe(
        'io-not-finite',
      );
    expect(errorOf(() => read(TEXT.replace('colIi', 'colI')))?.code).toBe('io-not-recognised');
  });
  it('read in any order of lines, and with any cell changed, is right or refused', () => {
    const [head, ...lines] = TEXT.trim().split('\n');
    const flows = (table: IoTableInput): readonly string[] =>
      table.rows
        .flatMap((from, i) => [
          ...table.rows.map((to, j) => JSON.stringify([from, to, table.Z[i * table.rows.length + j]])),
          ...table.demand.map((to, c) => JSON.stringify([from, to, table.Y[i * table.demand.length + c]])),
        ])
        .sort();
    const wanted = flows(read(TEXT));
    let refused = 0;
    // a cell on the diagonal is in its row and in its column, and no output is stated: no sum can tell it
    const inside = lines.flatMap((line, i) => (line.split(',')[0] === line.split(',')[1] ? [] : [i]));
    fc.assert(
      fc.property(fc.constantFrom(...inside), fc.nat(lines.length - 1), fc.nat(3), (a, b, kind) => {
        const changed = [...lines];
        if (kind === 0) [changed[a], changed[b]] = [lines[b], lines[a]];
        if (kind === 1) changed[a] = lines[a].replace(/,[^,]*$/, ',999');
        if (kind === 2) changed.splice(a, 1);
        if (kind === 3) changed[a] = lines[a].replace('MX,', 'FIGW1,');
        const error = errorOf(() => expect(flows(read([head, ...changed, ''].join('\n')))).toEqual(wanted));
        if (error !== null) refused += 1;
      }),
      { numRuns: 300 * Number(process.env.FUZZ_TIMES ?? 1), seed: 5 },
    );
    expect(refused).toBeGreaterThan(50);
  });
});
