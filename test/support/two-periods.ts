import fc from 'fast-check';
import type { TwoPeriods } from '../../src/indicators/industry/kernels/decomposition.ts';

/** A class: output and labour in two periods. */
type Row = readonly [number, number, number, number];

const labour = fc.double({ min: 0.01, max: 1e4, noNaN: true });
const output = fc.oneof(
  { weight: 8, arbitrary: fc.double({ min: 0.01, max: 1e6, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(0) },
);
const continuing = fc.tuple(output, labour, output, labour);
const entering = fc.tuple(output, labour).map(([y, l]): Row => [0, 0, y, l]);
const leaving = fc.tuple(output, labour).map(([y, l]): Row => [y, l, 0, 0]);
const absent = fc.constant<Row>([0, 0, 0, 0]);

export function pairOf(rows: readonly Row[]): TwoPeriods {
  const column = (k: number) => Float64Array.from(rows, (row) => row[k]);
  return { y0: column(0), l0: column(1), y1: column(2), l1: column(3) };
}

/** At least one continuing class with output in both periods, so that all methods are defined. */
const anchor = fc.tuple(
  fc.double({ min: 0.1, max: 1e5, noNaN: true }),
  labour,
  fc.double({ min: 0.1, max: 1e5, noNaN: true }),
  labour,
);

/** Random panels with entry, exit, zeros and one class alone, at ordinary scales. */
export const panels: fc.Arbitrary<TwoPeriods> = fc
  .tuple(
    anchor,
    fc.array(
      fc.oneof(
        { weight: 6, arbitrary: continuing },
        { weight: 1, arbitrary: entering },
        { weight: 1, arbitrary: leaving },
        { weight: 1, arbitrary: absent },
      ),
      { maxLength: 12 },
    ),
  )
  .map(([first, rest]) => pairOf([first, ...rest]));

/** The same without entry and exit. */
export const continuingPanels: fc.Arbitrary<TwoPeriods> = fc
  .tuple(anchor, fc.array(continuing, { maxLength: 12 }))
  .map(([first, rest]) => pairOf([first, ...rest]));

/** Output and labour times powers of ten: the decomposition must not care about units. */
export const scales: fc.Arbitrary<readonly [number, number]> = fc
  .tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 }))
  .map(([a, b]) => [10 ** a, 10 ** b]);

export function scaled(pair: TwoPeriods, [ofOutput, ofLabour]: readonly [number, number]): TwoPeriods {
  return {
    y0: pair.y0.map((y) => y * ofOutput),
    l0: pair.l0.map((l) => l * ofLabour),
    y1: pair.y1.map((y) => y * ofOutput),
    l1: pair.l1.map((l) => l * ofLabour),
  };
}
