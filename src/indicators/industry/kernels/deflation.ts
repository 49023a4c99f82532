import { isMissing, type Measured } from '../../../base/missing.ts';
import { mean } from '../../../math/mean.ts';

/** The periods whose prices are used: one, or several whose mean index is taken. */
export type PriceBase = readonly number[];

/**
 * Constant prices: `Y_t = nominal_t · Ī_base / I_t`.
 *
 * @param nominal T amounts at current prices. @param index T values of the price index, any base.
 * @param base period numbers; a month alone is noisy, a year's mean is not.
 * @returns T amounts; `zero-denominator` where an index is not above zero.
 */
export function deflate(
  nominal: ArrayLike<number>,
  index: ArrayLike<number>,
  base: PriceBase,
): readonly Measured[] {
  const level = baseLevel(index, base);
  return Array.from(nominal, (value, t): Measured => {
    if (isMissing(level)) return level;
    const price = index[t];
    return price > 0 ? value * (level / price) : { missing: 'zero-denominator' };
  });
}

function baseLevel(index: ArrayLike<number>, base: PriceBase): Measured {
  if (base.length === 0) throw new RangeError('deflate: no base period');
  const levels = base.map((t) => index[t]);
  return levels.every((level) => level > 0) ? mean(levels) : { missing: 'zero-denominator' };
}

/** Gross output, intermediate inputs and their price indices over T periods. */
export interface ProductionAccount {
  readonly grossOutput: ArrayLike<number>;
  readonly inputs: ArrayLike<number>;
  readonly outputIndex: ArrayLike<number>;
  readonly inputIndex: ArrayLike<number>;
}

/** Real value added in three ways, T values each. */
export interface RealValueAdded {
  /** (GO − II) at output prices. */
  readonly single: readonly Measured[];
  /** GO at output prices − II at input prices; may be below zero. */
  readonly double: readonly Measured[];
  /** Periods in which double deflation gives less than zero. */
  readonly negative: readonly number[];
  /** Base value added moved by `Δln V = [Δln GO − (1 − v̄) Δln II]/v̄`, v = VA/GO nominal. */
  readonly tornqvist: readonly Measured[];
}

/**
 * @param base the period of the prices, which is also the start of the Törnqvist chain.
 * @returns Törnqvist is `not-defined` beyond a period with value added or output not above zero.
 * Reference: SNA 2008, 15.133–15.137; Jorgenson, Gollop & Fraumeni 1987, ch. 2 for the Törnqvist form.
 */
export function realValueAdded(account: ProductionAccount, base: number): RealValueAdded {
  const { grossOutput, inputs, outputIndex, inputIndex } = account;
  const added = Float64Array.from(grossOutput, (value, t) => value - inputs[t]);
  const output = deflate(grossOutput, outputIndex, [base]);
  const input = deflate(inputs, inputIndex, [base]);
  const double = output.map((value, t): Measured => {
    const used = input[t];
    if (isMissing(value)) return value;
    return isMissing(used) ? used : value - used;
  });
  const negative = double.flatMap((value, t) => (typeof value === 'number' && value < 0 ? [t] : []));
  return {
    single: deflate(added, outputIndex, [base]),
    double,
    negative,
    tornqvist: tornqvistLevels(added, grossOutput, output, input, base),
  };
}

function tornqvistLevels(
  added: Float64Array,
  grossOutput: ArrayLike<number>,
  output: readonly Measured[],
  input: readonly Measured[],
  base: number,
): readonly Measured[] {
  const share = added.map((value, t) => value / grossOutput[t]);
  const link = (from: number, to: number): Measured => {
    const v = (share[from] + share[to]) / 2;
    const growth = logChange(output[from], output[to]);
    if (!(added[from] > 0) || !(added[to] > 0)) return { missing: 'not-defined' };
    if (isMissing(growth)) return growth;
    if (v === 1) return growth;
    const inputGrowth = logChange(input[from], input[to]);
    return isMissing(inputGrowth) ? inputGrowth : (growth - (1 - v) * inputGrowth) / v;
  };
  const levels: Measured[] = new Array(added.length).fill(added[base]);
  if (!(added[base] > 0)) return levels.fill({ missing: 'not-defined' });
  const move = (level: Measured, step: Measured, sign: number): Measured => {
    if (isMissing(level)) return level;
    return isMissing(step) ? step : level * Math.exp(sign * step);
  };
  for (let t = base + 1; t < levels.length; t += 1) levels[t] = move(levels[t - 1], link(t - 1, t), 1);
  for (let t = base - 1; t >= 0; t -= 1) levels[t] = move(levels[t + 1], link(t, t + 1), -1);
  return levels;
}

function logChange(from: Measured | undefined, to: Measured | undefined): Measured {
  if (typeof from !== 'number' || typeof to !== 'number') return { missing: 'not-defined' };
  return from > 0 && to > 0 ? Math.log(to / from) : { missing: 'not-defined' };
}
