/** A share that reaches a target, or the most that any share reaches. */
export type ShareFound =
  | { readonly reached: true; readonly share: number; readonly value: number; readonly before: number }
  | { readonly reached: false; readonly share: number; readonly most: number };

/** Steps of the scan: a target that is met and lost again within one step is not seen. */
const SCAN = 16;
const STEPS = 100;
const CLOSE = 1e-13;

/**
 * The smallest t of 0 to 1 with f(t) ≥ target, for a smooth f: a scan for the first step that crosses, then false
 * position with halved weights (Illinois), which keeps the root between two points. Exact to 1e-13 of t or of f.
 */
export function smallestShare(f: (share: number) => number, wanted: number): ShareFound {
  // a target of all, or of what there is, must not fail for a rounding
  const target = wanted - CLOSE;
  const before = f(0);
  if (before >= target) return { reached: true, share: 0, value: before, before };
  let low = 0;
  let under = before - target;
  let best = { share: 0, most: before };
  for (let k = 1; k <= SCAN; k += 1) {
    const share = k / SCAN;
    const value = f(share);
    if (value > best.most) best = { share, most: value };
    if (value >= target) {
      const found = between(f, target, { low, under, high: share, over: value - target });
      return { reached: true, ...found, before };
    }
    low = share;
    under = value - target;
  }
  return { reached: false, ...best };
}

interface Bracket {
  readonly low: number;
  readonly under: number;
  readonly high: number;
  readonly over: number;
}

function between(
  f: (share: number) => number,
  target: number,
  { low, under, high, over }: Bracket,
): { share: number; value: number } {
  let [a, fa, b, fb] = [low, under, high, over];
  let kept: 'low' | 'high' | null = null;
  let found = { share: high, value: target + over };
  for (let step = 0; step < STEPS && b - a > CLOSE && found.value - target > CLOSE; step += 1) {
    const share = (a * fb - b * fa) / (fb - fa);
    const value = f(share);
    const miss = value - target;
    if (miss >= 0) {
      [b, fb] = [share, miss];
      // an end that stays twice loses half its weight
      if (kept === 'low') fa /= 2;
      kept = 'low';
      found = { share, value };
    } else {
      if (-miss <= CLOSE) return { share, value };
      [a, fa] = [share, miss];
      if (kept === 'high') fb /= 2;
      kept = 'high';
    }
  }
  return found;
}
