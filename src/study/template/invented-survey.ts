/** One row of the invented survey: a class in a month. */
export interface InventedRow {
  readonly activity: string;
  /** `2003-01` to `2005-12`. */
  readonly period: string;
  /** Thousands of pesos at the prices of the month. */
  readonly outputNominal: number;
  /** 100 in December 2003. */
  readonly priceIndex: number;
  /** Thousands of hours in the month. */
  readonly hours: number;
  readonly persons: number;
}

interface InventedClass {
  readonly code: string;
  readonly persons: number;
  /** Thousands of pesos of December 2003 that an hour makes at the start. */
  readonly perHour: number;
  /** Monthly growth of output per hour, of employment and of prices, in thousandths. */
  readonly growth: readonly [productivity: number, persons: number, prices: number];
}

/** Productive classes that lose people, and others that gain them: both effects show. */
const CLASSES: readonly InventedClass[] = [
  { code: 'X311', persons: 18_400, perHour: 0.31, growth: [1, 1, 4] },
  { code: 'X313', persons: 9_700, perHour: 0.14, growth: [0, -6, 3] },
  { code: 'X325', persons: 6_200, perHour: 0.74, growth: [3, -1, 5] },
  { code: 'X331', persons: 4_900, perHour: 0.62, growth: [2, -2, 9] },
  { code: 'X334', persons: 12_800, perHour: 0.27, growth: [6, 4, -2] },
  { code: 'X336', persons: 21_300, perHour: 0.48, growth: [4, 3, 2] },
];

/** Working time and output of the months of a year against their mean, in thousandths. */
const SEASON = [985, 962, 1010, 975, 1012, 1008, 1004, 1016, 996, 1031, 1012, 989];
const MONTHS = 36;
const BASE = 11;

/**
 * Numbers that nobody measured, to show how a class survey is laid out: 6 classes, 36 months.
 * Only sums and products of fixed numbers, so that every machine writes the same.
 */
export function inventedSurvey(): readonly InventedRow[] {
  const next = chance(19_942_008);
  return CLASSES.flatMap((one) => {
    const [productivity, people, prices] = one.growth;
    const index: number[] = [100];
    for (let month = 1; month < MONTHS; month += 1) {
      index.push(index[month - 1] * (1 + prices / 1000 + next() / 250));
    }
    const base = index[BASE];
    return index.map((level, month) => {
      const season = SEASON[month % 12] / 1000;
      const persons = Math.round(one.persons * power(1 + people / 1000, month) * (1 + next() / 100));
      const hours = round(persons * 0.182 * season * (1 + next() / 80), 1);
      const priceIndex = round((100 * level) / base, 2);
      const real = hours * one.perHour * power(1 + productivity / 1000, month) * (1 + next() / 40);
      return {
        activity: one.code,
        period: `${2003 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
        outputNominal: round((real * 1000 * priceIndex) / 100, 0),
        priceIndex,
        hours,
        persons,
      };
    });
  });
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function power(base: number, times: number): number {
  let product = 1;
  for (let i = 0; i < times; i += 1) product *= base;
  return product;
}

/** Between -1 and 1, always the same sequence for a seed (Park and Miller's generator). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (2 * state) / 2_147_483_647 - 1;
  };
}
