/** A time under observation: how long, and whether it was seen to end. */
export interface Spell {
  /** In periods, 1 or more. */
  readonly length: number;
  readonly ended: boolean;
}

/** The curve at one duration. */
export interface SurvivalPoint {
  readonly duration: number;
  readonly atRisk: number;
  readonly failures: number;
  /** Failures over those at risk. */
  readonly hazard: number;
  /** S(t): the probability to last longer than t. */
  readonly survival: number;
  /** Greenwood's standard error of S(t); 0 once S(t) is 0. */
  readonly error: number;
}

/**
 * Kaplan–Meier: `S(t) = Π_{k≤t} (1 − d_k/n_k)`. Spells that were not seen to end leave the risk set after their length.
 * @returns a point for every duration from 1 to the longest.
 * Reference: Kaplan & Meier 1958, JASA 53; Greenwood 1926.
 */
export function kaplanMeier(spells: readonly Spell[]): readonly SurvivalPoint[] {
  const longest = spells.reduce((so, { length }) => Math.max(so, length), 0);
  const [leaving, failing] = [new Float64Array(longest + 1), new Float64Array(longest + 1)];
  for (const { length, ended } of spells) {
    leaving[length] += 1;
    if (ended) failing[length] += 1;
  }
  const points: SurvivalPoint[] = [];
  let atRisk = spells.length;
  let survival = 1;
  let variance = 0;
  for (let duration = 1; duration <= longest; duration += 1) {
    const failures = failing[duration];
    const hazard = failures / atRisk;
    survival = failures === atRisk ? 0 : survival * (1 - hazard);
    if (survival > 0) variance += failures / (atRisk * (atRisk - failures));
    points.push({ duration, atRisk, failures, hazard, survival, error: survival * Math.sqrt(variance) });
    atRisk -= leaving[duration];
  }
  return points;
}

/**
 * Spells of one relation that is on or off in consecutive periods. Those on in the first period began before it.
 * @param gap periods off that do not end a spell, 0 or more; they count in its length.
 */
export function spellsOf(
  on: readonly boolean[],
  gap: number,
): readonly (Spell & { readonly first: number })[] {
  const spells: (Spell & { readonly first: number })[] = [];
  let first = -1;
  let last = -1;
  const close = (ended: boolean) => {
    if (first >= 0) spells.push({ first, length: last - first + 1, ended });
    first = -1;
  };
  on.forEach((active, t) => {
    if (active) {
      if (first >= 0 && t - last - 1 > gap) close(true);
      if (first < 0) first = t;
      last = t;
    }
  });
  // off for longer than the gap at the end: seen to end
  close(on.length - 1 - last > gap);
  return spells;
}
