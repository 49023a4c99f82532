import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import type { SupplyUseInput } from '../../src/base/supply-use-input.ts';
import { GLORIA_PARTS, type GloriaPart, gloriaName } from '../../src/sources/mrio/gloria.ts';
import { gloriaLabels } from '../../src/sources/mrio/gloria-labels.ts';
import { gloriaReader, MOST_INDUSTRIES } from '../../src/sources/mrio/gloria-tables.ts';
import { rowXml, workbook } from '../sources/tabular/xlsx/fixture.ts';
import { cliDesk, valuesAt } from '../support/cli-desk.ts';
import type { Cell } from '../support/coded-table.ts';
import { codeOf } from '../support/error-code.ts';
import { FIGARO_SUPPLY, FIGARO_USE, gloriaFiles } from '../support/supply-use.ts';

const { put, escalar } = cliDesk();
const nameOf = (part: string, markup = '001', year = '2015', day = '20240111'): string =>
  `${day}_120secMother_AllCountries_002_${part}-Results_${year}_059_Markup${markup}(full).csv`;

const SHEETS: Readonly<Record<string, readonly (readonly Cell[])[]>> = {
  Regions: [
    ['Lfd_Nr', 'Region_acronyms', 'Region_names'],
    [1, 'DEU', 'Germany'],
    [2, 'XWD', 'Rest of the world'],
  ],
  Sectors: [
    ['Lfd_Nr', 'Sector_names'],
    [1, 'Wheat'],
    [2, 'Computers'],
  ],
  'Value added and final demand': [
    ['Lfd_Nr', 'Value_added_names', 'Final_demand_names'],
    [1, 'Compensation of employees D.1', 'Household final consumption P.3h'],
    [2, 'Taxes on production D.29', 'Gross fixed capital formation P.51'],
  ],
};
const labels = (sheets = SHEETS): Uint8Array =>
  workbook({
    cells: '',
    sheets: Object.entries(sheets).map(([name, lines]) => ({
      name,
      cells: lines.map((line, i) => rowXml(i + 1, line)).join(''),
    })),
  });
const FILES = gloriaFiles();
const putYear = (
  folder: string,
  files: Readonly<Record<GloriaPart, string>> = FILES,
  year = '2015',
): void => {
  for (const part of GLORIA_PARTS) put(files[part], `${folder}/${nameOf(part, '001', year)}`);
};
const putRelease = (folder: string): void => {
  putYear(`${folder}/GLORIA_MRIOs_59_2015`);
  put(labels(), `${folder}/GLORIA_ReadMe_059.xlsx`);
};

describe('tables of GLORIA', () => {
  it('are those that FIGARO writes of the same numbers, by each assumption', async () => {
    putRelease('gloria');
    put(FIGARO_SUPPLY, 'figaro/matrix_eu-ic-supply_25ed_2015.csv');
    put(FIGARO_USE, 'figaro/matrix_eu-ic-use_25ed_2015.csv');
    for (const technology of [
      'product-sales',
      'industry-technology',
      'industry-sales',
      'product-technology',
    ]) {
      const [ours, theirs] = [
        await escalar(`compute upstreamness --csv --data gloria --read technology=${technology}`),
        await escalar(`compute upstreamness --csv --data figaro --read technology=${technology}`),
      ];
      expect(ours.code, ours.err).toBe(0);
      const numbers = (csv: string): readonly string[] =>
        csv.split('\r\n').map((line) => line.split(',').at(-1) ?? '');
      expect(numbers(ours.out)).toEqual(numbers(theirs.out));
    }
    const { out, err } = await escalar(
      'compute upstreamness --csv --data gloria --read technology=product-sales',
    );
    // computers of DEU: 10 of wheat and 97 of computers made, 5 + 20 + 7 + 2 put in
    const [share] = valuesAt(out, 'year=2015 economy=DEU sector=Computers term=value_added_share');
    expect(share).toBeCloseTo((107 - 34) / 107, 12);
    expect(err).toContain('Supply and use agree for all 8 products and industries');
  });
  it('are added up to the economies and sectors that are named, before they are in memory', async () => {
    putRelease('sums');
    const command = 'compute upstreamness --csv --data sums --read technology=product-sales';
    const { out, err, code } = await escalar(`${command} --read economies=W:DEU+XWD --read sectors=all:*`);
    expect(code, err).toBe(0);
    // all that is made, 100 + 97 + 162 + 128, less all that is put in, 147
    expect(valuesAt(out, 'economy=W sector=all term=value_added_share')[0]).toBeCloseTo(
      (487 - 147) / 487,
      12,
    );
    expect(err).toContain('supply and use keep 1 after the sums');
    const wrong = await escalar(`${command} --read economies=MEX,ROW:*`);
    expect([wrong.code, wrong.err.includes('MEX')]).toEqual([1, true]);
  });
  it('are described with unit and release, in both languages, once an assumption is named', async () => {
    putRelease('told');
    for (const [lang, ask, unit] of [
      ['en', 'rests on an assumption', 'thousand US dollars'],
      ['es', 'depende de un supuesto', 'miles de dólares'],
    ]) {
      const asked = await escalar(`describe-file told --lang ${lang}`);
      expect([asked.code, asked.err.includes(ask)]).toEqual([1, true]);
      const { err, code } = await escalar(
        `describe-file told --lang ${lang} --read technology=product-sales --read economies=DEU,ROW:*`,
      );
      expect(code, err).toBe(0);
      expect(err).toContain(unit);
      expect(err).toContain('059');
    }
  });
  it('of several years are a panel, and a release keeps one that was added up', async () => {
    putYear('panel/GLORIA_MRIOs_59_2014', FILES, '2014');
    putYear('panel/GLORIA_MRIOs_59_2015');
    put(labels(), 'panel/GLORIA_ReadMe_059.xlsx');
    const how = '--read technology=product-sales --read economies=DEU,ROW:*';
    const { out } = await escalar(`compute upstreamness --csv --data panel ${how}`);
    const shares = valuesAt(out, 'economy=DEU sector=Computers term=value_added_share');
    expect(shares).toHaveLength(2);
    expect(shares[0]).toBe(shares[1]);
    const kept = await escalar(`import io panel --id gloria-small ${how}`);
    expect(kept.code, kept.err).toBe(0);
    const read = await escalar('compute upstreamness --csv --data gloria-small');
    expect(read.out.replace(/^.*\r\n/, '')).toContain('2015,ROW,Computers');
  });
  it('that lack a file, a name or basic prices, or are still packed, are refused with what to do', async () => {
    const cases: readonly (readonly [folder: string, words: string, put: () => void])[] = [
      ['no-y', 'Y-Results_2015_059', () => put(FILES.T, `no-y/${nameOf('T')}`)],
      ['no-names', 'GLORIA_ReadMe', () => putYear('no-names')],
      ['markup', 'basic prices', () => put(FILES.T, `markup/${nameOf('T', '005')}`)],
      ['packed', 'unpack', () => put('PK', 'packed/GLORIA_MRIOs_59_2015.zip')],
      ['names', 'T-Results', () => put(labels(), 'names/GLORIA_ReadMe_059.xlsx')],
      [`alone/${nameOf('T')}`, 'three of them', () => put(FILES.T, `alone/${nameOf('T')}`)],
    ];
    put(labels(), 'no-y/GLORIA_ReadMe_059.xlsx');
    for (const [data, words, make] of cases) {
      make();
      const { code, err } = await escalar(
        'compute upstreamness --read technology=product-sales --data',
        data,
      );
      expect(code, data).toBe(1);
      expect(err).toContain(words);
      expect(err).toContain('technology=product-sales');
    }
    putRelease('twice');
    put(FILES.V, `twice/GLORIA_MRIOs_59_2015/${nameOf('V', '001', '2015', '20240202')}`);
    expect((await escalar('compute upstreamness --data twice')).err).toContain('20240202');
  });
});

const NAMES = gloriaLabels('GLORIA_ReadMe_059.xlsx', labels());

function read(files: Readonly<Record<GloriaPart, string>>, piece = 1 << 20, names = NAMES): SupplyUseInput {
  const reader = gloriaReader({ T: 'T', Y: 'Y', V: 'V' }, names, {});
  for (const part of GLORIA_PARTS) {
    const { feed, end } = reader.open(part);
    const bytes = new TextEncoder().encode(files[part]);
    for (let at = 0; at < bytes.length; at += piece) feed(bytes.subarray(at, at + piece));
    end();
  }
  const name = gloriaName(nameOf('T'));
  if (name === null) throw new Error('no name of GLORIA');
  return reader.end(name, 'check');
}

describe('the matrices of GLORIA', () => {
  it('are read alike in pieces of any size', () => {
    const whole = read(FILES);
    for (const piece of [1, 7, 64]) expect(read(FILES, piece)).toEqual(whole);
    expect([...whole.supply.subarray(0, 4)]).toEqual([90, 10, 0, 0]);
    expect([...whole.use.subarray(4, 8)]).toEqual([4, 20, 6, 2]);
    expect([...(whole.valueAdded ?? [])]).toHaveLength(4);
  });
  it('with products before industries, of another size, of other labels or empty cells are refused', () => {
    const swap = (text: string): string => {
      const lines = text.trim().split('\n');
      return `${[2, 3, 0, 1, 6, 7, 4, 5].map((at) => lines[at]).join('\n')}\n`;
    };
    expect(codeOf(() => read({ ...FILES, T: swap(FILES.T) }))).toBe('not-computable');
    expect(codeOf(() => read({ ...FILES, Y: swap(FILES.Y) }))).toBe('not-computable');
    expect(codeOf(() => read({ ...FILES, T: FILES.Y }))).toBe('io-shape');
    expect(codeOf(() => read({ ...FILES, V: FILES.V.replace(/^.*\n/, '') }))).toBe('io-shape');
    expect(codeOf(() => read({ ...FILES, T: FILES.T.replace(',90.0', ',') }))).toBe('io-not-finite');
    const three = { ...NAMES, sectors: [...NAMES.sectors, 'Services'] };
    expect(codeOf(() => read(FILES, 99, three))).toBe('io-shape');
  });
  it('larger than memory are refused before a line is read, with the way to read them', () => {
    const sectors = Array.from({ length: MOST_INDUSTRIES }, (_, i) => `s${i}`);
    const whole = { ...NAMES, sectors };
    expect(() => gloriaReader({ T: 'T', Y: 'Y', V: 'V' }, whole, {})).toThrow(/16000 industries/);
  });
  it('take their names from a workbook that has all lists, each region once, sectors told apart', () => {
    const { Sectors: _, ...without } = SHEETS;
    expect(codeOf(() => gloriaLabels('x', labels(without)))).toBe('not-computable');
    const twice = { ...SHEETS, Regions: [...SHEETS.Regions, [3, 'DEU', 'Germany']] };
    expect(codeOf(() => gloriaLabels('x', labels(twice)))).toBe('io-duplicate-label');
    const alike = { ...SHEETS, Sectors: [...SHEETS.Sectors, [3, 'Wheat']] };
    expect(gloriaLabels('x', labels(alike)).sectors).toEqual(['Wheat [1]', 'Computers', 'Wheat [3]']);
  });
  it('that were changed in any cell, line or place are refused, warned of or read right', () => {
    const right = read(FILES);
    let refused = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...GLORIA_PARTS),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('digit', 'cut', 'twice', 'drop', 'swap', 'column', 'word'),
        (part, at, digit, how) => {
          const text = FILES[part];
          const lines = text.trimEnd().split('\n');
          const line = at % lines.length;
          const digits = [...text.matchAll(/(?<=^|,)\d/gm)];
          const place = digits[at % digits.length].index;
          // nothing in the file tells the columns of final demand apart
          fc.pre(part !== 'Y' || how !== 'column');
          const turned = (cells: readonly string[]): string => [...cells.slice(1), cells[0]].join(',');
          const changed = {
            digit: text.slice(0, place) + digit + text.slice(place + 1),
            cut: text.slice(0, at % text.length),
            twice: [...lines.slice(0, line + 1), ...lines.slice(line)].join('\n'),
            drop: lines.filter((_, k) => k !== line).join('\n'),
            swap: [...lines.slice(0, line), ...lines.slice(line).reverse()].join('\n'),
            column: lines.map((one) => turned(one.split(','))).join('\n'),
            word: `${text.slice(0, place)}n.a.${text.slice(place + 1)}`,
          }[how];
          try {
            const found = read({ ...FILES, [part]: changed });
            const isWarned = found.notes?.some(({ level }) => level === 'warning') ?? false;
            if (!isWarned)
              for (const key of ['supply', 'use', 'Y', 'valueAdded'] as const)
                expect(found[key]).toEqual(right[key]);
          } catch (error) {
            if (!(error instanceof EscalarError)) throw error;
            refused += 1;
          }
        },
      ),
      { numRuns: 3000 * Number(process.env.FUZZ_TIMES ?? 1), seed: 59 },
    );
    expect(refused).toBeGreaterThan(1500);
  });
});
