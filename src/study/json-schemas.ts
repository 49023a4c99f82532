import * as z from 'zod/mini';
import { policySchema } from '../workspace/policies/policy-schema.ts';
import { scenarioSchema } from '../workspace/scenario/scenario-schema.ts';
import { studySchema } from './schema.ts';

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
    scenario: written(scenarioSchema),
    policy: written(policySchema),
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
