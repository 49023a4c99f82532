import type { Text } from '../../base/locale.ts';
import type { Reference } from '../../base/metadata.ts';
import type { Sign } from './kernels/signs.ts';
import type { VariableId } from './variables.ts';

/** The kinds of upgrading of Humphrey and Schmitz (2002), and the social kind, in the order in which they are shown. */
export const KINDS = ['process', 'product', 'functional', 'chain', 'social'] as const;
export type Kind = (typeof KINDS)[number];

export const VERDICTS = ['up', 'down', 'mixed', 'no-evidence'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A rule's own word for what it found. */
export const OUTCOMES = [
  'upgrading',
  'downgrading',
  'intermediate',
  'partly-up',
  'partly-down',
  'unchanged',
  'product-upgrading',
  'process-upgrading',
  'failed-product',
  'failed-process',
  'on-the-line',
  'erosion',
  'no-erosion',
  'participation-not-up',
  'all-positive',
  'all-negative',
  'depends-on-weights',
  'both-margins',
  'productivity-only',
  'jobs-only',
  'lacking',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How sure we are that the rule is stated as its authors state it; `ours`: a definition of this project. */
export type Confidence = 'high' | 'medium' | 'ours';

/** One number that a rule reads, as the first of several variables for which there is evidence. */
export interface Slot {
  readonly anyOf: readonly VariableId[];
  /**
   * `change`: from the first period to the last. `above`: how far the variable in the last period lies above another
   * in the first. `lowest`, `highest`: of a family of numbers about the whole span, one a variant.
   */
  readonly as: 'change' | 'lowest' | 'highest' | { readonly above: VariableId };
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  /** The kinds that the outcome speaks of, where that depends on the outcome. */
  readonly kinds?: readonly Kind[];
}

/** A rule, published or ours: what it reads, and what it says of the signs. */
export interface Rule {
  /** The id of its indicator. */
  readonly id: string;
  readonly kinds: readonly Kind[];
  /** A few words for a table. */
  readonly title: Text;
  /** What it asks, in one plain sentence. */
  readonly asks: Text;
  readonly references: readonly Reference[];
  readonly confidence: Confidence;
  /** What of it is a choice of this project. */
  readonly ours?: Text;
  readonly slots: readonly Slot[];
  /** One sign a slot, 1 for the better; `0` for a change within the tolerance. */
  judge(signs: readonly Sign[]): Judgement;
}

/** The formula of what is no upgrading, where two must rise. */
export const BOTH_FALL = 'downgrading: both < 0;  intermediate: opposite signs';

/** Both numbers up is upgrading, both down downgrading; opposite signs are intermediate. */
export function bothMove([first = 0, second = 0]: readonly Sign[]): Judgement {
  const sum = first + second;
  if (sum === 2) return { verdict: 'up', outcome: 'upgrading' };
  if (sum === -2) return { verdict: 'down', outcome: 'downgrading' };
  if (sum === 1) return { verdict: 'mixed', outcome: 'partly-up' };
  if (sum === -1) return { verdict: 'mixed', outcome: 'partly-down' };
  return { verdict: 'mixed', outcome: first === 0 ? 'unchanged' : 'intermediate' };
}

/** One number: up or down. */
export function oneMoves([sign = 0]: readonly Sign[]): Judgement {
  if (sign === 0) return { verdict: 'mixed', outcome: 'unchanged' };
  return sign > 0 ? { verdict: 'up', outcome: 'upgrading' } : { verdict: 'down', outcome: 'downgrading' };
}
