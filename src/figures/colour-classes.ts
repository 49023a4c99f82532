import type { ColourRole } from './theme.ts';
import { linearScale } from './ticks.ts';

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

/** Three classes on each side of zero; zero itself has a colour of its own. */
export function divergingClasses(low: number, high: number): ColourClasses {
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const { step } = linearScale(0, largest === 0 ? 1 : largest, 3);
  const limits = [-3, -2, -1, 0, 1, 2, 3].map((times) => times * step);
  return {
    limits,
    step,
    roles: DIVERGING,
    roleOf: (value) => (value === 0 ? 'middle' : DIVERGING[classOf(limits, value)]),
  };
}

// a value on a limit belongs to the class above it, the largest to the last class
function classOf(limits: readonly number[], value: number): number {
  let index = 0;
  while (index < limits.length - 2 && value >= limits[index + 1]) index += 1;
  return index;
}
