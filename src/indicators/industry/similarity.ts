import { appendAll } from '../../base/append-all.ts';
import { EscalarError } from '../../base/error.ts';
import { isMissing, type Measured } from '../../base/missing.ts';
import type { Field } from '../../base/table.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import type { Dropped } from '../left-out.ts';
import { where } from '../lineage.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import { choice, economy, onlyWith } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import { term } from '../term.ts';
import { comparableOptions, measureComparable } from './comparable-panels.ts';
import { similarity as kernel, type Similarity } from './kernels/similarity.ts';
import { type KnownAmounts, knownAmounts, sharedAmounts, unknownClasses } from './known-amounts.ts';
import { periodsOf } from './matched-pair.ts';
import { type MeasuredPanel, NOMINAL_FIRST } from './measured-panel.ts';
import { panelInput } from './panel-input.ts';
import { inComparable, nominalFirst } from './panel-lineage.ts';
import { nominalPanelOptions, spanOptions } from './panel-options.ts';
import { worstOf } from './worst-of.ts';

const REFERENCE: Field = {
  name: 'reference',
  title: { en: 'Reference economy', es: 'Economía de referencia' },
};
const keys: readonly Field[] = [KEYS.economy, REFERENCE, KEYS.from, KEYS.to];

export const similarityIndicator = defineIndicator({
  id: 'similarity',
  room: 'industry',
  title: { en: 'Similarity of productive structures', es: 'Similitud de las estructuras productivas' },
  summary: {
    en: 'How alike the structures of two economies are, or those of one economy in two periods.',
    es: 'Qué tan parecidas son las estructuras de dos economías, o las de una economía en dos periodos.',
  },
  formula: [
    'a, b: shares of the classes in output',
    'krugman K = Σ|aᵢ − bᵢ|, from 0 to 2',
    'dissimilarity = K/2;  finger_kreinin = Σ min(aᵢ, bᵢ) = 1 − K/2',
  ],
  references: [{ work: 'krugman1991' }, { work: 'finger1979' }, { work: 'duncan1955' }],
  input: { table: 'industry_panel', fields: panelInput.output },
  options: {
    compare: choice(['economies', 'periods'], 'economies', {
      en: 'economies: every pair in each period; periods: each economy with itself in the first period',
      es: 'economies: cada par en cada periodo; periods: cada economía consigo misma en el primer periodo',
    }),
    reference: onlyWith(
      { compare: ['economies'] },
      economy(null, {
        en: 'compare all economies with this one only',
        es: 'compara todas las economías solo con esta',
      }),
    ),
    unshared: choice(['leave-out', 'zero'], 'leave-out', {
      en: 'a class that only one side reports: left out of both, or zero on the other side',
      es: 'una clase que solo un lado reporta: se excluye de ambos, o vale cero en el otro',
    }),
    from: spanOptions.from,
    to: spanOptions.to,
    ...comparableOptions,
    ...nominalPanelOptions,
  },
  sums: ['activity'],
  pairs: ['economy', 'reference'],
  output: longFields(keys),
  terms: [
    term('krugman', UNITS.index, 'Krugman index', 'índice de Krugman'),
    term('dissimilarity', UNITS.share, 'dissimilarity', 'disimilitud'),
    term('finger_kreinin', UNITS.share, 'Finger–Kreinin', 'Finger-Kreinin'),
    term('classes', UNITS.classes, 'classes', 'clases'),
  ],
  conventions: [
    {
      en: 'Of a pair `economy` comes first in the alphabet of codes, unless reference= names the other.',
      es: 'De un par, `economy` va primero en el orden alfabético de las claves, salvo que reference= nombre a la otra.',
    },
    {
      en: 'Krugman runs from 0 to 2; many authors print K/2 under its name: both are given.',
      es: 'El índice de Krugman va de 0 a 2; muchos autores publican K/2 con su nombre: se dan ambos.',
    },
    {
      en: 'Shares at current prices need no exchange rate; at constant prices the base year enters.',
      es: 'Las participaciones a precios corrientes no requieren tipo de cambio; a precios constantes interviene el año base.',
    },
    {
      en: 'Both sides must use one classification at one level: finer classes always look less alike.',
      es: 'Ambos lados deben usar la misma clasificación al mismo nivel: con clases más finas siempre se parecen menos.',
    },
  ],
  lineage: where(nominalFirst(inComparable('endpoints')), ({ economy, reference }) => ({
    economy: [economy, reference] as string[],
  })),
  compute(table, options) {
    const need = { indicator: 'similarity', prefer: NOMINAL_FIRST, labour: false };
    const { panels, notes, dropped } = measureComparable(table, options, need);
    const left: Dropped[] = [...dropped];
    const pairs =
      options.compare === 'economies'
        ? economyPairs(inCodeOrder(panels), options, left)
        : periodPairs(panels, options, left);
    const rows: LongRow[] = [];
    const residuals: Residual[] = [];
    for (const pair of pairs) {
      const found = kernel(pair.first, pair.second);
      appendAll(rows, rowsOf(pair, found));
      if (isMissing(found)) continue;
      residuals.push(closes('K/2 + Finger–Kreinin = 1', found.dissimilarity + found.fingerKreinin - 1, 1));
    }
    return {
      table: longTable('similarity', keys, rows),
      residuals: worstOf(residuals),
      notes,
      dropped: left,
    };
  },
});

interface Chosen {
  readonly reference: string | null;
  readonly unshared: 'leave-out' | 'zero';
  readonly from: string | null;
  readonly to: string | null;
}

interface Pair {
  readonly keys: LongRow['keys'];
  readonly classes: number;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Who is compared with whom does not hang on the order of the rows. */
function inCodeOrder(panels: readonly MeasuredPanel[]): readonly MeasuredPanel[] {
  return panels.toSorted((a, b) => (a.panel.economy < b.panel.economy ? -1 : 1));
}

function economyPairs(panels: readonly MeasuredPanel[], chosen: Chosen, left: Dropped[]): readonly Pair[] {
  const codes = panels.map((measured) => measured.panel.economy);
  if (panels.length < 2) {
    throw new EscalarError('not-computable', {
      indicator: 'similarity',
      why: { en: 'the data hold one economy only', es: 'los datos tienen una sola economía' },
      try: {
        en: 'Give a table with two economies, or compare periods: --with compare=periods.',
        es: 'Dé una tabla con dos economías o compare periodos: --with compare=periods.',
      },
    });
  }
  if (chosen.reference !== null)
    requireCodes([chosen.reference], codes, { en: 'economy', es: 'la economía' });
  const pairs: Pair[] = [];
  for (const [i, one] of panels.entries()) {
    const others =
      chosen.reference === null
        ? panels.slice(i + 1)
        : panels.filter((p) => p.panel.economy === chosen.reference);
    for (const other of others) if (other !== one) appendAll(pairs, commonPeriods(one, other, chosen, left));
  }
  return pairs;
}

function commonPeriods(
  one: MeasuredPanel,
  other: MeasuredPanel,
  chosen: Chosen,
  left: Dropped[],
): readonly Pair[] {
  return periodsOf(one, inside(one, chosen.from), inside(one, chosen.to)).flatMap((column) => {
    const period = one.panel.periods[column];
    const otherColumn = other.panel.periods.indexOf(period);
    const outside =
      (chosen.from !== null && period < chosen.from) || (chosen.to !== null && period > chosen.to);
    if (otherColumn < 0 || outside) return [];
    const [a, b] = [sharedAmounts(one, 'output', [column]), sharedAmounts(other, 'output', [otherColumn])];
    const economies = [one.panel.economy, other.panel.economy] as const;
    return [
      match(
        a,
        b,
        chosen.unshared,
        { economy: economies[0], reference: economies[1], from: period, to: period },
        left,
      ),
    ];
  });
}

/** Economies start and end in different periods: a bound outside one of them is no mistake. */
function inside(measured: MeasuredPanel, period: string | null): string | null {
  return period !== null && measured.panel.periods.includes(period) ? period : null;
}

function match(
  a: KnownAmounts,
  b: KnownAmounts,
  unshared: 'leave-out' | 'zero',
  keysOfPair: {
    readonly economy: string;
    readonly reference: string;
    readonly from: string;
    readonly to: string;
  },
  left: Dropped[],
): Pair {
  const [placeA, placeB] = [a, b].map((side) => new Map(side.activities.map((name, i) => [name, i]))) as [
    Map<string, number>,
    Map<string, number>,
  ];
  const all = [...new Set([...a.activities, ...b.activities])];
  const common = all.filter((name) => placeA.has(name) && placeB.has(name));
  const taken = unshared === 'zero' ? all : common;
  if (unshared === 'leave-out' && common.length < all.length) {
    const place = `${keysOfPair.economy}/${keysOfPair.reference}`;
    left.push(
      ...unknownClasses(
        place,
        keysOfPair.from,
        keysOfPair.to,
        all.filter((name) => !common.includes(name)),
      ),
    );
  }
  const amount = (side: KnownAmounts, places: Map<string, number>) =>
    Float64Array.from(taken, (name) => side.amounts[0]?.[places.get(name) ?? -1] ?? 0);
  return { keys: keysOfPair, classes: taken.length, first: amount(a, placeA), second: amount(b, placeB) };
}

function periodPairs(panels: readonly MeasuredPanel[], chosen: Chosen, left: Dropped[]): readonly Pair[] {
  return panels.flatMap((measured) => {
    const { economy, periods } = measured.panel;
    const [first, ...others] = periodsOf(measured, chosen.from, chosen.to);
    return others.map((column) => {
      const columns = [first, column];
      const known = knownAmounts(
        measured,
        'output',
        columns,
        chosen.unshared === 'zero' ? 'entry-exit' : 'missing',
      );
      const [from, to] = columns.map((t) => periods[t]) as [string, string];
      appendAll(left, unknownClasses(economy, from, to, known.unmatched));
      const [base, end] = known.amounts as [Float64Array, Float64Array];
      const keysOfPair = { economy: economy || null, reference: economy || null, from, to };
      return { keys: keysOfPair, classes: known.activities.length, first: base, second: end };
    });
  });
}

const MEASURES: readonly (readonly [string, Unit, (found: Similarity) => number])[] = [
  ['krugman', UNITS.index, (found) => found.krugman],
  ['dissimilarity', UNITS.share, (found) => found.dissimilarity],
  ['finger_kreinin', UNITS.share, (found) => found.fingerKreinin],
];

function rowsOf(pair: Pair, found: ReturnType<typeof kernel>): LongRow[] {
  const measures = MEASURES.map(([term, unit, pick]): LongRow => {
    const value: Measured = isMissing(found) ? found : pick(found);
    return { keys: pair.keys, term, unit, value };
  });
  return [...measures, { keys: pair.keys, term: 'classes', unit: UNITS.classes, value: pair.classes }];
}
