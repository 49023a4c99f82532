import { BLOCK, basketSums, weightedSums } from './basket-sums.ts';
import { maskOf, type Presence } from './presence.ts';
import type { Proximity } from './proximity.ts';

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
 * Density and what is built on it, eight products at a time, so that φ is never held whole.
 * Gain `absent`: (1 − M[c,p]) Σ_q (1 − M[c,q]) φ[p,q] PCI[q] / Σ_r φ[r,q] (py-ecomplexity, R). Gain `oec`:
 * Σ_q (1 − M[c,q]) PCI[q] φ[q,p] / Σ_r φ[r,p] − ω[c,p] PCI[p], for every pair (Datawheel).
 * The k nearest cut the density alone, ties by the order of the columns.
 * Cost: columns² (rows / 32 + 1) and up to three times columns × presences.
 * References: Hidalgo et al. 2007, Science 317; Hausmann and Klinger 2006, CID Working Paper 128.
 */
export function relatedness(m: Presence, phi: Proximity, choice: RelatednessChoice): Relatedness {
  const { rows, columns } = m;
  const { sums } = phi;
  const density = new Float64Array(rows * columns);
  const gain = choice.complexity === null ? null : new Float64Array(rows * columns);
  const openForest = choice.worth === null ? null : new Float64Array(rows);
  const has = maskOf(m);
  const near = new Float64Array(columns * BLOCK);
  const block = new Float64Array(columns * BLOCK);
  const all = [Int32Array.from({ length: columns }, (_, q) => q)];
  const found = new Float64Array(rows * BLOCK);
  const whole = new Float64Array(BLOCK);
  const eachCell = (from: number, use: (at: number, cell: number, j: number) => void): void => {
    const width = Math.min(BLOCK, columns - from);
    for (let c = 0; c < rows; c += 1)
      for (let j = 0; j < width; j += 1) use(c * columns + from + j, c * BLOCK + j, j);
  };
  for (let from = 0; from < columns; from += BLOCK) {
    for (let j = 0; j < BLOCK && from + j < columns; j += 1) phi.fill(from + j, near, BLOCK, j);
    if (gain !== null) {
      scaleForGain(block, near, phi, choice, sums, from);
      basketSums(m.ofRow, block, found);
      basketSums(all, block, whole);
      eachCell(from, (at, cell, j) => {
        const absent = whole[j] - found[cell];
        if (choice.gain === 'oec') gain[at] = absent / sums[from + j];
        else gain[at] = has[at] === 1 ? 0 : absent;
      });
    }
    if (openForest !== null) {
      scaleRows(block, near, phi, from, (q) => (sums[q] > 0 ? 1 / sums[q] : 0));
      basketSums(m.ofRow, block, found);
      const worth = choice.worth as Float64Array;
      eachCell(from, (at, cell, j) => {
        if (has[at] === 0) openForest[Math.floor(at / columns)] += found[cell] * worth[from + j];
      });
    }
    if (choice.neighbours > 0)
      for (let j = 0; j < BLOCK && from + j < columns; j += 1) keepNearest(near, j, choice.neighbours);
    basketSums(all, near, whole);
    if (choice.weights === null) basketSums(m.ofRow, near, found);
    else weightedSums(choice.weights, near, found);
    eachCell(from, (at, cell, j) => {
      density[at] = whole[j] > 0 ? found[cell] / whole[j] : Number.NaN;
    });
  }
  if (gain !== null && choice.gain === 'oec') {
    const complexity = choice.complexity as Float64Array;
    for (let at = 0; at < gain.length; at += 1) gain[at] -= density[at] * complexity[at % columns];
  }
  return { density, gain, openForest };
}

/** `block` = φ · PCI[q], by the denominators of the form. */
function scaleForGain(
  block: Float64Array,
  near: Float64Array,
  phi: Proximity,
  choice: RelatednessChoice,
  sums: Float64Array,
  from: number,
): void {
  const complexity = choice.complexity as Float64Array;
  if (choice.gain === 'oec') {
    for (let at = 0; at < block.length; at += 1) block[at] = near[at] * complexity[Math.floor(at / BLOCK)];
  } else {
    scaleRows(block, near, phi, from, (q) => (sums[q] > 0 ? complexity[q] / sums[q] : 0));
  }
}

/** `block[q, j]` = φ[p_j, q] · weight(q). */
function scaleRows(
  block: Float64Array,
  near: Float64Array,
  phi: Proximity,
  from: number,
  weight: (q: number) => number,
): void {
  if (phi.symmetric) block.set(near);
  else for (let j = 0; j < BLOCK && from + j < phi.count; j += 1) phi.fillRow(from + j, block, BLOCK, j);
  for (let q = 0; q < phi.count; q += 1) {
    const by = weight(q);
    for (let j = 0; j < BLOCK; j += 1) block[q * BLOCK + j] *= by;
  }
}

/** Sets all but the k largest of column j of the block to zero; of equal ones the first stay. */
function keepNearest(block: Float64Array, j: number, k: number): void {
  const columns = block.length / BLOCK;
  const order = Array.from({ length: columns }, (_, q) => q).sort(
    (one, two) => block[two * BLOCK + j] - block[one * BLOCK + j] || one - two,
  );
  for (const q of order.slice(k)) block[q * BLOCK + j] = 0;
}
