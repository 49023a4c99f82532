import { badOption } from '../../base/bad-option.ts';
import { EscalarError } from '../../base/error.ts';
import { isMissing, type Measured } from '../../base/missing.ts';
import type { Table } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { defineIndicator } from '../define.ts';
import { longFields } from '../long-table.ts';
import { list, number, type OptionValues } from '../options.ts';
import { term } from '../term.ts';
import { namedVariants } from '../vary/named-variants.ts';
import { concentrationIndicator, OTHER_TOPS } from './concentration.ts';
import { isKnown, periodsOf } from './matched-pair.ts';
import { type MeasuredPanel, NOMINAL_FIRST, NOMINAL_OF } from './measured-panel.ts';
import { panelInput } from './panel-input.ts';
import { inPanel } from './panel-lineage.ts';
import { nominalPanelOptions, REAL, spanOptions } from './panel-options.ts';
import { coarserLevels, otherOutputs, otherPrices, spanChoiceOptions, withoutJumps } from './span-choices.ts';
import { type NumberAt, type Place, type Reading, sensitivityKeys, varySpans } from './vary-spans.ts';

const options = {
  ...nominalPanelOptions,
  from: spanOptions.from,
  to: spanOptions.to,
  ...spanChoiceOptions,
  top: number(
    5,
    { en: 'k of CRk in the headline', es: 'k de CRk en la cifra principal' },
    { min: 1, max: 10_000, integer: true },
  ),
  tops: list({
    en: 'other k to try; 3, 4, 8 and 10 when left out',
    es: 'otros k por probar; 3, 4, 8 y 10 si se omite',
  }),
};

type Options = OptionValues<typeof options>;

export const concentrationSensitivity = defineIndicator({
  id: 'concentration-sensitivity',
  room: 'industry',
  title: {
    en: 'Sensitivity of the change in concentration',
    es: 'Sensibilidad del cambio en la concentración',
  },
  summary: {
    en: 'Moves the change of the share of the largest classes over every defensible choice, to show whether concentration really rose.',
    es: 'Mueve el cambio en la participación de las clases mayores por todas las elecciones defendibles, para ver si la concentración de verdad aumentó.',
  },
  formula: [
    'change(choice) = CRk(to) − CRk(from) in percentage points, one choice changed at a time from the headline',
  ],
  references: [{ work: 'hall1967' }],
  input: { table: 'industry_panel', fields: panelInput.output },
  options,
  sums: ['activity'],
  output: longFields(sensitivityKeys),
  terms: [
    term('first', UNITS.percent, 'first', 'inicial'),
    term('last', UNITS.percent, 'last', 'final'),
    term('change', UNITS.percentagePoints, 'change', 'cambio'),
  ],
  conventions: [
    {
      en: 'output: every other measure of output in the data; price-base: real output at other prices; aggregation: classes put together; size: other k; members: the largest of one period followed through; outliers: without the classes that jump.',
      es: 'output: toda otra medida de producción en los datos; price-base: producción real a otros precios; aggregation: clases agrupadas; size: otros k; members: las mayores de un periodo seguidas en el tiempo; outliers: sin las clases que saltan.',
    },
  ],
  lineage: inPanel('range', 'economy'),
  compute(table, chosen) {
    return varySpans('concentration-sensitivity', table, chosen, {
      indicator: concentrationIndicator,
      need: { indicator: 'concentration-sensitivity', prefer: NOMINAL_FIRST, labour: false },
      spans: (measured) => [endsOf(measured, chosen)],
      variants: (place) => variantsOf(table, chosen, place),
      read: readChange,
      sign: { en: 'whether concentration rose', es: 'que la concentración haya aumentado' },
    });
  },
});

function endsOf(measured: MeasuredPanel, { from, to }: Options): readonly [number, number] {
  const columns = periodsOf(measured, from, to);
  const [first, last] = [columns[0], columns.at(-1) as number];
  const [begins, ends] = [first, last].map((column) => measured.panel.periods[column]);
  if (first === last) throw new EscalarError('period-order', { from: begins, to: ends });
  return [first, last];
}

/** The largest of each period, or those of one period in both. */
const MEMBERS: Readonly<Record<string, readonly [first: string, last: string]>> = {
  'fixed-first': ['top_share_fixed', 'top_share_fixed'],
  'fixed-last': ['top_share_fixed_last', 'top_share_fixed_last'],
};
const EACH = ['top_share_fixed', 'top_share_fixed_last'] as const;

function readChange(at: NumberAt, variant: string, { measured, from, to }: Place): Reading {
  const { periods } = measured.panel;
  const [ofFirst, ofLast] = MEMBERS[variant] ?? EACH;
  const share = (column: number, term: string) => at({ period: periods[column], activity: null, term });
  const [first, last] = [share(from, ofFirst), share(to, ofLast)];
  const change: Measured = isMissing(first) ? first : isMissing(last) ? last : last - first;
  return {
    rows: [
      { term: 'first', unit: UNITS.percent, value: first },
      { term: 'last', unit: UNITS.percent, value: last },
      { term: 'change', unit: UNITS.percentagePoints, value: change },
    ],
    signed: change,
  };
}

function variantsOf(table: Table, chosen: Options, place: Place) {
  const { top, exclude, output, price_base, frequency } = chosen;
  const { measured, from, to } = place;
  const { economy, activities, periods, cells } = measured.panel;
  const width = periods.length;
  const known = activities.filter((_, i) =>
    [from, to].every((column) => isKnown(measured, i * width + column)),
  );
  const own = {
    ...{ top, exclude, output, price_base, frequency, matched: 'ends' },
    ...(economy === '' ? {} : { economies: [economy] }),
    ...{ from: periods[from], to: periods[to] },
  };
  const columns = NOMINAL_FIRST.filter(
    (column) => column !== measured.outputName && cells[column] !== undefined,
  );
  const real = REAL.find((one) => cells[one] !== undefined && cells[NOMINAL_OF[one]] !== undefined);
  const tops = chosen.tops.length > 0 ? chosen.tops.map(readTop) : OTHER_TOPS;
  return namedVariants(own, `top:${top}`, {
    output: columns.map((column) => ({
      variant: `column:${column}`,
      options: { output: column, price_base: null },
    })),
    'price-base': [
      ...otherOutputs(table, chosen),
      ...(real === undefined ? [] : otherPrices(place, { ...chosen, price_base: null })).map(
        ({ variant, options }) => ({ variant, options: { ...options, output: real } }),
      ),
    ],
    aggregation: coarserLevels(table, chosen),
    size: tops
      .filter((k) => k !== top && k > 0 && k < known.length)
      .map((k) => ({ variant: `top:${k}`, options: { top: k } })),
    members: Object.keys(MEMBERS).map((variant) => ({ variant, options: {} })),
    outliers: withoutJumps(place, known, chosen),
  });
}

function readTop(text: string): number {
  const top = Number(text);
  if (Number.isInteger(top) && top > 0) return top;
  const expected = { en: 'whole numbers above zero', es: 'números enteros mayores que cero' };
  throw badOption('tops', text, expected);
}
