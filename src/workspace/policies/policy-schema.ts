import * as z from 'zod/mini';
import {
  POLICY_DOMAINS,
  POLICY_ORIENTATIONS,
  POLICY_TYPES,
  QUIS_INSTRUMENTS,
  QUIS_PRIORITIES,
} from '../../catalog/policy-vocabulary.ts';
import type { FileSchema } from '../check-shape.ts';
import { id, text } from '../schema-parts.ts';

const both = z.strictObject({ en: z.string().check(z.minLength(1)), es: z.string().check(z.minLength(1)) });
const year = z.number().check(z.int(), z.gte(1000), z.lte(9999));
const share = z.number().check(z.gte(0), z.lte(1), z.describe('0 to 1.'));
const about = z.strictObject({ year, about: z.literal(true) });

/** The keys of a record as the values of an enumeration. */
function oneOf<K extends string>(record: Readonly<Record<K, unknown>>) {
  return z.enum(Object.keys(record) as [K, ...K[]]);
}

const work = z
  .string()
  .check(z.minLength(1), z.describe('A name under sources, or the key of a work that Escalar cites.'));
const place = {
  pages: z.optional(z.string().check(z.minLength(1), z.describe('As the work prints them.'))),
  section: z.optional(z.string().check(z.minLength(1), z.describe('Where the work has no page to give.'))),
};
const source = z
  .strictObject({
    work,
    ...place,
    cites: z.optional(
      z.strictObject({ work, ...place }).check(z.describe('The work that it takes the fact from.')),
    ),
  })
  .check(z.describe('Where the record comes from, with page or section.'));

const target = z
  .strictObject({
    classification: z
      .string()
      .check(z.minLength(1), z.describe('Of the codes: ISIC3, WIOD, HS1992 (escalar list classifications).')),
    codes: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
    share: z.optional(share.check(z.describe('Of the funds of the instrument, 0 to 1.'))),
  })
  .check(z.describe('Industries or products that the instrument names.'));

const instrument = z
  .strictObject({
    id,
    economy: z.string().check(z.minLength(1), z.describe('ISO 3166-1 alpha-3: MEX.')),
    name: both,
    type: oneOf(POLICY_TYPES),
    orientation: z
      .array(oneOf(POLICY_ORIENTATIONS))
      .check(z.minLength(1), z.describe('Whom it is for; several may hold.')),
    start: z
      .union([year, about, z.literal('unknown')], { error: '1990 | { year: 1990, about: true } | unknown' })
      .check(z.describe('First year.')),
    end: z
      .union([year, about, z.literal('in-force'), z.literal('unknown')], {
        error: '1994 | { year: 1994, about: true } | in-force | unknown',
      })
      .check(z.describe('Last year; in-force holds up to as_of.')),
    legal_base: z.optional(text),
    targets: z.optional(z.array(target).check(z.minLength(1))),
    domain: z.optional(oneOf(POLICY_DOMAINS).check(z.describe('Policy domain after Warwick (2013).'))),
    quis: z.optional(
      z
        .strictObject({
          instrument: z.optional(z.enum(QUIS_INSTRUMENTS)),
          priority: z.optional(z.enum(QUIS_PRIORITIES)),
        })
        .check(z.describe('Codes of the OECD project on industrial strategies.')),
    ),
    eligibility: z.optional(
      z
        .string()
        .check(
          z.minLength(1),
          z.describe('A rule over facts of a firm: exports_usd >= 500_000 or exports_share >= 10%.'),
        ),
    ),
    content: z.optional(share.check(z.describe('Least domestic content that it asks for, 0 to 1.'))),
    budget: z.optional(
      z.strictObject({
        amount: z.number().check(z.nonnegative()),
        unit: z.string().check(z.minLength(1)),
        year,
      }),
    ),
    beneficiaries: z.optional(
      z.strictObject({ count: z.number().check(z.nonnegative()), what: text, year: z.optional(year) }),
    ),
    notes: z.optional(text),
    source,
  })
  .check(z.describe('One policy instrument.'));

const level = z.enum(['low', 'high']);
const chain = z
  .strictObject({
    id,
    economy: z.optional(z.string().check(z.minLength(1), z.describe('Of the suppliers.'))),
    name: both,
    complexity: level.check(z.describe('Of what a transaction asks for.')),
    codifiability: level.check(z.describe('Whether it can be written down.')),
    capability: level.check(z.describe('Of the suppliers.')),
    notes: z.optional(text),
    source,
  })
  .check(z.describe('How a lead firm and its suppliers deal with one another (indicator governance).'));

export const policySchema = z
  .strictObject({
    $schema: z.optional(z.string()),
    id,
    title: text,
    about: z.optional(text),
    as_of: year.check(z.describe('Year up to which the records are known.')),
    sources: z.optional(
      z
        .record(z.string(), z.string().check(z.minLength(1)))
        .check(z.describe('Works by name, beside those that Escalar cites (data/catalog/references.json).')),
    ),
    instruments: z.array(instrument).check(z.minLength(1)),
    chains: z.optional(z.array(chain)),
  })
  .check(z.describe('An Escalar file of policy instruments.'));

export type PolicyFile = z.infer<typeof policySchema>;
export type PolicyRecord = z.infer<typeof instrument>;
export type PolicySourceSpec = z.infer<typeof source>;

export const POLICIES: FileSchema<PolicyFile> = {
  schema: policySchema,
  path: 'schema/policy.schema.json',
  root: 'policies',
};
