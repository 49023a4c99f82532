import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import type { SupplyUseInput } from '../../../src/base/supply-use-input.ts';
import { readTable } from '../../../src/node/read-table.ts';
import { tableGrids } from '../../../src/sources/mrio/table-grids.ts';
import { type SutReading, settleSut } from '../../../src/sources/national-sut/settle-sut.ts';
import { type SutSide, sutLists } from '../../../src/sources/national-sut/sut-list.ts';
import { type SutContent, sutPair, sutYears } from '../../../src/sources/national-sut/sut-years.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import type { Row } from '../../support/cross-books.ts';
import { ends, orRefused, TIMES } from '../../support/fuzz-ends.ts';
import { mutated, mutation, plainLines } from '../../support/mutated-csv.ts';
import { INEGI_COU } from '../../support/national-sut.ts';

beforeAll(() => useShippedCatalog());

/** At basic prices, imports taken from what is used: product a is made by A and C, and 20 and 33 come from abroad. */
const MATRICES = {
  supply:
    'code,A,C,DSUP_bas,IMP,SUP_bas,MARG,TXSP,SUP_pur\nCPA_A,91,10,101,20,121,-12,3,112\nCPA_C,0,97,97,33,130,12,7,149\nTOTAL,91,107,198,53,251,0,10,261\n',
  use: 'code,A,C,INTC,CONS_h,EXP_fob,FU_bas,USE_bas\nCPA_A,24,36,60,41,20,61,121\nCPA_C,18,20,38,58,34,92,130\nTXSP,2,3,5,,,,\nVA,47,48,95,,,,\nGO,91,107,198,,,,\n',
};
const lines = (head: string, rows: readonly (readonly [string, string, string, number])[]): string =>
  `unit,stk_flow,${head},geo,TIME_PERIOD,OBS_VALUE\n${rows
    .map(([flow, column, product, value]) => `MIO_EUR,${flow},${column},${product},ES,2018,${value}\n`)
    .join('')}`;
const HOME = { CPA_A: [20, 30, 31, 20], CPA_C: [10, 15, 40, 32] } as const;
const ABROAD = { CPA_A: [4, 6, 10, 0], CPA_C: [8, 5, 18, 2] } as const;
const uses = (flow: string, rows: Readonly<Record<string, readonly number[]>>) =>
  Object.entries(rows).flatMap(([product, [a, c, final, exports]]) =>
    (
      [
        ['A', a],
        ['C', c],
        ['P3_S14', final],
        ['P6', exports],
        ['TU', a + c + final + exports],
      ] as const
    ).map(([column, value]) => [flow, column, product, value] as const),
  );
const LISTS = {
  supply: lines(
    'ind_impv,prd_amo',
    Object.entries({ CPA_A: [91, 10, 20, 121], CPA_C: [0, 97, 33, 130] }).flatMap(([product, cells]) =>
      ['A', 'C', 'P7', 'TS_BP'].map((column, k) => ['TOTAL', column, product, cells[k]] as const),
    ),
  ),
  use: lines('ind_use,prd_ava', [
    ...uses('DOM', HOME),
    ...uses('IMP', ABROAD),
    ...(
      [
        ['D21X31', 2, 3],
        ['B1G', 47, 48],
        ['P1', 91, 107],
      ] as const
    ).flatMap(([row, a, c]) => [['TOTAL', 'A', row, a] as const, ['TOTAL', 'C', row, c] as const]),
  ]),
};
type Texts = Readonly<Record<SutSide, string>>;

const read = (
  contents: readonly SutContent[],
  valuation: SutReading['valuation'] = 'published',
): SupplyUseInput => {
  const [year] = sutYears(contents).both;
  if (year === undefined) throw new EscalarError('io-no-year', { path: 'data' });
  return settleSut(sutPair(contents, year, 'data', 'auto'), { valuation, totals: 'check' });
};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const asMatrices = (texts: Texts, valuation?: SutReading['valuation']): SupplyUseInput =>
  read(
    (['supply', 'use'] as const).map((side) => ({
      file: `${side}.csv`,
      lists: [],
      sheets: tableGrids(`${side}.csv`, bytesOf(texts[side])).map(({ grid, notes }) => ({
        side,
        sheet: { file: `${side}.csv`, sheet: '', grid, notes },
      })),
    })),
    valuation,
  );
const asLists = (texts: Texts): SupplyUseInput =>
  read(
    (['supply', 'use'] as const).map((side) => {
      const file = `${side}.csv`;
      const rows = readTable(file, bytesOf(texts[side]), { names: 'own', wideValue: 'value' });
      return { file, sheets: [], lists: sutLists(file, rows) };
    }),
  );

/** Numbers of a matrix as a plain reading has them, by `row → column`; nothing is zero. Null where one stands twice. */
function plainMatrix(text: string): ReadonlyMap<string, number> | null {
  const [head = [], ...rows] = plainLines(text);
  const cells = new Map<string, number>();
  for (const row of rows)
    for (const [c, cell] of row.entries()) {
      const key = `${row[0]} → ${head[c]}`;
      if (c === 0 || head[c] === undefined) continue;
      if (cells.has(key) && head[c] !== '') return null;
      cells.set(key, cell === '' ? 0 : Number(cell));
    }
  return cells;
}

/** The same of a list, by its own columns; of uses those of some origins. */
function plainList(text: string, names: readonly [string, string], flows: readonly string[]) {
  const [head = [], ...rows] = plainLines(text);
  const at = (name: string): number => head.indexOf(name);
  const cells = new Map<string, number>();
  for (const row of rows) {
    const key = `${row[at(names[0])]} → ${row[at(names[1])]}`;
    if (flows.length > 0 && !flows.includes(row[at('stk_flow')])) continue;
    if (cells.has(key)) return null;
    // what is missing is nothing, where sums agree
    cells.set(key, Number(row[at('OBS_VALUE')]) || 0);
  }
  return cells;
}

/** Compares what is made and used at home with a plain reading. */
function agrees(sut: SupplyUseInput, supply: ReadonlyMap<string, number>, use: ReadonlyMap<string, number>) {
  const { products, industries, demand } = sut;
  products.forEach((product, p) => {
    if (product.economy === 'ROW') return;
    industries.forEach((industry, i) => {
      if (industry.economy === 'ROW') return;
      const key = `${product.sector} → ${industry.sector}`;
      expect(sut.supply[p * industries.length + i], `made ${key}`).toBe(supply.get(key) ?? 0);
      expect(sut.use[p * industries.length + i], `used ${key}`).toBe(use.get(key) ?? 0);
    });
    demand.forEach(({ category }, c) => {
      if (category === 'imports') return;
      const key = `${product.sector} → ${category}`;
      expect(sut.Y[p * demand.length + c], `used ${key}`).toBe(use.get(key) ?? 0);
    });
  });
}

describe('national supply and use tables, one of them changed in one way', () => {
  it.each([
    [
      'matrices',
      MATRICES,
      asMatrices,
      (side: SutSide, text: string) => (side === 'supply' ? plainMatrix(text) : plainMatrix(text)),
    ],
    [
      'lists of cells',
      LISTS,
      asLists,
      (side: SutSide, text: string) =>
        side === 'supply'
          ? plainList(text, ['prd_amo', 'ind_impv'], [])
          : plainList(text, ['prd_ava', 'ind_use'], ['DOM', '']),
    ],
  ] as const)(
    '%s are refused with a code, or read as a plain reading has them',
    (_, texts, reader, plain) => {
      const met = ends();
      const right = reader(texts);
      const made = right.supply.reduce((sum, value) => sum + value, 0);
      agrees(right, plain('supply', texts.supply) ?? new Map(), plain('use', texts.use) ?? new Map());
      fc.assert(
        fc.property(fc.constantFrom('supply', 'use'), mutation, (side, change) => {
          const changed = { ...texts, [side]: mutated(texts[side as SutSide], change) };
          const sut = orRefused(() => reader(changed));
          met[sut === null ? 'refused' : 'read'] += 1;
          if (sut === null) return;
          const [supply, use] = [plain('supply', changed.supply), plain('use', changed.use)];
          expect([supply, use], JSON.stringify([change, changed[side as SutSide]])).not.toContain(null);
          const whole = sut.supply.reduce((sum, value) => sum + value, 0);
          expect([whole, sut.products.length], JSON.stringify(change)).toEqual([made, right.products.length]);
          agrees(sut, supply ?? new Map(), use ?? new Map());
        }),
        { numRuns: 400 * TIMES, seed: 17 },
      );
      expect(Math.min(met.read, met.refused)).toBeGreaterThan(40);
    },
  );
});

/** As an office publishes them, at purchasers' prices and with every total. */
const OFFICE = {
  supply: csvOf(INEGI_COU.oferta.slice(4, 9)),
  use: csvOf(INEGI_COU.uso.slice(4)),
};

function csvOf(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => `${Array.from({ length: width }, (_, c) => row[c] ?? '').join(',')}\n`).join('');
}

/** What is made, used and paid, by names. */
function numbersOf({
  products,
  industries,
  demand,
  supply,
  use,
  Y,
  valueAdded,
  taxes,
}: SupplyUseInput): ReadonlyMap<string, number> {
  const [rows, columns] = [products, industries].map((lines) =>
    lines.map(({ economy, sector }) => `${economy}.${sector}`),
  );
  return new Map(
    rows.flatMap((row, p) => [
      ...columns.flatMap((column, i) => [
        [`${row} made by ${column}`, supply[p * columns.length + i]] as const,
        [`${row} used by ${column}`, use[p * columns.length + i]] as const,
      ]),
      ...demand.map(
        ({ economy, category }, c) => [`${row} to ${economy}.${category}`, Y[p * demand.length + c]] as const,
      ),
      ...columns.map((column, i) => [`${column} pays`, (valueAdded?.[i] ?? 0) + (taxes?.[i] ?? 0)] as const),
    ]),
  );
}

const sorted = (numbers: ReadonlyMap<string, number>): readonly number[] =>
  [...numbers.values()].sort((a, b) => a - b);

describe('a pair at purchasers’ prices with every total, of which one thing is changed', () => {
  it('is refused with a code, or is the pair that it was', () => {
    const met = ends();
    const right = numbersOf(asMatrices(OFFICE, 'proportional'));
    fc.assert(
      fc.property(fc.constantFrom<SutSide>('supply', 'use'), mutation, (side, change) => {
        const sut = orRefused(() =>
          asMatrices({ ...OFFICE, [side]: mutated(OFFICE[side], change) }, 'proportional'),
        );
        met[sut === null ? 'refused' : 'read'] += 1;
        if (sut === null) return;
        // rows that are gone are said
        const isUnpaid = sut.valueAdded === undefined;
        if (isUnpaid) expect(sut.notes?.map(({ text }) => text.en).join()).toMatch(/no row of value added/);
        const isOther = ([key, value]: readonly [string, number]): boolean =>
          !(isUnpaid && key.endsWith(' pays')) && !(Math.abs((right.get(key) ?? Number.NaN) - value) <= 1e-9);
        // two final uses that change their names change no sum
        const isTurned = change.how === 'swap headers';
        const found = numbersOf(sut);
        const other = [...found].filter((one) => isOther(one) && !(isTurned && one[0].includes(' to ')));
        // a code that is gone from one table leaves the names, by which both are told as well
        const isNamed = [...found.keys()].some(
          (key) => key.includes('NAT.Agricultura') || key.includes('NAT.Petróleo'),
        );
        if (isNamed && !isUnpaid) expect(sorted(found)).toEqual(sorted(right));
        if (!isNamed) expect(other, JSON.stringify([side, change])).toEqual([]);
      }),
      { numRuns: 400 * TIMES, seed: 17 },
    );
    expect(Math.min(met.read, met.refused)).toBeGreaterThan(40);
  });
});
