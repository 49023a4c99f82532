import type { Divisor } from '../../math/standard-deviation.ts';
import type { Comparison } from './kernels/presence.ts';
import type { ProximityKind } from './kernels/proximity.ts';

export const METHODS = ['eigenvalues', 'continuous', 'reflections', 'fitness'] as const;
export const NORMALISATIONS = ['growthlab', 'own', 'none'] as const;
export const OUTLOOKS = ['growthlab', 'plain', 'oec'] as const;
export const FILTERS = ['none', 'ranked', 'trusted', 'solved'] as const;
export const CLEANINGS = ['none', 'atlas'] as const;

/** Where the programs differ; everything else is the same in all. */
export interface Conventions {
  readonly comparison: Comparison;
  readonly method: (typeof METHODS)[number];
  /** `growthlab`: products by the mean and deviation of the economies; `own`: by their own. */
  readonly normalisation: (typeof NORMALISATIONS)[number];
  readonly divisor: Divisor;
  /** φ of a product with itself: 1 or 0. */
  readonly selfProximity: 'one' | 'zero';
  readonly proximity: ProximityKind;
  /** Forms of the outlook index and the gain. */
  readonly outlook: (typeof OUTLOOKS)[number];
  /** Economies and products that stay. */
  readonly filter: (typeof FILTERS)[number];
  readonly cleaning: (typeof CLEANINGS)[number];
}

export const PRESET_NAMES = [
  'none',
  'growthlab',
  'pyec',
  'atlas',
  'stata',
  'oec',
  'r-economiccomplexity-1',
  'r-economiccomplexity-2',
] as const;

export type Preset = (typeof PRESET_NAMES)[number];

const GROWTHLAB: Conventions = {
  comparison: 'at-least',
  method: 'eigenvalues',
  normalisation: 'growthlab',
  divisor: 'n',
  selfProximity: 'one',
  proximity: 'minimum',
  outlook: 'growthlab',
  filter: 'none',
  cleaning: 'none',
};

const R: Conventions = { ...GROWTHLAB, normalisation: 'own', divisor: 'n-1', outlook: 'plain' };

/**
 * What each program does. `pyec` is another name of `growthlab`, whose package py-ecomplexity is; `none` is ours; `atlas`
 * is what the Growth Lab does to the data of its Atlas before that package.
 */
export const PRESETS: Readonly<Record<Preset, Conventions>> = {
  none: GROWTHLAB,
  growthlab: GROWTHLAB,
  pyec: GROWTHLAB,
  atlas: { ...GROWTHLAB, filter: 'solved', cleaning: 'atlas' },
  stata: { ...GROWTHLAB, comparison: 'above', divisor: 'n-1', selfProximity: 'zero' },
  oec: { ...R, method: 'reflections', selfProximity: 'zero', outlook: 'oec' },
  'r-economiccomplexity-1': R,
  'r-economiccomplexity-2': R,
};
