import * as z from 'zod/mini';
import { scalar } from './schema-parts.ts';

export const scalars = z.union([scalar, z.array(z.union([z.string(), z.number()]))]);

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
