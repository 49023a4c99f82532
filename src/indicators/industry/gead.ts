import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator, type InputField } from '../define.ts';
import { numberField } from '../input-field.ts';
import { KEYS, longFields } from '../long-table.ts';
import { missingColumn } from '../missing-column.ts';
import { choice, onlyWith } from '../options.ts';
import { undefinedShareNote } from '../share-of-change.ts';
import { PER_LABOUR, term } from '../term.ts';
import { entryTerms, levelTerms } from './decomposition-rows.ts';
import type { Decomposition } from './kernels/decomposition.ts';
import { diewert, diewertSymmetric } from './kernels/diewert.ts';
import { dumaganPriceResidual } from './kernels/dumagan.ts';
import { gead } from './kernels/gead.ts';
import { type Aggregate, type PricedPeriods, preparePriced } from './kernels/priced.ts';
import { coverageNote, droppedOf, type MatchedPair, matchPair } from './matched-pair.ts';
import type { MeasuredPanel } from './measured-panel.ts';
import { overSpans, type Part, placeName } from './over-spans.ts';
import { panelInput } from './panel-input.ts';
import { inPanel } from './panel-lineage.ts';
import { labourOptions, panelOptions, partsLevel, REAL, spanOptions } from './panel-options.ts';
import { sharedNumber } from './shared-number.ts';
import { termRows } from './term-rows.ts';

const keys = [KEYS.economy, KEYS.from, KEYS.to, KEYS.activity];

const FORMS = {
  'tang-wang': gead,
  diewert,
  'diewert-symmetric': diewertSymmetric,
} as const satisfies Readonly<Record<string, (pair: PricedPeriods, aggregate: Aggregate) => Decomposition>>;

const deflator: InputField = numberField(
  'aggregate_price_index',
  'optional',
  'aggregate deflator, the same on every row of an economy and period; read with aggregate=given',
  'deflactor agregado, el mismo en todas las filas de una economía y un periodo; se lee con aggregate=given',
);

export const geadIndicator = defineIndicator({
  id: 'gead',
  room: 'industry',
  title: {
    en: 'Productivity growth with relative prices (GEAD, Tang–Wang, Diewert)',
    es: 'Crecimiento de la productividad con precios relativos (GEAD, Tang-Wang, Diewert)',
  },
  summary: {
    en: 'Splits productivity growth when classes are weighted at the prices of each period: a class whose price falls, like electronics, then counts for less than at fixed prices.',
    es: 'Separa el crecimiento de la productividad cuando las clases se ponderan a precios de cada periodo: una clase cuyo precio cae, como la electrónica, pesa entonces menos que a precios fijos.',
  },
  formula: [
    'X = (V/P)/L = Σ rᵢsᵢxᵢ,  rᵢ = Pᵢ/P,  sᵢ = Lᵢ/ΣL,  xᵢ = Qᵢ/Lᵢ,  zᵢ = rᵢsᵢ',
    'tang-wang: ΔX = Σ z₀Δx [pure] + Σ x₀Δz [level, Denison] + Σ ΔzΔx [growth, Baumol]',
    'diewert: X₀Σ w₀[(1+g)(1+σ)(1+ρ) − 1], seven terms (productivity g, labour σ, price ρ and their products)',
    'diewert-symmetric: Δa[(b₀c₀+b₁c₁)/3 + (b₀c₁+b₁c₀)/6] for a ∈ {x, s, r}',
    'price_residual (Dumagan): Σ(r₁−r₀)Q₁ over V₁/P₁; zero exactly for formula=laspeyres',
  ],
  references: [{ work: 'tang2004' }, { work: 'diewert2015' }, { work: 'dumagan2013' }, { work: 'gini1937' }],
  input: { table: 'industry_panel', fields: [...panelInput.productivity, deflator] },
  options: {
    form: choice(['tang-wang', 'diewert', 'diewert-symmetric'], 'tang-wang', {
      en: 'three terms with the interaction apart, the seven products of growth rates, or three terms that share the interactions evenly',
      es: 'tres términos con la interacción aparte, los siete productos de tasas, o tres términos que reparten por igual las interacciones',
    }),
    formula: onlyWith(
      { output: ['auto', ...REAL] },
      choice(['laspeyres', 'paasche', 'fisher', 'given'], 'fisher', {
        en: 'quantity index of the aggregate; given reads aggregate_price_index. It moves the total as well as the terms',
        es: 'índice de cantidades del agregado; given lee aggregate_price_index. Mueve tanto el total como los términos',
      }),
    ),
    level: partsLevel,
    ...spanOptions,
    ...labourOptions,
    ...panelOptions,
  },
  sums: ['activity'],
  output: longFields(keys),
  terms: [
    term('pure', PER_LABOUR, 'pure productivity', 'productividad pura'),
    term('deflator_change', UNITS.percent, 'change of the deflator', 'cambio del deflactor'),
    term('price_residual', UNITS.percent, 'price residual', 'residuo de precios'),
    term('productivity', PER_LABOUR, 'productivity', 'productividad'),
    term('labour', PER_LABOUR, 'labour moving between classes', 'desplazamiento del trabajo entre clases'),
    term('price', PER_LABOUR, 'relative prices', 'precios relativos'),
    term('pl', PER_LABOUR, 'productivity × labour', 'productividad × trabajo'),
    term('pp', PER_LABOUR, 'productivity × price', 'productividad × precio'),
    term('lp', PER_LABOUR, 'labour × price', 'trabajo × precio'),
    term('plp', PER_LABOUR, 'productivity × labour × price', 'productividad × trabajo × precio'),
    term('level_effect', PER_LABOUR, 'level effect', 'efecto nivel'),
    term('growth_effect', PER_LABOUR, 'growth effect', 'efecto crecimiento'),
    ...entryTerms(UNITS.outputPerLabour),
    ...levelTerms(UNITS.outputPerLabour),
  ],
  conventions: [
    {
      en: 'Needs nominal and real output of the same measure (output_nominal with output_real, or value added); real output may be derived from price_index, real value added from price_index_value_added.',
      es: 'Necesita producción nominal y real de la misma medida (output_nominal con output_real, o valor agregado); la real puede derivarse de price_index, el valor agregado real de price_index_value_added.',
    },
    {
      en: 'The aggregate deflator is 1 in the first period and, unless given, the price index dual to the named quantity index over classes that are there in both periods.',
      es: 'El deflactor agregado vale 1 en el primer periodo y, salvo con given, es el índice de precios dual del índice de cantidades elegido, sobre las clases que están en ambos periodos.',
    },
    {
      en: 'Class contributions are not centred: a class that gains labour or whose price rises counts as a gain, whatever its productivity.',
      es: 'Las contribuciones de las clases no están centradas: una clase que gana trabajo o cuyo precio sube cuenta como ganancia, sea cual sea su productividad.',
    },
  ],
  lineage: inPanel('endpoints', 'economy'),
  compute(table, chosen) {
    const need = { indicator: 'gead', prefer: REAL, labour: true, negativeOutput: 'keep' } as const;
    return overSpans(keys, table, chosen, need, (measured, from, to) => {
      const pair = pricedPair(measured, from, to, chosen.absent);
      const aggregate: Aggregate =
        chosen.formula === 'given'
          ? {
              deflator0: sharedNumber(measured.panel, deflator.name, from, 'gead'),
              deflator1: sharedNumber(measured.panel, deflator.name, to, 'gead'),
            }
          : chosen.formula;
      return oneSpan(
        measured.panel.economy,
        pair,
        FORMS[chosen.form](pair, aggregate),
        aggregate,
        chosen.level,
      );
    });
  },
});

type PricedMatch = MatchedPair & PricedPeriods;

/** The matched classes with a valid deflator; their nominal output beside the real. */
function pricedPair(
  measured: MeasuredPanel,
  from: number,
  to: number,
  absent: 'missing' | 'entry-exit',
): PricedMatch {
  const nominal = nominalOf(measured);
  const valid = measured.output.map((real, cell) => {
    const value = nominal[cell];
    const priced = real === 0 ? value === 0 : value / real >= 0;
    return priced ? real : Number.NaN;
  });
  const pair = matchPair({ ...measured, output: valid }, from, to, absent);
  const { activities, periods } = measured.panel;
  const at = (column: number, real: Float64Array) =>
    real.map((q, i) =>
      q === 0 ? 0 : nominal[activities.indexOf(pair.activities[i]) * periods.length + column],
    );
  return { ...pair, q0: pair.y0, q1: pair.y1, v0: at(from, pair.y0), v1: at(to, pair.y1) };
}

function nominalOf({ panel, outputName }: MeasuredPanel): Float64Array {
  const name = outputName.startsWith('value_added') ? 'value_added_nominal' : 'output_nominal';
  const nominal = panel.cells[name];
  if (nominal !== undefined) return nominal;
  throw missingColumn(name, Object.keys(panel.cells), 'gead');
}

function oneSpan(
  economy: string,
  pair: PricedMatch,
  found: Decomposition,
  aggregate: Aggregate,
  detail: 'total' | 'activity',
): Part {
  const row = { economy: economy || null, from: pair.from, to: pair.to };
  const place = placeName(economy, pair.from, pair.to);
  const { deflator0, deflator1 } = preparePriced(pair, aggregate);
  const { relative } = dumaganPriceResidual(pair, aggregate);
  const whole = { ...row, activity: null };
  return {
    rows: [
      ...termRows(row, found, pair, detail, UNITS.outputPerLabour),
      { keys: whole, term: 'deflator_change', unit: UNITS.percent, value: 100 * (deflator1 / deflator0 - 1) },
      { keys: whole, term: 'price_residual', unit: UNITS.percent, value: 100 * relative },
    ],
    residuals: [closes(`${place}: Σ terms = ΔX`, found.residual, found.size)],
    notes: [...coverageNote(pair, economy), ...undefinedShareNote(place, found)],
    dropped: droppedOf(pair, economy),
  };
}
