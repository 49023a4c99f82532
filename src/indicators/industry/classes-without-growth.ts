import type { Text } from '../../base/locale.ts';
import { isMissing, type Measured } from '../../base/missing.ts';
import type { Field } from '../../base/table.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator } from '../define.ts';
import { KEYS, type LongRow, longFields } from '../long-table.ts';
import { levelOf } from '../option-vocabulary.ts';
import { choice } from '../options.ts';
import { term } from '../term.ts';
import { comparableOptions } from './comparable-panels.ts';
import { classesWithoutGrowth as kernel, type WithoutGrowth } from './kernels/classes-without-growth.ts';
import { coverageNote, droppedOf, type MatchedPair, matchPair } from './matched-pair.ts';
import { REAL_FIRST } from './measured-panel.ts';
import { overSpans } from './over-spans.ts';
import { panelInput } from './panel-input.ts';
import { inComparable } from './panel-lineage.ts';
import { labourOptions, panelOptions, spanOptions } from './panel-options.ts';
import { worstOf } from './worst-of.ts';

const keys: readonly Field[] = [KEYS.economy, KEYS.from, KEYS.to, KEYS.activity];

const AGAINST_LEVEL: Text = {
  en: 'contributions measured against a reference level',
  es: 'contribuciones medidas respecto de un nivel de referencia',
};

export const classesWithoutGrowth = defineIndicator({
  id: 'classes-without-growth',
  room: 'industry',
  title: {
    en: 'Classes without productivity growth, in three readings',
    es: 'Clases sin crecimiento de la productividad, en tres lecturas',
  },
  summary: {
    en: 'How many classes did not raise their productivity: counted one by one, as a group, or by who carried the growth.',
    es: 'Cuántas clases no elevaron su productividad: contadas una por una, como grupo, o según quién cargó con el crecimiento.',
  },
  formula: [
    'A: count of classes with p₁ ≤ p₀',
    'contribution cᵢ = s₁(p₁ − P_ref) − s₀(p₀ − P_ref);  Σ cᵢ = ΔP',
    'B: smallest k such that without the k classes of largest cᵢ the rest, pooled, has P₁ ≤ P₀',
    'C: smallest k whose cᵢ add up to ΔP',
  ],
  references: [
    {
      work: 'griliches1995',
      about: AGAINST_LEVEL,
    },
    {
      work: 'foster2001',
      about: AGAINST_LEVEL,
    },
  ],
  input: { table: 'industry_panel', fields: panelInput.productivity },
  options: {
    level: levelOf(['total', 'activity'], 'total', {
      en: 'activity adds the contribution and the rank of every class',
      es: 'activity agrega la contribución y el lugar de cada clase',
    }),
    centre: choice(['average', 'base'], 'average', {
      en: 'P_ref: the mean of both periods, or the first',
      es: 'P_ref: la media de los dos periodos, o el primero',
    }),
    ...spanOptions,
    ...labourOptions,
    ...comparableOptions,
    ...panelOptions,
  },
  sums: ['activity'],
  output: longFields(keys),
  terms: [
    term('classes', UNITS.classes, 'classes', 'clases'),
    term(
      'a_count',
      UNITS.classes,
      'classes without growth, counted (A)',
      'clases sin crecimiento, contadas (A)',
    ),
    term('b_removed', UNITS.classes, 'classes taken away (B)', 'clases retiradas (B)'),
    term('b_remaining', UNITS.classes, 'group without growth (B)', 'grupo sin crecimiento (B)'),
    term(
      'b_productivity_from',
      UNITS.outputPerLabour,
      'productivity of the group, first',
      'productividad del grupo, inicial',
    ),
    term(
      'b_productivity_to',
      UNITS.outputPerLabour,
      'productivity of the group, last',
      'productividad del grupo, final',
    ),
    term(
      'c_carriers',
      UNITS.classes,
      'classes that carry the increase (C)',
      'clases que cargan con el aumento (C)',
    ),
    term('productivity_from', UNITS.outputPerLabour, 'productivity, first', 'productividad inicial'),
    term('productivity_to', UNITS.outputPerLabour, 'productivity, last', 'productividad final'),
    term('contribution', UNITS.points, 'contribution', 'contribución'),
    term('rank', UNITS.count, 'rank', 'lugar'),
  ],
  conventions: [
    {
      en: 'A counts classes; B speaks of a group, which may be stagnant although most of its classes grow, when labour moves to the less productive; C asks who carried the growth. The three may differ by an order of magnitude.',
      es: 'A cuenta clases; B habla de un grupo, que puede estar estancado aunque la mayoría de sus clases crezca, si el trabajo se mueve a las menos productivas; C pregunta quién cargó con el crecimiento. Las tres pueden diferir en un orden de magnitud.',
    },
    {
      en: 'b_remaining is the size of the group without growth, b_removed the number of classes taken away. Both are missing when no group at the end of that order is without growth.',
      es: 'b_remaining es el tamaño del grupo sin crecimiento y b_removed el número de clases que se quitan. Ambos faltan si ningún grupo al final de ese orden carece de crecimiento.',
    },
    {
      en: 'The order is set once, by centred contributions: a class below the mean that gains labour takes away from the total.',
      es: 'El orden se fija una vez, por contribuciones centradas: una clase por debajo de la media que gana trabajo resta al total.',
    },
    {
      en: 'C is missing when productivity of all classes together did not grow.',
      es: 'C falta cuando la productividad del conjunto de las clases no creció.',
    },
  ],
  lineage: inComparable('endpoints', 'economy'),
  compute(table, options) {
    const need = { indicator: 'classes-without-growth', prefer: REAL_FIRST, labour: true };
    const result = overSpans(keys, table, options, need, (measured, from, to) => {
      const { economy } = measured.panel;
      const pair = matchPair(measured, from, to, options.absent);
      const found = kernel(pair.y0, pair.l0, pair.y1, pair.l1, options.centre);
      const place = { economy: economy || null, from: pair.from, to: pair.to };
      const around = { notes: coverageNote(pair, economy), dropped: droppedOf(pair, economy) };
      if (isMissing(found)) {
        return { ...around, rows: [{ keys: place, term: 'a_count', unit: UNITS.classes, value: found }] };
      }
      const [start, end] = found.aggregate;
      const miss = sum(found.contributions) - (end - start);
      return {
        ...around,
        rows: [
          ...summaryRows(place, found),
          ...(options.level === 'activity' ? classRows(place, found, pair) : []),
        ],
        residuals: [closes('Σ contributions = ΔP', miss, Math.max(start, end))],
      };
    });
    return { ...result, residuals: worstOf(result.residuals) };
  },
});

function summaryRows(keysOfRow: LongRow['keys'], found: WithoutGrowth): LongRow[] {
  const { pooled, classes, aggregate } = found;
  const row = (term: string, unit: Unit, value: Measured): LongRow => ({
    keys: keysOfRow,
    term,
    unit,
    value,
  });
  return [
    row('classes', UNITS.classes, classes),
    row('a_count', UNITS.classes, found.countWithoutGrowth),
    row('b_removed', UNITS.classes, isMissing(pooled) ? pooled : pooled.removed),
    row('b_remaining', UNITS.classes, isMissing(pooled) ? pooled : pooled.remaining),
    row('b_productivity_from', UNITS.outputPerLabour, isMissing(pooled) ? pooled : pooled.aggregate[0]),
    row('b_productivity_to', UNITS.outputPerLabour, isMissing(pooled) ? pooled : pooled.aggregate[1]),
    row('c_carriers', UNITS.classes, found.carriers),
    row('productivity_from', UNITS.outputPerLabour, aggregate[0]),
    row('productivity_to', UNITS.outputPerLabour, aggregate[1]),
  ];
}

function classRows(keysOfRow: LongRow['keys'], found: WithoutGrowth, pair: MatchedPair): LongRow[] {
  const start = found.aggregate[0];
  return Array.from(found.order).flatMap((i) => {
    const keysOfClass = { ...keysOfRow, activity: pair.activities[i] };
    const points: Measured =
      start > 0 ? (100 * found.contributions[i]) / start : { missing: 'zero-denominator' };
    return [
      { keys: keysOfClass, term: 'contribution', unit: UNITS.points, value: points },
      { keys: keysOfClass, term: 'rank', unit: UNITS.count, value: found.ranks[i] },
    ];
  });
}
