import { EscalarError } from '../../base/error.ts';
import { nearestName } from '../../base/nearest.ts';
import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator } from '../define.ts';
import { codesMeant } from '../economies-meant.ts';
import { within } from '../lineage.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import { choice, list, period } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import { term } from '../term.ts';
import { distinct, type Flow, flowInput, flowOptions, ofFlow, readFlows, requireSpan } from './flows.ts';
import { classificationOf, PRODUCTS_ABOUT, productTest } from './product-test.ts';

const keys = [KEYS.reporter, KEYS.flow, KEYS.period];

export const tradeShare = defineIndicator({
  id: 'trade-share',
  room: 'trade',
  title: {
    en: 'Share of products or partners in trade',
    es: 'Participación de productos o socios en el comercio',
  },
  summary: {
    en: 'How much of the trade of an economy falls on certain products or goes to certain partners.',
    es: 'Qué parte del comercio de una economía corresponde a ciertos productos o se dirige a ciertos socios.',
  },
  formula: ['share of group G in year t = 100·Σ_{k∈G} V_kt / Σ_k V_kt'],
  references: [{ work: 'unitednations2011' }],
  input: { table: 'trade_flow', fields: flowInput },
  options: {
    ...flowOptions,
    by: choice(['product', 'partner'], 'product', {
      en: 'shares by product or by partner',
      es: 'participaciones por producto o por socio',
    }),
    select: list({
      en: `the group whose joint share is wanted, each product or partner apart when left out; of products: ${PRODUCTS_ABOUT.en}`,
      es: `el grupo cuya participación conjunta se busca, cada producto o socio por separado si se omite; de productos: ${PRODUCTS_ABOUT.es}`,
    }),
    from: period({
      en: 'first year; the first of the data when left out',
      es: 'año inicial; el primero de los datos si se omite',
    }),
    to: period({
      en: 'last year; the last of the data when left out',
      es: 'año final; el último de los datos si se omite',
    }),
  },
  sums: ['partner', 'product'],
  output: longFields(keys),
  terms: [term('{code}', UNITS.percent, '{code}', '{code}')],
  conventions: [
    {
      en: 'The denominator is everything that passes the filters `products` and `partners`.',
      es: 'El denominador es todo lo que pasa los filtros `products` y `partners`.',
    },
  ],
  lineage: within('endpoints', 'reporter', 'flow'),
  compute(table, options) {
    const { flows, dropped, notes } = readFlows(table, options, 'trade-share');
    if (table.columns[options.by] === undefined) {
      const have = Object.keys(table.columns);
      throw new EscalarError('missing-column', {
        column: options.by,
        have,
        indicator: 'trade-share',
        nearest: nearestName(options.by, have),
      });
    }
    const own = ofFlow(flows, options.flow);
    const negative = own.find((flow) => flow.value < 0);
    if (negative !== undefined) {
      const key = [negative.reporter, negative.partner, negative.product, negative.year].join(' / ');
      throw new EscalarError('negative-value', { column: 'value', key, value: negative.value });
    }
    const codes = own.map((flow) => flow[options.by]);
    const group =
      options.by === 'product'
        ? productTest(options.select, codes, () => classificationOf(table))
        : partnerTest(options.select, codes);
    const years = distinct(own, 'year');
    const { from, to } = requireSpan(options, years);
    const rows: LongRow[] = [];
    const cells = byReporterAndYear(own);
    let miss = 0;
    for (const reporter of distinct(own, 'reporter')) {
      for (const year of years.filter((name) => name >= from && name <= to)) {
        const shares = sharesOf(cells.get(reporter)?.get(year) ?? [], options, group.keeps);
        for (const [term, value] of shares)
          rows.push({
            keys: { reporter, flow: options.flow, period: year },
            term,
            unit: UNITS.percent,
            value,
          });
        const numbers = shares.map(([, value]) => value).filter((value) => typeof value === 'number');
        if (options.select.length === 0 && numbers.length > 0)
          miss = Math.max(miss, Math.abs(numbers.reduce((a, b) => a + b, 0) - 100));
      }
    }
    const residuals = options.select.length === 0 ? [closes('Σ shares = 100', miss, 100)] : [];
    return {
      table: longTable('trade-share', keys, rows),
      residuals,
      notes: [...notes, ...group.notes],
      dropped,
    };
  },
});

/** The lines of each reporter and year, in one pass. */
function byReporterAndYear(
  flows: readonly Flow[],
): ReadonlyMap<string, ReadonlyMap<string, readonly Flow[]>> {
  const found = new Map<string, Map<string, Flow[]>>();
  for (const flow of flows) {
    const years = found.get(flow.reporter) ?? new Map<string, Flow[]>();
    if (years.size === 0) found.set(flow.reporter, years);
    const lines = years.get(flow.year);
    if (lines === undefined) years.set(flow.year, [flow]);
    else lines.push(flow);
  }
  return found;
}

/** The partners asked for, by any code or name. @throws EscalarError `unknown-name` */
function partnerTest(select: readonly string[], codes: readonly string[]) {
  const occurring = new Set(codes);
  const meant = new Set(select.flatMap((word) => codesMeant(word, occurring)));
  requireCodes(
    select.filter((word) => codesMeant(word, occurring).length === 0),
    codes,
    { en: 'partner', es: 'el socio' },
  );
  return { keeps: (code: string) => meant.has(code), notes: [] };
}

function sharesOf(
  flows: readonly Flow[],
  options: { readonly by: 'product' | 'partner'; readonly select: readonly string[] },
  isIn: (code: string) => boolean,
): (readonly [string, LongRow['value']])[] {
  const total = flows.reduce((sum, flow) => sum + flow.value, 0);
  const percent = (part: number): LongRow['value'] =>
    total > 0 ? (100 * part) / total : { missing: 'zero-denominator' };
  const sums = new Map<string, number>();
  for (const flow of flows) sums.set(flow[options.by], (sums.get(flow[options.by]) ?? 0) + flow.value);
  if (options.select.length === 0) return [...sums].map(([code, part]) => [code, percent(part)] as const);
  let part = 0;
  for (const [code, sum] of sums) if (isIn(code)) part += sum;
  return [[options.select.join('+'), percent(part)]];
}
