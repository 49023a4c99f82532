import { checkWeights, NOWHERE } from '../correspondence.ts';
import { correspondence } from '../correspondences.ts';
import { productFamily } from '../products/product-headers.ts';
import { coverBasket, finestCodes } from './cover-basket.ts';
import { writeBasket } from './write-basket.ts';

/** A basket carried to another classification. */
export interface ConvertedBasket {
  /** Codes all of whose value comes from inside the basket. */
  readonly whole: readonly string[];
  /** Codes that hold value from inside and from outside, with the share from inside. */
  readonly partly: readonly { readonly code: string; readonly share: number }[];
  /** Codes of the basket that no code of the target holds. */
  readonly lost: readonly string[];
  /** A short basket of the codes that are whole, in the target. */
  readonly expression: string;
}

/** Fitted weights leave traces of a hundred-millionth where nothing goes. */
const NEGLIGIBLE = 1e-6;

/**
 * Carries a basket from one classification to another by the weights of the way back: the share of a target code
 * that comes from the basket is `Σ weight[code, source]` over the sources inside.
 * @throws EscalarError `bad-basket`, `unknown-name`
 * @example
 * import { convertBasket } from 'escalar/catalog';
 * import { useShippedCatalog } from 'escalar/node';
 *
 * useShippedCatalog();
 * convertBasket('8703 + 8708', 'HS1992', 'SITC2').expression; // => '781'
 */
export function convertBasket(expression: string, from: string, to: string): ConvertedBasket {
  const sources = finestCodes(from);
  const inside = new Set(coverBasket(expression, from, sources).codes);
  const back = checkWeights(correspondence(`${to}-${from}`));
  const heads = headLengths(back);
  const isIn = (code: string): number => {
    if (inside.has(code)) return 1;
    // the way back may lead to coarser codes than the finest
    const parts = heads.has(code.length) ? sources.filter((source) => source.startsWith(code)) : [];
    return parts.length === 0 ? 0 : parts.filter((part) => inside.has(part)).length / parts.length;
  };
  const whole: string[] = [];
  const partly: { code: string; share: number }[] = [];
  const reached = new Set<string>();
  for (const [code, links] of [...back].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const real = links.filter((link) => link.to !== NOWHERE);
    for (const link of real) reached.add(link.to);
    const sum = real.reduce((total, { weight }) => total + weight, 0);
    const share = real.reduce((total, link) => total + (link.weight / sum) * isIn(link.to), 0);
    if (share > 1 - NEGLIGIBLE) whole.push(code);
    else if (share > NEGLIGIBLE) partly.push({ code, share });
  }
  const levels = productFamily(to) === 'hs' ? [2, 4, 6] : [1, 2, 3, 4, 5];
  const forth = checkWeights(correspondence(`${from}-${to}`));
  const isReached = (code: string) =>
    forth.has(code) || [4, 5, 6].some((digits) => reached.has(code.slice(0, digits)));
  const lost = [...inside].filter((code) => !isReached(code));
  return { whole, partly, lost, expression: writeBasket(new Set(whole), [...back.keys()].sort(), levels) };
}

function headLengths(back: ReadonlyMap<string, readonly { readonly to: string }[]>): ReadonlySet<number> {
  const lengths = new Set<number>();
  for (const links of back.values()) for (const { to } of links) lengths.add(to.length);
  return lengths;
}
