import { EscalarError } from '../base/error.ts';
import type { ProductFamily } from './products/product-headers.ts';

/** A share of one class that belongs to a class of another classification. */
export interface Link {
  readonly from: string;
  readonly to: string;
  /** 0 to 1. */
  readonly weight: number;
}

/**
 * How the weights came about. `published` weights are somebody's estimate; `one-target` gives a class to the one
 * target that the table names; `equal-split` and `largest` are conventions, not knowledge; `chained` multiplies
 * the weights of several tables.
 */
export type WeightConvention = 'equal-split' | 'published' | 'one-target' | 'chained' | 'largest';

/** The target of what a chain of tables could not carry to its end: unmatched value, no class. */
export const NOWHERE = '';

/** What leads from the classes of one classification to those of another; weights add to 1 a source. */
export interface Correspondence {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly convention: WeightConvention;
  readonly links: readonly Link[];
  /** How codes finer or coarser than these find their links, where `from` does not say it; null for none. */
  readonly family?: ProductFamily | null;
}

/** A value that was divided among several classes. */
export interface SplitValue {
  readonly code: string;
  readonly value: number;
  readonly parts: readonly { readonly to: string; readonly value: number }[];
}

/** Values in the new classification, and what could not be carried over or only by weights. */
export interface Bridged {
  readonly values: ReadonlyMap<string, number>;
  /** Classes without any link; their values are in no target. */
  readonly unmatched: readonly { readonly code: string; readonly value: number }[];
  readonly split: readonly SplitValue[];
  /** Sums of all values, of the unmatched and of those that were split. */
  readonly total: number;
  readonly unmatchedTotal: number;
  readonly splitTotal: number;
}

const TOLERANCE = 1e-12;

/**
 * Carries additive values (output, hours, persons; never prices, shares or ratios) from one
 * classification to another: `value[to] = Σ weight[from, to] · value[from]`. The sum of the result
 * and of the unmatched equals the sum of the input to rounding.
 * @param values class of `correspondence.from` to value; every value finite
 * @param linksOf how a code finds its links; by its exact name when left out
 * @throws EscalarError `bad-weights` where the weights of a source do not add to 1 within 1e-12
 */
export function bridge(
  values: ReadonlyMap<string, number>,
  correspondence: Correspondence,
  linksOf: (code: string) => readonly Link[] | undefined = exactly(checkWeights(correspondence)),
): Bridged {
  const out = new Map<string, number>();
  const unmatched: { code: string; value: number }[] = [];
  const split: SplitValue[] = [];
  let total = 0;
  let unmatchedTotal = 0;
  let splitTotal = 0;
  for (const [code, value] of values) {
    if (!Number.isFinite(value)) throw new TypeError(`bridge: the value of ${code} is not a finite number`);
    total += value;
    const links = linksOf(code);
    if (links === undefined) {
      unmatched.push({ code, value });
      unmatchedTotal += value;
      continue;
    }
    const parts = links
      .filter(({ to }) => to !== NOWHERE)
      .map(({ to, weight }) => ({ to, value: weight * value }));
    const lost = links.find(({ to }) => to === NOWHERE);
    if (lost !== undefined) {
      unmatched.push({ code, value: lost.weight * value });
      unmatchedTotal += lost.weight * value;
    }
    for (const part of parts) out.set(part.to, (out.get(part.to) ?? 0) + part.value);
    if (parts.length > 1) {
      split.push({ code, value, parts });
      splitTotal += parts.reduce((sum, part) => sum + part.value, 0);
    }
  }
  return { values: out, unmatched, split, total, unmatchedTotal, splitTotal };
}

function exactly(bySource: ReadonlyMap<string, readonly Link[]>) {
  return (code: string) => bySource.get(code);
}

/**
 * The links by source class, once their weights are found good. Links of weight 0 are left out.
 * @throws EscalarError `bad-weights`
 */
export function checkWeights({ id, links }: Correspondence): ReadonlyMap<string, readonly Link[]> {
  const bySource = new Map<string, Link[]>();
  for (const link of links) {
    if (!(link.weight >= 0 && link.weight <= 1 + TOLERANCE)) {
      throw new EscalarError('bad-weights', { correspondence: id, code: link.from, sum: link.weight });
    }
    const own = bySource.get(link.from) ?? [];
    if (link.weight > 0) own.push(link);
    bySource.set(link.from, own);
  }
  for (const [code, own] of bySource) {
    const sum = own.reduce((before, { weight }) => before + weight, 0);
    if (!(Math.abs(sum - 1) <= TOLERANCE)) {
      throw new EscalarError('bad-weights', { correspondence: id, code, sum });
    }
  }
  return bySource;
}

/** Divides every source class evenly among its targets; a pair given twice counts once. */
export function equalSplit(
  id: string,
  from: string,
  to: string,
  pairs: Iterable<readonly [string, string]>,
): Correspondence {
  const targets = new Map<string, Set<string>>();
  for (const [source, target] of pairs) {
    targets.set(source, (targets.get(source) ?? new Set()).add(target));
  }
  const links = [...targets].flatMap(([source, own]) =>
    [...own].map((target) => ({ from: source, to: target, weight: 1 / own.size })),
  );
  return { id, from, to, convention: 'equal-split', links };
}

/** The way back. The published weights do not tell it, so every class is divided evenly. */
export function reversed({ from, to, links }: Correspondence): Correspondence {
  const pairs = links.filter(({ weight }) => weight > 0).map((link) => [link.to, link.from] as const);
  return equalSplit(`${to}-${from}`, to, from, pairs);
}
