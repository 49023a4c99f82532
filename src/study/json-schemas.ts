import * as z from 'zod/mini';
import { policySchema } from '../workspace/policies/policy-schema.ts';
import { scenarioSchema } from '../workspace/scenario/scenario-schema.ts';
import { studySchema } from './schema.ts';
import { POLICY_WORDS, type SchemaWords, scenarioWords } from './schema-words.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** Of each kind of file that a person writes, the JSON Schema for editors. They are made here: no browser needs the maker. */
export interface JsonSchemas {
  readonly study: JsonSchema;
  readonly scenario: JsonSchema;
  readonly policy: JsonSchema;
}

/**
 * The schemas of studies, scenarios and files of policies, as `schema/` holds them.
 * @example
 * import { jsonSchemas } from 'escalar/node';
 *
 * Object.keys(jsonSchemas()); // => ['study', 'scenario', 'policy']
 */
export function jsonSchemas(): JsonSchemas {
  return {
    study: orExtends(written(studySchema)),
    scenario: inWords(written(scenarioSchema), scenarioWords()),
    policy: inWords(written(policySchema), POLICY_WORDS),
  };
}

/** A study that extends another takes data and steps from there. */
function orExtends(study: JsonSchema): JsonSchema {
  const elsewhere = ['data', 'steps'];
  const required = (study.required as readonly string[]).filter((name) => !elsewhere.includes(name));
  return { ...study, required, anyOf: [{ required: elsewhere }, { required: ['extends'] }] };
}

function written(schema: z.ZodMiniType): JsonSchema {
  return z.toJSONSchema(schema, { target: 'draft-7' });
}

/** The schema with what each of its parts means; every word has a part. */
function inWords(schema: JsonSchema, words: SchemaWords): JsonSchema {
  const used = new Set<string>();
  const whole = withWords(schema, '', (path) => {
    if (words[path] !== undefined) used.add(path);
    return words[path];
  });
  const lost = Object.keys(words).find((path) => !used.has(path));
  if (lost !== undefined) throw new TypeError(`a word for no part: ${lost}`);
  return whole;
}

function withWords(part: JsonSchema, path: string, wordOf: (path: string) => string | undefined): JsonSchema {
  const { properties, items, oneOf, anyOf } = part as Nested;
  const description = wordOf(path);
  const at = path === '' ? '' : `${path}.`;
  return {
    ...(description === undefined ? {} : { description }),
    ...part,
    ...(items === undefined ? {} : { items: withWords(items, `${path}[]`, wordOf) }),
    ...(oneOf === undefined
      ? {}
      : { oneOf: oneOf.map((one) => withWords(one, `${at}${kindOf(one)}`, wordOf)) }),
    ...(anyOf === undefined
      ? {}
      : { anyOf: anyOf.map((one) => withWords(one, `${path}|${one.type}`, wordOf)) }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, one]) => [name, withWords(one, `${at}${name}`, wordOf)]),
          ),
        }),
  };
}

interface Nested {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
}

/** Of shocks, which differ in it. */
function kindOf({ properties }: Nested): unknown {
  return properties?.kind.const;
}
