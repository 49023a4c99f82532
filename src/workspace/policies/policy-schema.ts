import { z } from 'zod';
import {
  POLICY_DOMAINS,
  POLICY_ORIENTATIONS,
  POLICY_TYPES,
  QUIS_INSTRUMENTS,
  QUIS_PRIORITIES,
} from '../../catalog/policy-vocabulary.ts';
import type { FileSchema } from '../check-shape.ts';
import { id, text } from '../schema-parts.ts';

const both = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
const year = z.number().int().min(1000).max(9999);
const share = z.number().min(0).max(1).describe('0 to 1.');
const about = z.strictObject({ year, about: z.literal(true) });

/** The keys of a record as the values of an enumeration. */
function oneOf<K extends string>(record: Readonly<Record<K, unknown>>) {
  return z.enum(Object.keys(record) as [K, ...K[]]);
}

const work = z.string().min(1).describe('A name under sources, or the key of a work that Escalar cites.');
const place = {
  pages: z.string().min(1).describe('As the work prints them.').optional(),
  section: z.string().min(1).describe('Where the work has no page to give.').optional(),
};
const source = z
  .strictObject({
    work,
    ...place,
    cites: z
      .strictObject({ work, ...place })
      .describe('The work that it takes the fact from.')
      .optional(),
  })
  .describe('Where the record comes from, with page or section.');

const target = z
  .strictObject({
    classification: z
      .string()
      .min(1)
      .describe('Of the codes: ISIC3, WIOD, HS1992 (escalar list classifications).'),
    codes: z.array(z.string().min(1)).min(1),
    share: share.describe('Of the funds of the instrument, 0 to 1.').optional(),
  })
  .describe('Industries or products that the instrument names.');

const instrument = z
  .strictObject({
    id,
    economy: z.string().min(1).describe('ISO 3166-1 alpha-3: MEX.'),
    name: both,
    type: oneOf(POLICY_TYPES),
    orientation: z.array(oneOf(POLICY_ORIENTATIONS)).min(1).describe('Whom it is for; several may hold.'),
    start: z
      .union([year, about, z.literal('unknown')], { error: '1990 | { year: 1990, about: true } | unknown' })
      .describe('First year.'),
    end: z
      .union([year, about, z.literal('in-force'), z.literal('unknown')], {
        error: '1994 | { year: 1994, about: true } | in-force | unknown',
      })
      .describe('Last year; in-force holds up to as_of.'),
    legal_base: text.optional(),
    targets: z.array(target).min(1).optional(),
    domain: oneOf(POLICY_DOMAINS).describe('Policy domain after Warwick (2013).').optional(),
    quis: z
      .strictObject({
        instrument: z.enum(QUIS_INSTRUMENTS).optional(),
        priority: z.enum(QUIS_PRIORITIES).optional(),
      })
      .describe('Codes of the OECD project on industrial strategies.')
      .optional(),
    eligibility: z
      .string()
      .min(1)
      .describe('A rule over facts of a firm: exports_usd >= 500_000 or exports_share >= 10%.')
      .optional(),
    content: share.describe('Least domestic content that it asks for, 0 to 1.').optional(),
    budget: z.strictObject({ amount: z.number().nonnegative(), unit: z.string().min(1), year }).optional(),
    beneficiaries: z
      .strictObject({ count: z.number().nonnegative(), what: text, year: year.optional() })
      .optional(),
    notes: text.optional(),
    source,
  })
  .describe('One policy instrument.');

const level = z.enum(['low', 'high']);
const chain = z
  .strictObject({
    id,
    economy: z.string().min(1).describe('Of the suppliers.').optional(),
    name: both,
    complexity: level.describe('Of what a transaction asks for.'),
    codifiability: level.describe('Whether it can be written down.'),
    capability: level.describe('Of the suppliers.'),
    notes: text.optional(),
    source,
  })
  .describe('How a lead firm and its suppliers deal with one another (indicator governance).');

export const policySchema = z
  .strictObject({
    $schema: z.string().optional(),
    id,
    title: text,
    about: text.optional(),
    as_of: year.describe('Year up to which the records are known.'),
    sources: z
      .record(z.string(), z.string().min(1))
      .describe('Works by name, beside those that Escalar cites (data/catalog/references.json).')
      .optional(),
    instruments: z.array(instrument).min(1),
    chains: z.array(chain).optional(),
  })
  .describe('An Escalar file of policy instruments.');

export type PolicyFile = z.infer<typeof policySchema>;
export type PolicyRecord = z.infer<typeof instrument>;
export type PolicySourceSpec = z.infer<typeof source>;

export const POLICIES: FileSchema<PolicyFile> = {
  schema: policySchema,
  path: 'schema/policy.schema.json',
  root: 'policies',
};

/**
 * The schema for editors, as JSON Schema.
 * @example
 * import { policyJsonSchema } from 'escalar/workspace';
 *
 * policyJsonSchema().type; // => 'object'
 */
export function policyJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(policySchema, { target: 'draft-7' });
}
