import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EscalarError } from '../../../../src/base/error.ts';
import {
  prepare,
  type TwoPeriods,
  totalOf,
} from '../../../../src/indicators/industry/kernels/decomposition.ts';
import {
  decomposeCentred,
  decomposers,
  effectsOf,
  METHODS,
  type Method,
} from '../../../../src/indicators/industry/kernels/methods.ts';
import { shrinkingProductivity } from '../../../../src/indicators/industry/kernels/timmer-de-vries.ts';
import { sum } from '../../../../src/math/sum.ts';
import { arraysOf, industryFixture } from '../../../support/fixture.ts';
import { goldenRecords } from '../../../support/golden.ts';
import { continuingPanels, pairOf, panels, scaled, scales } from '../../../support/two-periods.ts';

const fixture = industryFixture();
const PAIR = ['y0', 'l0', 'y1', 'l1'] as const;

/** Sizes of the numbers that are added, to which rounding is relative. */
function sizeOf(method: Method, pair: TwoPeriods): number {
  const { level0, level1, terms } = decomposers[method].decompose(pair);
  const parts = Object.values(terms).flatMap((values) => Array.from(values, Math.abs));
  // gains of share are differences of shares near one, times the productivity of the shrinking classes
  const shrinking = method === 'timmer-de-vries' ? Math.abs(shrinkingProductivity(prepare(pair))) : 0;
  return Math.max(Math.abs(level0), Math.abs(level1), sum(parts)) + shrinking;
}

function expectAll(actual: ArrayLike<number>, expected: readonly number[], digits = 12): void {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, i) => {
    expect(actual[i]).toBeCloseTo(value, digits);
  });
}

describe('the small fixture', () => {
  test.each([
    ['three-term', 'three_term'],
    ['two-term-base', 'two_term_base'],
    ['two-term-end', 'two_term_end'],
    ['two-term-average', 'two_term_average'],
    ['griliches-regev', 'griliches_regev'],
    ['foster-haltiwanger-krizan', 'fhk'],
  ] as const)('%s with entry and exit', (method, key) => {
    const golden = fixture[key];
    const result = decomposers[method].decompose(arraysOf(fixture, PAIR));
    for (const { id } of decomposers[method].terms) expectAll(result.terms[id], golden[id]);
    expect(result.level0).toBeCloseTo(golden.P0, 12);
    expect(result.level1).toBeCloseTo(golden.P1, 12);
    expect(sum(Object.keys(result.terms).map((term) => totalOf(result, term)))).toBeCloseTo(golden.total, 12);
  });

  test.each([
    ['csls', 'csls', ['within', 'reallocation_level', 'reallocation_growth']],
    ['lmdi', 'lmdi', ['within', 'structural']],
    ['timmer-de-vries', 'timmer_devries', ['within', 'expanding']],
    ['unit-labour', 'fabricant_unit_labour', ['intrinsic', 'structural']],
  ] as const)('%s on continuing classes', (method, key, terms) => {
    const golden = fixture.continuing_only[key];
    const result = decomposers[method].decompose(arraysOf(fixture.continuing_only.inputs, PAIR));
    // the reference writes the reallocations of csls without their first word
    for (const term of terms) expectAll(result.terms[term], golden[term.replace('reallocation_', '')]);
    expect(result.level1 - result.level0).toBeCloseTo(golden.total, 12);
  });
});

describe('364 classes of United States manufacturing, 2000–2008', () => {
  const rows = goldenRecords('golden/industry/classes_US_NAICS12_hours_2000_2008.csv');
  const column = (name: string) => Float64Array.from(rows, (row) => Number(row[name]));
  const pair = () => ({ y0: column('y0'), l0: column('l0'), y1: column('y1'), l1: column('l1') });

  test.each([
    ['three-term', 'intrinsic', 'intrinsic'],
    ['three-term', 'static', 'static'],
    ['three-term', 'dynamic', 'dynamic'],
    ['two-term-average', 'intrinsic', 'avg_intrinsic'],
    ['two-term-average', 'structural', 'avg_structural'],
    ['csls', 'reallocation_level', 'csls_level'],
    ['csls', 'reallocation_growth', 'csls_growth'],
  ] as const)('%s, %s, class by class', (method, term, name) => {
    expect(rows).toHaveLength(364);
    const actual = decomposers[method].decompose(pair()).terms[term];
    column(name).forEach((golden, i) => {
      // ten printed digits, of inputs that are themselves printed with ten
      expect(Math.abs(actual[i] - golden), `${rows[i].code}`).toBeLessThanOrEqual(
        1e-8 * Math.abs(golden) + 1e-8,
      );
    });
  });
});

describe('every method', () => {
  test.each(METHODS)('%s: the terms add up to the change, whatever the units', (method) => {
    fc.assert(
      fc.property(panels, scales, (pair, by) => {
        const sized = scaled(pair, by);
        const result = decomposers[method].decompose(sized);
        const scale = sizeOf(method, sized);
        expect(Math.abs(result.residual)).toBeLessThanOrEqual(1e-12 * scale);
        const added = sum(Object.keys(result.terms).map((term) => totalOf(result, term)));
        expect(Math.abs(added - (result.level1 - result.level0))).toBeLessThanOrEqual(1e-12 * scale);
      }),
      { numRuns: 300 },
    );
  });

  test.each(METHODS)('%s: centring moves classes, never totals', (method) => {
    fc.assert(
      fc.property(panels, (pair) => {
        const plain = decomposers[method].decompose(pair);
        const moved = decomposeCentred(method, pair);
        const tolerance = 1e-11 * sizeOf(method, pair);
        expect(Math.abs(moved.residual)).toBeLessThanOrEqual(tolerance);
        const structural = (d: typeof plain) => {
          const effects = effectsOf(method, d);
          return sum([...effects.structural, ...effects['net-entry']]);
        };
        expect(Math.abs(structural(moved) - structural(plain))).toBeLessThanOrEqual(tolerance);
        expect([...effectsOf(method, moved).within]).toEqual([...effectsOf(method, plain).within]);
      }),
    );
  });

  test.each(METHODS)('%s: no change gives no effect', (method) => {
    fc.assert(
      fc.property(continuingPanels, ({ y0, l0 }) => {
        const result = decomposers[method].decompose({ y0, l0, y1: y0, l1: l0 });
        for (const values of Object.values(result.terms))
          for (const value of values) expect(Math.abs(value)).toBe(0);
      }),
    );
  });

  test.each(METHODS)('%s: every term is titled in both languages and nothing else comes out', (method) => {
    const { terms, decompose } = decomposers[method];
    const found = Object.keys(
      decompose(
        pairOf([
          [4, 2, 6, 2],
          [3, 3, 2, 1],
        ]),
      ).terms,
    );
    expect(found.sort()).toEqual(terms.map((term) => term.id).sort());
    for (const { title } of terms) expect([title.en, title.es].every((words) => words.length > 0)).toBe(true);
  });

  test.each(METHODS)('%s: refuses output without labour, negative labour and an empty period', (method) => {
    const { decompose } = decomposers[method];
    const refusal = expect.objectContaining({ code: 'not-computable' });
    if (method !== 'unit-labour')
      expect(() =>
        decompose(
          pairOf([
            [4, 2, 6, 2],
            [3, 0, 2, 1],
          ]),
        ),
      ).toThrow(refusal);
    expect(() =>
      decompose(
        pairOf([
          [4, 2, 6, 2],
          [3, -1, 2, 1],
        ]),
      ),
    ).toThrow(refusal);
    expect(() => decompose(pairOf([[4, 2, 0, 0]]))).toThrow(EscalarError);
    expect(() => decompose(pairOf([[4, 2, Number.NaN, 1]]))).toThrow(TypeError);
    expect(() => decompose({ ...pairOf([[4, 2, 6, 2]]), y1: new Float64Array(2) })).toThrow(TypeError);
  });

  test('one class alone has no structural effect', () => {
    for (const method of METHODS) {
      const result = decomposers[method].decompose(pairOf([[10, 5, 30, 6]]));
      expect(sum(effectsOf(method, result).structural), method).toBeCloseTo(0, 12);
    }
  });

  test('negative value added is decomposed, but not by logarithms or output shares', () => {
    const pair = pairOf([
      [10, 5, 12, 5],
      [-2, 3, 4, 4],
    ]);
    for (const method of METHODS) {
      const run = () => decomposers[method].decompose(pair);
      if (decomposers[method].needsPositive) expect(run, method).toThrow(EscalarError);
      else expect(Math.abs(run().residual), method).toBeLessThan(1e-12);
    }
  });
});

describe('how the methods relate', () => {
  const total = (method: Method, pair: TwoPeriods, term: string) =>
    totalOf(decomposers[method].decompose(pair), term);
  const near = (a: number, b: number, scale: number) =>
    expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-11 * scale);

  test('structural effect: base = static + dynamic, end = static, average = their mean', () => {
    fc.assert(
      fc.property(panels, (pair) => {
        const scale = sizeOf('three-term', pair);
        const [fixed, moving] = [total('three-term', pair, 'static'), total('three-term', pair, 'dynamic')];
        near(total('two-term-base', pair, 'structural'), fixed + moving, scale);
        near(total('two-term-end', pair, 'structural'), fixed, scale);
        near(total('two-term-average', pair, 'structural'), fixed + moving / 2, scale);
      }),
    );
  });

  test('average weights are the mean of base and end weights, class by class', () => {
    fc.assert(
      fc.property(panels, (pair) => {
        const [base, end, mean] = (['two-term-base', 'two-term-end', 'two-term-average'] as const).map(
          (method) => decomposers[method].decompose(pair).terms,
        );
        const scale = sizeOf('three-term', pair);
        for (const term of ['intrinsic', 'structural']) {
          mean[term].forEach((value, i) => {
            near(value, (base[term][i] + end[term][i]) / 2, scale);
          });
        }
      }),
    );
  });

  test('Baily–Hulten–Campbell is base weights; Griliches–Regev within is that of average weights', () => {
    fc.assert(
      fc.property(panels, (pair) => {
        const bhc = decomposers['baily-hulten-campbell'].decompose(pair).terms;
        const base = decomposers['two-term-base'].decompose(pair).terms;
        expect([...bhc.within]).toEqual([...base.intrinsic]);
        expect([...bhc.between]).toEqual([...base.structural]);
        const gr = decomposers['griliches-regev'].decompose(pair);
        const average = decomposeCentred('two-term-average', pair, 'average');
        const scale = sizeOf('two-term-average', pair);
        for (const [mine, theirs] of [
          ['within', 'intrinsic'],
          ['between', 'structural'],
          ['entry', 'entry'],
          ['exit', 'exit'],
        ]) {
          gr.terms[mine].forEach((value, i) => {
            near(value, average.terms[theirs][i], scale);
          });
        }
      }),
    );
  });

  test('Foster–Haltiwanger–Krizan is three terms centred on the base', () => {
    fc.assert(
      fc.property(panels, (pair) => {
        const fhk = decomposers['foster-haltiwanger-krizan'].decompose(pair).terms;
        const three = decomposeCentred('three-term', pair, 'base').terms;
        const scale = sizeOf('three-term', pair);
        for (const [mine, theirs] of [
          ['between', 'static'],
          ['cross', 'dynamic'],
          ['entry', 'entry'],
          ['exit', 'exit'],
        ]) {
          fhk[mine].forEach((value, i) => {
            near(value, three[theirs][i], scale);
          });
        }
      }),
    );
  });

  test('CSLS totals are those of three terms when no class enters or leaves', () => {
    fc.assert(
      fc.property(continuingPanels, (pair) => {
        const scale = sizeOf('csls', pair);
        near(total('csls', pair, 'reallocation_level'), total('three-term', pair, 'static'), scale);
        near(total('csls', pair, 'reallocation_growth'), total('three-term', pair, 'dynamic'), scale);
      }),
    );
  });
});

/**
 * McMillan and Rodrik 2011 on the 10-Sector Database: base weights; growth is compound, and within and structural
 * are its parts in proportion to the terms: growth_pa · term/ΔP.
 */
describe('McMillan and Rodrik, 37 economies, 1990–2005', () => {
  const data = goldenRecords('data/industry/ggdc10s_2014.csv');
  const golden = goldenRecords('golden/industry/mcmillan_rodrik_ggdc10s_1990_2005.csv');
  const of = (country: string, year: string) =>
    new Map(
      data
        .filter((row) => row.country === country && row.year === year && row.sector !== 'SUM')
        .filter((row) => row.va_constant_2005_m_lcu !== '' && row.persons_engaged_thousand !== '')
        .map((row) => [
          row.sector,
          [Number(row.va_constant_2005_m_lcu), Number(row.persons_engaged_thousand)],
        ]),
    );

  test('growth, within and structural change to the printed digits', () => {
    expect(golden.length).toBe(37);
    for (const row of golden) {
      const [base, end] = [of(row.country, '1990'), of(row.country, '2005')];
      const both = [...base.keys()].filter((sector) => end.has(sector));
      const cells = both.map((sector) => [...(base.get(sector) ?? []), ...(end.get(sector) ?? [])]);
      const result = decomposers['two-term-base'].decompose(pairOf(cells as never));
      const { level0, level1 } = result;
      const perYear = 100 * ((level1 / level0) ** (1 / 15) - 1);
      const part = (term: string) => (perYear * totalOf(result, term)) / (level1 - level0);
      expect(both.length, row.country).toBe(Number(row.n_sectors));
      expect(printed(perYear), row.country).toBe(Number(row.growth_pa));
      expect(printed(part('intrinsic')), row.country).toBe(Number(row.within_pa));
      expect(printed(part('structural')), row.country).toBe(Number(row.structural_pa));
    }
  });

  /** Six significant digits, as printed. */
  function printed(value: number): number {
    return Number(value.toPrecision(6));
  }
});

const AT_1997 = 'data/industry/us_manufacturing_naics1997_employment_1990_2009.csv';
const AT_2012 = 'data/industry/us_manufacturing_naics2012_hours_2000_2016.csv';

/**
 * The same classes, hours and years at two price bases. Classes count when their code is in both files and the
 * ratio of both real outputs stays within 1 percent from 2000 to 2006: others were redefined between revisions.
 */
describe('the price base alone, 2000–2006', () => {
  const years = ['2000', '2001', '2002', '2003', '2004', '2005', '2006'];
  const read = (path: string, code: string, output: string, labour: string) =>
    new Map(
      goldenRecords(path).map((row) => [
        `${row[code]} ${row.year}`,
        { y: Number(row[output]), l: Number(row[labour]) },
      ]),
    );

  test('turns the sign of the structural effect', () => {
    const old = read(AT_1997, 'naics1997', 'real_shipments_1997usd_m', 'employees_thousand');
    const recent = read(AT_2012, 'naics2012', 'real_shipments_2012usd_m', 'prod_worker_hours_m');
    const output = (of: typeof old, code: string, year: string) => of.get(`${code} ${year}`)?.y ?? Number.NaN;
    const codes = [...new Set([...recent.keys()].map((key) => key.slice(0, 6)))].filter((code) => {
      const ratios = years.map((year) => output(old, code, year) / output(recent, code, year));
      return Math.max(...ratios) / Math.min(...ratios) - 1 < 0.01;
    });
    const hours = (year: string) =>
      Float64Array.from(codes, (code) => recent.get(`${code} ${year}`)?.l ?? Number.NaN);
    for (const [row, source] of [
      [0, old],
      [1, recent],
    ] as const) {
      const golden = goldenRecords('golden/industry/base_year_sensitivity_2000_2006.csv')[row];
      const real = (year: string) => Float64Array.from(codes, (code) => output(source, code, year));
      const pair = { y0: real('2000'), l0: hours('2000'), y1: real('2006'), l1: hours('2006') };
      const three = decomposers['three-term'].decompose(pair);
      const average = decomposers['two-term-average'].decompose(pair);
      const change = three.level1 - three.level0;
      expect(codes).toHaveLength(Number(golden.n));
      expect((100 * change) / three.level0).toBeCloseTo(Number(golden.growth_pct), 6);
      for (const term of ['intrinsic', 'static', 'dynamic']) {
        expect((100 * totalOf(three, term)) / change).toBeCloseTo(Number(golden[term]), 5);
      }
      expect((100 * totalOf(average, 'structural')) / change).toBeCloseTo(Number(golden.avg_structural), 5);
    }
  });
});
