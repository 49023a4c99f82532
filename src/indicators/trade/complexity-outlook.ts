import { mean } from '../../math/mean.ts';
import { standardDeviation } from '../../math/standard-deviation.ts';
import type { OptionValues } from '../options.ts';
import type { Index, SampledPresence } from './complexity-model.ts';
import type { basketOptions } from './complexity-options.ts';
import type { Conventions } from './complexity-presets.ts';
import { maskOf } from './kernels/presence.ts';
import { proximity } from './kernels/proximity.ts';
import { relatedness } from './kernels/relatedness.ts';
import { partRatio } from './part-ratio.ts';

export type BasketOptions = OptionValues<typeof basketOptions>;

/** What lies near to each economy, by economy and product of the part (`SampledPresence.part`). */
export interface Outlook {
  /** 1 where the economy has the product. */
  readonly has: Uint8Array;
  /** NaN where a product is near to no other. */
  readonly density: Float64Array;
  /** null without PCI, or where it was not wanted. */
  readonly gain: Float64Array | null;
  /** By economy, null without PCI: the outlook index in the chosen form, and Σ ω (1 − M) PCI as shown. */
  readonly coi: Float64Array | null;
  readonly strategicValue: Float64Array | null;
  /** By economy, null without `worth`. */
  readonly openForest: Float64Array | null;
}

/**
 * @param more whether the gain is wanted, which costs as much as the density; and what a product is worth by product of
 *   the sample, NaN where it is not known (counts nothing), or null
 */
export function outlookOf(
  found: SampledPresence,
  index: Index,
  options: BasketOptions,
  conventions: Conventions,
  more: { readonly gain: boolean; readonly worth: Float64Array | null },
): Outlook {
  const { presence, columnOf } = found.part;
  const { outlook, selfProximity } = conventions;
  const byRatio =
    options.density === 'ratio' || (options.density === 'auto' && conventions.proximity === 'correlation');
  const ratio = byRatio || conventions.proximity === 'correlation' ? partRatio(found) : new Float64Array(0);
  const near = proximity(presence, conventions.proximity, selfProximity === 'one', ratio);
  const pick = (values: Float64Array) => Float64Array.from(columnOf, (p) => values[p]);
  // what is not known weighs nothing
  const known = (values: Float64Array) => pick(values).map((value) => (Number.isNaN(value) ? 0 : value));
  const complexity = known(outlook === 'growthlab' ? index.uncentred : index.pci);
  const { density, gain, openForest } = relatedness(presence, near, {
    neighbours: options.neighbours,
    weights: byRatio ? ratio : null,
    complexity: more.gain && index.gap === null ? complexity : null,
    gain: outlook === 'oec' ? 'oec' : 'absent',
    worth: more.worth === null ? null : known(more.worth),
  });
  const has = maskOf(presence);
  if (index.gap !== null) return { has, density, gain, coi: null, strategicValue: null, openForest };
  const sums = sumOfAbsent(density, has, complexity);
  const coi = outlook === 'growthlab' ? scored(sums, conventions) : sums;
  return { has, density, gain, coi, strategicValue: sumOfAbsent(density, has, known(index.pci)), openForest };
}

/** By row, Σ ω (1 − M) value. */
function sumOfAbsent(density: Float64Array, has: Uint8Array, values: Float64Array): Float64Array {
  const columns = values.length;
  const out = new Float64Array(density.length / columns);
  for (let c = 0, at = 0; c < out.length; c += 1)
    for (let p = 0; p < columns; p += 1, at += 1)
      if (has[at] === 0 && !Number.isNaN(density[at])) out[c] += density[at] * values[p];
  return out;
}

/** z-scores; NaN where all are equal. */
function scored(values: Float64Array, { divisor }: Conventions): Float64Array {
  if (values.length < 2) return values.map(() => Number.NaN);
  const centre = mean(values);
  const deviation = standardDeviation(values, divisor);
  return values.map((value) => (deviation > 0 ? (value - centre) / deviation : Number.NaN));
}
