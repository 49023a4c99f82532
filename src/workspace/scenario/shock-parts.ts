import * as z from 'zod/mini';
import type { Text } from '../../base/locale.ts';

/** What a part of a shock holds, in the codes of the table that it meets. */
export type ShockTakes = 'economy' | 'economies' | 'activities' | 'number' | 'target' | 'buyers';

/** What the parts of a shock mean and hold, for forms in either language. */
export const SHOCK_PARTS = z.registry<{ readonly about: Text; readonly takes: ShockTakes | null }>();

/** A part with its meaning, which goes into the schema for editors in English. */
export function told<T extends z.ZodMiniType>(part: T, takes: ShockTakes | null, en: string, es: string): T {
  const described = part.check(z.describe(en));
  SHOCK_PARTS.add(described, { about: { en, es }, takes });
  return described;
}

export const code = z.string().check(z.minLength(1));
export const codes = z.array(code).check(z.minLength(1));
export const activities = z.optional(
  told(codes, 'activities', 'Industries; all when left out.', 'Ramas; todas si se omite.'),
);
export const buyer = told(code, 'economy', 'The economy that buys.', 'La economía que compra.');
