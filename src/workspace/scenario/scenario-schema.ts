import { z } from 'zod';
import type { FileSchema } from '../check-shape.ts';
import { scalar, text } from '../schema-parts.ts';

const codes = z.array(z.string().min(1)).min(1);
const economy = z.string().min(1).describe('An economy of the table.');
const share = z.number().min(0).max(1).describe('0 to 1.');
const activities = codes.describe('Industries; all when left out.').optional();

const target = z
  .union([share, z.strictObject({ economy, activities })])
  .describe('Domestic share of exports to reach: a number, or that of an economy in the table as it is.');

const sourcing = {
  economy: economy.describe('The economy that buys.'),
  activities: codes.describe('Using industries; all when left out.').optional(),
  inputs: codes.describe('Products bought at home instead; all when left out.').optional(),
  from: codes.describe('Only what comes from these economies.').optional(),
  exports: codes
    .describe('With a target: industries whose exports must reach it; `activities` when left out.')
    .optional(),
};

const shock = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('local-sourcing'),
      ...sourcing,
      share: share.optional(),
      target: target.optional(),
    })
    .describe('A share of imported inputs is bought at home; give share or target.'),
  z
    .strictObject({ kind: z.literal('content-rule'), ...sourcing, target })
    .describe(
      'The smallest share of imported inputs bought at home that reaches a domestic share of exports.',
    ),
  z
    .strictObject({
      kind: z.literal('displacement'),
      economy: economy.describe('Who takes over.'),
      from: codes.describe('Whose deliveries.'),
      activities,
      partners: codes.describe('Buying economies; all but the one that delivers when left out.').optional(),
      share,
    })
    .describe('An economy takes over a share of what others deliver abroad.'),
  z
    .strictObject({
      kind: z.literal('diversification'),
      economy,
      market: economy.describe('The market it withdraws from.'),
      activities,
      share,
      fall: share
        .describe('Fall of demand in the market to measure exposure with; 0.1 when left out.')
        .optional(),
    })
    .describe('Withdraws a share of deliveries to one market and wins the same amount in others.'),
  z
    .strictObject({
      kind: z.literal('demand'),
      market: economy,
      activities,
      change: z.number().min(-1).describe('-0.1 is a fall by a tenth.'),
    })
    .describe('Final demand of one economy changes.'),
  z
    .strictObject({
      kind: z.literal('lost-supplier'),
      economy,
      activities,
      buyers: z
        .union([z.enum(['all', 'abroad']), codes])
        .describe('Who gets nothing any more; all when left out.')
        .optional(),
      share: share.describe('Share that is lost; 1 when left out.').optional(),
    })
    .describe('Deliveries vanish and nobody takes them over.'),
]);

const sweep = z
  .strictObject({
    shock: z.number().int().min(1).describe('Which shock varies, from 1; 1 when left out.').optional(),
    over: z.enum(['share', 'target']).describe('What varies; share when left out.').optional(),
    from: z.number(),
    to: z.number(),
    steps: z.number().int().min(1).max(1000).describe('Steps between from and to; both ends are computed.'),
  })
  .describe('A curve: the size of one shock varies.');

export const scenarioSchema = z
  .strictObject({
    $schema: z.string().optional(),
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
    title: text,
    about: text.optional(),
    data: z
      .strictObject({
        release: z.string().optional().describe('A release with input-output tables.'),
        file: z.string().optional().describe('A folder with Z.csv and Y.csv, relative to the scenario.'),
        read: z.record(z.string(), scalar).optional().describe('How to read the tables (escalar describe).'),
      })
      .describe('A release or a folder.'),
    year: z
      .union([z.string(), z.number().int()])
      .optional()
      .describe('Needed where the data have several years.'),
    shocks: z.array(shock).min(1).describe('Applied in this order.'),
    sweep: sweep.optional(),
  })
  .describe('An Escalar scenario: shocks to an input-output table.');

export type ScenarioFile = z.infer<typeof scenarioSchema>;
export type SweepSpec = z.infer<typeof sweep>;

export const SCENARIO: FileSchema<ScenarioFile> = {
  schema: scenarioSchema,
  path: 'schema/scenario.schema.json',
  root: 'scenario',
  renamed: { industries: 'activities', markets: 'partners' },
};

/**
 * The schema for editors, as JSON Schema.
 * @example
 * import { scenarioJsonSchema } from 'escalar/workspace';
 *
 * scenarioJsonSchema().type; // => 'object'
 */
export function scenarioJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(scenarioSchema, { target: 'draft-7' });
}
