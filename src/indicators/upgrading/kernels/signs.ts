/** Which way a number moved: -1, 0 or 1. A change within the tolerance counts as none. */
export type Sign = -1 | 0 | 1;

/** The sign of a change; `tolerance` ≥ 0 in the unit of the change. */
export function signOf(change: number, tolerance: number): Sign {
  if (Math.abs(change) <= tolerance) return 0;
  return change > 0 ? 1 : -1;
}

/**
 * Whether a reading hangs on a number within the tolerance: it would differ if such a number had the other sign.
 * With tolerance 0 only an exact zero can do that.
 * @param signs those of the numbers; 0 marks one within the tolerance
 * @param read what the signs say; readings are compared as text
 */
export function isKnifeEdge(signs: readonly Sign[], read: (signs: readonly Sign[]) => string): boolean {
  const small = signs.flatMap((sign, i) => (sign === 0 ? [i] : []));
  const readings = new Set<string>();
  for (let mask = 0; mask < 2 ** small.length; mask += 1) {
    const turned = [...signs];
    small.forEach((at, bit) => {
      turned[at] = (mask >> bit) & 1 ? 1 : -1;
    });
    readings.add(read(turned));
  }
  return readings.size > 1;
}
