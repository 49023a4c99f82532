import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { IoTableInput } from '../../../src/base/io-table-input.ts';
import { readWide, readWideGrid, sniffGrid } from '../../../src/sources/mrio/read-wide.ts';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';
import {
  type Cell,
  type Lines,
  linesStata,
  linesText,
  wiod2016,
  workbookTable,
} from '../../support/coded-table.ts';
import { errorOf } from '../../support/error-code.ts';
import { rowXml, workbook } from '../tabular/xlsx/fixture.ts';

const HOW = { year: '', decimal: 'auto', totals: 'check' } as const;
type More = Partial<Parameters<typeof readWide>[1]>;

const bookOf = (lines: Lines, name = 'MRIO 2014'): Uint8Array =>
  workbook({ cells: '', sheets: [{ name, cells: lines.map((line, i) => rowXml(i + 1, line)).join('') }] });
const readBook = (lines: Lines, more: More = {}): IoTableInput =>
  readWideGrid('adb.xlsx', bookOf(lines), { ...HOW, ...more });
function readText(lines: Lines, more: More = {}): IoTableInput {
  const table = readWide('wiot.csv', { ...HOW, ...more });
  table.feed(new TextEncoder().encode(linesText(lines)));
  return table.end();
}
const readStata = (lines: Lines): IoTableInput => readWideGrid('wiot.dta', linesStata(lines), HOW);

/** The lines with one cell changed. */
const withCell = (lines: Lines, row: number, column: number, cell: Cell): Lines =>
  lines.map((line, i) => (i === row ? line.map((one, c) => (c === column ? cell : one)) : line));

/** Inputs and final demand by their names, whatever their order. */
function cells({ rows, demand, Z, Y }: IoTableInput): Readonly<Record<string, number>> {
  const name = (one: object): string => Object.values(one).join('.');
  return Object.fromEntries(
    rows.flatMap((row, i) => [
      ...rows.map((to, j) => [`${name(row)} → ${name(to)}`, Z[i * rows.length + j]]),
      ...demand.map((to, c) => [`${name(row)} → ${name(to)}`, Y[i * demand.length + c]]),
    ]),
  );
}

describe('the release of WIOD of 2016', () => {
  const table = readText(wiod2016());
  it('numbers industries and final demand, states its year, and adds up what stands between inputs and value added', () => {
    expect(table.rows[1]).toEqual({ economy: 'MEX', sector: 'C26' });
    expect(table.demand[3]).toEqual({ economy: 'ROW', category: 'GFCF' });
    expect(table.year).toBe('2014');
    expect(table.unit?.id).toBe('usd-million');
    expect(cells(table)['MEX.A01 → ROW.C26']).toBe(0);
    expect(cells(table)['ROW.A01 → ROW.CONS_h']).toBe(90);
    expect(table.output).toEqual(Float64Array.of(100, 107, 160, 130));
    expect(table.taxes).toEqual(Float64Array.of(1, 2, 3, 1));
    // 100 − (10 + 4 + 1 + 0) − 1
    expect(table.valueAdded?.[0]).toBe(84);
  });
  it('is the same as Stata names it, in text and in its own file', () => {
    expect(cells(readText(wiod2016('v')))).toEqual(cells(table));
    const stata = readStata(wiod2016('v'));
    expect(cells(stata)).toEqual(cells(table));
    expect(stata.year).toBe('2014');
    expect(sniffGrid('wiot.dta', linesStata(wiod2016('v')))?.edition.name).toBe('2016');
  });
  it('is refused where its lines are of another year, and read where the file is named by its own', () => {
    const error = errorOf(() => readText(wiod2016(), { year: '2013' }));
    expect(error?.code).toBe('io-other-year');
    expect(error?.params).toMatchObject({ path: 'wiot.csv', have: ['2014'], wanted: '2013' });
    expect(readText(wiod2016(), { year: '2014' }).year).toBe('2014');
    expect(errorOf(() => readText(withCell(wiod2016(), 2, 4, 2013)))?.code).toBe('io-other-year');
  });
});

describe('the workbook of the ADB', () => {
  it('has names in lines and columns of their own, and its year in the name of the sheet', () => {
    const table = readBook(workbookTable());
    expect(table.rows[1]).toEqual({ economy: 'MEX', sector: 'c14' });
    expect(table.demand[2]).toEqual({ economy: 'RoW', category: 'F1' });
    expect(table.year).toBe('2014');
    expect(cells(table)['RoW.c14 → RoW.F4']).toBe(22);
    expect(table.valueAdded?.[0]).toBe(84);
    expect(table.notes?.[0]?.text.en).toContain('ADB Multi-Regional');
  });
  it('leaves cells empty where nothing flows: zero, and said; but no text stands there', () => {
    const table = readBook(withCell(workbookTable(), 4, 7, null));
    expect(cells(table)).toEqual(cells(readBook(workbookTable())));
    expect(table.notes?.some(({ text: { en } }) => en.includes('1 empty cells'))).toBe(true);
    // what is gone is no zero where the totals say another thing
    expect(errorOf(() => readBook(withCell(workbookTable(), 4, 4, null)))?.code).toBe('io-total-differs');
    expect(errorOf(() => readBook(withCell(workbookTable(), 4, 7, 'n.a.')))?.code).toBe('io-not-finite');
  });
  it('is known from that of WIOD by the codes of final demand', () => {
    const wiod = bookOf(workbookTable(['c37', 'c41']), 'WIOT_2009');
    expect(sniffGrid('x.xlsx', wiod)?.publisher.id).toBe('wiod');
    expect(readWideGrid('x.xlsx', wiod, HOW).year).toBe('2009');
    expect(sniffGrid('x.xlsx', bookOf(workbookTable()))?.publisher.id).toBe('adb-mrio');
  });
  it('at constant prices is called so, by its name or its title, and is not the table of the base year', () => {
    const named = readWideGrid(
      'ADB MRIO 2019, at constant 2010 prices.xlsx',
      bookOf(workbookTable(), 'MRIO'),
      HOW,
    );
    const [, ...lines] = workbookTable();
    const titled = readBook([['MRIO at constant 2010 prices'], ...lines]);
    for (const table of [named, titled]) {
      expect(table.unit?.label.en).toBe('million US dollars at constant prices of 2010');
      expect(table.notes?.some(({ text: { en } }) => en.includes('at constant prices of 2010'))).toBe(true);
    }
    expect(readBook(workbookTable()).unit?.id).toBe('usd-million');
  });
  it('may have numbers for labels, as ISIC 20 of WIOD, which begin no column of flows', () => {
    const labelled = withCell(withCell(workbookTable(), 4, 0, 20), 5, 0, 23);
    expect(cells(readBook(labelled))).toEqual(cells(readBook(workbookTable())));
  });
  it('of no known layout is refused with the names that it begins with', () => {
    const other = bookOf([
      ['country', 'value', 'other'],
      ['MEX', 1, 2],
    ]);
    const error = errorOf(() => sniffGrid('x.xlsx', other));
    expect(error?.code).toBe('io-not-recognised');
    expect(error?.params).toMatchObject({ path: 'x.xlsx', names: ['country', 'value', 'other'] });
  });
});

describe('any change of a file of WIOD or the ADB', () => {
  const layouts: readonly (readonly [string, Lines, (lines: Lines) => IoTableInput, number])[] = [
    ['text of WIOD 2016', wiod2016(), readText, 1],
    ['workbook of the ADB', workbookTable(), readBook, 4],
  ];
  const swap = <T>(list: readonly T[], a: number, b: number): readonly T[] =>
    list.map((one, i) => (i === a ? list[b] : i === b ? list[a] : one));
  for (const [name, lines, read, first] of layouts) {
    const original = cells(read(lines));
    const last = lines.length - 1;
    const width = Math.max(...lines.map((line) => line.length));
    const full = lines.map((line) => [...line, ...Array.from({ length: width - line.length }, () => null)]);
    const changes: Readonly<Record<string, (a: number, b: number) => Lines>> = {
      'a renamed column': (a) => withCell(full, first - 1, 4 + (a % (width - 4)), 'Z9'),
      'two columns that change places': (a, b) =>
        full.map((line) => swap(line, 4 + (a % (width - 4)), 4 + (b % (width - 4)))),
      'two names of columns that change places': (a, b) =>
        full.map((line, i) => (i < first ? swap(line, 4 + (a % (width - 4)), 4 + (b % (width - 4))) : line)),
      'two rows that change places': (a, b) =>
        swap(full, first + (a % (last - first)), first + (b % (last - first))),
      'a missing row': (a) => full.filter((_, i) => i !== first + (a % (last - first))),
      'a row twice': (a) => [...full, full[first + (a % (last - first))]],
      'another number': (a, b) => withCell(full, first + (a % (last - first)), 5 + (b % (width - 5)), 777),
    };
    for (const [kind, change] of Object.entries(changes))
      it(`${name}, ${kind}: refused, or read right`, () => {
        let refused = 0;
        fc.assert(
          fc.property(fc.nat(9999), fc.nat(9999), (a, b) => {
            const error = errorOf(() => expect(cells(read(change(a, b)))).toEqual(original));
            if (error !== null) refused += 1;
          }),
          { numRuns: 80 * Number(process.env.FUZZ_TIMES ?? 1), seed: 14 },
        );
        if (kind === 'a renamed column' || kind === 'another number') expect(refused).toBeGreaterThan(0);
      });
  }
});

describe('from the command line', () => {
  const { put, escalar } = cliDesk();
  const POSITION = 'compute upstreamness --csv --data FILE';
  const of = async (name: string, bytes: Uint8Array | string, line = POSITION) => {
    put(bytes, name);
    return escalar(line.replace('FILE', name));
  };
  it('a workbook, text, Stata and each of them in a zip are read alike, with one command', async () => {
    const share = async (
      name: string,
      bytes: Uint8Array | string,
      sector: string,
    ): Promise<readonly number[]> => {
      const { out } = await of(name, bytes);
      return valuesAt(out, `economy=MEX sector=${sector} term=value_added_share`);
    };
    const text = linesText(wiod2016());
    // value added as what output leaves over inputs: (100 − 15) / 100
    expect(await share('wiot.csv', text, 'A01')).toEqual([0.85]);
    expect(await share('wiot.dta', linesStata(wiod2016('v')), 'A01')).toEqual([0.85]);
    expect(await share('adb.xlsx', bookOf(workbookTable()), 'c1')).toEqual([0.85]);
    const constant = await of('ADB_MRIO_2019_at_constant_2010_prices.xlsx', bookOf(workbookTable(), 'MRIO'));
    expect(constant.out).toContain('2019');
    expect(constant.err).toContain('at constant prices of 2010');
    const zip = zipSync({ 'WIOT2014.csv': new TextEncoder().encode(text), 'adb.txt.pdf': Uint8Array.of(1) });
    expect(await share('w.zip', zip, 'A01')).toEqual([0.85]);
  });
});
