import { EscalarError } from '../../base/error.ts';
import { numberColumn, type Table, textColumn } from '../../base/table.ts';
import { missingColumn } from '../missing-column.ts';
import { list, number, type OptionValues } from '../options.ts';
import { jumps } from './kernels/outliers.ts';
import type { PanelOptions } from './panel-options.ts';
import type { Place } from './vary-spans.ts';

/** Options that both sensitivities of a span share. */
export const spanChoiceOptions = {
  coarser: list({
    en: 'levels to try that put classes together: a number of digits of the code (3,4) or a column with the group',
    es: 'niveles más agregados: un número de dígitos del código (3,4) o una columna con el grupo',
  }),
  price_bases: list({
    en: 'price bases to try where the data hold nominal output; both end periods when left out',
    es: 'bases de precios por probar cuando los datos tienen producción nominal; ambos extremos si se omite',
  }),
  outputs: list({
    en: 'other columns of output to try, such as real output at other prices',
    es: 'otras columnas de producción por probar, como la producción real a otros precios',
  }),
  outlier_threshold: number(
    0.4,
    {
      en: 'a class whose output moves by more log points than this in one period is left out in the variant without outliers',
      es: 'una clase cuya producción se mueve más que estos puntos logarítmicos en un periodo se excluye en la variante sin atípicos',
    },
    { min: 0.01, max: 10 },
  ),
};

type Chosen = PanelOptions & OptionValues<typeof spanChoiceOptions>;

/** What a choice is called, and the options that it changes. */
export interface Change<K extends string> {
  readonly variant: string;
  readonly options: { readonly [name in K]: unknown };
}

/**
 * The levels of `coarser`: of the classes that are there at both ends, those of a group put together.
 * @throws EscalarError `missing-column` for a column that is not there
 */
export function coarserLevels(table: Table, { coarser }: Chosen) {
  return coarser.map((level) => {
    const digits = Number(level);
    if (Number.isInteger(digits) && digits > 0)
      return { variant: `digits:${digits}`, options: { matched: 'ends', digits } } as const;
    if (textColumn(table, level) === null) throw missingColumn(level, Object.keys(table.columns), 'coarser');
    return { variant: `group:${level}`, options: { matched: 'ends', grouping: level } } as const;
  });
}

/**
 * The prices of `price_bases`, else those of both ends, but for those of the headline.
 * @throws EscalarError `period-not-there`
 */
export function otherPrices({ measured, from, to }: Place, { price_bases, price_base }: Chosen) {
  const { periods } = measured.panel;
  const missing = price_bases.find((base) => !periods.includes(base));
  if (missing !== undefined) throw new EscalarError('period-not-there', { period: missing, have: periods });
  return (price_bases.length > 0 ? price_bases : [periods[from], periods[to]])
    .filter((base) => base !== price_base)
    .map((base) => ({ variant: `prices:${base}`, options: { price_base: base } }));
}

/**
 * The columns of `outputs`, each read as the output at constant prices.
 * @throws EscalarError `missing-column`
 */
export function otherOutputs(table: Table, { outputs }: Chosen) {
  return outputs.map((column) => {
    if (numberColumn(table, column) === null)
      throw missingColumn(column, Object.keys(table.columns), 'outputs');
    const field = table.fields.find(({ name }) => name === column);
    const others = table.fields.filter(({ name }) => name !== 'output_real');
    return {
      variant: `column:${column}`,
      options: { output: 'output_real', price_base: null },
      input: {
        ...table,
        fields: field === undefined ? others : [...others, { ...field, name: 'output_real' }],
        columns: { ...table.columns, output_real: table.columns[column] },
      },
    } as const;
  });
}

/** Without those of the classes that jump between two neighbouring periods; none where none or all do. */
export function withoutJumps(
  { measured, from, to }: Place,
  classes: readonly string[],
  { exclude, outlier_threshold: threshold }: Chosen,
) {
  const { activities, periods } = measured.panel;
  const found = jumps(measured.output, periods.length, threshold).filter(
    ({ column }) => column > from && column <= to,
  );
  const jumping = new Set(found.map(({ row }) => activities[row]));
  const left = classes.filter((activity) => jumping.has(activity));
  if (left.length === 0 || left.length === classes.length) return [];
  return [{ variant: `without:${left.length}`, options: { exclude: [...exclude, ...left] } }];
}
