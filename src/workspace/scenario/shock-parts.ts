import * as z from 'zod/mini';

/** What a part of a shock holds, in the codes of the table that it meets. */
export type ShockTakes =
  | 'economy'
  | 'economies'
  | 'activities'
  | 'number'
  | 'target'
  | 'buyers'
  | 'word'
  | 'switch';

/** What the parts of a shock hold; what they mean stands in `shock-words`. */
export const SHOCK_PARTS = z.registry<{ readonly takes: ShockTakes }>();

/** A part with what it holds. */
export function told<T extends z.ZodMiniType>(part: T, takes: ShockTakes): T {
  // a schema of its own: parts of one shape hold different things
  const own = part.check();
  SHOCK_PARTS.add(own, { takes });
  return own;
}

export const code = z.string().check(z.minLength(1));
export const codes = z.array(code).check(z.minLength(1));
export const activities = z.optional(told(codes, 'activities'));
export const buyer = told(code, 'economy');
