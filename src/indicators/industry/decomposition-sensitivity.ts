import type { Table } from '../../base/table.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import { defineIndicator } from '../define.ts';
import { longFields } from '../long-table.ts';
import { choice, type OptionValues } from '../options.ts';
import { term } from '../term.ts';
import { namedVariants } from '../vary/named-variants.ts';
import { METHODS, type Method } from './kernels/methods.ts';
import { matchPair, spans } from './matched-pair.ts';
import { DERIVED, type MeasuredPanel, NOMINAL_OF, REAL_FIRST } from './measured-panel.ts';
import { panelInput } from './panel-input.ts';
import { inPanel } from './panel-lineage.ts';
import { labourOptions, panelOptions, spanOptions } from './panel-options.ts';
import { shiftShare } from './shift-share.ts';
import { coarserLevels, otherOutputs, otherPrices, spanChoiceOptions, withoutJumps } from './span-choices.ts';
import { type Place, sensitivityKeys, varySpans } from './vary-spans.ts';

/** Labour per unit of output is another quantity: its effects cannot stand beside the others. */
const SENSIBLE = METHODS.filter((method) => method !== 'unit-labour');

const options = {
  method: choice(SENSIBLE, 'three-term', {
    en: 'the method of the headline',
    es: 'el método de la cifra principal',
  }),
  ...spanOptions,
  ...spanChoiceOptions,
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
      en: 'Each variant is shift-share with options changed. One that the data do not allow is left out (no nominal output, no price base; one labour column, no other), or refused with the reason.',
      es: 'Cada variante es shift-share con otras opciones. La que los datos no permiten se omite (sin producción nominal no hay base de precios; con una sola columna de trabajo no hay otra) o se rechaza con la razón.',
    },
  ],
  lineage: inPanel('range', 'economy'),
  compute(table, chosen) {
    return varySpans('decomposition-sensitivity', table, chosen, {
      indicator: shiftShare,
      need: {
        indicator: 'decomposition-sensitivity',
        prefer: REAL_FIRST,
        labour: true,
        negativeOutput: 'keep',
      },
      spans: (measured) => spans(measured, chosen),
      variants: (place) => variantsOf(table, chosen, place),
      read(at) {
        const structural = (unit: Unit) => at({ activity: null, term: 'structural', unit: unit.id });
        const growth = at({ activity: null, term: 'growth', unit: UNITS.percent.id });
        return {
          rows: [
            ...[UNITS.points, UNITS.percentOfChange].map((unit) => ({
              term: 'structural',
              unit,
              value: structural(unit),
            })),
            { term: 'growth', unit: UNITS.percent, value: growth },
          ],
          signed: structural(UNITS.outputPerLabour),
        };
      },
      sign: { en: 'the sign of the structural effect', es: 'el signo del efecto estructural' },
    });
  },
});

function variantsOf(table: Table, chosen: Options, place: Place) {
  const { method, labour, absent, exclude, output, price_base, frequency } = chosen;
  const { measured, from, to } = place;
  const { economy, periods, cells } = measured.panel;
  const own = {
    ...{ method, labour, absent, exclude, output, price_base, frequency },
    ...(economy === '' ? {} : { economies: [economy] }),
    ...{ from: periods[from], to: periods[to] },
  };
  const weights = WEIGHTS.filter((other) => other !== method && other !== SAME[method]);
  const otherLabour = measured.labourName === 'hours' ? 'persons' : 'hours';
  const { activities } = matchPair(measured, from, to, absent);
  return namedVariants(own, method, {
    weights: weights.map((other) => ({ variant: other, options: { method: other } })),
    'price-base': [
      ...(canRebase(measured) ? otherPrices(place, chosen) : []),
      ...otherOutputs(table, chosen),
    ],
    aggregation: coarserLevels(table, chosen),
    labour:
      cells[otherLabour] !== undefined && labour === 'auto'
        ? [{ variant: otherLabour, options: { labour: otherLabour } }]
        : [],
    path: to - from > 1 ? [{ variant: 'chained', options: { path: 'chained' } }] : [],
    outliers: withoutJumps(place, activities, chosen),
  });
}

/** Output at current prices, or of no stated price base, has no other base. */
function canRebase({ outputName, panel }: MeasuredPanel): boolean {
  const nominal = NOMINAL_OF[outputName];
  return (
    Object.values(DERIVED).includes(outputName) ||
    (nominal !== undefined && panel.cells[nominal] !== undefined)
  );
}
