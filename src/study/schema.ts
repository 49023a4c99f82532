import { z } from 'zod';
import { FIGURE_KINDS } from '../figures/spec.ts';
import { verdictBlocks } from './verdict-schema.ts';

/** A text in both languages, or one that reads the same in both. */
const text = z.union([z.string().min(1), z.strictObject({ en: z.string().min(1), es: z.string().min(1) })]);
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const scalars = z.union([scalar, z.array(z.union([z.string(), z.number()]))]);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');

const parameter = z
  .strictObject({
    about: text.describe('What the parameter changes.'),
    default: z
      .union([scalar, z.null()])
      .describe('The value unless --set gives another; null means "not given".'),
  })
  .describe('A value that --set NAME=VALUE replaces; written $NAME elsewhere in the study.');

const where = z.record(z.string(), scalars).describe('Rows of the step’s result: column: value or list.');

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
        weights: z.string().optional().describe('A CSV with from, to, weight; weights add to 1 a source.'),
      })
      .optional()
      .describe(
        'Moves classes to another classification by weights, so that reclassification is never entry.',
      ),
    where: z
      .record(z.string(), scalars)
      .optional()
      .describe('Rows to keep: column: value or list of values.'),
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

const classification = z.string().optional().describe('Names the codes of a classification or grouping.');

const figure = z.strictObject({
  id,
  kind: z.enum(FIGURE_KINDS),
  step: z.string(),
  where: where.optional(),
  title: text,
  subtitle: text.optional(),
  note: text.optional(),
  x: z.string(),
  y: z.string().optional().describe('value when left out'),
  series: z.string().optional(),
  classification,
  pivot: z.string().optional().describe('A column whose values become columns, for a scatter.'),
  times: z.number().optional(),
  unit: z.string().optional().describe('Unit when it differs from the result’s, such as after times.'),
  highlight: z.array(z.string()).optional(),
  decimals: z.number().int().min(0).max(6).optional(),
  scale: z.enum(['linear', 'log']).optional(),
  baseline: z.enum(['auto', 'zero']).optional(),
  sort: z.enum(['table', 'ascending', 'descending', 'label']).optional(),
  orientation: z.enum(['horizontal', 'vertical']).optional(),
  totals: z.array(z.string()).optional(),
  zeroLine: z.boolean().optional(),
  size: z.string().optional().describe('Column of the area of the dots, for a scatter or a network.'),
  quadrants: z
    .strictObject({
      x: z.number().optional().describe('Where the line stands; 0 when left out.'),
      y: z.number().optional(),
      upperRight: text.optional(),
      upperLeft: text.optional(),
      lowerLeft: text.optional(),
      lowerRight: text.optional(),
    })
    .optional()
    .describe('Names of the four parts of a scatter.'),
  group: z.string().optional().describe('Column of the group of a node; it gives the colour.'),
  present: z.string().optional().describe('Column that says whether a node is present, such as rca.'),
  presentFrom: z.number().optional().describe('From which value on a node is present; 1 when left out.'),
  layout: z
    .string()
    .optional()
    .describe('A release with places and links of nodes: product-space-2016. Gives x, y, section and links.'),
  end: z.string().optional().describe('Column of the last year, for a timeline.'),
  colour: z
    .string()
    .optional()
    .describe('Column of the code that the colour of a bar stands for, for a timeline.'),
  startState: z.string().optional().describe('Column that says what is known of the first year.'),
  endState: z.string().optional().describe('Column that says what is known of the last year.'),
  links: z
    .strictObject({
      step: z.string(),
      where: where.optional(),
      from: z.string(),
      to: z.string(),
      weight: z.string().optional(),
    })
    .optional()
    .describe('Links of a network from the result of a step, instead of those of the layout.'),
});

const tableBlock = z.strictObject({
  step: z.string(),
  where: where.optional(),
  title: text,
  caption: text.optional(),
  pivot: z.string().optional().describe('A column whose values become columns: term, period, economy.'),
  columns: z.array(z.string()).optional(),
  classification,
  limit: z.number().int().min(1).optional().describe('First rows only.'),
  sort: z.strictObject({ by: z.string(), order: z.enum(['ascending', 'descending']) }).optional(),
});

const card = z.strictObject({
  step: z.string().describe('A step with a sensitivity indicator.'),
  where: where.optional(),
  title: text,
});

const { verdict, comparison } = verdictBlocks(text);

const block = z.union([
  z.strictObject({ prose: text }),
  z.strictObject({ figure }),
  z.strictObject({ table: tableBlock }),
  z.strictObject({ card }),
  z.strictObject({ verdict }),
  z.strictObject({ comparison }),
]);

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
export type StudyText = z.infer<typeof text>;
export type SourceSpec = z.infer<typeof source>;
export type CollectSpec = z.infer<typeof collect>;
export type StepSpec = z.infer<typeof step>;
export type ValueSpec = z.infer<typeof value>;
export type FigureBlockSpec = z.infer<typeof figure>;
export type TableBlockSpec = z.infer<typeof tableBlock>;
export type CardBlockSpec = z.infer<typeof card>;
export type FindingSpec = NonNullable<StudyFile['findings']>[number];
export type VerdictBlockSpec = z.infer<typeof verdict>;
export type ComparisonBlockSpec = z.infer<typeof comparison>;
export type BlockSpec = z.infer<typeof block>;
export type ClaimSpec = z.infer<typeof claim>;
export type Where = z.infer<typeof where>;

/** The schema for editors, as JSON Schema. */
export function studyJsonSchema(): unknown {
  return z.toJSONSchema(studySchema, { target: 'draft-7' });
}
