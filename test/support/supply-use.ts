import type { SupplyUseInput } from '../../src/base/supply-use-input.ts';
import { linesText } from './coded-table.ts';

const of = (economy: string, ...names: readonly string[]) => names.map((sector) => ({ economy, sector }));

/** Two products and two industries, the second of which makes some of the first product too. */
export const TWO: SupplyUseInput = {
  year: '2020',
  products: of('AAA', 'p1', 'p2'),
  industries: of('AAA', 'i1', 'i2'),
  demand: [{ economy: 'AAA', category: 'fd' }],
  supply: Float64Array.of(90, 10, 0, 100),
  use: Float64Array.of(12, 8, 10, 7),
  Y: Float64Array.of(80, 83),
  valueAdded: Float64Array.of(68, 95),
};

const PRODUCTS = ['DE_CPA_A01', 'DE_CPA_C26', 'FIGW1_CPA_A01', 'FIGW1_CPA_C26'];
const INDUSTRIES = ['DE_A01', 'DE_C26', 'FIGW1_A01', 'FIGW1_C26'];
const FINAL = ['DE_P3_S14', 'DE_P51G', 'FIGW1_P3_S14', 'FIGW1_P51G'];
const SUPPLY = [
  [90, 10, 0, 0],
  [0, 97, 0, 0],
  [0, 0, 150, 12],
  [0, 0, 10, 118],
];
const USE = [
  [10, 5, 3, 0],
  [4, 20, 6, 2],
  [1, 7, 30, 8],
  [0, 2, 9, 40],
];
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
/** Uses of each product in final demand, so that they are what is made. */
const DEMAND = USE.map((row, r) => {
  const rest = sum(SUPPLY[r]) - sum(row);
  return [rest - 15, 5, 6, 4];
});
const TAXES = [1, 2, 3, 1];
const ADDED = INDUSTRIES.map(
  (_, i) => sum(SUPPLY.map((row) => row[i])) - sum(USE.map((row) => row[i])) - TAXES[i],
);
const NOTHING = [0, 0, 0, 0];

/** Supply and use of FIGARO as matrices. */
export const FIGARO_SUPPLY = linesText([
  ['rowLabels', ...INDUSTRIES],
  ...PRODUCTS.map((name, r) => [name, ...SUPPLY[r]]),
]);
export const FIGARO_USE = linesText([
  ['rowLabels', ...INDUSTRIES, ...FINAL],
  ...PRODUCTS.map((name, r) => [name, ...USE[r], ...DEMAND[r]]),
  ['W2_D21X31', ...TAXES, ...NOTHING],
  ['W2_D1', ...ADDED.map((value) => value - 1), ...NOTHING],
  ['W2_B2A3G', 1, 1, 1, 1, ...NOTHING],
]);

/** A matrix as Eurostat's flat file of supply (`icsup`) or use (`icuse`). */
export function flatPi(kind: 'icsup' | 'icuse', text: string): string {
  const [[, ...names], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const ends = (name: string): string => name.replace('_', ',');
  const lines = rows.flatMap(([row, ...cells]) =>
    cells.map((cell, c) => `${row},${names[c]},${ends(row)},${ends(names[c])},${cell}\n`),
  );
  return `${kind}Row,${kind}Col,refArea,rowPi,counterpartArea,colPi,obsValue\n${lines.join('')}`;
}

/** The same two tables as the files of GLORIA: industries, then products of each region, in numbers alone. */
export function gloriaFiles(): Readonly<Record<'T' | 'Y' | 'V', string>> {
  const row = (at: number, cells: readonly number[]): readonly number[] =>
    Array.from({ length: 2 }, (_, region) => {
      const own = cells.slice(2 * region, 2 * region + 2);
      return at === 0 ? [0, 0, ...own] : [...own, 0, 0];
    }).flat();
  const none = (): readonly number[] => FINAL.map(() => 0);
  const made = INDUSTRIES.map((_, i) => SUPPLY.map((product) => product[i]));
  const text = (lines: readonly (readonly number[])[]): string =>
    lines.map((line) => `${line.map((value) => value.toFixed(1)).join(',')}\n`).join('');
  const byRegion = <T>(industries: readonly T[], products: readonly T[]): readonly T[] =>
    [0, 2].flatMap((at) => [...industries.slice(at, at + 2), ...products.slice(at, at + 2)]);
  const own = (region: number, values: readonly number[]): readonly number[] =>
    row(
      1,
      INDUSTRIES.map((_, i) => (Math.floor(i / 2) === region ? values[i] : 0)),
    );
  return {
    T: text(
      byRegion(
        made.map((cells) => row(0, cells)),
        USE.map((cells) => row(1, cells)),
      ),
    ),
    Y: text(byRegion(INDUSTRIES.map(none), DEMAND)),
    V: text([0, 1].flatMap((region) => [own(region, ADDED), own(region, TAXES)])),
  };
}
