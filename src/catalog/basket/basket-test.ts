import { EscalarError } from '../../base/error.ts';
import { pathOf } from '../classification.ts';
import { groupOf } from '../grouping.ts';
import { findGroups, schemesOf } from './basket-groups.ts';
import type { Basket, BasketTerm } from './parse-basket.ts';

/** Whether a code is in a basket. */
export type CodeTest = (code: string) => boolean;

export interface BasketTest {
  readonly has: CodeTest;
  /** By term of the basket, whether it speaks of the code, before longer terms overrule it. */
  readonly touches: (term: BasketTerm, code: string) => boolean;
  /** Whether a group is named in whose list the code has no place, or several. */
  readonly isUngrouped: CodeTest;
}

/**
 * The meaning of a basket. Among codes and ranges that stand together the longest that begins a code decides, in
 * whatever order they are written. A group, or `all`, decides for all its codes; what is written after it is applied
 * to the result: `lall:HT1-8517` is HT1 without 8517, and `85-lall:HT1` what of 85 is not HT1. A code that no term
 * speaks of is outside.
 * @param classificationId needed for groups, and for sections by letter (`C` of ISIC)
 * @throws EscalarError `bad-basket` for an unknown group, or a group without a classification.
 */
export function basketTest(basket: Basket, classificationId: string | null): BasketTest {
  const touches = new Map<BasketTerm, CodeTest>();
  for (const term of basket.terms) touches.set(term, touchOf(basket, term, classificationId));
  const runs = runsOf(basket.terms);
  const lists = basket.terms.flatMap((term) => {
    const found =
      term.kind === 'group' && classificationId !== null
        ? findGroups(classificationId, term.scheme, term.group)
        : null;
    return found === null ? [] : [found.grouping];
  });
  return {
    isUngrouped: (code) => lists.some((grouping) => groupOf(grouping, code) === null),
    touches: (term, code) => touches.get(term)?.(code) ?? false,
    has: (code) => {
      let inside = false;
      for (const run of runs) {
        const decided = longestOf(run.filter((term) => touches.get(term)?.(code)));
        if (decided !== null) inside = decided.sign === 1;
      }
      return inside;
    },
  };
}

/** Codes and ranges that stand together; a group or `all` stands alone. */
function runsOf(terms: readonly BasketTerm[]): readonly (readonly BasketTerm[])[] {
  const runs: BasketTerm[][] = [];
  let open: BasketTerm[] | null = null;
  for (const term of terms) {
    if (term.kind === 'group' || term.kind === 'all') {
      runs.push([term]);
      open = null;
      continue;
    }
    if (open === null) {
      open = [];
      runs.push(open);
    }
    open.push(term);
  }
  return runs;
}

/** The last of the longest terms: a single code is more exact than a range of as many digits. */
function longestOf(terms: readonly BasketTerm[]): BasketTerm | null {
  let best: BasketTerm | null = null;
  for (const term of terms) if (best === null || lengthOf(term) >= lengthOf(best)) best = term;
  return best;
}

function lengthOf(term: BasketTerm): number {
  if (term.kind === 'code') return term.code.length + 0.5;
  return term.kind === 'range' ? term.first.length : 0;
}

function touchOf(basket: Basket, term: BasketTerm, classificationId: string | null): CodeTest {
  switch (term.kind) {
    case 'all':
      return () => true;
    case 'range': {
      const { first, last } = term;
      return (code) => {
        const head = code.slice(0, first.length);
        return /^\d+$/.test(code) && head.length === first.length && head >= first && head <= last;
      };
    }
    case 'code':
      return codeTest(term.code, classificationId);
    case 'group': {
      const refuse = (problem: 'group' | 'classification', known: readonly string[]) =>
        new EscalarError('bad-basket', { text: basket.text, column: term.column, problem, known });
      if (classificationId === null) throw refuse('classification', []);
      const found = findGroups(classificationId, term.scheme, term.group);
      if (found === null) throw refuse('group', schemesOf(classificationId, term.scheme));
      const { grouping, groups } = found;
      const known = new Map<string, boolean>();
      return (code) => {
        let inside = known.get(code);
        if (inside === undefined) {
          inside = groups.has(groupOf(grouping, code) ?? '');
          known.set(code, inside);
        }
        return inside;
      };
    }
  }
}

/** Digits are prefixes; a letter (a section of ISIC or the HS) holds what the classification puts under it. */
function codeTest(wanted: string, classificationId: string | null): CodeTest {
  if (/^\d+$/.test(wanted))
    return (code) => code === wanted || (code.startsWith(wanted) && /^\w+$/.test(code));
  if (classificationId === null) return (code) => code === wanted;
  return (code) => code === wanted || pathOf(classificationId, code).includes(wanted);
}
