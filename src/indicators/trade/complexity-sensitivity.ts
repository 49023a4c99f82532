import { EscalarError } from '../../base/error.ts';
import type { Table } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { competitionRanks } from '../../math/competition-ranks.ts';
import { type Dropped, defineIndicator, type Note, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import { list, type OptionValues } from '../options.ts';
import type { Choice } from '../sensitivity-titles.ts';
import { term } from '../term.ts';
import { KEYS_OF_VARIANT } from '../vary/keys-of-variant.ts';
import { complexityReferences } from './complexity-about.ts';
import { indexOf, presenceIn } from './complexity-model.ts';
import { indexNotes, indexResiduals, presenceResidual } from './complexity-notes.ts';
import {
  basketOptions,
  complexityInput,
  conventionsOf,
  indexOptions,
  OTHER_THRESHOLDS,
  presenceOptions,
  sampleOptions,
  scoreOptions,
  spaceOptions,
} from './complexity-options.ts';
import { outlookOf } from './complexity-outlook.ts';
import { ofWhole } from './complexity-rows.ts';
import { readSamples } from './complexity-sample.ts';
import { EXTERNAL_PCI, readFacts } from './facts.ts';
import { ofFlow } from './trade-lineage.ts';

const keys = [KEYS.reporter, KEYS.period, ...KEYS_OF_VARIANT];

const options = {
  ...sampleOptions,
  ...presenceOptions,
  ...scoreOptions,
  ...indexOptions,
  ...spaceOptions,
  ...basketOptions,
  thresholds: list({
    en: 'other thresholds to try; 0.5, 0.75, 1.5 and 2 when left out',
    es: 'otros umbrales por probar; 0.5, 0.75, 1.5 y 2 si se omite',
  }),
};

type Options = OptionValues<typeof options>;

export const complexitySensitivity = defineIndicator({
  id: 'complexity-sensitivity',
  room: 'trade',
  title: { en: 'Sensitivity of economic complexity', es: 'Sensibilidad de la complejidad económica' },
  summary: {
    en: 'Moves one choice at a time and tells how the index and the rank of an economy follow.',
    es: 'Mueve una elección a la vez y dice cómo la siguen el índice y el lugar de una economía.',
  },
  formula: ['eci(choice), rank(choice): one choice changed at a time from the headline'],
  references: complexityReferences,
  input: { table: 'trade_flow', fields: complexityInput },
  options,
  sums: ['economy', 'partner', 'product'],
  output: longFields(keys),
  terms: [
    term('eci', UNITS.index, 'economic complexity index (ECI)', 'índice de complejidad económica (ICE)'),
    term('rank', UNITS.count, 'rank', 'lugar'),
    term('economies', UNITS.count, 'economies in the index', 'economías en el índice'),
    term('coi', UNITS.index, 'complexity outlook index (COI)', 'índice de perspectiva de complejidad (COI)'),
  ],
  conventions: [
    {
      en: 'sample: all economies, those the Atlas ranks or trusts, and without goods not specified; threshold: other thresholds; comparison: a ratio equal to the threshold counts or not; normalisation: by the economies or n − 1; self-proximity: moves coi alone; method: reflections. A rank is among the economies of its variant (economies).',
      es: 'sample: todas las economías, las que el Atlas clasifica o en las que confía, y sin bienes no especificados; threshold: otros umbrales; comparison: una razón igual al umbral cuenta o no; normalisation: otra estandarización o n − 1; self-proximity: solo mueve coi; method: reflexiones. El lugar es entre las economías de la variante (economies).',
    },
    {
      en: 'An economy that a variant leaves out has no value there (outside the sample).',
      es: 'Una economía que una variante excluye no tiene valor en ella (fuera de la muestra).',
    },
  ],
  lineage: ofFlow('endpoints'),
  compute(table, chosen) {
    const rows = longRows(keys);
    const notes: Note[] = [];
    const residuals: Residual[] = [];
    let dropped: readonly Dropped[] = [];
    let all: readonly string[] = [];
    for (const variant of variantsOf(chosen)) {
      const done = outcomesOf(table, chosen, variant);
      if (variant.choice === 'headline') {
        ({ dropped } = done[0]);
        notes.push(...done.flatMap((year) => year.notes));
        all = [...new Set(done.flatMap(({ economies }) => economies))];
      }
      for (const year of done) {
        addRows(rows, all, variant, year);
        residuals.push(...year.residuals);
      }
    }
    return { table: rows.table('complexity-sensitivity'), residuals: worstOf(residuals), notes, dropped };
  },
});

interface Variant {
  readonly choice: Choice;
  readonly variant: string;
  readonly change: Partial<Options>;
}

/** The headline and every way to change one choice; those that change nothing are left out. */
function variantsOf(chosen: Options): readonly Variant[] {
  const now = conventionsOf(chosen);
  const thresholds = chosen.thresholds.length > 0 ? chosen.thresholds.map(readThreshold) : OTHER_THRESHOLDS;
  const ddof = now.divisor === 'n' ? '1' : '0';
  const self = now.selfProximity === 'one' ? 'zero' : 'one';
  const comparison = now.comparison === 'at-least' ? 'above' : 'at-least';
  const method = now.method === 'reflections' ? 'eigenvalues' : 'reflections';
  const drop = chosen.unspecified !== 'drop' && chosen.filter === 'none';
  return [
    { choice: 'headline', variant: `sample:${chosen.filter}`, change: {} },
    ...(['none', 'ranked', 'trusted'] as const)
      .filter((filter) => filter !== chosen.filter)
      .map((filter): Variant => ({ choice: 'sample', variant: `sample:${filter}`, change: { filter } })),
    ...(drop ? [{ choice: 'sample', variant: 'specified', change: { unspecified: 'drop' } } as const] : []),
    ...thresholds
      .filter((threshold) => threshold !== chosen.threshold)
      .map(
        (threshold): Variant => ({
          choice: 'threshold',
          variant: `threshold:${threshold}`,
          change: { threshold },
        }),
      ),
    { choice: 'comparison', variant: `comparison:${comparison}`, change: { comparison } },
    // the index that is not standardised has another scale and cannot stand beside these
    ...(['growthlab', 'own'] as const)
      .filter((normalisation) => normalisation !== now.normalisation)
      .map(
        (normalisation): Variant => ({
          choice: 'normalisation',
          variant: `normalisation:${normalisation}`,
          change: { normalisation },
        }),
      ),
    { choice: 'normalisation', variant: `ddof:${ddof}`, change: { ddof } },
    { choice: 'self-proximity', variant: `self:${self}`, change: { self_proximity: self } },
    ...(chosen.pci_from === 'column'
      ? []
      : [{ choice: 'method', variant: `method:${method}`, change: { method } } as const]),
  ];
}

function readThreshold(text: string): number {
  const threshold = Number(text);
  if (text.trim() !== '' && threshold >= 0 && Number.isFinite(threshold)) return threshold;
  const expected = { en: 'numbers from zero', es: 'números desde cero' };
  throw new EscalarError('bad-option', { option: 'thresholds', value: text, expected });
}

/** One year under one variant. */
interface Outcome {
  readonly year: string;
  readonly economies: readonly string[];
  readonly eci: Float64Array;
  readonly rank: Float64Array;
  readonly coi: Float64Array;
  readonly ranked: number;
  readonly notes: readonly Note[];
  readonly residuals: readonly Residual[];
  readonly dropped: readonly Dropped[];
}

/** None where a variant of the sample leaves nobody, as the Atlas's economies do in data of regions. */
function outcomesOf(table: Table, chosen: Options, { choice, change }: Variant): readonly Outcome[] {
  try {
    return outcomes(table, { ...chosen, ...change });
  } catch (error) {
    if (choice === 'sample' && error instanceof EscalarError && error.code === 'empty-table') return [];
    throw error;
  }
}

function outcomes(table: Table, chosen: Options): readonly Outcome[] {
  const conventions = conventionsOf(chosen);
  const id = 'complexity-sensitivity';
  const { samples, dropped, population } = readSamples(table, chosen, id, chosen.presence !== 'rca');
  const external = chosen.pci_from === 'column' ? readFacts(table, EXTERNAL_PCI, id) : null;
  return samples.map((sample) => {
    const found = presenceIn(sample, chosen, conventions, population);
    const index = indexOf(found, chosen, conventions, external);
    const { coi } = outlookOf(found, index, chosen, conventions, { gain: false, worth: null });
    return {
      year: sample.year,
      economies: sample.economies,
      eci: index.eci,
      rank: competitionRanks(index.eci, 'interval'),
      coi: coi === null ? index.eci : ofWhole(coi, found.part.rowOf, sample.economies.length),
      ranked: index.eci.filter((value) => !Number.isNaN(value)).length,
      notes: indexNotes(found, index),
      residuals: [presenceResidual(found), ...indexResiduals(index)],
      dropped,
    };
  });
}

function addRows(rows: LongRows, shown: readonly string[], variant: Variant, outcome: Outcome): void {
  const { economies, eci, rank, coi, ranked, year } = outcome;
  for (const economy of shown) {
    const at = economies.indexOf(economy);
    const of = (values: Float64Array) =>
      at < 0 ? 'outside-sample' : Number.isNaN(values[at]) ? 'not-defined' : values[at];
    const place = [economy, year || null, variant.choice, variant.variant];
    rows.add(place, 'eci', UNITS.index, of(eci));
    rows.add(place, 'rank', UNITS.count, of(rank));
    rows.add(place, 'economies', UNITS.count, ranked);
    rows.add(place, 'coi', UNITS.index, of(coi));
  }
}
