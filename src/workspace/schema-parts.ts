import * as z from 'zod/mini';

/** A text in both languages, or one that reads the same in both. */
export const text = z.union([
  z.string().check(z.minLength(1)),
  z.strictObject({ en: z.string().check(z.minLength(1)), es: z.string().check(z.minLength(1)) }),
]);
export const scalar = z.union([z.string(), z.number(), z.boolean()]);
export const scalars = z.union([scalar, z.array(z.union([z.string(), z.number()]))]);
export const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'));

export const condition = z
  .union([scalars, z.strictObject({ is: z.optional(scalars), not: z.optional(scalars) })])
  .check(
    z.describe(
      'A value, a list, or { not: … } for what the cells may not be. An item may be a range: 1994..2008, 1994.., ..2008. Empty text is a cell without value; "…" within the text is a value as it stands.',
    ),
  );

export const where = z
  .record(z.string(), condition)
  .check(z.describe('Rows of the step’s result: column: condition.'));

export const classification = z
  .optional(z.string())
  .check(z.describe('Names the codes of a classification or grouping.'));

export type StudyText = z.infer<typeof text>;
export type Where = z.infer<typeof where>;
