import { appendAll } from '../../base/append-all.ts';
import { EscalarError } from '../../base/error.ts';
import type { Measured } from '../../base/missing.ts';
import type { Table } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type Note, type Residual } from '../define.ts';
import { type LongRow, longFields, longTable } from '../long-table.ts';
import { choice, type OptionValues } from '../options.ts';
import type { Choice } from '../sensitivity-titles.ts';
import { hasShareOfChange, undefinedShareNote } from '../share-of-change.ts';
import { term } from '../term.ts';
import { chain } from './kernels/chain.ts';
import type { Decomposition, TwoPeriods } from './kernels/decomposition.ts';
import { decomposers, effectsOf, METHODS, type Method } from './kernels/methods.ts';
import { type MatchedPair, matchMoments, matchPair, spans } from './matched-pair.ts';
import { DERIVED, type MeasuredPanel, measurePanels, NOMINAL_OF, REAL_FIRST } from './measured-panel.ts';
import { placeName } from './over-spans.ts';
import { panelInput } from './panel-input.ts';
import { inPanel } from './panel-lineage.ts';
import { labourOptions, panelOptions, spanOptions } from './panel-options.ts';
import {
  flipNote,
  jumpingClasses,
  readLevels,
  remeasured,
  sensitivityKeys,
  sensitivityOptions,
  sumByGroup,
} from './sensitivity-options.ts';
import { worstOf } from './worst-of.ts';

/** Labour per unit of output is another quantity: its effects cannot stand beside the others. */
const SENSIBLE = METHODS.filter((method) => method !== 'unit-labour');

const options = {
  method: choice(SENSIBLE, 'three-term', {
    en: 'the method of the headline',
    es: 'el método de la cifra principal',
  }),
  ...spanOptions,
  ...sensitivityOptions,
  ...labourOptions,
  ...panelOptions,
};

type Options = OptionValues<typeof options>;

/** Methods whose structural effect answers the same question; unit labour does not. */
const WEIGHTS: readonly Method[] = [
  'two-term-base',
  'two-term-end',
  'two-term-average',
  'timmer-de-vries',
  'lmdi',
];

/** The three terms give the same structural effect as base weights, by identity: that is no choice. */
const SAME: Readonly<Partial<Record<Method, Method>>> = { 'three-term': 'two-term-base' };

export const decompositionSensitivity = defineIndicator({
  id: 'decomposition-sensitivity',
  room: 'industry',
  title: { en: 'Sensitivity of the structural effect', es: 'Sensibilidad del efecto estructural' },
  summary: {
    en: 'Moves the structural part of productivity growth over every defensible choice, to show whether a headline survives.',
    es: 'Mueve la parte estructural del crecimiento de la productividad por todas las elecciones defendibles, para ver si la cifra resiste.',
  },
  formula: [
    'structural(choice) = Σ of the terms of labour moving between classes, one choice changed at a time from the headline',
  ],
  references: [{ work: 'fagerberg2000' }, { work: 'diewert2015' }],
  input: { table: 'industry_panel', fields: panelInput.productivity },
  options,
  sums: ['activity'],
  output: longFields(sensitivityKeys),
  terms: [
    term('structural', [UNITS.points, UNITS.percentOfChange], 'structural', 'estructural'),
    term('growth', UNITS.percent, 'growth', 'crecimiento'),
  ],
  conventions: [
    {
      en: 'weights: other formulas; price-base: real output at the prices of other periods; aggregation: the same matched classes put together; labour: hours or persons; path: chained; outliers: without the classes whose output jumps.',
      es: 'weights: otras fórmulas; price-base: producción real a precios de otros periodos; aggregation: las mismas clases comparables agrupadas; labour: horas o personas; path: encadenado; outliers: sin las clases cuya producción salta.',
    },
    {
      en: 'A variant that the data do not allow is left out: no nominal output, no price base; one labour column, no other.',
      es: 'Se omite la variante que los datos no permiten: sin producción nominal no hay base de precios; con una sola columna de trabajo no hay otra.',
    },
  ],
  lineage: inPanel('range', 'economy'),
  compute(table, chosen) {
    const { panels, notes, dropped } = measurePanels(table, chosen, need(chosen.method));
    const rows: LongRow[] = [];
    const warnings: Note[] = [];
    const residuals: Residual[] = [];
    for (const measured of panels) {
      for (const [from, to] of spans(measured, chosen)) {
        const variants = variantsOf(table, chosen, measured, from, to);
        appendAll(
          rows,
          variants.flatMap((variant) => rowsOf(measured, from, to, variant)),
        );
        const signs = new Set(
          variants.map(({ structural }) => Math.sign(structural)).filter((sign) => sign !== 0),
        );
        appendAll(
          residuals,
          variants.map((one) => closes('Σ effects = ΔP', one.miss, one.size)),
        );
        const [headline] = variants;
        const place = placeName(
          measured.panel.economy,
          measured.panel.periods[from],
          measured.panel.periods[to],
        );
        appendAll(warnings, undefinedShareNote(place, headline));
        if (signs.size > 1) warnings.push(flipNote(measured, from, to, SIGN));
      }
    }
    return {
      table: longTable('decomposition-sensitivity', sensitivityKeys, rows),
      residuals: worstOf(residuals),
      notes: [...notes, ...warnings],
      dropped,
    };
  },
});

const SIGN = { en: 'the sign of the structural effect', es: 'el signo del efecto estructural' };

/** @param column the one measure of output to take */
function need(method: Method, column?: string) {
  const negativeOutput = decomposers[method].needsPositive ? 'refuse' : 'keep';
  return {
    indicator: 'decomposition-sensitivity',
    prefer: column === undefined ? REAL_FIRST : [column],
    labour: true,
    negativeOutput,
  } as const;
}

interface Variant {
  readonly choice: Choice;
  readonly variant: string;
  readonly level0: number;
  readonly level1: number;
  readonly structural: number;
  /** Σ effects − ΔP. */
  readonly miss: number;
  readonly size: number;
}

function variantsOf(
  table: Table,
  chosen: Options,
  measured: MeasuredPanel,
  from: number,
  to: number,
): Variant[] {
  const { method, absent } = chosen;
  const pair = matchPair(measured, from, to, absent);
  const made = (choiceOf: Choice, variant: string, of: TwoPeriods, by: Method = method): Variant =>
    evaluate(choiceOf, variant, by, decomposers[by].decompose(of));
  const variants = [made('headline', method, pair)];
  const positive = [...pair.y0, ...pair.y1].every((value) => value >= 0);
  for (const weights of WEIGHTS) {
    if (weights !== method && weights !== SAME[method] && (positive || !decomposers[weights].needsPositive))
      variants.push(made('weights', weights, pair, weights));
  }
  const addRemeasured = (choiceOf: Choice, variant: string, changed: Options, column?: string): void => {
    const other = remeasured(table, changed, measured, need(method, column));
    const matched = whereMatched(() => other && matchPair(other, from, to, absent));
    if (matched !== null) variants.push(made(choiceOf, variant, matched));
  };
  for (const base of priceBases(chosen, measured, from, to))
    addRemeasured('price-base', `prices:${base}`, { ...chosen, price_base: base });
  for (const output of chosen.outputs)
    addRemeasured('price-base', `column:${output}`, { ...chosen, output: 'auto', price_base: null }, output);
  for (const { variant, groupOf } of readLevels(table, chosen.coarser))
    variants.push(made('aggregation', variant, grouped(pair, groupOf)));
  const otherLabour = measured.labourName === 'hours' ? 'persons' : 'hours';
  if (measured.panel.cells[otherLabour] !== undefined && chosen.labour === 'auto')
    addRemeasured('labour', otherLabour, { ...chosen, labour: otherLabour });
  const matched = whereMatched(() => (to - from > 1 ? matchMoments(measured, from, to, absent) : null));
  if (matched !== null)
    variants.push(evaluate('path', 'chained', method, chain(matched.moments, decomposers[method].decompose)));
  const jumping = jumpingClasses(measured, from, to, chosen.outlier_threshold);
  const kept = pair.activities.map((activity) => !jumping.has(activity));
  const left = kept.filter((keep) => !keep).length;
  if (left > 0 && left < kept.length) variants.push(made('outliers', `without:${left}`, picked(pair, kept)));
  return variants;
}

function evaluate(choiceOf: Choice, variant: string, method: Method, decomposition: Decomposition): Variant {
  const { level0, level1 } = decomposition;
  return {
    choice: choiceOf,
    variant,
    level0,
    level1,
    structural: sum(effectsOf(method, decomposition).structural),
    miss: decomposition.residual,
    size: decomposition.size,
  };
}

/** Both ends when nothing is named, where the data can be brought to other prices. */
function priceBases(chosen: Options, measured: MeasuredPanel, from: number, to: number): readonly string[] {
  const { cells, periods } = measured.panel;
  // output at current prices, or of no stated price base, has no other base
  const nominal = NOMINAL_OF[measured.outputName];
  const canRebase =
    measured.outputName === DERIVED || (nominal !== undefined && cells[nominal] !== undefined);
  if (!canRebase) return [];
  const bases = chosen.price_bases.length > 0 ? chosen.price_bases : [periods[from], periods[to]];
  return bases.filter((base) => base !== chosen.price_base);
}

/** Null where no class can be compared: then the data do not allow the variant. */
function whereMatched<T>(match: () => T | null): T | null {
  try {
    return match();
  } catch (error) {
    if (error instanceof EscalarError && error.code === 'no-matched-class') return null;
    throw error;
  }
}

function grouped(pair: MatchedPair, groupOf: (activity: string) => string): TwoPeriods {
  const by = (values: Float64Array) => sumByGroup(pair.activities, values, groupOf);
  return { y0: by(pair.y0), l0: by(pair.l0), y1: by(pair.y1), l1: by(pair.l1) };
}

function picked(pair: MatchedPair, kept: readonly boolean[]): TwoPeriods {
  const by = (values: Float64Array) => values.filter((_, i) => kept[i]);
  return { y0: by(pair.y0), l0: by(pair.l0), y1: by(pair.y1), l1: by(pair.l1) };
}

function rowsOf(measured: MeasuredPanel, from: number, to: number, variant: Variant): LongRow[] {
  const { economy, periods } = measured.panel;
  const place = {
    economy: economy || null,
    from: periods[from],
    to: periods[to],
    choice: variant.choice,
    variant: variant.variant,
  };
  const { level0, level1, structural } = variant;
  const points: Measured = level0 > 0 ? (100 * structural) / level0 : { missing: 'zero-denominator' };
  const share: Measured = hasShareOfChange(variant)
    ? (100 * structural) / (level1 - level0)
    : { missing: 'undefined-share-of-change' };
  const growth: Measured = level0 > 0 ? 100 * (level1 / level0 - 1) : { missing: 'zero-denominator' };
  return [
    { keys: place, term: 'structural', unit: UNITS.points, value: points },
    { keys: place, term: 'structural', unit: UNITS.percentOfChange, value: share },
    { keys: place, term: 'growth', unit: UNITS.percent, value: growth },
  ];
}
