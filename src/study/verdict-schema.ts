import { z } from 'zod';

/** The blocks of a report that judge: `text` is a text in both languages. */
export function verdictBlocks<T extends z.ZodType>(text: T) {
  const classification = z.string().optional().describe('Names the codes of a classification or grouping.');
  const verdict = z
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
      span: z.string().optional().describe('1995-2008; the longest when left out.'),
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
  return { verdict, comparison };
}
