import { z } from 'zod';

/** A text in both languages, or one that reads the same in both. */
export const text = z.union([
  z.string().min(1),
  z.strictObject({ en: z.string().min(1), es: z.string().min(1) }),
]);
export const scalar = z.union([z.string(), z.number(), z.boolean()]);
export const scalars = z.union([scalar, z.array(z.union([z.string(), z.number()]))]);
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');

export const where = z
  .record(z.string(), scalars)
  .describe('Rows of the step’s result: column: value or list.');

export const classification = z
  .string()
  .optional()
  .describe('Names the codes of a classification or grouping.');

export type StudyText = z.infer<typeof text>;
export type Where = z.infer<typeof where>;
