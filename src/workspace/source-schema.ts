import * as z from 'zod/mini';
import { scalar, text } from './schema-parts.ts';
import { condition, where } from './where-parts.ts';

const collect = z
  .strictObject({
    step: z.string().check(z.describe('An earlier step.')),
    where: z.optional(where),
    as: z
      .optional(z.string().check(z.minLength(1)))
      .check(z.describe('The variable that these numbers become; with by it may be left out.')),
    by: z
      .optional(z.array(z.string()).check(z.minLength(1)))
      .check(
        z.describe(
          'Columns whose codes follow the variable, as in structural:1995:lmdi, where one name has several numbers.',
        ),
      ),
    needed: z
      .optional(z.boolean())
      .check(z.describe('Where this step did not run, the numbers of the others are not taken either.')),
    column: z.optional(z.string()).check(z.describe('value when left out')),
    period: z
      .optional(z.string())
      .check(z.describe('Column of the period: period, year or to when left out.')),
    times: z.optional(z.number()).check(z.describe('A factor, to change the unit.')),
    set: z
      .optional(
        z.strictObject({
          economy: z.optional(z.string()),
          activity: z.optional(z.string()),
          period: z.optional(z.string()),
        }),
      )
      .check(z.describe('What stands in place of the economy, class or period of the rows.')),
  })
  .check(
    z.refine((part) => part.as !== undefined || part.by !== undefined, 'give as, by, or both'),
    z.describe('Numbers of an earlier step.'),
  );

const joined = z
  .strictObject({
    release: z.optional(z.string()),
    table: z.optional(z.string()).check(z.describe('series when left out.')),
    file: z.optional(z.string()),
    take: z
      .optional(z.string())
      .check(z.describe('A column, or arithmetic with some: rgdpo / pop; of the same name when left out.')),
  })
  .check(
    z.refine(
      ({ release, file }) => (release === undefined) !== (file === undefined),
      'give one of release and file',
    ),
    z.describe('A column of other data.'),
  );

/** Where data come from and what is done to them before they are computed with. */
export const source = z
  .strictObject({
    about: z.optional(text),
    covers: z
      .optional(z.record(z.string(), z.array(z.string()).check(z.minLength(1))))
      .check(
        z.describe(
          'What its rows must hold, by columns: economies first, then periods. Economies without a row in every period are left out; with all of them the steps that read it, and the report says so.',
        ),
      ),
    measured: z
      .optional(z.array(z.string()).check(z.minLength(1)))
      .check(z.describe('Numbers without which a row does not count for covers; any will do when left out.')),
    bring: z.optional(text).check(z.describe('Where covers is not met: what a person could bring instead.')),
    first: z
      .optional(z.array(z.string()).check(z.minLength(2)))
      .check(
        z.describe(
          'Instead of data: other sources, best first; one given by --set, or the first that covers the most economies, is read.',
        ),
      ),
    release: z
      .optional(z.string())
      .check(z.describe('A shipped or imported release (escalar list releases).')),
    table: z
      .optional(z.string())
      .check(z.describe('A table of the release; the indicator’s own when left out.')),
    file: z
      .optional(z.string())
      .check(
        z.describe(
          'A CSV, XLSX or Parquet file, beside the study or in the working folder; a warehouse of escalar flows (a folder, duckdb://FILE, clickhouse://…), or a YAML file of policies, policies/NAME for one that ships.',
        ),
      ),
    collect: z
      .optional(z.array(collect).check(z.minLength(1)))
      .check(z.describe('Numbers of earlier steps, as series: economy, activity, period, variable, value.')),
    read: z
      .optional(z.record(z.string(), scalar))
      .check(z.describe('How to read the file: decimal, delimiter, encoding, layout, sheet.')),
    map: z.optional(z.record(z.string(), z.string())).check(z.describe('Source column: field.')),
    drop: z.optional(z.array(z.string())).check(z.describe('Columns of the file that are left out.')),
    recode: z
      .optional(z.record(z.string(), z.record(z.string(), z.string())))
      .check(z.describe('Column: old word: new word.')),
    set: z
      .optional(z.record(z.string(), z.string()))
      .check(z.describe('Columns with one text throughout, or made of others: "=value * 1000".')),
    spread: z
      .optional(z.string())
      .check(
        z.describe(
          'A column whose values become columns: variable, for a table of series; map then renames those.',
        ),
      ),
    bridge: z
      .optional(
        z.strictObject({
          to: z
            .optional(z.string())
            .check(z.describe('A classification; the column `classification` says where a row comes from.')),
          from: z
            .optional(z.string())
            .check(
              z.describe(
                'The classification of products, where neither a column nor the codes themselves tell it.',
              ),
            ),
          route: z
            .optional(z.enum(['weights', 'table', 'mixed']))
            .check(
              z.describe(
                'For products, by published weights or by the table of the UN; the preferred one when left out.',
              ),
            ),
          digits: z
            .optional(z.number().check(z.int(), z.gte(1), z.lte(6)))
            .check(z.describe('Cuts the codes of products in the result.')),
          levels: z
            .optional(z.union([z.literal('finest'), z.number().check(z.int(), z.gte(1))]))
            .check(
              z.describe(
                'Headings beside their subheadings are refused; finest leaves them out, a number keeps codes of so many digits.',
              ),
            ),
          weights: z
            .optional(z.string())
            .check(z.describe('A CSV with from, to, weight; weights add to 1 a source.')),
        }),
      )
      .check(
        z.describe('Moves classes to another classification by weights: reclassification is never entry.'),
      ),
    join: z
      .optional(z.record(z.string(), joined))
      .check(
        z.describe(
          'Columns from other data, by economy and period (and what else both tell apart): population: { release: pwt-9.1, take: pop }.',
        ),
      ),
    where: z.optional(z.record(z.string(), condition)).check(z.describe('Rows to keep: column: condition.')),
    check: z
      .optional(
        z.strictObject({
          faults: z.enum(['refuse', 'say']),
          with: z.optional(z.record(z.string(), z.number())).check(z.describe('Limits by check: mirror: 3.')),
        }),
      )
      .check(
        z.describe(
          'Checks the data first, as escalar data check does: refuse stops at a fault, say adds what was found to the notes.',
        ),
      ),
  })
  .check(z.describe('Data: a release, a file of your own, or numbers of earlier steps.'));

export type SourceSpec = z.infer<typeof source>;
export type CollectSpec = z.infer<typeof collect>;
export type JoinSpec = z.infer<typeof joined>;
