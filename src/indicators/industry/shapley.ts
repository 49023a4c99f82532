import { badOption } from '../../base/bad-option.ts';
import { EscalarError } from '../../base/error.ts';
import type { Table } from '../../base/table.ts';
import { sameText } from '../../base/text-column.ts';
import { UNITS } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type InputField } from '../define.ts';
import { KEYS, longFields } from '../long-table.ts';
import { missingColumn } from '../missing-column.ts';
import { list } from '../options.ts';
import { undefinedShareNote } from '../share-of-change.ts';
import { EFFECT_UNITS, term } from '../term.ts';
import { levelTerms } from './decomposition-rows.ts';
import { closed } from './kernels/decomposition.ts';
import { MOST_FACTORS, shapley } from './kernels/shapley.ts';
import { spans } from './matched-pair.ts';
import { gather, type Part, placeName } from './over-spans.ts';
import { type Panel, readPanels } from './panel.ts';
import { panelInput } from './panel-input.ts';
import { inPanel } from './panel-lineage.ts';
import { panelOptions, partsLevel, spanOptions } from './panel-options.ts';
import { termRows } from './term-rows.ts';

const keys = [KEYS.economy, KEYS.from, KEYS.to, KEYS.activity];

const fields: readonly InputField[] = panelInput.where.map((field) =>
  field.name === 'activity' ? { ...field, need: 'optional' } : field,
);

export const shapleyIndicator = defineIndicator({
  id: 'shapley',
  room: 'industry',
  title: {
    en: 'Shapley decomposition of any product of factors',
    es: 'Descomposición de Shapley de cualquier producto de factores',
  },
  summary: {
    en: 'Splits the change of a quantity that is a product of factors, such as output per hour times hours per person times persons, evenly among the factors.',
    es: 'Reparte el cambio de una cantidad que es producto de factores, como producto por hora por horas por persona por personas, de manera pareja entre los factores.',
  },
  formula: [
    'V = Σᵢ Π_f x_fi',
    'contribution of f = Σᵢ Σ_{S ∌ f} |S|!(n−1−|S|)!/n! · Δx_f · Π_{g∈S} x_g1 · Π_{g∉S} x_g0',
  ],
  references: [{ work: 'shorrocks2013' }],
  input: { table: 'industry_panel', fields },
  options: {
    factors: list({
      en: 'the factors, one to eight: columns or ratios of columns, factors=output_real/hours,hours/persons,persons',
      es: 'los factores, de uno a ocho: columnas o razones de columnas, factors=output_real/hours,hours/persons,persons',
    }),
    ...spanOptions,
    level: partsLevel,
    economies: panelOptions.economies,
    exclude: panelOptions.exclude,
  },
  sums: ['activity'],
  output: longFields(keys),
  terms: [...levelTerms('input'), term('{code}', ['input', ...EFFECT_UNITS], '{code}', '{code}')],
  conventions: [
    {
      en: 'The marginal effect of each factor averaged over all orders of change: exact, symmetric, also with zeros and negative factors. For two factors it is the average weights of shift-share.',
      es: 'El efecto marginal de cada factor promediado sobre todos los órdenes de cambio: exacto, simétrico, también con ceros y factores negativos. Con dos factores son los ponderadores promedio de shift-share.',
    },
    {
      en: 'Periods are taken as they are in the data: months are not summed into years, because a factor may be a rate.',
      es: 'Los periodos se toman como están en los datos: los meses no se suman en años, porque un factor puede ser una tasa.',
    },
    {
      en: 'A class that lacks a factor in either period is left out and listed; a ratio with denominator zero is missing.',
      es: 'Una clase a la que le falta un factor en alguno de los periodos se excluye y se enlista; una razón con denominador cero es faltante.',
    },
  ],
  lineage: inPanel('endpoints', 'economy'),
  compute(table, chosen) {
    const factors = checkFactors(chosen.factors, table);
    const panels = readPanels(withActivity(table), chosen, 'shapley');
    const parts = panels.flatMap((panel) =>
      spans({ panel }, chosen).map(([from, to]) => oneSpan(panel, factors, from, to, chosen.level)),
    );
    return gather('shapley', keys, parts, [], []);
  },
});

/** A table without classes is one class without a name. */
function withActivity(table: Table): Table {
  if (table.columns.activity !== undefined) return table;
  const activity = sameText('all', table.rows);
  return { ...table, columns: { ...table.columns, activity } };
}

function checkFactors(factors: readonly string[], table: Table): readonly string[] {
  const columns = table.fields
    .filter((field) => table.columns[field.name]?.kind === 'number')
    .map((field) => field.name);
  const repeated = new Set(factors).size < factors.length;
  if (factors.length < 1 || factors.length > MOST_FACTORS || repeated) {
    throw badOption('factors', factors.join(','), {
      en: `1 to ${MOST_FACTORS} different columns or ratios of columns; columns with numbers: ${columns.join(', ')}`,
      es: `de 1 a ${MOST_FACTORS} columnas distintas o razones de columnas; columnas con números: ${columns.join(', ')}`,
    });
  }
  for (const name of factors.flatMap((factor) => factor.split('/'))) {
    if (!columns.includes(name)) throw missingColumn(name, columns, 'shapley');
  }
  return factors;
}

function oneSpan(
  panel: Panel,
  factors: readonly string[],
  from: number,
  to: number,
  detail: 'total' | 'activity',
): Part {
  const width = panel.periods.length;
  const isKnown = (i: number) =>
    factors.every((factor) =>
      [from, to].every((column) => Number.isFinite(valueAt(panel, factor, i * width + column))),
    );
  const known = [...panel.activities.keys()].filter(isKnown);
  const [first, last] = [panel.periods[from], panel.periods[to]];
  if (known.length === 0)
    throw new EscalarError('no-matched-class', { from: first, to: last, economy: panel.economy });
  const at = (column: number) =>
    factors.map((factor) => Float64Array.from(known, (i) => valueAt(panel, factor, i * width + column)));
  const [base, end] = [at(from), at(to)];
  const products = (values: readonly Float64Array[]) =>
    sum(known.map((_, k) => values.reduce((so, factor) => so * factor[k], 1)));
  const parts = shapley(base, end);
  const terms = Object.fromEntries(factors.map((factor, f) => [factor, parts[f]]));
  const found = closed({ level0: products(base), level1: products(end) }, terms);
  const row = { economy: panel.economy || null, from: first, to: last };
  const span = { from: first, to: last, activities: known.map((i) => panel.activities[i]) };
  const place = placeName(panel.economy, first, last);
  return {
    rows: termRows(row, found, span, detail, UNITS.dataUnit, []),
    residuals: [closes(`${place}: Σ factors = ΔV`, found.residual, found.size)],
    notes: undefinedShareNote(place, found, { en: 'the product', es: 'el producto de los factores' }),
    dropped: droppedClasses(
      place,
      panel.activities.filter((_, i) => !known.includes(i)),
    ),
  };
}

/** A column, or a ratio of columns; 0/0 and x/0 are not finite and count as missing. */
function valueAt({ cells }: Panel, factor: string, cell: number): number {
  const [over, ...under] = factor.split('/').map((name) => cells[name][cell]);
  return under.reduce((so, divisor) => so / divisor, over);
}

function droppedClasses(place: string, names: readonly string[]) {
  if (names.length === 0) return [];
  return [
    {
      what: {
        en: `${place}: classes that lack a factor`,
        es: `${place}: clases a las que les falta un factor`,
      },
      count: names.length,
      examples: names.slice(0, 5),
    },
  ];
}
