import { basketTotals } from './basket-totals.ts';
import { nearestTotals } from './nearest-totals.ts';
import { maskOf, type Presence } from './presence.ts';
import type { Proximity } from './proximity.ts';
import type { BasketTotals } from './sweep-totals.ts';

/** How the gain of a product not yet made is written. */
export type GainForm = 'absent' | 'oec';

export interface RelatednessChoice {
  /** Keep the k nearest products of each in the density; 0 keeps all. */
  readonly neighbours: number;
  /** By row and column, what stands for presence in the density; M itself where null. */
  readonly weights: Float64Array | null;
  /** By column: complexity of products for the gain; no gain where null. */
  readonly complexity: Float64Array | null;
  readonly gain: GainForm;
  /** By column: what a product is worth for the open forest (PRODY); no forest where null. */
  readonly worth: Float64Array | null;
}

export interface Relatedness {
  /** ω[c,p] = Σ_q M[c,q] φ[q,p] / Σ_q φ[q,p], rows × columns; NaN where the denominator is 0. */
  readonly density: Float64Array;
  /** rows × columns, or null. */
  readonly gain: Float64Array | null;
  /** Σ_p Σ_q (φ[p,q] / Σ_r φ[p,r]) (1 − M[c,q]) M[c,p] worth[q], by row, or null. */
  readonly openForest: Float64Array | null;
}

/**
 * Density and what is built on it.
 * Gain `absent`: (1 − M[c,p]) Σ_q (1 − M[c,q]) φ[p,q] PCI[q] / Σ_r φ[r,q] (py-ecomplexity, R). Gain `oec`:
 * Σ_q (1 − M[c,q]) PCI[q] φ[q,p] / Σ_r φ[r,p] − ω[c,p] PCI[p], for every pair (Datawheel).
 * The k nearest cut the density alone, ties by the order of the columns.
 * Cost: up to three times that of `basketTotals`.
 * References: Hidalgo et al. 2007, Science 317; Hausmann and Klinger 2006, CID Working Paper 128.
 */
export function relatedness(m: Presence, phi: Proximity, choice: RelatednessChoice): Relatedness {
  const { columns } = m;
  const plain = basketTotals(m, phi, null, false);
  const sums = plain.whole;
  const cut = choice.neighbours > 0 || choice.weights !== null;
  const { ofRow, whole } = cut ? nearestTotals(m, phi, choice.neighbours, choice.weights) : plain;
  const density = ofRow.map((total, at) =>
    whole[at % columns] > 0 ? total / whole[at % columns] : Number.NaN,
  );
  const has = maskOf(m);
  const { complexity, worth } = choice;
  return {
    density,
    gain: complexity === null ? null : gainOf(m, phi, complexity, choice.gain, { sums, density, has }),
    openForest:
      worth === null ? null : forestOf(m, basketTotals(m, phi, sums.map(inverse), true), worth, has),
  };
}

const inverse = (sum: number): number => (sum > 0 ? 1 / sum : 0);

interface Known {
  readonly sums: Float64Array;
  readonly density: Float64Array;
  readonly has: Uint8Array;
}

function gainOf(
  m: Presence,
  phi: Proximity,
  complexity: Float64Array,
  form: GainForm,
  { sums, density, has }: Known,
): Float64Array {
  const { columns } = m;
  if (form === 'absent') {
    const weight = complexity.map((value, q) => value * inverse(sums[q]));
    const { ofRow, whole } = basketTotals(m, phi, weight, true);
    return ofRow.map((present, at) => (has[at] === 1 ? 0 : whole[at % columns] - present));
  }
  const { ofRow, whole } = basketTotals(m, phi, complexity, false);
  return ofRow.map((present, at) => {
    const p = at % columns;
    return (whole[p] - present) / sums[p] - density[at] * complexity[p];
  });
}

function forestOf(
  { rows, columns }: Presence,
  { ofRow }: BasketTotals,
  worth: Float64Array,
  has: Uint8Array,
): Float64Array {
  const forest = new Float64Array(rows);
  for (let at = 0; at < ofRow.length; at += 1)
    if (has[at] === 0) forest[Math.floor(at / columns)] += ofRow[at] * worth[at % columns];
  return forest;
}
