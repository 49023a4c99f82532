import type { Presence } from '../../trade/kernels/presence.ts';

/** How near the columns of one space are to those of another, told by the rows that both have. */
export interface CrossSpace {
  /** targets × sources, from 0 to 1; 0 where no row has either. */
  readonly proximity: Float64Array;
  /** rows × targets, from 0 to 1; NaN where a target is near to no source. */
  readonly density: Float64Array;
}

/**
 * φ[p,t] = Σ_c M[c,p] N[c,t] / max(Σ_c M[c,p], Σ_c N[c,t]), the smaller of the two conditional probabilities, and
 * ω[c,p] = Σ_t N[c,t] φ[p,t] / Σ_t φ[p,t], of `target` M and `source` N, whose rows are the same.
 * Cost: rows × targets × sources of the sources that a row has.
 * Reference: Catalán, Navarrete and Figueroa 2022, Research Policy 51(8), 104016.
 */
export function crossSpace(target: Presence, source: Presence): CrossSpace {
  const [targets, sources] = [target.columns, source.columns];
  const proximity = new Float64Array(targets * sources);
  target.ofRow.forEach((list, c) => {
    for (const p of list) for (const t of source.ofRow[c]) proximity[p * sources + t] += 1;
  });
  const whole = new Float64Array(targets);
  proximity.forEach((common, at) => {
    if (common === 0) return;
    const [p, t] = [Math.floor(at / sources), at % sources];
    proximity[at] = common / Math.max(target.ofColumn[p].length, source.ofColumn[t].length);
    whole[p] += proximity[at];
  });
  const density = new Float64Array(target.rows * targets);
  source.ofRow.forEach((list, c) => {
    for (let p = 0; p < targets; p += 1) {
      let near = 0;
      for (const t of list) near += proximity[p * sources + t];
      density[c * targets + p] = whole[p] > 0 ? Math.min(1, near / whole[p]) : Number.NaN;
    }
  });
  return { proximity, density };
}
