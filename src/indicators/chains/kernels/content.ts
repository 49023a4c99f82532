import type { ChainContext } from '../context.ts';
import type { RowTerms } from './flow-terms.ts';

/**
 * What one unit of exports of each row is made of, n each, as shares of the export:
 * `direct_imports` inputs bought abroad by the exporting industry itself, Σ_{t≠s} A_tj: what an in-bond plant
 * reports; `import_content` all imports behind it, u − v_s L_s (Hummels, Ishii and Yi), with value added that comes
 * home; `foreign` and `domestic` value added after the whole chain; `local` domestic value added that had not left.
 */
export function contentOfUnit(context: ChainContext): RowTerms {
  const { n, table, perOutput } = context;
  const { domestic, foreign, local, all } = context.shares();
  const direct = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      if (table.rowEconomy[i] !== table.rowEconomy[j]) direct[j] += table.Z[i * n + j] * perOutput[j];
    }
  }
  return {
    direct_imports: direct,
    import_content: all.map((value, j) => value - local[j]),
    domestic,
    foreign,
    local,
  };
}

/**
 * Share of an economy's exports that comes from rows whose domestic content is below `threshold`, G; and the
 * exports themselves. The comparable of a rule of domestic content; 0 where nothing is exported.
 */
export function belowThreshold(
  context: ChainContext,
  threshold: number,
): { readonly share: Float64Array; readonly exports: Float64Array } {
  const { n, G, table } = context;
  const { domestic } = context.shares();
  const e = context.totalExports();
  const below = new Float64Array(G);
  const exports = new Float64Array(G);
  for (let j = 0; j < n; j += 1) {
    const s = table.rowEconomy[j];
    exports[s] += e[j];
    if (domestic[j] < threshold) below[s] += e[j];
  }
  return { share: below.map((value, s) => (exports[s] > 0 ? value / exports[s] : 0)), exports };
}
