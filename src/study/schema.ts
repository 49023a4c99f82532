import { z } from 'zod';
import { CSV_DIALECTS } from '../report/table-csv.ts';
import { id, scalar, scalars, text, where } from '../workspace/schema-parts.ts';
import { source } from '../workspace/source-schema.ts';
import { argued, block, verdict } from './block-schema.ts';

const parameter = z
  .strictObject({
    about: text.describe('What the parameter changes.'),
    default: z
      .union([scalar, z.null()])
      .describe('The value unless --set gives another; null means "not given".'),
    kind: z
      .literal('economy')
      .optional()
      .describe('Any economy of the catalog, by code or name; the study sees its code.'),
    values: z.array(z.string()).min(1).optional().describe('The values it may have; any when left out.'),
    after: z.string().optional().describe('A parameter whose value must come before, as from before to.'),
    unlike: z.string().optional().describe('A parameter whose value must be another.'),
  })
  .describe('A value that --set NAME=VALUE replaces; written $NAME elsewhere in the study.');

const step = z
  .strictObject({
    title: text,
    indicator: z.string().optional().describe('escalar list indicators'),
    data: z.string().optional().describe('Name of a source under data.'),
    scenario: z
      .string()
      .optional()
      .describe(
        'Instead of indicator and data: a bundled scenario (escalar list scenarios), or a file, relative to the study. Its result has before, after and difference.',
      ),
    with: z
      .record(z.string(), scalars)
      .optional()
      .describe(
        'Options of the indicator (escalar describe INDICATOR); level: country or sector of a scenario.',
      ),
    unless: z
      .string()
      .optional()
      .describe('An earlier step that answers the same question better: where it ran, this one is left out.'),
    vary: z
      .record(z.string(), scalars.nullable())
      .optional()
      .describe(
        'Options that move, one at a time from the headline, and their values: a list, 0.5..1.5:5, 1994..1997; empty for all values of a choice. The result gets the columns choice and variant, and rows that sum up (choice: summary).',
      ),
    compare: z
      .array(z.string())
      .length(2)
      .optional()
      .describe('With vary: two economies whose difference is followed too, as MEX-TWN.'),
    combine: z.boolean().optional().describe('With vary: every combination of the values.'),
    most: z.number().int().min(1).optional().describe('With vary: most variants; 200 when left out.'),
  })
  .describe('One computation: indicator and data, or scenario.');

const named = z
  .string()
  .regex(/^[a-z0-9][a-z0-9@-]*$/, 'lower-case letters, digits, hyphens, and @ for each of the sides');

const value = z
  .strictObject({
    step: z.string(),
    where,
    column: z.string().optional().describe('value when left out'),
    times: z.number().optional().describe('A factor, to change the unit: 0.001, -1.'),
    digits: z.number().int().min(0).max(12).optional(),
    optional: z
      .boolean()
      .optional()
      .describe('A row that is not there is a number not given, instead of an error.'),
    or: z.string().optional().describe('A value written before that is taken where this one is not given.'),
  })
  .describe('One cell by name, for prose and claims: {name} in a text.');

const sentence = z
  .union([
    z.strictObject({
      of: z
        .union([z.string(), z.array(z.string()).length(2)])
        .describe(
          'A value whose sign decides, shown without it; or two values, the second against the first.',
        ),
      rise: text,
      fall: text,
      same: text.describe('Where the two read the same with the digits shown.'),
      broken: z
        .strictObject({
          over: z.array(z.string()).min(2).describe('Values in the order of time.'),
          most: z.number().gt(1).describe('The largest factor, up or down, from one to the next.'),
          said: text,
        })
        .optional()
        .describe(
          'Where neighbours in time differ by more, the series is taken for broken: this is said instead.',
        ),
    }),
    z.strictObject({ count: z.string().describe('A value that counts.'), none: text, one: text, many: text }),
    text,
  ])
  .describe('A sentence in the form that its numbers ask for; left out where one of them is not there.');

const cited = z
  .strictObject({
    work: z.string().min(1).describe('The key of a work that Escalar cites (data/catalog/references.json).'),
    pages: z.string().min(1).optional(),
    section: z.string().min(1).optional(),
    citedIn: z.string().min(1).optional().describe('The work that quotes it, where it was read in that one.'),
  })
  .describe('A work and the place in it.');

const claim = z
  .strictObject({
    id,
    topic: z.string(),
    statement: text,
    value: z.number(),
    unit: z.string(),
    bound: z
      .enum(['below', 'above'])
      .optional()
      .describe('The claim says that the number is below, or above, its value.'),
    tolerance: z.number().nonnegative().describe('Largest distance that still counts as the same number.'),
    source: z.union([text, cited]).describe('Where the claim stands: words, or a work.'),
    checks: z
      .array(
        z.strictObject({
          value: z.string().describe('Name under values.'),
          as: z.enum(['reproduction', 'analogue']),
          unit: text
            .optional()
            .describe('Unit of our value where it is not that of the claim; only for an analogue.'),
          words: text.describe('How the measure was made, or how it differs from the claim.'),
        }),
      )
      .optional()
      .describe('In order of preference; the first whose data are there is taken.'),
    needs: text.describe('The data that would check it directly; {name} puts in a value that stands near.'),
  })
  .describe('A statement with a number, and how it is checked.');

export const studySchema = z
  .strictObject({
    $schema: z.string().optional(),
    id,
    title: text,
    subtitle: text.optional(),
    about: text.optional(),
    date: z.iso.date().optional().describe('The day of this version of the study: 2026-11-29.'),
    article: z
      .string()
      .min(1)
      .optional()
      .describe('The key of the work whose figures the study checks (data/catalog/references.json).'),
    csv: z
      .enum(CSV_DIALECTS)
      .optional()
      .describe(
        'How the tables of the report are written: csv when left out; excel-es with semicolons and decimal commas, excel with the byte order mark that Excel needs to read accents.',
      ),
    names: z
      .array(z.strictObject({ release: z.string(), table: z.string(), code: z.string(), title: z.string() }))
      .optional()
      .describe(
        'Tables that give codes their names: the column of the code and that of the title; Spanish in TITLE_es, if it is there.',
      ),
    parameters: z.record(id, parameter).optional(),
    data: z.record(id, source),
    steps: z.record(id, step),
    sides: z
      .record(id, z.string())
      .optional()
      .describe(
        'Names of sides, each with a parameter: { own: economy, other: versus }. A value or sentence whose name holds @ stands once for each; in it @ is the side, $@ its parameter.',
      ),
    values: z.record(named, value).optional(),
    sentences: z.record(named, sentence).optional().describe('Sentences by name, for prose: {name}.'),
    opening: z
      .strictObject({ answer: text, blocks: z.array(block).max(6) })
      .optional()
      .describe(
        'What a reader sees first: an answer in a hundred words, and the figures and verdicts that carry it.',
      ),
    topics: z.record(z.string(), text).optional().describe('Titles of the topics of claims.'),
    findings: z
      .array(z.union([text, argued, z.strictObject({ verdict })]))
      .optional()
      .describe('Key findings; {name} puts in a value, verdict what the rules say of each economy.'),
    sections: z.array(z.strictObject({ id, title: text, blocks: z.array(block) })).optional(),
    claims: z.array(claim).optional(),
    claimsNote: text.optional().describe('Why the claims stand as they do: said where a report counts them.'),
  })
  .describe('An Escalar study: data, steps, figures, tables and claims.');

export type StudyFile = z.infer<typeof studySchema>;
export type StepSpec = z.infer<typeof step>;
export type ValueSpec = z.infer<typeof value>;
export type FindingSpec = NonNullable<StudyFile['findings']>[number];
export type SentenceSpec = z.infer<typeof sentence>;
export type ClaimSpec = z.infer<typeof claim>;

/**
 * The schema for editors, as JSON Schema.
 * @example
 * import { studyJsonSchema } from 'escalar/study';
 *
 * studyJsonSchema().type; // => 'object'
 */
export function studyJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(studySchema, { target: 'draft-7' });
}
