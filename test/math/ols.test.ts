import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OlsFit, ols } from '../../src/math/ols.ts';

/** Longley 1967, JASA 62: employment on six collinear columns. NIST StRD gives the certified results below. */
const longley = [
  [60323, 83.0, 234289, 2356, 1590, 107608, 1947],
  [61122, 88.5, 259426, 2325, 1456, 108632, 1948],
  [60171, 88.2, 258054, 3682, 1616, 109773, 1949],
  [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
  [63221, 96.2, 328975, 2099, 3099, 112075, 1951],
  [63639, 98.1, 346999, 1932, 3594, 113270, 1952],
  [64989, 99.0, 365385, 1870, 3547, 115094, 1953],
  [63761, 100.0, 363112, 3578, 3350, 116219, 1954],
  [66019, 101.2, 397469, 2904, 3048, 117388, 1955],
  [67857, 104.6, 419180, 2822, 2857, 118734, 1956],
  [68169, 108.4, 442769, 2936, 2798, 120445, 1957],
  [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
  [68655, 112.6, 482704, 3813, 2552, 123366, 1959],
  [69564, 114.2, 502601, 3931, 2514, 125368, 1960],
  [69331, 115.7, 518173, 4806, 2572, 127852, 1961],
  [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
];
const certified = {
  coefficients: [
    -3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359,
    -0.0511041056535807, 1829.15146461355,
  ],
  errors: [
    890420.383607373, 84.9149257747669, 0.0334910077722432, 0.488399681651699, 0.214274163161675,
    0.22607320006937, 455.478499142212,
  ],
  rSquared: 0.995479004577296,
};

const fitted = (result: ReturnType<typeof ols>): OlsFit => {
  if ('refused' in result) throw new Error(result.refused);
  return result;
};

describe('ols', () => {
  test('gives the certified Longley results', () => {
    const columns = [1, 2, 3, 4, 5, 6].map((j) => longley.map((row) => row[j] as number));
    const fit = fitted(
      ols(
        longley.map((row) => row[0] as number),
        columns,
      ),
    );
    certified.coefficients.forEach((value, j) => {
      expect((fit.coefficients[j] as number) / value).toBeCloseTo(1, 7);
    });
    certified.errors.forEach((value, j) => {
      expect((fit.standardErrors.classical[j] as number) / value).toBeCloseTo(1, 7);
    });
    expect(fit.rSquared).toBeCloseTo(certified.rSquared, 12);
  });

  test('robust errors of a line agree with their closed form', () => {
    const x = [1, 2, 3, 4, 5];
    const y = [1.1, 1.9, 3.2, 3.9, 5.6];
    const fit = fitted(ols(y, [x]));
    const centred = x.map((value) => value - 3);
    const meat = centred.reduce((total, d, i) => total + (d * (fit.residuals[i] as number)) ** 2, 0);
    expect(fit.coefficients[1]).toBeCloseTo(1.1, 12);
    expect(fit.standardErrors.hc0[1]).toBeCloseTo(Math.sqrt(meat) / 10, 14);
    expect(fit.standardErrors.hc1[1]).toBeCloseTo((Math.sqrt(meat) / 10) * Math.sqrt(5 / 3), 14);
  });

  test('without a constant it passes through the origin', () => {
    const fit = fitted(ols([2, 4, 7], [[1, 2, 3]], 'no-constant'));
    expect(fit.coefficients[0]).toBeCloseTo(31 / 14, 14);
    // R² about zero: (Σxy)²/(Σx² Σy²)
    expect(fit.rSquared).toBeCloseTo(31 ** 2 / (14 * 69), 14);
  });

  test('a first row that outweighs the others does not cancel them', () => {
    const x = [1e9, 1, 2];
    const fit = fitted(
      ols(
        x.map((value) => 3 * value),
        [x],
        'no-constant',
      ),
    );
    expect(fit.coefficients[0]).toBeCloseTo(3, 12);
  });

  test('residuals are orthogonal to every column', () => {
    const point = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -50, max: 50 })));
    fc.assert(
      fc.property(fc.array(point, { minLength: 5, maxLength: 25 }), (rows) => {
        const [y, a, b] = [0, 1, 2].map((j) => rows.map((row) => row[j] as number)) as [
          number[],
          number[],
          number[],
        ];
        const fit = ols(y, [a, b]);
        if ('refused' in fit) return;
        for (const column of [a, b, a.map(() => 1)]) {
          const dot = column.reduce((total, value, i) => total + value * (fit.residuals[i] as number), 0);
          expect(Math.abs(dot)).toBeLessThan(1e-6);
        }
      }),
    );
  });

  test('refuses what it cannot tell apart', () => {
    const x = [1, 2, 3, 4];
    expect(ols([1, 2, 3, 5], [x, x.map((value) => 2 * value + 1)])).toEqual({
      refused: 'collinear',
      column: 1,
    });
    expect(ols([1, 2, 3, 5], [[7, 7, 7, 7]])).toEqual({ refused: 'collinear', column: 0 });
    expect(ols([1, 2, 3, 5], [[0, 0, 0, 0]], 'no-constant')).toEqual({ refused: 'collinear', column: 0 });
  });
  test('refuses as many coefficients as observations', () => {
    expect(ols([1, 2], [[1, 2]])).toEqual({ refused: 'too-few-observations' });
    expect(ols([], [[]])).toEqual({ refused: 'too-few-observations' });
  });
  test('has no R² when y does not vary', () => {
    expect(fitted(ols([0.1, 0.1, 0.1], [[1, 2, 4]])).rSquared).toBeNull();
  });
});
