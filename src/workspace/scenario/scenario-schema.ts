import * as z from 'zod/mini';
import { ELASTICITIES } from '../../catalog/trade-elasticities.ts';
import { PRICE_MODELS } from '../../indicators/chains/prices/buyers.ts';
import { ELASTICITY } from '../../indicators/chains/prices/elasticity-range.ts';
import type { FileSchema } from '../check-shape.ts';
import { scalar, text } from '../schema-parts.ts';
import { priceShocks } from './price-shock-schema.ts';
import { activities, buyer, code, codes, told } from './shock-parts.ts';

const unit = z.number().check(z.gte(0), z.lte(1));
const economy = told(code, 'economy');
const share = told(unit, 'number');

const target = told(z.union([share, z.strictObject({ economy, activities })]), 'target');

const sourcing = {
  economy: buyer,
  activities: z.optional(told(codes, 'activities')),
  inputs: z.optional(told(codes, 'activities')),
  from: z.optional(told(codes, 'economies')),
  exports: z.optional(told(codes, 'activities')),
};

export const shockSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('local-sourcing'),
    ...sourcing,
    share: z.optional(share),
    target: z.optional(target),
  }),
  z.strictObject({ kind: z.literal('content-rule'), ...sourcing, target }),
  z.strictObject({
    kind: z.literal('displacement'),
    economy: told(code, 'economy'),
    from: told(codes, 'economies'),
    activities,
    partners: z.optional(told(codes, 'economies')),
    share,
  }),
  z.strictObject({
    kind: z.literal('diversification'),
    economy,
    market: told(code, 'economy'),
    activities,
    share,
    fall: z.optional(told(unit, 'number')),
  }),
  z.strictObject({
    kind: z.literal('trade-mix'),
    economy: buyer,
    from: told(codes, 'economies'),
    activities: z.optional(told(codes, 'activities')),
    share,
  }),
  z.strictObject({
    kind: z.literal('demand'),
    market: economy,
    activities,
    change: told(z.number().check(z.gte(-1)), 'number'),
  }),
  z.strictObject({
    kind: z.literal('lost-supplier'),
    economy,
    activities,
    buyers: z.optional(told(z.union([z.enum(['all', 'abroad']), codes]), 'buyers')),
    share: z.optional(told(unit, 'number')),
  }),
  ...priceShocks,
]);

const sweep = z.strictObject({
  shock: z.optional(z.number().check(z.int(), z.gte(1))),
  over: z.optional(z.enum(['share', 'target', 'elasticity'])),
  from: z.number(),
  to: z.number(),
  steps: z.number().check(z.int(), z.gte(1), z.lte(1000)),
});

const theta = z.number().check(z.gte(ELASTICITY.least), z.lte(ELASTICITY.most));

export const scenarioSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens')),
  title: text,
  about: z.optional(text),
  on: z.optional(z.string()),
  data: z.optional(
    z.strictObject({
      release: z.optional(z.string()),
      file: z.optional(z.string()),
      read: z.optional(z.record(z.string(), scalar)),
    }),
  ),
  year: z.optional(z.union([z.string(), z.number().check(z.int())])),
  shocks: z.array(shockSchema).check(z.minLength(1)),
  elasticity: z.optional(z.union([theta, z.enum(ELASTICITIES), z.record(z.string(), theta)])),
  model: z.optional(z.enum(PRICE_MODELS)),
  sweep: z.optional(sweep),
});

export type WrittenScenario = z.infer<typeof scenarioSchema>;
/** With the data that it is on, of another scenario too. */
export type ScenarioFile = WrittenScenario & { readonly data: NonNullable<WrittenScenario['data']> };
export type ScenarioShock = ScenarioFile['shocks'][number];
export type SweepSpec = z.infer<typeof sweep>;

export const SCENARIO: FileSchema<WrittenScenario> = {
  schema: scenarioSchema,
  path: 'schema/scenario.schema.json',
  root: 'scenario',
  renamed: { industries: 'activities', markets: 'partners' },
};
