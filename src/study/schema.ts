import * as z from 'zod/mini';
import { CSV_DIALECTS } from '../report/table-csv.ts';
import { id, scalar, text } from '../workspace/schema-parts.ts';
import { source } from '../workspace/source-schema.ts';
import { scalars, where } from '../workspace/where-parts.ts';
import { argued, block, verdict } from './block-schema.ts';
import { noiseParts } from './noise-request.ts';
import { sentence } from './sentence-schema.ts';
import { writtenScenario } from './written-scenario.ts';

const parameter = z
  .strictObject({
    about: text.check(z.describe('What the parameter changes.')),
    default: z
      .union([scalar, z.null()])
      .check(z.describe('The value unless --set gives another; null means "not given".')),
    kind: z
      .optional(z.enum(['economy', 'number']))
      .check(
        z.describe(
          'economy: any of the catalog, by code or name; the study sees its code. number: the study sees a number, not a text.',
        ),
      ),
    min: z.optional(z.number()).check(z.describe('The least that a number may be.')),
    max: z.optional(z.number()).check(z.describe('The most that a number may be.')),
    values: z
      .optional(z.array(z.string()).check(z.minLength(1)))
      .check(z.describe('The values it may have; any when left out.')),
    after: z
      .optional(z.string())
      .check(z.describe('A parameter whose value must come before, as from before to.')),
    unlike: z.optional(z.string()).check(z.describe('A parameter whose value must be another.')),
    with: z
      .optional(z.string())
      .check(
        z.describe(
          'A parameter without which this one changes nothing: it is refused where that is not given.',
        ),
      ),
  })
  .check(z.describe('A value that --set NAME=VALUE replaces; written $NAME elsewhere in the study.'));

const step = z
  .strictObject({
    title: text,
    indicator: z.optional(z.string()).check(z.describe('escalar list indicators')),
    data: z.optional(z.string()).check(z.describe('Name of a source under data.')),
    against: z
      .optional(z.string())
      .check(
        z.describe(
          'Another source: the numbers of both stand side by side, with what is known of why they differ. The result has first, second, difference and percent.',
        ),
      ),
    scenario: z
      .optional(z.union([z.string(), writtenScenario]))
      .check(
        z.describe(
          'Instead of an indicator: a bundled scenario (escalar list scenarios) or a file, relative to the study, which name their data; or a scenario written here. Its result has before, after and difference.',
        ),
      ),
    with: z
      .optional(z.record(z.string(), scalars))
      .check(
        z.describe(
          'Options of the indicator (escalar describe INDICATOR); level: country or sector of a scenario.',
        ),
      ),
    unless: z
      .optional(z.string())
      .check(
        z.describe(
          'An earlier step that answers the same question better: where it ran, this one is left out.',
        ),
      ),
    vary: z
      .optional(z.record(z.string(), z.nullable(scalars)))
      .check(
        z.describe(
          'Options that move, one at a time from the headline, and their values: a list, 0.5..1.5:5, 1994..1997; empty for all values of a choice. The result gets the columns choice and variant, and rows that sum up (choice: summary).',
        ),
      ),
    compare: z
      .optional(z.array(z.string()).check(z.length(2)))
      .check(z.describe('With vary: two economies whose difference is followed too, as MEX-TWN.')),
    combine: z.optional(z.boolean()).check(z.describe('With vary: every combination of the values.')),
    most: z
      .optional(z.number().check(z.int(), z.gte(1)))
      .check(z.describe('With vary: most variants; 200 when left out.')),
    ...noiseParts,
  })
  .check(
    z.describe(
      'One computation: indicator and data, a scenario of a file, or data and a scenario written here.',
    ),
  );

const named = z
  .string()
  .check(
    z.regex(/^[a-z0-9][a-z0-9@-]*$/, 'lower-case letters, digits, hyphens, and @ for each of the sides'),
  );

const value = z
  .strictObject({
    step: z.string(),
    where,
    column: z.optional(z.string()).check(z.describe('value when left out')),
    per: z
      .optional(z.string())
      .check(
        z.describe(
          'A column of the same row that the number is divided by: before, for the change of a scenario as a part.',
        ),
      ),
    count: z
      .optional(z.boolean())
      .check(
        z.describe(
          'How many rows meet the conditions, instead of a cell of one: among how many a rank is. An error where none does, as of a cell.',
        ),
      ),
    largest: z
      .optional(z.string())
      .check(
        z.describe(
          'A column of codes, for the name of the one whose number is the largest of the rows that meet the conditions, which are of one unit, a row for each; none where two are.',
        ),
      ),
    times: z.optional(z.number()).check(z.describe('A factor, to change the unit: 0.001, -1.')),
    digits: z.optional(z.number().check(z.int(), z.gte(0), z.lte(12))),
    optional: z
      .optional(z.boolean())
      .check(z.describe('A row that is not there is a number not given, instead of an error.')),
    or: z
      .optional(z.string())
      .check(z.describe('A value written before that is taken where this one is not given.')),
  })
  .check(
    z.refine(
      ({ count, largest, column, per, times, digits }) =>
        count !== true || [largest, column, per, times, digits].every((part) => part === undefined),
      'count takes no largest, column, per, times or digits',
    ),
    z.refine(
      ({ largest, per, times, digits }) =>
        largest === undefined || [per, times, digits].every((part) => part === undefined),
      'largest takes no per, times or digits',
    ),
    z.describe('One cell by name, for prose and claims: {name} in a text.'),
  );

const cited = z
  .strictObject({
    work: z
      .string()
      .check(
        z.minLength(1),
        z.describe('The key of a work that Escalar cites (data/catalog/references.json).'),
      ),
    pages: z.optional(z.string().check(z.minLength(1))),
    section: z.optional(z.string().check(z.minLength(1))),
    citedIn: z
      .optional(z.string().check(z.minLength(1)))
      .check(z.describe('The work that quotes it, where it was read in that one.')),
  })
  .check(z.describe('A work and the place in it.'));

const claim = z
  .strictObject({
    id,
    topic: z.string(),
    statement: text,
    value: z.number(),
    unit: z.string(),
    bound: z
      .optional(z.enum(['below', 'above']))
      .check(z.describe('The claim says that the number is below, or above, its value.')),
    tolerance: z
      .number()
      .check(
        z.nonnegative(),
        z.describe(
          'Largest distance that still counts as the same number. Half of the last digit, such as 0.05 for 24.3, is rounding: 24.25 is 24.3, 24.35 is not.',
        ),
      ),
    source: z.union([text, cited]).check(z.describe('Where the claim stands: words, or a work.')),
    checks: z
      .optional(
        z.array(
          z.strictObject({
            value: z.string().check(z.describe('Name under values.')),
            as: z.enum(['reproduction', 'analogue']),
            unit: z
              .optional(text)
              .check(
                z.describe('Unit of our value where it is not that of the claim; only for an analogue.'),
              ),
            words: text.check(z.describe('How the measure was made, or how it differs from the claim.')),
          }),
        ),
      )
      .check(z.describe('In order of preference; the first whose data are there is taken.')),
    needs: text.check(
      z.describe('The data that would check it directly; {name} puts in a value that stands near.'),
    ),
  })
  .check(z.describe('A statement with a number, and how it is checked.'));

export const studySchema = z
  .strictObject({
    $schema: z.optional(z.string()),
    id,
    title: text,
    subtitle: z.optional(text),
    about: z.optional(text),
    date: z.optional(z.iso.date()).check(z.describe('The day of this version of the study: 2026-11-29.')),
    article: z
      .optional(z.string().check(z.minLength(1)))
      .check(
        z.describe('The key of the work whose figures the study checks (data/catalog/references.json).'),
      ),
    csv: z
      .optional(z.enum(CSV_DIALECTS))
      .check(
        z.describe(
          'How the tables of the report are written: csv when left out; excel-es with semicolons and decimal commas, excel with the byte order mark that Excel needs to read accents.',
        ),
      ),
    names: z
      .optional(
        z.array(
          z.strictObject({ release: z.string(), table: z.string(), code: z.string(), title: z.string() }),
        ),
      )
      .check(
        z.describe(
          'Tables that give codes their names: the column of the code and that of the title; Spanish in TITLE_es, if it is there.',
        ),
      ),
    parameters: z.optional(z.record(id, parameter)),
    data: z.record(id, source),
    steps: z.record(id, step),
    extends: z
      .optional(z.string().check(z.minLength(1)))
      .check(z.describe('A bundled study, or a file beside this one: what is not said here is said there.')),
    sides: z
      .optional(z.record(id, z.string()))
      .check(
        z.describe(
          'Names of sides, each with a parameter: { own: economy, other: versus }. A value or sentence whose name holds @ stands once for each; in it @ is the side, $@ its parameter. A sentence stands with `both` for @ too: that of each side, one after another. Those of later sides are said nowhere where the first cannot be, and a figure that its data leave without the first side is left out.',
        ),
      ),
    values: z.optional(z.record(named, value)),
    sentences: z
      .optional(z.record(named, sentence))
      .check(z.describe('Sentences by name, for prose: {name}.')),
    opening: z
      .optional(
        z.strictObject({ answer: z.union([text, argued]), blocks: z.array(block).check(z.maxLength(6)) }),
      )
      .check(
        z.describe(
          'What a reader sees first: an answer in a hundred words, and the figures and verdicts that carry it.',
        ),
      ),
    topics: z.optional(z.record(z.string(), text)).check(z.describe('Titles of the topics of claims.')),
    findings: z
      .optional(z.array(z.union([text, argued, z.strictObject({ verdict })])))
      .check(z.describe('Key findings; {name} puts in a value, verdict what the rules say of each economy.')),
    sections: z.optional(
      z.array(
        z.strictObject({
          id,
          extends: z
            .optional(z.string())
            .check(z.describe('A chapter of the other study, whose blocks come first.')),
          title: text,
          blocks: z.array(block),
        }),
      ),
    ),
    claims: z.optional(z.array(claim)),
    claimsNote: z
      .optional(text)
      .check(z.describe('Why the claims stand as they do: said where a report counts them.')),
  })
  .check(z.describe('An Escalar study: data, steps, figures, tables and claims.'));

export type StudyFile = z.infer<typeof studySchema>;
export type StepSpec = z.infer<typeof step>;
export type ValueSpec = z.infer<typeof value>;
export type FindingSpec = NonNullable<StudyFile['findings']>[number];
export type ClaimSpec = z.infer<typeof claim>;
