import * as z from 'zod/mini';
import { text } from '../workspace/schema-parts.ts';

const AFTER_ANOTHER = 'The shorter form, where the same was just said of another side (`-both`).';

const nextOf = <T extends z.core.$ZodLooseShape>(forms: T) =>
  z.optional(z.strictObject(forms)).check(z.describe(AFTER_ANOTHER));

/** A sentence of a study in the forms that its numbers may ask for. */
export const sentence = z
  .union([
    z.strictObject({
      of: z
        .union([z.string(), z.array(z.string()).check(z.length(2))])
        .check(
          z.describe(
            'A value whose sign decides, shown without it; or two values, the second against the first.',
          ),
        ),
      rise: text,
      fall: text,
      same: text.check(z.describe('Where the two read the same with the digits shown.')),
      steady: z
        .optional(
          z.strictObject({
            most: z
              .number()
              .check(z.gt(0), z.describe('The largest difference, up or down, with the digits shown.')),
            said: text,
          }),
        )
        .check(
          z.describe('Where the two differ by no more than can be read from them, this is said instead.'),
        ),
      unsure: z
        .optional(
          z.strictObject({
            over: z.array(z.string()).check(z.minLength(2), z.describe('The same number by other choices.')),
            said: text,
          }),
        )
        .check(z.describe('Where these have both signs, this is said instead.')),
      broken: z
        .optional(
          z.strictObject({
            over: z.array(z.string()).check(z.minLength(2), z.describe('Values in the order of time.')),
            most: z
              .number()
              .check(z.gt(1), z.describe('The largest factor, up or down, from one to the next.')),
            said: text,
          }),
        )
        .check(
          z.describe(
            'Where neighbours in time differ by more, the series is taken for broken: this is said instead.',
          ),
        ),
      next: nextOf({
        rise: z.optional(text),
        fall: z.optional(text),
        same: z.optional(text),
        steady: z.optional(text),
        broken: z.optional(text),
      }),
    }),
    z.strictObject({
      count: z.string().check(z.describe('A value that counts.')),
      none: text,
      one: text,
      many: text,
      next: nextOf({ none: z.optional(text), one: z.optional(text), many: z.optional(text) }),
    }),
    z.strictObject({
      names: z
        .array(z.string())
        .check(z.length(2), z.describe('Two values that are names (`largest`), of one year and another.')),
      same: text,
      other: text.check(z.describe('Where the two are not the same.')),
      next: nextOf({ same: z.optional(text), other: z.optional(text) }),
    }),
    z.strictObject({
      said: text,
      otherwise: z
        .optional(text)
        .check(z.describe('Said instead where a parameter that it names was not given.')),
      next: z.optional(text).check(z.describe(AFTER_ANOTHER)),
    }),
    z.strictObject({
      all: z
        .array(z.string())
        .check(
          z.minLength(1),
          z.describe('Sentences of one kind, one after another; the later ones in their form `next`.'),
        ),
      led: z
        .optional(z.boolean())
        .check(z.describe('The later ones are said nowhere where nothing can be said by the first.')),
    }),
    z.strictObject({
      first: z
        .array(z.string())
        .check(z.minLength(2), z.describe('Sentences of which the first that can be said is.')),
    }),
    text,
  ])
  .check(
    z.describe('A sentence in the form that its numbers ask for; left out where one of them is not there.'),
  );

export type SentenceSpec = z.infer<typeof sentence>;
