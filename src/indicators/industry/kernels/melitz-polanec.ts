import { sum } from '../../../math/sum.ts';
import {
  CONTINUING,
  ENTERING,
  finite,
  LEAVING,
  notComputable,
  prepare,
  type TwoPeriods,
} from './decomposition.ts';
import { covarianceByIndustry, olleyPakes } from './olley-pakes.ts';

/** All in units of the level. */
export interface MelitzPolanec {
  readonly level0: number;
  readonly level1: number;
  /** Σ s|p| of each period: the level if no class is below zero. */
  readonly size0: number;
  readonly size1: number;
  /** What rounding is judged by, as in `OlleyPakes`. */
  readonly magnitude: number;
  /** Change of the plain mean productivity of the continuing classes. */
  readonly mean: number;
  /** Change of their Olley–Pakes covariance. */
  readonly covariance: number;
  /** s_N1 (P_N1 − P_C1). */
  readonly entry: number;
  /** s_X0 (P_C0 − P_X0). */
  readonly exit: number;
  readonly residual: number;
}

/**
 * Dynamic Olley–Pakes: entrants are compared with the survivors of the end, leavers with those of the base.
 * ΔP = Δmean_C + Δcov_C + s_N1 (P_N1 − P_C1) + s_X0 (P_C0 − P_X0).
 * Reference: Melitz & Polanec 2015, RAND Journal of Economics 46.
 * @throws EscalarError `not-computable` when no class continues; those of `prepare`.
 */
export function melitzPolanec(pair: TwoPeriods): MelitzPolanec {
  const { kind, level0, level1, size0, size1 } = prepare(pair);
  const rowsOf = (wanted: number) => Array.from(kind.keys()).filter((i) => kind[i] === wanted);
  const stay = rowsOf(CONTINUING);
  if (stay.length === 0)
    throw notComputable('no class is there in both periods', 'ninguna clase está en ambos periodos');
  const before = olleyPakes(pick(pair.y0, stay), pick(pair.l0, stay));
  const after = olleyPakes(pick(pair.y1, stay), pick(pair.l1, stay));
  const entry = group(pair.y1, pair.l1, rowsOf(ENTERING), after.level);
  const exit = 0 - group(pair.y0, pair.l0, rowsOf(LEAVING), before.level);
  const mean = after.mean - before.mean;
  const covariance = after.covariance - before.covariance;
  const residual = sum([
    after.mean,
    -before.mean,
    after.covariance,
    -before.covariance,
    entry,
    exit,
    level0,
    -level1,
  ]);
  const magnitude = Math.max(size0, size1, before.magnitude, after.magnitude);
  return { level0, level1, size0, size1, magnitude, mean, covariance, entry, exit, residual };
}

function pick(values: Float64Array, rows: readonly number[]): Float64Array {
  return Float64Array.from(rows, (i) => values[i]);
}

/** Share of the group times its distance from the survivors; 0 for an empty group. */
function group(y: Float64Array, l: Float64Array, rows: readonly number[], survivors: number): number {
  const labour = sum(pick(l, rows));
  if (labour === 0) return 0;
  return finite((labour / sum(l)) * (sum(pick(y, rows)) / labour - survivors));
}

/** What `MelitzPolanec` gives, told apart by whether it is between J industries or within them. */
export interface MelitzPolanecByIndustry {
  readonly covariance_between: number;
  readonly covariance_within: number;
  readonly entry_between: number;
  readonly entry_within: number;
  readonly exit_between: number;
  readonly exit_within: number;
}

/**
 * Covariance as in `covarianceByIndustry`, of the continuing classes; entrants against the survivors of their own industry
 * [within], and these against all survivors [between]: s_Nj (P_Nj − P_Cj) + s_Nj (P_Cj − P_C). An industry without survivors
 * is between alone.
 * @throws those of `melitzPolanec`
 */
export function melitzPolanecByIndustry(
  pair: TwoPeriods,
  members: readonly (readonly number[])[],
): MelitzPolanecByIndustry {
  const { kind } = prepare(pair);
  const those = (wanted: number) => members.map((rows) => rows.filter((i) => kind[i] === wanted));
  const stay = those(CONTINUING);
  const before = covarianceByIndustry(only(pair.y0, stay.flat()), only(pair.l0, stay.flat()), stay);
  const after = covarianceByIndustry(only(pair.y1, stay.flat()), only(pair.l1, stay.flat()), stay);
  const entry = againstSurvivors(pair.y1, pair.l1, those(ENTERING), stay);
  const exit = againstSurvivors(pair.y0, pair.l0, those(LEAVING), stay);
  return {
    covariance_between: sum(after.between) - sum(before.between),
    covariance_within: sum(after.within) - sum(before.within),
    entry_between: entry.between,
    entry_within: entry.within,
    exit_between: 0 - exit.between,
    exit_within: 0 - exit.within,
  };
}

/** The values of these places, zero elsewhere. */
function only(values: Float64Array, rows: readonly number[]): Float64Array {
  const out = new Float64Array(values.length);
  for (const i of rows) out[i] = values[i];
  return out;
}

function againstSurvivors(
  y: Float64Array,
  l: Float64Array,
  moving: readonly (readonly number[])[],
  stay: readonly (readonly number[])[],
): { readonly between: number; readonly within: number } {
  const labour = sum(l);
  const level = (rows: readonly number[]) => sum(pick(y, rows)) / sum(pick(l, rows));
  const all = level(stay.flat());
  const parts = moving.flatMap((rows, j) => {
    const share = sum(pick(l, rows)) / labour;
    if (share === 0) return [];
    const [own, survivors] = [level(rows), stay[j].length === 0 ? null : level(stay[j])];
    return survivors === null
      ? [{ between: finite(share * (own - all)), within: 0 }]
      : [{ between: finite(share * (survivors - all)), within: finite(share * (own - survivors)) }];
  });
  return {
    between: sum(parts.map((part) => part.between)),
    within: sum(parts.map((part) => part.within)),
  };
}
