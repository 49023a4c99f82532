import * as z from 'zod/mini';
import { scalar } from '../workspace/schema-parts.ts';

/** Of a shape of its own once parameters stand for their values: a parameter may stand for a number too. */
export const writtenScenario = z
  .strictObject({
    year: z.optional(scalar),
    shocks: z.array(z.record(z.string(), z.unknown())).check(z.minLength(1)),
    elasticity: z.optional(z.unknown()),
    model: z.optional(z.string()),
    sweep: z.optional(z.record(z.string(), z.unknown())),
  })
  .check(
    z.describe(
      'A scenario written here, in the words of a file of scenarios (schema/scenario.schema.json), with parameters. data of the step names its tables; it is left out where they lack one of what they cover: economy, period, activity.',
    ),
  );
