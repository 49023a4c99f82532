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
const share = z.number().check(z.gte(0), z.lte(1));
const about = z.strictObject({ year, about: z.literal(true) });

/** The keys of a record as the values of an enumeration. */
function oneOf<K extends string>(record: Readonly<Record<K, unknown>>) {
  return z.enum(Object.keys(record) as [K, ...K[]]);
}

const work = z.string().check(z.minLength(1));
const place = {
  pages: z.optional(z.string().check(z.minLength(1))),
  section: z.optional(z.string().check(z.minLength(1))),
};
const source = z.strictObject({
  work,
  ...place,
  cites: z.optional(z.strictObject({ work, ...place })),
});

const target = z.strictObject({
  classification: z.string().check(z.minLength(1)),
  codes: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
  share: z.optional(share),
});

const instrument = z.strictObject({
  id,
  economy: z.string().check(z.minLength(1)),
  name: both,
  type: oneOf(POLICY_TYPES),
  orientation: z.array(oneOf(POLICY_ORIENTATIONS)).check(z.minLength(1)),
  start: z.union([year, about, z.literal('unknown')], {
    error: '1990 | { year: 1990, about: true } | unknown',
  }),
  end: z.union([year, about, z.literal('in-force'), z.literal('unknown')], {
    error: '1994 | { year: 1994, about: true } | in-force | unknown',
  }),
  legal_base: z.optional(text),
  targets: z.optional(z.array(target).check(z.minLength(1))),
  domain: z.optional(oneOf(POLICY_DOMAINS)),
  quis: z.optional(
    z.strictObject({
      instrument: z.optional(z.enum(QUIS_INSTRUMENTS)),
      priority: z.optional(z.enum(QUIS_PRIORITIES)),
    }),
  ),
  eligibility: z.optional(z.string().check(z.minLength(1))),
  content: z.optional(share),
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
});

const level = z.enum(['low', 'high']);
const chain = z.strictObject({
  id,
  economy: z.optional(z.string().check(z.minLength(1))),
  name: both,
  complexity: level,
  codifiability: level,
  capability: level,
  notes: z.optional(text),
  source,
});

export const policySchema = z.strictObject({
  $schema: z.optional(z.string()),
  id,
  title: text,
  about: z.optional(text),
  as_of: year,
  sources: z.optional(z.record(z.string(), z.string().check(z.minLength(1)))),
  instruments: z.array(instrument).check(z.minLength(1)),
  chains: z.optional(z.array(chain)),
});

export type PolicyFile = z.infer<typeof policySchema>;
export type PolicyRecord = z.infer<typeof instrument>;
export type PolicySourceSpec = z.infer<typeof source>;

export const POLICIES: FileSchema<PolicyFile> = {
  schema: policySchema,
  path: 'schema/policy.schema.json',
  root: 'policies',
};
