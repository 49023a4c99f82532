import { EscalarError } from '../../base/error.ts';
import type { BasketProblem } from '../../base/texts/catalog.ts';

/** One term of a basket; `column` counts from 1. */
export type BasketTerm = {
  readonly sign: 1 | -1;
  readonly column: number;
} & (
  | { readonly kind: 'all' }
  | { readonly kind: 'code'; readonly code: string }
  /** Codes that begin with something between both ends, which have the same number of digits. */
  | { readonly kind: 'range'; readonly first: string; readonly last: string }
  /** `lall:HT1`: a group of a scheme. */
  | { readonly kind: 'group'; readonly scheme: string; readonly group: string }
);

/** A signed list of codes as it was written. */
export interface Basket {
  readonly text: string;
  readonly terms: readonly BasketTerm[];
}

const TERM = /[A-Za-z0-9_.:]/;
const CODE = /^[A-Za-z0-9_]+(\.[A-Za-z0-9_]+)*$/;

/**
 * Reads a basket: terms with + and - between them, spaces where one likes. A term is a code (`85`), a range
 * (`8501..8504`), a group (`lall:HT1`, `section:XVI`, `bec:parts`) or `all`. Commas are read as +. The first term
 * adds. Dots inside a code are dropped: `8703.23` is 870323.
 * @throws EscalarError `bad-basket` with the column of the mistake.
 */
export function parseBasket(text: string): Basket {
  const terms: BasketTerm[] = [];
  const fail = (column: number, problem: BasketProblem) =>
    new EscalarError('bad-basket', { text, column, problem, known: [] });
  let at = skip(text, 0);
  if (at === text.length) throw fail(1, 'empty');
  while (at < text.length) {
    let sign: 1 | -1 = 1;
    const mark = text[at];
    if (/[+,\-−]/.test(mark)) {
      if (terms.length === 0 && mark !== '+') throw fail(at + 1, 'first');
      sign = mark === '-' || mark === '−' ? -1 : 1;
      at = skip(text, at + 1);
    } else if (terms.length > 0) throw fail(at + 1, 'sign');
    const start = at;
    while (at < text.length && TERM.test(text[at])) at += 1;
    if (at === start) throw fail(start + 1, 'term');
    terms.push({ sign, column: start + 1, ...readTerm(text.slice(start, at), start + 1, fail) });
    at = skip(text, at);
  }
  refuseContradictions(terms, fail);
  return { text, terms };
}

type Fail = (column: number, problem: BasketProblem) => EscalarError;
type Body =
  | { readonly kind: 'all' }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'range'; readonly first: string; readonly last: string }
  | { readonly kind: 'group'; readonly scheme: string; readonly group: string };

function readTerm(word: string, column: number, fail: Fail): Body {
  if (word.toLowerCase() === 'all') return { kind: 'all' };
  const colon = word.indexOf(':');
  if (colon >= 0) {
    const [scheme, group] = [word.slice(0, colon).toLowerCase(), word.slice(colon + 1)];
    if (!CODE.test(scheme)) throw fail(column, 'term');
    if (!CODE.test(group)) throw fail(column + colon + 1, 'term');
    return { kind: 'group', scheme, group };
  }
  const dots = word.indexOf('..');
  if (dots >= 0) {
    const [first, last] = [word.slice(0, dots), word.slice(dots + 2)];
    if (!/^\d+$/.test(first)) throw fail(column, 'term');
    if (!/^\d+$/.test(last)) throw fail(column + dots + 2, 'term');
    if (first.length !== last.length) throw fail(column + dots + 2, 'range-digits');
    if (last < first) throw fail(column + dots + 2, 'range-order');
    return { kind: 'range', first, last };
  }
  if (!CODE.test(word)) throw fail(column, 'term');
  return { kind: 'code', code: word.replace(/\./g, '') };
}

function skip(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at])) at += 1;
  return at;
}

/** The same code or range with both signs in one run of codes says nothing. */
function refuseContradictions(terms: readonly BasketTerm[], fail: Fail): void {
  let signs = new Map<string, 1 | -1>();
  for (const term of terms) {
    if (term.kind === 'group' || term.kind === 'all') {
      signs = new Map();
      continue;
    }
    const key = term.kind === 'code' ? term.code : `${term.first}..${term.last}`;
    const before = signs.get(key);
    if (before !== undefined && before !== term.sign) throw fail(term.column, 'contradiction');
    signs.set(key, term.sign);
  }
}
