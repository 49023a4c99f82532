import type { Verdict } from './rule.ts';

/** How many rules say what. */
export interface Agreement {
  readonly up: number;
  readonly down: number;
  readonly mixed: number;
  readonly none: number;
  /** Those whose verdict hangs on a number within the tolerance. */
  readonly knifeEdge: number;
  /** Some rules say up and others down. */
  readonly disagree: boolean;
}

/** Counts; no score is made of them. */
export function agreementOf(
  findings: readonly { readonly verdict: Verdict; readonly knifeEdge: boolean }[],
): Agreement {
  const count = (verdict: Verdict) => findings.filter((one) => one.verdict === verdict).length;
  const [up, down] = [count('up'), count('down')];
  return {
    up,
    down,
    mixed: count('mixed'),
    none: count('no-evidence'),
    knifeEdge: findings.filter((one) => one.knifeEdge).length,
    disagree: up > 0 && down > 0,
  };
}
