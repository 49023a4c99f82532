import * as z from 'zod/mini';
import { FIGURE_KINDS } from '../figures/spec.ts';
import { id, text } from '../workspace/schema-parts.ts';
import { classification, where } from '../workspace/where-parts.ts';

/** A text that stands on premises: left out, with a word, where one of them does not hold. */
export const argued = z
  .strictObject({
    en: z.string().check(z.minLength(1)),
    es: z.string().check(z.minLength(1)),
    holds: z
      .array(z.string().check(z.minLength(1)))
      .check(
        z.minLength(1),
        z.describe(
          'What the text takes for granted of the values: exports-2000 < exports-2008, 0 < growth < 10.',
        ),
      ),
  })
  .check(z.describe('A text that is left out, with a word, where one of its premises does not hold.'));

const ofOne = z.strictObject({
  of: z.string().check(z.minLength(1), z.describe('A code: the note stands where some row has it.')),
  en: z.string().check(z.minLength(1)),
  es: z.string().check(z.minLength(1)),
});

const figure = z.strictObject({
  id,
  kind: z.enum(FIGURE_KINDS),
  step: z.string(),
  where: z.optional(where),
  title: z
    .union([text, argued])
    .check(z.describe('That of its step stands instead where a premise of the title does not hold.')),
  subtitle: z.optional(text),
  note: z
    .optional(z.union([text, ofOne]))
    .check(z.describe('What stands under the figure, after the years that nothing else in it says.')),
  x: z.string(),
  y: z.optional(z.string()).check(z.describe('value when left out')),
  series: z.optional(z.string()),
  classification,
  pivot: z.optional(z.string()).check(z.describe('A column whose values become columns, for a scatter.')),
  times: z.optional(z.number()),
  unit: z
    .optional(z.string())
    .check(z.describe('Unit when it differs from the result’s, such as after times.')),
  highlight: z.optional(z.array(z.string())),
  decimals: z.optional(z.number().check(z.int(), z.gte(0), z.lte(6))),
  scale: z.optional(z.enum(['linear', 'log'])),
  baseline: z.optional(z.enum(['auto', 'zero'])),
  sort: z.optional(z.enum(['table', 'ascending', 'descending', 'label'])),
  orientation: z.optional(z.enum(['horizontal', 'vertical'])),
  totals: z.optional(z.array(z.string())),
  zeroLine: z.optional(z.boolean()),
  size: z
    .optional(z.string())
    .check(z.describe('Column of the area of the dots, for a scatter or a network.')),
  quadrants: z
    .optional(
      z.strictObject({
        x: z.optional(z.number()).check(z.describe('Where the line stands; 0 when left out.')),
        y: z.optional(z.number()),
        upperRight: z.optional(text),
        upperLeft: z.optional(text),
        lowerLeft: z.optional(text),
        lowerRight: z.optional(text),
      }),
    )
    .check(z.describe('Names of the four parts of a scatter.')),
  group: z.optional(z.string()).check(z.describe('Column of the group of a node; it gives the colour.')),
  present: z
    .optional(z.string())
    .check(z.describe('Column that says whether a node is present, such as rca.')),
  presentFrom: z
    .optional(z.number())
    .check(z.describe('From which value on a node is present; 1 when left out.')),
  layout: z
    .optional(z.string())
    .check(
      z.describe(
        'A release with places and links of nodes: product-space-2016. Gives x, y, section and links.',
      ),
    ),
  through: z
    .optional(z.array(z.string()))
    .check(
      z.describe('Columns between x and series, for a sankey: origin, through exporter, to destination.'),
    ),
  end: z.optional(z.string()).check(z.describe('Column of the last year, for a timeline.')),
  colour: z
    .optional(z.string())
    .check(z.describe('Column of the code that the colour of a bar stands for, for a timeline.')),
  startState: z.optional(z.string()).check(z.describe('Column that says what is known of the first year.')),
  endState: z.optional(z.string()).check(z.describe('Column that says what is known of the last year.')),
  links: z
    .optional(
      z.strictObject({
        step: z.string(),
        where: z.optional(where),
        from: z.string(),
        to: z.string(),
        weight: z.optional(z.string()),
      }),
    )
    .check(z.describe('Links of a network from the result of a step, instead of those of the layout.')),
});

const tableBlock = z.strictObject({
  step: z.string(),
  where: z.optional(where),
  title: text,
  caption: z.optional(text),
  pivot: z
    .optional(z.string())
    .check(z.describe('A column whose values become columns: term, period, economy.')),
  columns: z.optional(z.array(z.string())),
  classification,
  limit: z.optional(z.number().check(z.int(), z.gte(1))).check(z.describe('First rows only.')),
  sort: z.optional(z.strictObject({ by: z.string(), order: z.enum(['ascending', 'descending']) })),
});

const card = z.strictObject({
  step: z.string().check(z.describe('A step with a sensitivity indicator.')),
  where: z.optional(where),
  title: text,
});

export const verdict = z
  .strictObject({
    step: z.string().check(z.describe('A step with upgrading-verdict.')),
    economies: z.array(z.string()).check(z.minLength(1), z.describe('One page each.')),
    scope: z
      .optional(z.string())
      .check(z.describe('The class judged; the first of the result when left out.')),
    title: z.optional(text),
    classification,
  })
  .check(z.describe('What the rules of upgrading say of an economy.'));

const rules = z
  .strictObject({
    step: z.string().check(z.describe('A step with upgrading-verdict.')),
    economies: z.array(z.string()).check(z.minLength(1)),
    scope: z.optional(z.string()),
    title: z.optional(text),
    classification,
  })
  .check(z.describe('What each rule of upgrading says of each economy, without its numbers.'));

const comparison = z
  .strictObject({
    step: z.string().check(z.describe('A step with upgrading-verdict.')),
    economies: z.array(z.string()).check(z.length(2)),
    scope: z.optional(z.string()),
    span: z
      .optional(z.string())
      .check(z.describe('1995-2008; the one that covers the others, or the last, when left out.')),
    title: z.optional(text),
    classification,
    rows: z
      .optional(
        z.array(
          z.strictObject({
            title: text,
            values: z.record(z.string(), z.string()).check(z.describe('Economy: name under values.')),
          }),
        ),
      )
      .check(z.describe('Named values beside the rules.')),
  })
  .check(z.describe('Two economies by the same rules, in the same rows and scales.'));

const behind = z
  .optional(z.literal(true))
  .check(
    z.describe(
      'It stands in the annex of its chapter, as tables, cards and verdicts do without a word. An opening has no annex.',
    ),
  );

export const block = z.union([
  z.strictObject({ prose: z.union([text, argued]), behind }),
  z.strictObject({ figure, behind }),
  z.strictObject({ table: tableBlock, behind }),
  z.strictObject({ card, behind }),
  z.strictObject({ verdict, behind }),
  z.strictObject({ comparison, behind }),
  z.strictObject({ rules, behind }),
]);

export type ProseSpec = Extract<BlockSpec, { prose: unknown }>['prose'];
export type FigureBlockSpec = z.infer<typeof figure>;
export type TableBlockSpec = z.infer<typeof tableBlock>;
export type CardBlockSpec = z.infer<typeof card>;
export type VerdictBlockSpec = z.infer<typeof verdict>;
export type ComparisonBlockSpec = z.infer<typeof comparison>;
export type RulesBlockSpec = z.infer<typeof rules>;
export type BlockSpec = z.infer<typeof block>;
