import { z } from 'zod';
import { condition, scalar, text, where } from './schema-parts.ts';

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
    needed: z
      .boolean()
      .optional()
      .describe('Where this step did not run, the numbers of the others are not taken either.'),
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

/** Where data come from and what is done to them before they are computed with. */
export const source = z
  .strictObject({
    about: text.optional(),
    covers: z
      .record(z.string(), z.array(z.string()).min(1))
      .optional()
      .describe(
        'What its rows must hold, by columns of the release: economies first, then periods. Economies without a row in every period are left out; where none is left, so are the steps that read it, and the report says so.',
      ),
    bring: text.optional().describe('Where covers is not met: what a person could bring instead.'),
    first: z
      .array(z.string())
      .min(2)
      .optional()
      .describe(
        'Instead of data: other sources, best first; the first that covers the most economies is read.',
      ),
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
    drop: z.array(z.string()).optional().describe('Columns of the file that are left out.'),
    recode: z
      .record(z.string(), z.record(z.string(), z.string()))
      .optional()
      .describe('Column: old word: new word.'),
    set: z
      .record(z.string(), z.string())
      .optional()
      .describe('Columns with one text throughout, or made of others: "=value * 1000".'),
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
    check: z
      .strictObject({
        faults: z.enum(['refuse', 'say']),
        with: z.record(z.string(), z.number()).optional().describe('Limits by check: mirror: 3.'),
      })
      .optional()
      .describe(
        'Checks the data first, as escalar data check does: refuse stops at a fault, say adds what was found to the notes.',
      ),
  })
  .describe('Data: a release, a file of your own, or numbers of earlier steps.');

export type SourceSpec = z.infer<typeof source>;
export type CollectSpec = z.infer<typeof collect>;
