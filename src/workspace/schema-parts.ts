import * as z from 'zod/mini';

/** A text in both languages, or one that reads the same in both. */
export const text = z.union([
  z.string().check(z.minLength(1)),
  z.strictObject({ en: z.string().check(z.minLength(1)), es: z.string().check(z.minLength(1)) }),
]);
export const scalar = z.union([z.string(), z.number(), z.boolean()]);
export const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'));

export type StudyText = z.infer<typeof text>;
