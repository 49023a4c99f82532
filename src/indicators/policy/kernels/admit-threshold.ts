import type { Comparator } from '../rule/rule-tokens.ts';

/** What admitting a share by one threshold can do. Shares are of the firms given, 0 to 1. */
export interface AdmitThreshold {
  /** The strictest threshold that admits at least the target; null where no number does so exactly. */
  readonly threshold: number | null;
  /** Share admitted at that threshold: above the target where firms tie. */
  readonly admitted: number | null;
  /** Share admitted whatever the threshold, and with the loosest. */
  readonly least: number;
  readonly most: number;
  /** Why there is no threshold. */
  readonly problem: 'above-most' | 'below-least' | 'no-firms' | 'any-stricter' | 'any-looser' | null;
}

type Ordered = Exclude<Comparator, '=' | '!='>;

/**
 * The threshold of one comparison that would admit a share of firms, exactly, from the order statistics. Of `n` firms
 * `always` are admitted by the rest of the rule; `values` are those of the firms that the comparison decides.
 * With `>=` the threshold is the value of the marginal firm itself, with `>` the next lower value in the data.
 * Cost: one sort.
 */
export function admitThreshold(
  comparator: Ordered,
  values: readonly number[],
  always: number,
  n: number,
  target: number,
): AdmitThreshold {
  const least = n === 0 ? 0 : always / n;
  const most = n === 0 ? 0 : (always + values.length) / n;
  const none = (problem: AdmitThreshold['problem']): AdmitThreshold => ({
    threshold: null,
    admitted: null,
    least,
    most,
    problem,
  });
  if (n === 0) return none('no-firms');
  // a product such as 0.7 × 10 lies a rounding above 7
  const needed = Math.ceil(target * n - 1e-9);
  if (needed > always + values.length) return none('above-most');
  if (needed < always) return none('below-least');
  const high = comparator === '>' || comparator === '>=';
  const best = values.toSorted((a, b) => (high ? b - a : a - b));
  const wanted = needed - always;
  if (wanted === 0) return best.length === 0 ? none('any-looser') : none('any-stricter');
  const marginal = best[wanted - 1];
  const within = best.filter((value) => (high ? value >= marginal : value <= marginal)).length;
  const admitted = (always + within) / n;
  if (comparator === '>=' || comparator === '<=')
    return { threshold: marginal, admitted, least, most, problem: null };
  const beyond = best[within];
  if (beyond === undefined) return { ...none('any-looser'), admitted };
  return { threshold: beyond, admitted, least, most, problem: null };
}
