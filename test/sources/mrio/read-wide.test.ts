import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import type { IoTableInput } from '../../../src/base/io-table-input.ts';
import { readTable, tableReading } from '../../../src/indicators/chains/table-reading.ts';
import { parseOptions } from '../../../src/indicators/parse-options.ts';
import { readWide, sniffWide } from '../../../src/sources/mrio/read-wide.ts';
import { codeOf } from '../../support/error-code.ts';
import { type IcioGrid, icioGrid, icioText } from '../../support/icio-file.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, more: Partial<Parameters<typeof readWide>[1]> = {}, piece = 1 << 20) => {
  const table = readWide('icio.csv', { year: '2019', decimal: 'auto', totals: 'check', ...more });
  const bytes = bytesOf(text);
  for (let at = 0; at < bytes.length; at += piece) table.feed(bytes.subarray(at, at + piece));
  return table.end();
};
const sourceOf = (text: string) => {
  const names = sniffWide('icio.csv');
  names.feed(bytesOf(text));
  return names.end();
};

/** Cells by their names, so that the order of rows and columns does not matter. */
function cells({ rows, demand, Z, Y }: IoTableInput): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  rows.forEach((from, i) => {
    const name = `${from.economy}.${from.sector}`;
    rows.forEach((to, j) => {
      found[`${name} → ${to.economy}.${to.sector}`] = Z[i * rows.length + j];
    });
    demand.forEach((to, c) => {
      found[`${name} → ${to.economy}.${to.category}`] = Y[i * demand.length + c];
    });
  });
  return found;
}

describe('a table in one file as the OECD publishes it', () => {
  const text =
    ',AAA_s1,BBB_s1,AAA_HFCE,BBB_HFCE,OUT\nAAA_s1,10,5,60,25,100\nBBB_s1,4,20,16,60,100\nVA,80,75,,,\nTLS,6,0,,,\nOUT,100,100,,,\n';
  it('gives inputs, final demand, output, value added and taxes each in its place', () => {
    const table = read(text);
    expect(table.rows).toEqual([
      { economy: 'AAA', sector: 's1' },
      { economy: 'BBB', sector: 's1' },
    ]);
    expect([...table.Z]).toEqual([10, 5, 4, 20]);
    expect([...table.Y]).toEqual([60, 25, 16, 60]);
    expect(table.output).toEqual(Float64Array.of(100, 100));
    expect(table.valueAdded).toEqual(Float64Array.of(80, 75));
    expect(table.taxes).toEqual(Float64Array.of(6, 0));
    expect(table.unit).toBeUndefined();
  });
  it('takes economies called US and EUR for no units, in one column or two, and still reads units beside', () => {
    const money = text.replaceAll('AAA_', 'US_').replaceAll('BBB_', 'EUR_');
    expect(read(money).rows.map(({ economy }) => economy)).toEqual(['US', 'EUR']);
    const inTwo = money.replace(/^(US|EUR)_/gm, '$1,').replace(/^(,|\w+,)(?!s1)/gm, '$1,');
    expect([...read(inTwo).Z]).toEqual([10, 5, 4, 20]);
    const beside = money.replace(/^\w*(?=,)/gm, '$&,USD mn').replace('USD mn', 'unit');
    expect([...read(beside).Z]).toEqual([10, 5, 4, 20]);
    expect(codeOf(() => read(beside.replace('EUR_s1,USD', 'EUR_s1,EUR')))).toBe('io-several-units');
  });
  it.each(['FD', 'Y', 'TFD'])('may have final demand in one column, called %s', (name) => {
    const table = read(text.replaceAll('HFCE', name));
    expect([...table.Y]).toEqual([60, 25, 16, 60]);
    expect(table.demand.map(({ category }) => category)).toEqual([name, name]);
  });
  it('is the same in pieces of any size, with semicolons and decimal commas, quotes, a mark and returns', () => {
    const whole = cells(read(text));
    for (const piece of [1, 7, 40]) expect(cells(read(text, {}, piece))).toEqual(whole);
    const excel = `\uFEFF${text.replaceAll(',', ';').replaceAll('\n', '\r\n').replace('10;5', '10,0;5')}`;
    expect(cells(read(excel, { decimal: ',' }))).toEqual(whole);
    expect(codeOf(() => read(excel))).toBe('io-not-finite');
    expect(cells(read(text.replaceAll(/[A-Z]+_\w+/g, '"$&"')))).toEqual(whole);
    expect(cells(read(text.replace('60,25', '6.0e1,2.5E+01')))).toEqual(whole);
  });
  it('takes value added without taxes where that is asked for, and else what output leaves over inputs', () => {
    const table = read(text);
    const residual = readTable(table, parseOptions(tableReading, {}));
    expect([...residual.valueAdded]).toEqual([86, 75]);
    expect(residual.degenerate.filter(({ kind }) => kind === 'value-added-differs')).toEqual([]);
    const supplied = readTable(table, parseOptions(tableReading, { 'value-added': 'supplied' }));
    expect([...supplied.valueAdded]).toEqual([80, 75]);
  });
  it('is refused where a line is cut, a number is none, a cell of a flow is empty, a total is another', () => {
    expect(codeOf(() => read(text.replace('4,20,16,60,100', '4,20,16')))).toBe('io-shape');
    expect(codeOf(() => read(text.replace('4,20', 'x,20')))).toBe('io-not-finite');
    expect(codeOf(() => read(text.replace('4,20', ',20')))).toBe('io-not-finite');
    expect(codeOf(() => read(text.replace('VA,80', 'VA,81')))).toBe('io-total-differs');
    expect(codeOf(() => read(text.replace('OUT,100', 'OUT,99')))).toBe('io-total-differs');
    expect(codeOf(() => read(text.replace('BBB_s1,4,20,16,60,100\n', '')))).toBe('io-row-missing');
    expect(codeOf(() => read(text.replace('\nBBB_s1', '\nBBC_s1')))).toBe('io-row-unknown');
    expect(codeOf(() => read(text.replace('\nBBB_s1', '\nAAA_s1')))).toBe('io-duplicate-label');
    expect(codeOf(() => read('a,b\n1,2\n'))).toBe('io-not-recognised');
    expect(codeOf(() => read(''))).toBe('empty-table');
  });
});

describe('an edition', () => {
  it('is known by its industries, and gives the unit', () => {
    expect(sourceOf(icioText(icioGrid()))?.publisher.id).toBe('oecd-icio');
    expect(read(icioText(icioGrid())).unit?.id).toBe('usd-million');
    const named = (sectors: string) =>
      sourceOf(`,${sectors.split(' ').map((code) => `MEX_${code}`)},MEX_HFCE,TWN_HFCE\nx,1,1,1,1\n`)?.edition
        .name;
    expect(named('A01 C24A')).toBe('2025');
    expect(named('A01_02 C24')).toBe('2023');
    expect(named('01T02 10T12')).toBe('2021');
    expect(named('01T03 10T12')).toBe('2018');
    expect(named('C01T05AGR C20WOD')).toBe('2016');
    expect(named('C26 C29')).toBe('2025 / 2023');
  });
  it('that nearly fits is named with what differs, and its unit is not taken', () => {
    const odd = read(icioText(icioGrid()).replaceAll('USA_C29', 'USA_C99'));
    expect(odd.notes?.[0]?.text.en).toContain('C99');
    expect(odd.unit).toBeUndefined();
  });
  it('has no year of its own name', () => {
    const text = icioText(icioGrid()).replaceAll('_C26', '_01T02').replaceAll('_C29', '_10T12');
    expect(read(text, { year: '2018' }).year).toBe('2018');
    const table = read(text, { year: '2021' });
    expect(table.year).toBe('');
    expect(table.notes?.[1]?.text.en).toContain('--read year=YYYY');
  });
  it('of 2016 names the category first, and its discrepancy is no use', () => {
    const text =
      '"","AAA_C20WOD","BBB_C20WOD","HFCE_AAA","HFCE_BBB","INV_AAA","INV_BBB","DISC"\n"AAA_C20WOD",10,5,60,20,2,2,1\n"BBB_C20WOD",4,20,16,50,5,5,0\n"VA+TAXSUB",86,75,0,0,0,0,0\n"OUT",100,100,,,,,\n';
    const table = read(text);
    expect([...table.Y]).toEqual([60, 20, 2, 2, 16, 50, 5, 5]);
    expect(table.demand[3]).toEqual({ economy: 'BBB', category: 'INV' });
    expect(table.notes?.some(({ text: { en } }) => en.includes('DISC (1'))).toBe(true);
    expect(codeOf(() => read(text.replace('2,2,1\n', '2,2,0\n')))).toBe('io-total-differs');
  });
});

describe('parts of an economy', () => {
  it('are computed apart and are one economy, or each its own', () => {
    const input = read(icioText(icioGrid(true)));
    const table = readTable(input, parseOptions(tableReading, {}));
    expect(table.economies).toEqual(['MEX', 'TWN', 'USA']);
    expect(table.n).toBe(10);
    const apart = readTable(input, parseOptions(tableReading, { parts: 'none' }));
    expect(apart.economies).toEqual(['MEX', 'TWN', 'USA', 'MX1', 'MX2']);
    const total = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);
    expect(total(table.x)).toBe(total(apart.x));
  });
});

describe('any change of a file', () => {
  const grids = [icioGrid(), icioGrid(true)];
  const originals = grids.map((grid) => cells(read(icioText(grid))));
  const swap = <T>(list: readonly T[], a: number, b: number): readonly T[] =>
    list.map((one, i) => (i === a ? list[b] : i === b ? list[a] : one));
  /** Each kind of change takes two positions and a seed. */
  const CHANGES: Readonly<Record<string, (grid: IcioGrid, a: number, b: number) => IcioGrid>> = {
    'a renamed column': ({ header, lines }, a) => ({
      header: header.map((name, i) => (i === 1 + (a % (header.length - 1)) ? `${name}9` : name)),
      lines,
    }),
    'two names of columns that change places': ({ header, lines }, a, b) => ({
      header: swap(header, 1 + (a % (header.length - 1)), 1 + (b % (header.length - 1))),
      lines,
    }),
    'two columns that change places': ({ header, lines }, a, b) => {
      const [x, y] = [1 + (a % (header.length - 1)), 1 + (b % (header.length - 1))];
      return { header: swap(header, x, y), lines: lines.map((line) => swap(line, x, y)) };
    },
    'two rows that change places': ({ header, lines }, a, b) => ({
      header,
      lines: swap(lines, a % lines.length, b % lines.length),
    }),
    'two names of rows that change places': ({ header, lines }, a, b) => {
      const names = swap(
        lines.map(([name]) => name),
        a % lines.length,
        b % lines.length,
      );
      return { header, lines: lines.map((line, i) => [names[i], ...line.slice(1)]) };
    },
    'a missing row': ({ header, lines }, a) => ({
      header,
      lines: lines.filter((_, i) => i !== a % lines.length),
    }),
    'a missing column': ({ header, lines }, a) => {
      const at = 1 + (a % (header.length - 1));
      const less = (list: readonly string[]) => list.filter((_, i) => i !== at);
      return { header: less(header), lines: lines.map(less) };
    },
    'a row twice': ({ header, lines }, a) => ({ header, lines: [...lines, lines[a % lines.length]] }),
    'another number': ({ header, lines }, a, b) => ({
      header,
      lines: lines.map((line, i) =>
        i === a % lines.length
          ? line.map((cell, c) => (c === 1 + (b % (line.length - 1)) ? `${Number(cell) + 40}` : cell))
          : line,
      ),
    }),
  };
  for (const [kind, change] of Object.entries(CHANGES))
    it(`${kind}: refused, or read right`, () => {
      fc.assert(
        fc.property(fc.boolean(), fc.nat(9999), fc.nat(9999), (extended, a, b) => {
          const at = extended ? 1 : 0;
          try {
            const found = cells(read(icioText(change(grids[at], a, b))));
            // a column of final demand that is gone is what no file without totals can show, but one with them
            expect(found).toEqual(originals[at]);
          } catch (error) {
            if (!(error instanceof EscalarError)) throw error;
          }
        }),
        { numRuns: 300 * Number(process.env.FUZZ_TIMES ?? 1) },
      );
    });
  it('a file that ends anywhere: refused, or read right', () => {
    const text = icioText(grids[0]);
    for (let end = 0; end < text.length; end += 1)
      try {
        expect(cells(read(text.slice(0, end)))).toEqual(originals[0]);
      } catch (error) {
        if (!(error instanceof EscalarError)) throw error;
      }
  });
});

describe("FIGARO's matrix", () => {
  const text =
    'rowLabels,DE_C26,TW_C26,DE_P3_S14,DE_P51G,TW_P3_S14,TW_P51G\nDE_C26,10,5,40,20,15,10\nTW_C26,4,20,10,6,40,20\nW2_D21X31,6,0,1,1,1,1\nW2_D1,50,40,0,0,0,0\nW2_D29X39,10,5,0,0,0,0\nW2_B2A3G,20,30,0,0,0,0\n';
  it('adds up its accounts, and is in million euros', () => {
    const table = read(text);
    expect(sourceOf(text)?.publisher.id).toBe('figaro');
    expect(table.unit?.id).toBe('eur-million');
    expect(table.demand[1]).toEqual({ economy: 'DE', category: 'P51G' });
    expect(table.valueAdded).toEqual(Float64Array.of(80, 75));
    expect(table.taxes).toEqual(Float64Array.of(6, 0));
    // it states no output
    expect(table.output).toBeUndefined();
  });
  it('is refused where uses and inputs with value added differ, or an account is gone', () => {
    expect(codeOf(() => read(text.replace('W2_D1,50', 'W2_D1,51')))).toBe('io-total-differs');
    expect(codeOf(() => read(text.replace('W2_B2A3G,20,30,0,0,0,0\n', '')))).toBe('io-total-differs');
    expect(codeOf(() => read(text.replace('W2_D1,', 'W2_D99,')))).toBe('io-row-unknown');
  });
});
