import { z } from 'zod';
import { CSV_DIALECTS } from '../report/table-csv.ts';
import { block, verdict } from './block-schema.ts';
import { condition, id, scalar, scalars, text, where } from './schema-parts.ts';

const parameter = z
  .strictObject({
    about: text.describe('What the parameter changes.'),
    default: z
      .union([scalar, z.null()])
      .describe('The value unless --set gives another; null means "not given".'),
    values: z.array(z.string()).min(1).optional().describe('The values it may have; any when left out.'),
    after: z.string().optional().describe('A parameter whose value must come before, as from before to.'),
    unlike: z.string().optional().describe('A parameter whose value must be another.'),
  })
  .describe('A value that --set NAME=VALUE replaces; written $NAME elsewhere in the study.');

const collect = z
  .strictObject({
    step: z.string().describe('An earlier step.'),
    where: where.optional(),
    as: z
      .string()
      .min(1)
      .optional()
      .describe('The variable that these numbers become; with by it may be left out.'),
    by: z
      .array(z.string())
      .min(1)
      .optional()
      .describe(
        'Columns whose codes follow the variable, as in structural:1995:lmdi, where one name has several numbers.',
      ),
    column: z.string().optional().describe('value when left out'),
    period: z.string().optional().describe('Column of the period: period, year or to when left out.'),
    times: z.number().optional().describe('A factor, to change the unit.'),
    set: z
      .strictObject({
        economy: z.string().optional(),
        activity: z.string().optional(),
        period: z.string().optional(),
      })
      .optional()
      .describe('What stands in place of the economy, class or period of the rows.'),
  })
  .refine((part) => part.as !== undefined || part.by !== undefined, 'give as, by, or both')
  .describe('Numbers of an earlier step.');

const source = z
  .strictObject({
    about: text.optional(),
    release: z.string().optional().describe('A shipped or imported release (escalar list releases).'),
    table: z.string().optional().describe('A table of the release; the indicator’s own when left out.'),
    file: z
      .string()
      .optional()
      .describe(
        'A CSV, XLSX or Parquet file, beside the study or in the working folder; or a YAML file of policies, policies/NAME for one that ships.',
      ),
    collect: z
      .array(collect)
      .min(1)
      .optional()
      .describe('Numbers of earlier steps, as series: economy, activity, period, variable, value.'),
    read: z
      .record(z.string(), scalar)
      .optional()
      .describe('How to read the file: decimal, delimiter, encoding, layout, sheet.'),
    map: z.record(z.string(), z.string()).optional().describe('Source column: field.'),
    set: z.record(z.string(), z.string()).optional().describe('Columns with one text throughout.'),
    spread: z
      .string()
      .optional()
      .describe(
        'A column of names whose values become columns: variable, for a table of series. map then renames those.',
      ),
    bridge: z
      .strictObject({
        to: z
          .string()
          .optional()
          .describe('A classification; the column `classification` says where a row comes from.'),
        from: z
          .string()
          .optional()
          .describe(
            'The classification of products, where neither a column nor the codes themselves tell it.',
          ),
        route: z
          .enum(['weights', 'table', 'mixed'])
          .optional()
          .describe(
            'For products, by published weights or by the table of the UN; the preferred one when left out.',
          ),
        digits: z
          .number()
          .int()
          .min(1)
          .max(6)
          .optional()
          .describe('Cuts the codes of products in the result.'),
        levels: z
          .union([z.literal('finest'), z.number().int().min(1)])
          .optional()
          .describe(
            'Headings beside their subheadings are refused; finest leaves them out, a number keeps codes of so many digits.',
          ),
        weights: z.string().optional().describe('A CSV with from, to, weight; weights add to 1 a source.'),
      })
      .optional()
      .describe(
        'Moves classes to another classification by weights, so that reclassification is never entry.',
      ),
    where: z.record(z.string(), condition).optional().describe('Rows to keep: column: condition.'),
  })
  .describe('Data: a release, a file of your own, or numbers of earlier steps.');

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
  })
  .describe('One computation: indicator and data, or scenario.');

const value = z
  .strictObject({
    step: z.string(),
    where,
    column: z.string().optional().describe('value when left out'),
    times: z.number().optional().describe('A factor, to change the unit: 0.001, -1.'),
    digits: z.number().int().min(0).max(12).optional(),
  })
  .describe('One cell by name, for prose and claims: {name} in a text.');

const claim = z
  .strictObject({
    id,
    topic: z.string(),
    statement: text,
    value: z.number(),
    unit: z.string(),
    tolerance: z.number().nonnegative().describe('Largest distance that still counts as the same number.'),
    source: text,
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
    needs: text.describe('The data that would check it directly.'),
  })
  .describe('A statement with a number, and how it is checked.');

export const studySchema = z
  .strictObject({
    $schema: z.string().optional(),
    id,
    title: text,
    subtitle: text,
    about: text.optional(),
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
    values: z.record(id, value).optional(),
    topics: z.record(z.string(), text).optional().describe('Titles of the topics of claims.'),
    findings: z
      .array(z.union([text, z.strictObject({ verdict })]))
      .optional()
      .describe('Key findings; {name} puts in a value, verdict what the rules say of each economy.'),
    sections: z.array(z.strictObject({ id, title: text, blocks: z.array(block) })).optional(),
    claims: z.array(claim).optional(),
  })
  .describe('An Escalar study: data, steps, figures, tables and claims.');

export type StudyFile = z.infer<typeof studySchema>;
export type SourceSpec = z.infer<typeof source>;
export type CollectSpec = z.infer<typeof collect>;
export type StepSpec = z.infer<typeof step>;
export type ValueSpec = z.infer<typeof value>;
export type FindingSpec = NonNullable<StudyFile['findings']>[number];
export type ClaimSpec = z.infer<typeof claim>;

/** The schema for editors, as JSON Schema. */
export function studyJsonSchema(): unknown {
  return z.toJSONSchema(studySchema, { target: 'draft-7' });
}
