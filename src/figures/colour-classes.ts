import type { ColourRole } from './theme.ts';
import { clean, linearScale } from './ticks.ts';

/** Values in classes of equal width with round limits, one colour each. */
export interface ColourClasses {
  /** One more than there are colours. */
  readonly limits: readonly number[];
  readonly step: number;
  readonly roles: readonly ColourRole[];
  roleOf(value: number): ColourRole;
}

const RAMPS: Readonly<Record<number, readonly ColourRole[]>> = {
  1: ['ramp4'],
  2: ['ramp2', 'ramp5'],
  3: ['ramp1', 'ramp3', 'ramp5'],
  4: ['ramp1', 'ramp3', 'ramp4', 'ramp6'],
  5: ['ramp1', 'ramp2', 'ramp3', 'ramp5', 'ramp6'],
  6: ['ramp1', 'ramp2', 'ramp3', 'ramp4', 'ramp5', 'ramp6'],
};
const DIVERGING: readonly ColourRole[] = ['below3', 'below2', 'below1', 'above1', 'above2', 'above3'];
/** Roles dark on light paper and bright on dark paper: text on them takes the paper's colour. */
export const DEEP_ROLES: ReadonlySet<ColourRole> = new Set(['ramp5', 'ramp6', 'below3', 'above3']);

/** At most six classes from the least to the largest value. */
export function sequentialClasses(low: number, high: number): ColourClasses {
  let scale = linearScale(low, high, 6);
  for (let wanted = 5; scale.ticks.length > 7; wanted -= 1) scale = linearScale(low, high, wanted);
  const limits = scale.ticks;
  const roles = RAMPS[limits.length - 1];
  return { limits, step: scale.step, roles, roleOf: (value) => roles[classOf(limits, value)] };
}

/**
 * Up to three classes on each side of zero, no further than the data reach; zero itself has a colour of its own. The
 * steps divide 1, 10 and 100, so that no limit lies beyond the bound of an index.
 */
export function divergingClasses(low: number, high: number): ColourClasses {
  const { step } = linearScale(0, Math.max(-low, high) || 1, 3);
  // a value next to zero has a class on its own side
  const reach = (end: number) => (end > 0 ? Math.max(1, Math.ceil(end / step - 1e-9)) : 0);
  const below = reach(-low);
  const above = Math.max(below === 0 ? 1 : 0, reach(high));
  const limits = Array.from({ length: below + above + 1 }, (_, i) => clean((i - below) * step));
  const roles = DIVERGING.slice(3 - below, 3 + above);
  return {
    limits,
    step,
    roles,
    roleOf: (value) => (value === 0 ? 'middle' : roles[classOf(limits, value)]),
  };
}

// a value on a limit belongs to the class above it, the largest to the last class
function classOf(limits: readonly number[], value: number): number {
  let index = 0;
  while (index < limits.length - 2 && value >= limits[index + 1]) index += 1;
  return index;
}
