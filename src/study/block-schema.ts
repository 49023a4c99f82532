import { z } from 'zod';
import { FIGURE_KINDS } from '../figures/spec.ts';
import { classification, id, text, where } from '../workspace/schema-parts.ts';

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
  through: z
    .array(z.string())
    .optional()
    .describe('Columns between x and series, for a sankey: origin, through exporter, to destination.'),
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

export const verdict = z
  .strictObject({
    step: z.string().describe('A step with upgrading-verdict.'),
    economies: z.array(z.string()).min(1).describe('One page each.'),
    scope: z.string().optional().describe('The class judged; the first of the result when left out.'),
    title: text.optional(),
    classification,
  })
  .describe('What the rules of upgrading say of an economy.');

const comparison = z
  .strictObject({
    step: z.string().describe('A step with upgrading-verdict.'),
    economies: z.array(z.string()).length(2),
    scope: z.string().optional(),
    span: z
      .string()
      .optional()
      .describe('1995-2008; the one that covers the others, or the last, when left out.'),
    title: text.optional(),
    classification,
    rows: z
      .array(
        z.strictObject({
          title: text,
          values: z.record(z.string(), z.string()).describe('Economy: name under values.'),
        }),
      )
      .optional()
      .describe('Named values beside the rules.'),
  })
  .describe('Two economies by the same rules, in the same rows and scales.');

/** A text that stands on premises: left out, with a word, where one of them does not hold. */
export const argued = z
  .strictObject({
    en: z.string().min(1),
    es: z.string().min(1),
    holds: z
      .array(z.string().min(1))
      .min(1)
      .describe(
        'What the text takes for granted of the values: exports-2000 < exports-2008, 0 < growth < 10.',
      ),
  })
  .describe('A text that is left out, with a word, where one of its premises does not hold.');

export const block = z.union([
  z.strictObject({ prose: z.union([text, argued]) }),
  z.strictObject({ figure }),
  z.strictObject({ table: tableBlock }),
  z.strictObject({ card }),
  z.strictObject({ verdict }),
  z.strictObject({ comparison }),
]);

export type ProseSpec = Extract<BlockSpec, { prose: unknown }>['prose'];
export type FigureBlockSpec = z.infer<typeof figure>;
export type TableBlockSpec = z.infer<typeof tableBlock>;
export type CardBlockSpec = z.infer<typeof card>;
export type VerdictBlockSpec = z.infer<typeof verdict>;
export type ComparisonBlockSpec = z.infer<typeof comparison>;
export type BlockSpec = z.infer<typeof block>;
