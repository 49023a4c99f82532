import { mean } from '../../../math/mean.ts';
import { type Divisor, standardDeviation } from '../../../math/standard-deviation.ts';

export interface Standard {
  readonly economies: Float64Array;
  readonly products: Float64Array;
  /** The deviation of the reference economies; null where it is 0 or there are too few. */
  readonly deviation: number | null;
}

/**
 * ECI and PCI on a scale people know. `growthlab`: both less the mean and over the deviation of the reference economies,
 * so that ECI stays the mean PCI of a basket; `own`: economies by all of them, products by theirs; `none`: as they are.
 * NaN stays NaN and counts in no mean.
 */
export function standardise(
  economies: Float64Array,
  products: Float64Array,
  reference: Float64Array,
  how: { readonly normalisation: 'growthlab' | 'own' | 'none'; readonly divisor: Divisor },
): Standard {
  const deviation = deviationOf(reference, how.divisor);
  if (deviation === null || how.normalisation === 'none') return { economies, products, deviation };
  if (how.normalisation === 'growthlab') {
    const centre = mean(reference);
    const scaled = (values: Float64Array) => values.map((value) => (value - centre) / deviation);
    return { economies: scaled(economies), products: scaled(products), deviation };
  }
  const own = (values: Float64Array): Float64Array | null => {
    const known = values.filter((value) => !Number.isNaN(value));
    const spread = deviationOf(known, how.divisor);
    if (spread === null) return null;
    const centre = mean(known);
    return values.map((value) => (value - centre) / spread);
  };
  const [e, p] = [own(economies), own(products)];
  if (e === null || p === null) return { economies, products, deviation: null };
  return { economies: e, products: p, deviation };
}

function deviationOf(values: Float64Array, divisor: Divisor): number | null {
  if (values.length < 2) return null;
  const deviation = standardDeviation(values, divisor);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return deviation > 1e-13 * largest ? deviation : null;
}

/**
 * The sign that makes an index rise with diversity: that of their correlation, which is given after turning. Where the
 * correlation is nil the longer tail is positive (the first odd moment that is not nil), whatever the order of the economies; where there is none either,
 * the first economy, so that the sign is still the same on every machine.
 */
export function orient(index: Float64Array, diversity: Float64Array): { sign: 1 | -1; correlation: number } {
  const known = Array.from(index.keys()).filter((at) => !Number.isNaN(index[at]));
  if (known.length === 0) return { sign: 1, correlation: 0 };
  const [x, y] = [index, diversity].map((values) => Float64Array.from(known, (at) => values[at]));
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i += 1) {
    xy += (x[i] - mx) * (y[i] - my);
    xx += (x[i] - mx) ** 2;
    yy += (y[i] - my) ** 2;
  }
  const correlation = xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
  if (Math.abs(correlation) > 1e-9)
    return { sign: correlation < 0 ? -1 : 1, correlation: Math.abs(correlation) };
  const deviation = Math.sqrt(xx / x.length);
  for (const power of [3, 5, 7, 9]) {
    const terms = x.map((value) => ((value - mx) / deviation) ** power);
    const moment = terms.reduce((sum, value) => sum + value, 0);
    const size = terms.reduce((sum, value) => sum + Math.abs(value), 0);
    if (Math.abs(moment) > 1e-6 * size) return { sign: moment < 0 ? -1 : 1, correlation: 0 };
  }
  const first = x.find((value) => Math.abs(value - mx) > 1e-9 * deviation) ?? mx;
  return { sign: first < mx ? -1 : 1, correlation: 0 };
}
