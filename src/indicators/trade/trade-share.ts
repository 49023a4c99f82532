import { groupRows } from '../../base/group-rows.ts';
import { UNITS } from '../../base/unit.ts';
import { codesMeant } from '../../catalog/codes-meant.ts';
import { closes, defineIndicator } from '../define.ts';
import { within } from '../lineage.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import { vocabulary } from '../option-vocabulary.ts';
import { list } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import { term } from '../term.ts';
import { type FlowLines, ofFlow, refuseNegative } from './flow-lines.ts';
import { flowInput, flowOptions } from './flows.ts';
import { overBy } from './flows-apart.ts';
import { homeNotes } from './home-lines.ts';
import { classificationOf, PRODUCTS_ABOUT, productTest } from './product-test.ts';
import { readFlows } from './read-flows.ts';
import { requireSpan } from './require-span.ts';
import { byProductOrPartner } from './trade-options.ts';

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
    by: byProductOrPartner,
    select: list({
      en: `the group whose joint share is wanted, each product or partner apart when left out; of products: ${PRODUCTS_ABOUT.en}`,
      es: `el grupo cuya participación conjunta se busca, cada producto o socio por separado si se omite; de productos: ${PRODUCTS_ABOUT.es}`,
    }),
    from: vocabulary.from,
    to: vocabulary.to,
  },
  sums: ['partner', 'product'],
  apart: overBy,
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
    const { lines, dropped, notes } = readFlows(table, options, 'trade-share', ['period', options.by]);
    const own = ofFlow(lines, options.flow);
    refuseNegative(table, own);
    const codes = own[options.by].names;
    const group =
      options.by === 'product'
        ? productTest(options.select, codes, () => classificationOf(table), 'select')
        : partnerTest(options.select, codes);
    const years = own.year.names;
    const { from, to } = requireSpan(options, years);
    const rows: LongRow[] = [];
    const sumsOf = sumsByCode(own, options.by);
    let miss = 0;
    own.reporter.names.forEach((reporter, c) => {
      years.forEach((year, t) => {
        if (year < from || year > to) return;
        const shares = sharesOf(sumsOf(c, t), options.select, group.keeps);
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
      });
    });
    const residuals = options.select.length === 0 ? [closes('Σ shares = 100', miss, 100)] : [];
    return {
      table: longTable('trade-share', keys, rows),
      residuals,
      notes: [...notes, ...homeNotes(own, table), ...group.notes],
      dropped,
    };
  },
});

/** The sums of a reporter and year by product or partner, in the order of the lines. */
function sumsByCode(
  { reporter, year, value, ...parts }: FlowLines,
  by: 'product' | 'partner',
): (reporter: number, year: number) => readonly (readonly [code: string, sum: number])[] {
  const { names, of } = parts[by];
  const years = year.names.length;
  const cells = new Uint32Array(value.length);
  for (let line = 0; line < cells.length; line += 1) cells[line] = reporter.of[line] * years + year.of[line];
  const { order, starts } = groupRows(cells, reporter.names.length * years);
  return (c, t) => {
    const sums = new Map<number, number>();
    for (let at = starts[c * years + t]; at < starts[c * years + t + 1]; at += 1) {
      const line = order[at];
      sums.set(of[line], (sums.get(of[line]) ?? 0) + value[line]);
    }
    return [...sums].map(([code, sum]) => [names[code], sum]);
  };
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
  sums: readonly (readonly [code: string, sum: number])[],
  select: readonly string[],
  isIn: (code: string) => boolean,
): (readonly [string, LongRow['value']])[] {
  const total = sums.reduce((so, [, sum]) => so + sum, 0);
  const percent = (part: number): LongRow['value'] =>
    total > 0 ? (100 * part) / total : { missing: 'zero-denominator' };
  if (select.length === 0) return sums.map(([code, part]) => [code, percent(part)] as const);
  const part = sums.reduce((so, [code, sum]) => (isIn(code) ? so + sum : so), 0);
  return [[select.join('+'), percent(part)]];
}
