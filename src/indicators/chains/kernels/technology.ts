import { plainBackend } from '../../../math/dense/plain.ts';

/** How inputs of products become those of a symmetric table; the letters are those of the Eurostat manual (2008, ch. 11). */
export const TECHNOLOGIES = [
  'product-technology',
  'industry-technology',
  'industry-sales',
  'product-sales',
] as const;

export type Technology = (typeof TECHNOLOGIES)[number];

/** Whether the table has products in rows and columns (A, B), or industries (C, D). */
export function isByProduct(technology: Technology): boolean {
  return technology === 'product-technology' || technology === 'industry-technology';
}

/**
 * The transformation T, industries × products, of a supply table S (products × industries) with product outputs q and
 * industry outputs g. By product the table is U T, by industry T U.
 *
 * - product-technology (A): T = S⁻¹ q̂; industry-technology (B): T = ĝ⁻¹ S′
 * - industry-sales (C): T = ĝ S⁻¹; product-sales (D): T = S′ q̂⁻¹
 *
 * @param blocks products and industries that deal with no others, each inverted by itself
 * @returns the first block that has no inverse, where A or C meets one
 */
export function transformation(
  technology: Technology,
  supply: Float64Array,
  [p, n]: readonly [products: number, industries: number],
  blocks: readonly Block[],
): Float64Array | Block {
  const T = new Float64Array(n * p);
  const [q, g] = outputs(supply, p, n);
  const inverts = technology === 'product-technology' || technology === 'industry-sales';
  for (const block of blocks) {
    const inverse = inverts ? inverseOf(supply, n, liveIn(block, q, g)) : null;
    if (inverts && inverse === null) return block;
    for (const i of block.industries)
      for (const r of block.products) {
        const made = supply[r * n + i];
        if (technology === 'industry-technology') T[i * p + r] = g[i] === 0 ? 0 : made / g[i];
        else if (technology === 'product-sales') T[i * p + r] = q[r] === 0 ? 0 : made / q[r];
      }
    inverse?.each((i, r, value) => {
      T[i * p + r] = technology === 'product-technology' ? value * q[r] : value * g[i];
    });
  }
  return T;
}

/** Places of products and industries. */
export interface Block {
  readonly products: readonly number[];
  readonly industries: readonly number[];
}

/** Product outputs and industry outputs: the sums of the rows and of the columns of a supply table. */
export function outputs(supply: Float64Array, p: number, n: number): readonly [Float64Array, Float64Array] {
  const [q, g] = [new Float64Array(p), new Float64Array(n)];
  for (let r = 0; r < p; r += 1)
    for (let i = 0; i < n; i += 1) {
      q[r] += supply[r * n + i];
      g[i] += supply[r * n + i];
    }
  return [q, g];
}

/** What is made of anything: a product that nobody makes and an industry that makes nothing have no place in an inverse. */
function liveIn({ products, industries }: Block, q: Float64Array, g: Float64Array): Block {
  return { products: products.filter((r) => q[r] !== 0), industries: industries.filter((i) => g[i] !== 0) };
}

interface Inverse {
  readonly each: (use: (industry: number, product: number, value: number) => void) => void;
}

/** S⁻¹ of a block; null where it has none: more products than industries or fewer, or one that others make up. */
function inverseOf(supply: Float64Array, n: number, { products, industries }: Block): Inverse | null {
  const m = products.length;
  if (m !== industries.length) return null;
  const S = new Float64Array(m * m);
  products.forEach((r, a) => {
    industries.forEach((i, b) => {
      S[a * m + b] = supply[r * n + i];
    });
  });
  const inverse = new Float64Array(m * m);
  for (let a = 0; a < m; a += 1) inverse[a * m + a] = 1;
  const algebra = plainBackend();
  try {
    if (m > 0) algebra.solve(algebra.factorise(S, m), inverse, m);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
  return {
    each: (use) => {
      industries.forEach((i, b) => {
        products.forEach((r, a) => {
          use(i, r, inverse[b * m + a]);
        });
      });
    },
  };
}

/** T M: a × b of T (a × c, mostly zero) and M (c × b). Cost: the cells of T that are not zero, times b. */
export function timesFromLeft(
  T: Float64Array,
  M: Float64Array,
  a: number,
  c: number,
  b: number,
): Float64Array {
  const out = new Float64Array(a * b);
  for (let i = 0; i < a; i += 1)
    for (let r = 0; r < c; r += 1) {
      const share = T[i * c + r];
      if (share !== 0) for (let j = 0; j < b; j += 1) out[i * b + j] += share * M[r * b + j];
    }
  return out;
}

/** M T: a × b of M (a × c) and T (c × b, mostly zero). */
export function timesFromRight(
  M: Float64Array,
  T: Float64Array,
  a: number,
  c: number,
  b: number,
): Float64Array {
  const places = Array.from({ length: c }, (_, i) =>
    Int32Array.from({ length: b }, (__, r) => r).filter((r) => T[i * b + r] !== 0),
  );
  const out = new Float64Array(a * b);
  for (let row = 0; row < a; row += 1)
    for (let i = 0; i < c; i += 1) {
      const value = M[row * c + i];
      if (value !== 0) for (const r of places[i]) out[row * b + r] += value * T[i * b + r];
    }
  return out;
}
