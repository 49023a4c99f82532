import { sum } from '../../../math/sum.ts';
import { closed, finite, notComputable, prepare, type TwoPeriods } from './decomposition.ts';
import { grilichesRegev } from './griliches-regev.ts';
import { shapley } from './shapley.ts';

/** Output and persons employed by class, and the population around them, in one unit of persons. */
export interface PerCapita extends TwoPeriods {
  readonly workingAge0: number;
  readonly workingAge1: number;
  readonly population0: number;
  readonly population1: number;
}

/** Output per head of the population and what moved it; all in units of the level. */
export interface Joggs {
  readonly level0: number;
  readonly level1: number;
  /** Contribution of output per worker, of the employment rate and of the share of working age. */
  readonly productivity: number;
  readonly employment: number;
  readonly workingAge: number;
  /** By class: within + between + entry + exit = productivity; `employment` adds up to employment. */
  readonly terms: Readonly<Record<'within' | 'between' | 'entry' | 'exit' | 'employment', Float64Array>>;
  /** What a change of one unit of output per worker adds to the level. */
  readonly weightOfProductivity: number;
  readonly residual: number;
  readonly size: number;
}

/**
 * Output per head = ω · e · a: output per worker, employment over working-age population, working-age over total
 * population. Shapley value of the three; ω by class as Griliches & Regev, e by class as Δ(L_i/working age).
 * Reference: World Bank, JoGGs Decomposition Tool; Shorrocks 2013.
 * @throws EscalarError `not-computable` when a population is not above zero; those of `prepare`.
 */
export function joggs(input: PerCapita): Joggs {
  const { y0, l0, y1, l1, workingAge0, workingAge1, population0, population1 } = input;
  for (const value of [workingAge0, workingAge1, population0, population1]) {
    if (!(value > 0 && Number.isFinite(value))) {
      throw notComputable('a population is not above zero', 'una población no es mayor que cero');
    }
  }
  const { level0: omega0, level1: omega1 } = prepare({ y0, l0, y1, l1 });
  const [e0, e1] = [sum(l0) / workingAge0, sum(l1) / workingAge1];
  const [a0, a1] = [workingAge0 / population0, workingAge1 / population1];
  const [productivity, employment, workingAge] = shapley(
    [Float64Array.of(omega0), Float64Array.of(e0), Float64Array.of(a0)],
    [Float64Array.of(omega1), Float64Array.of(e1), Float64Array.of(a1)],
  ).map((values) => values[0]);
  const weightOfProductivity = weight(e0, e1, a0, a1);
  const weightOfEmployment = weight(omega0, omega1, a0, a1);
  const split = grilichesRegev({ y0, l0, y1, l1 }).terms;
  const scaled = (values: Float64Array) => values.map((value) => value * weightOfProductivity);
  const terms = {
    within: scaled(split.within),
    between: scaled(split.between),
    entry: scaled(split.entry),
    exit: scaled(split.exit),
    employment: l1.map((l, i) => weightOfEmployment * (l / workingAge1 - l0[i] / workingAge0)),
  };
  const levels = { level0: finite(sum(y0) / population0), level1: finite(sum(y1) / population1) };
  const { residual, size } = closed(levels, { ...terms, workingAge: Float64Array.of(workingAge) });
  return { ...levels, productivity, employment, workingAge, terms, weightOfProductivity, residual, size };
}

/** The multiplier of Δω in the Shapley value of three factors: (b0 c0 + b1 c1)/3 + (b0 c1 + b1 c0)/6. */
function weight(b0: number, b1: number, c0: number, c1: number): number {
  return (b0 * c0 + b1 * c1) / 3 + (b0 * c1 + b1 * c0) / 6;
}

/** Output per worker, capital per worker and human capital per worker at two dates. */
export interface TfpInput {
  readonly omega0: number;
  readonly omega1: number;
  readonly k0: number;
  readonly k1: number;
  readonly h0: number;
  readonly h1: number;
  /** Share of capital, between 0 and 1. */
  readonly alpha: number;
}

/**
 * Splits Δω with ω = A k^α h^(1−α) into total factor productivity, capital and human capital (Shapley value of
 * the three factors); times `weightOfProductivity` they are parts of output per head.
 * @throws EscalarError `not-computable` unless all inputs are above zero and α is between 0 and 1.
 */
export function tfpStep(input: TfpInput): {
  readonly tfp: number;
  readonly capital: number;
  readonly human: number;
} {
  const { omega0, omega1, k0, k1, h0, h1, alpha } = input;
  if (!(Math.min(omega0, omega1, k0, k1, h0, h1) > 0 && alpha > 0 && alpha < 1)) {
    throw notComputable(
      'output, capital and human capital per worker must be above zero, and the capital share between 0 and 1',
      'el producto, el capital y el capital humano por trabajador deben ser mayores que cero, y la parte del capital estar entre 0 y 1',
    );
  }
  const [capital0, capital1] = [k0 ** alpha, k1 ** alpha];
  const [human0, human1] = [h0 ** (1 - alpha), h1 ** (1 - alpha)];
  const [tfp, capital, human] = shapley(
    [Float64Array.of(omega0 / capital0 / human0), Float64Array.of(capital0), Float64Array.of(human0)],
    [Float64Array.of(omega1 / capital1 / human1), Float64Array.of(capital1), Float64Array.of(human1)],
  ).map((values) => values[0]);
  return { tfp, capital, human };
}
