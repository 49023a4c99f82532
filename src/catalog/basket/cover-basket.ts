import { classification, findActivity } from '../classification.ts';
import { leavesUnder } from '../grouping.ts';
import { type BasketTest, basketTest } from './basket-test.ts';
import { type Basket, type BasketTerm, parseBasket } from './parse-basket.ts';

/** What a basket holds of a list of codes. */
export interface Covered {
  /** In the order of the list. */
  readonly codes: readonly string[];
  /** Terms, as written, that speak of no code of the list. */
  readonly idle: readonly string[];
  /** Codes too coarse for the basket: some of what they hold is in it, some is not. They are in `codes` or not as a whole. */
  readonly partly: readonly string[];
  /** Codes that the list of a named group gives no group, or several: they are outside that group. */
  readonly ungrouped: readonly string[];
}

/**
 * The codes of a list that are in a basket.
 * @param classificationId null where it is not known; then groups are refused
 * @throws EscalarError `bad-basket`
 * @example
 * import { coverBasket } from 'escalar/catalog';
 * import { useShippedCatalog } from 'escalar/node';
 *
 * useShippedCatalog();
 * coverBasket('84..85 - 8471', 'HS2012', ['8471', '8501', '8703']).codes; // => ['8501']
 */
export function coverBasket(
  expression: string,
  classificationId: string | null,
  codes: readonly string[],
): Covered {
  const basket = parseBasket(expression);
  const test = basketTest(basket, classificationId);
  const idle = basket.terms.filter((term) => !codes.some((code) => test.touches(term, code)));
  return {
    codes: codes.filter(test.has),
    idle: idle.map((term) => termText(term)),
    partly: codes.filter((code) => isPartly(basket, test, classificationId, code)),
    ungrouped: codes.filter(test.isUngrouped),
  };
}

/**
 * The finest codes of a classification.
 * @example
 * import { finestCodes } from 'escalar/catalog';
 * import { useShippedCatalog } from 'escalar/node';
 *
 * useShippedCatalog();
 * finestCodes('ISIC4').length; // => 419
 */
export function finestCodes(classificationId: string): readonly string[] {
  const { activities } = classification(classificationId);
  const inner = new Set(activities.map(({ parent }) => parent));
  return activities.map(({ code }) => code).filter((code) => !inner.has(code));
}

function isPartly(basket: Basket, test: BasketTest, classificationId: string | null, code: string): boolean {
  if (classificationId !== null && findActivity(classificationId, code) !== null) {
    const leaves = leavesUnder(classificationId, code);
    const inside = leaves.filter(test.has).length;
    return inside > 0 && inside < leaves.length;
  }
  const here = test.has(code);
  return basket.terms.some(
    (term) =>
      (term.kind === 'code' || term.kind === 'range') &&
      (term.sign === 1) !== here &&
      headsOf(term).some((head) => head.length > code.length && head.startsWith(code)),
  );
}

function headsOf(term: BasketTerm): readonly string[] {
  if (term.kind === 'code') return [term.code];
  return term.kind === 'range' ? [term.first, term.last] : [];
}

/** A term without its sign, as one writes it. */
export function termText(term: BasketTerm): string {
  switch (term.kind) {
    case 'all':
      return 'all';
    case 'code':
      return term.code;
    case 'range':
      return `${term.first}..${term.last}`;
    case 'group':
      return `${term.scheme}:${term.group}`;
  }
}
