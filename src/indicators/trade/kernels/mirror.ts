/** Totals of pairs of economies as both sides declare them, exporters × importers, row-major. */
export interface MirrorTotals {
  readonly economies: number;
  /** As the exporter declares; zero where it declares nothing. */
  readonly exporter: Float64Array;
  /** As the importer declares, without freight and insurance. */
  readonly importer: Float64Array;
}

/** How far each economy agrees with its partners, from 0 to 1; NaN where no pair is declared by both sides. */
export interface Reliability {
  readonly asExporter: Float64Array;
  readonly asImporter: Float64Array;
}

/**
 * `1 − Σ|x_ij − m_ij| / Σ(x_ij + m_ij)` over the pairs that both sides declare: what is left of an economy's trade
 * after its disagreements, so that large partners count for more.
 * Reference: after Bustos et al. 2025, Growth Lab Working Paper 251, who estimate the scores jointly.
 */
export function reliability(totals: MirrorTotals): Reliability {
  const n = totals.economies;
  const score = (side: 'row' | 'column') => {
    const [apart, both] = [new Float64Array(n), new Float64Array(n)];
    totals.exporter.forEach((x, at) => {
      const m = totals.importer[at];
      if (x === 0 || m === 0) return;
      const own = side === 'row' ? Math.floor(at / n) : at % n;
      apart[own] += Math.abs(x - m);
      both[own] += x + m;
    });
    return apart.map((gap, i) => 1 - gap / both[i]);
  };
  return { asExporter: score('row'), asImporter: score('column') };
}

/**
 * The exporter's weight in a pair, r_i/(r_i + r_j) from the scores of both sides; ½ where a score is unknown or both
 * are zero.
 */
export function exporterWeight(exporter: number, importer: number): number {
  const sum = exporter + importer;
  return sum > 0 ? exporter / sum : 0.5;
}
