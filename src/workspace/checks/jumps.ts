import { groupRows } from '../../base/group-rows.ts';
import { numberColumn, type Table, textColumn } from '../../base/table.ts';
import { number } from '../../indicators/options.ts';
import type { DataCheck, DataFinding } from './data-check.ts';
import { keyGroups, keyNames, measureNames, placeOfRow } from './row-keys.ts';

/** How far from the factor a step may be, and how calm a series must be beside it. */
const NEAR = 1.5;
const CALM = 3;
const FEWEST = 5;
/** Units that are the same whatever the money is counted in. */
const PURE = /^(share|ratio|percent|index|index-100|count)$/;

export const jumps: DataCheck = {
  id: 'jumps',
  title: { en: 'jumps', es: 'saltos' },
  about: {
    en: 'Series of five periods or more, calm otherwise (each step below threefold), in which one number is about 1000 times those beside it, or from one period on all are.',
    es: 'Series de cinco periodos o más, por lo demás estables (cada paso menor que el triple), en las que un número es unas 1000 veces los vecinos, o desde un periodo lo son todos.',
  },
  way: {
    en: 'Ask the publication whether the unit changes (thousands, millions, a new currency) and bring all to one with --set "value==value * 1000" on the part.',
    es: 'Consulte en la publicación si cambia la unidad (miles, millones, moneda nueva) y lleve todo a una con --set "value==value * 1000" en esa parte.',
  },
  limit: number(
    1000,
    { en: 'the factor that is looked for', es: 'el factor que se busca' },
    { min: CALM * NEAR },
  ),
  look: (table, factor) => {
    const periods = textColumn(table, 'period');
    if (periods === null) return [];
    const { of, firsts } = keyGroups(
      table,
      keyNames(table).filter((name) => name !== 'period'),
    );
    const { order, starts } = groupRows(of, firsts.length);
    const series = firsts.map((_, group) =>
      [...order.subarray(starts[group], starts[group + 1])].sort((a, b) =>
        (periods[a] ?? '') < (periods[b] ?? '') ? -1 : 1,
      ),
    );
    return measureNames(table).flatMap((measure) => jumpsIn(table, measure, series, factor));
  },
};

function jumpsIn(
  table: Table,
  measure: string,
  series: readonly (readonly number[])[],
  factor: number,
): readonly DataFinding[] {
  const values = numberColumn(table, measure)?.values;
  const unit = table.fields.find(({ name }) => name === measure)?.unit?.id ?? '';
  if (values === undefined || PURE.test(unit)) return [];
  const rows = series.flatMap((group) =>
    jumpOf(
      group.filter((row) => values[row] > 0),
      values,
      factor,
    ),
  );
  const [first] = rows;
  if (first === undefined) return [];
  return [
    {
      check: 'jumps',
      // small flows of single goods do jump
      level: table.columns.product === undefined ? 'fault' : 'unusual',
      count: rows.length,
      place: placeOfRow(table, first),
      text: {
        en: `${measure}: a factor of about ${factor} against the period before, in a series that is calm otherwise; is the unit another?`,
        es: `${measure}: un factor de cerca de ${factor} frente al periodo anterior, en una serie por lo demás estable; ¿es otra la unidad?`,
      },
    },
  ];
}

function jumpOf(series: readonly number[], values: Float64Array, factor: number): readonly number[] {
  if (series.length < FEWEST) return [];
  const steps = series.slice(1).map((row, k) => Math.abs(Math.log(values[row] / values[series[k]])));
  const large = steps.flatMap((step, k) => (step > Math.log(CALM) ? [k] : []));
  const areAlike = large.every((k) => Math.abs(steps[k] - Math.log(factor)) < Math.log(NEAR));
  return large.length > 0 && large.length <= 2 && areAlike ? [series[large[0] + 1]] : [];
}
