import { EscalarError } from '../../base/error.ts';
import { codedColumn, numberColumn, type Table, textColumn } from '../../base/table.ts';
import { twinRows } from '../../base/twin-rows.ts';
import type { Dropped, InputField, Note } from '../define.ts';
import { placeOf } from '../industry/panel.ts';
import { oneFrequency } from '../one-frequency.ts';
import { choice, economies, list, narrowing, type OptionValues } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import { classificationOf, PRODUCTS_ABOUT, productTest } from './product-test.ts';

/** One line of trade. Empty text where the data have no such column. */
export interface Flow {
  readonly year: string;
  readonly reporter: string;
  readonly partner: string;
  readonly product: string;
  readonly flow: string;
  readonly value: number;
  /** Its row of the table. */
  readonly row: number;
}

export const flowInput: readonly InputField[] = [
  { name: 'period', kind: 'text', need: 'required', about: { en: 'year', es: 'año' } },
  {
    name: 'economy',
    kind: 'text',
    need: 'required',
    about: { en: 'economy that reports', es: 'economía que declara' },
  },
  {
    name: 'partner',
    kind: 'text',
    need: 'optional',
    about: { en: 'partner; the world when left out', es: 'socio; el mundo si se omite' },
  },
  {
    name: 'product',
    kind: 'text',
    need: 'optional',
    about: { en: 'product or industry code', es: 'código de producto o industria' },
  },
  {
    name: 'flow',
    kind: 'text',
    need: 'optional',
    about: {
      en: 'X exports, M imports, B a balance published as such; X when left out',
      es: 'X exportaciones, M importaciones, B un saldo publicado como tal; X si se omite',
    },
  },
  { name: 'value', kind: 'number', need: 'required', about: { en: 'value', es: 'valor' } },
];

export const flowOptions = {
  reporters: narrowing(
    economies({
      en: 'reporters to keep; all when left out',
      es: 'declarantes que se conservan; todos si se omite',
    }),
    { column: 'economy', keeps: 'listed', unless: ['world', 'all'] },
  ),
  partners: narrowing(
    economies(
      {
        en: 'partners to keep; all when left out',
        es: 'socios que se conservan; todos si se omite',
      },
      'partner',
    ),
    { column: 'partner', keeps: 'listed' },
  ),
  products: narrowing(
    list({
      en: `products to keep, all when left out: ${PRODUCTS_ABOUT.en}`,
      es: `productos que se conservan, todos si se omite: ${PRODUCTS_ABOUT.es}`,
    }),
    { column: 'product', keeps: 'basket' },
  ),
  flow: choice(['X', 'M'], 'X', { en: 'X exports or M imports', es: 'X exportaciones o M importaciones' }),
};

export type FlowOptions = Omit<OptionValues<typeof flowOptions>, 'flow'>;

/** The columns that tell flows apart. */
const FLOW_KEYS = ['economy', 'partner', 'product', 'flow', 'period'];

export interface Flows {
  readonly flows: readonly Flow[];
  readonly dropped: readonly Dropped[];
  /** What the basket of products did. */
  readonly notes: readonly Note[];
}

/**
 * The lines that pass the filters. Lines without a value are left out and counted.
 * @throws EscalarError `missing-column`, `empty-table`, `unknown-name`, `bad-period`, `mixed-frequency`,
 *   `duplicate-row` for two lines of one flow, `total-among-parts` for the world beside its partners, `bad-basket`.
 */
export function readFlows(table: Table, options: FlowOptions, indicator: string): Flows {
  const year = textColumn(table, 'period');
  const reporter = textColumn(table, 'economy');
  const value = numberColumn(table, 'value');
  const have = Object.keys(table.columns);
  const lacking = year === null ? 'period' : reporter === null ? 'economy' : value === null ? 'value' : null;
  if (year === null || reporter === null || value === null) {
    throw new EscalarError('missing-column', { column: lacking ?? 'value', have, indicator, nearest: null });
  }
  const partner = textColumn(table, 'partner');
  const product = textColumn(table, 'product');
  const flow = textColumn(table, 'flow');
  requireCodes(options.reporters, reporter, { en: 'reporter', es: 'el declarante' });
  requireCodes(options.partners, partner ?? [], { en: 'partner', es: 'el socio' });
  const products = productTest(options.products, product ?? [], () => classificationOf(table));
  const flows: Flow[] = [];
  const keys = FLOW_KEYS.map((name) => codedColumn(table, name));
  const twinOf = twinRows(keys, table.rows);
  let missing = 0;
  for (let row = 0; row < table.rows; row += 1) {
    const line = {
      year: year[row] ?? '',
      reporter: reporter[row] ?? '',
      partner: partner?.[row] ?? '',
      product: product?.[row] ?? '',
      flow: flow?.[row] ?? 'X',
      value: value.values[row],
      row,
    };
    if (
      !allows(options.reporters, line.reporter) ||
      !allows(options.partners, line.partner) ||
      !products.keeps(line.product)
    )
      continue;
    const twin = twinOf(row);
    if (twin >= 0) throw duplicate(table, line, twin, row);
    if (Number.isNaN(line.value)) missing += 1;
    else flows.push(line);
  }
  if (flows.length === 0) throw new EscalarError('empty-table', { table: table.name });
  oneFrequency([...new Set(flows.map((line) => line.year))]);
  const what = { en: 'lines without a value', es: 'líneas sin valor' };
  const dropped = missing === 0 ? [] : [{ what, count: missing, examples: [] }];
  return { flows, dropped, notes: products.notes };
}

function duplicate(table: Table, line: Flow, first: number, second: number): EscalarError {
  const lines = [first, second].map((row) => placeOf(table, row).line).filter((one) => one !== undefined);
  const where = lines.length === 2 ? ` (${lines.join(', ')})` : '';
  const { reporter, partner, product, flow, year } = line;
  const key = [reporter, partner, product, flow, year].filter((part) => part !== '').join(' / ') + where;
  return new EscalarError('duplicate-row', { key }, placeOf(table, second));
}

function allows(wanted: readonly string[], code: string): boolean {
  return wanted.length === 0 || wanted.includes(code);
}

/** Sums of `value` by a key of each line. */
export function sumBy(flows: readonly Flow[], key: (flow: Flow) => string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const flow of flows) sums.set(key(flow), (sums.get(key(flow)) ?? 0) + flow.value);
  return sums;
}

/** The distinct values of a part of the lines, sorted. */
export function distinct(
  flows: readonly Flow[],
  part: 'year' | 'reporter' | 'partner' | 'product',
): readonly string[] {
  return [...new Set(flows.map((flow) => flow[part]))].sort();
}

/** The lines of one flow. @throws EscalarError `unknown-name` when the data have none. */
export function ofFlow(flows: readonly Flow[], flow: 'X' | 'M'): readonly Flow[] {
  requireCodes(
    [flow],
    flows.map((line) => line.flow),
    { en: 'flow', es: 'el flujo' },
  );
  return flows.filter((line) => line.flow === flow);
}

/**
 * The years of a span, both in the data; the first and the last of the data when left out.
 * @throws EscalarError `period-not-there`, `period-order`.
 */
export function requireSpan(
  options: { readonly from: string | null; readonly to: string | null },
  years: readonly string[],
): { readonly from: string; readonly to: string } {
  const from = options.from ?? years[0] ?? '';
  const to = options.to ?? years.at(-1) ?? '';
  for (const period of [from, to])
    if (!years.includes(period)) throw new EscalarError('period-not-there', { period, have: years });
  if (from > to) throw new EscalarError('period-order', { from, to });
  return { from, to };
}
