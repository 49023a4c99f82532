import { codedColumn, type TextColumn } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { byTerm } from '../lineage.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import { levelOf } from '../option-vocabulary.ts';
import { term } from '../term.ts';
import { readTwoWay } from './bilateral-flows.ts';
import { groupRows, productRows } from './intra-industry-cells.ts';
import { pairRows } from './intra-industry-pairs.ts';
import { grubelLloyd, intraIndustry } from './kernels/grubel-lloyd.ts';
import { rowAt } from './kernels/totals.ts';
import { matrixFields } from './trade-input.ts';
import { ofExports, ofTrade } from './trade-lineage.ts';
import { importsOption, shownPlaces, tradeOptions } from './trade-options.ts';
import { readTradeYears, type TradeYear } from './trade-years.ts';

const ID = 'intra-industry';
const keys = [KEYS.reporter, KEYS.partner, KEYS.product, KEYS.period];

export const intraIndustryIndicator = defineIndicator({
  id: 'intra-industry',
  room: 'trade',
  title: { en: 'Intra-industry trade', es: 'Comercio intraindustrial' },
  summary: {
    en: 'How much of trade is an exchange within the same products, rather than of some for others.',
    es: 'Cuánto del comercio es intercambio dentro de los mismos productos, y no de unos por otros.',
  },
  formula: [
    'GL_p = 1 − |x − m|/(x + m)',
    'GL = 1 − Σ|x − m|/Σ(x + m);  bilateral: the sums run over partners and products',
    'Grubel–Lloyd’s own correction: GL/(1 − |X − M|/(X + M))',
    'Aquino = 1 − ½ Σ|x/X − m/M|: both flows scaled to the same total',
    'Bergstrand: GL of x* = ½[(X_i + M_i)/2X_i + (X_j + M_j)/2M_j]·x and m* = ½[(X_j + M_j)/2X_j + (X_i + M_i)/2M_i]·m',
  ],
  references: [{ work: 'grubel1975', chapter: '2' }, { work: 'aquino1978' }, { work: 'bergstrand1983' }],
  input: { table: 'trade_flow', fields: matrixFields },
  options: {
    ...tradeOptions,
    imports: importsOption,
    level: levelOf(['total', 'pairs', 'products'], 'total', {
      en: 'an economy, also each pair of economies over all products, or each product of each pair too',
      es: 'una economía, además cada par de economías con todos los productos, o también cada producto de cada par',
    }),
  },
  sums: ['economy', 'partner', 'product'],
  output: longFields(keys),
  terms: [
    term('exports', 'input', 'exports', 'exportaciones'),
    term('imports', 'input', 'imports', 'importaciones'),
    term('balance', 'input', 'balance', 'saldo'),
    term('grubel_lloyd', UNITS.index, 'Grubel–Lloyd', 'Grubel-Lloyd'),
    term('grubel_lloyd_adjusted', UNITS.index, 'Grubel–Lloyd, corrected', 'Grubel-Lloyd, corregido'),
    term('aquino', UNITS.index, 'Aquino', 'Aquino'),
    term('grubel_lloyd_bilateral', UNITS.index, 'Grubel–Lloyd, pair by pair', 'Grubel-Lloyd, par por par'),
    term('bergstrand', UNITS.index, 'Bergstrand, pair by pair', 'Bergstrand, par por par'),
    term(
      'bergstrand_covered',
      UNITS.share,
      'trade behind Bergstrand’s index, share',
      'comercio tras el índice de Bergstrand, proporción',
    ),
  ],
  conventions: [
    {
      en: 'Rows without product are over all products, rows without partner over all partners together: x and m are added up before they are compared.',
      es: 'Las filas sin producto abarcan todos los productos; las filas sin socio, todos los socios juntos: x y m se suman antes de compararse.',
    },
    {
      en: 'Adding up partners turns one-way trade with two of them into two-way trade; grubel_lloyd_bilateral compares pair by pair and is never larger.',
      es: 'Sumar socios convierte el comercio de una vía con dos de ellos en comercio de dos vías; grubel_lloyd_bilateral compara par por par y nunca es mayor.',
    },
    {
      en: 'For an imbalance of the whole trade, grubel_lloyd_adjusted divides by the most that it allows, Aquino scales both flows to one total, Bergstrand each flow of a pair by what both economies trade with all.',
      es: 'Por el desequilibrio del comercio total, grubel_lloyd_adjusted divide entre el máximo que este permite, Aquino lleva ambos flujos a un mismo total y Bergstrand ajusta cada flujo de un par según lo que ambas economías comercian con todas.',
    },
    {
      en: 'Bergstrand’s is over the pairs whose whole trade is in the data (bergstrand_covered: their share in the trade), and not given for some partners or products alone.',
      es: 'La de Bergstrand abarca los pares cuyo comercio total consta en los datos (bergstrand_covered: su proporción en el comercio) y no se da solo para algunos socios o productos.',
    },
    {
      en: 'A product with neither exports nor imports has no index.',
      es: 'Un producto sin exportaciones ni importaciones no tiene índice.',
    },
  ],
  lineage: byTerm(
    {
      exports: ofExports('endpoints', 'reporter', 'partner', 'product'),
      grubel_lloyd_adjusted: ofTrade('endpoints', 'reporter', 'partner'),
      aquino: ofTrade('endpoints', 'reporter', 'partner'),
      bergstrand: ofTrade('endpoints'),
      bergstrand_covered: ofTrade('endpoints'),
    },
    ofTrade('endpoints', 'reporter', 'partner', 'product'),
  ),
  compute(table, options) {
    const { years, dropped, notes } = readTradeYears(table, options, ID, 'need');
    const rows = longRows(keys);
    const residuals: Residual[] = [];
    for (const year of years)
      for (const c of shownPlaces(options, year.economies)) residuals.push(...totalRows(rows, year, c));
    if (years[0].year !== null && severalPartners(codedColumn(table, 'partner')))
      residuals.push(...pairRows(rows, readTwoWay(table, options, ID).years, years[0].economies, options));
    return { table: rows.table(ID), residuals: worstOf(residuals), notes, dropped };
  },
});

function totalRows(rows: LongRows, year: TradeYear, c: number): Residual[] {
  const width = year.products.length;
  const x = rowAt(year.exports, c, width);
  const m = rowAt(year.imports as Float64Array, c, width);
  const group = intraIndustry(x, m);
  productRows(rows, [year.economies[c], null, year.year], year.products, x, m);
  groupRows(rows, [year.economies[c], null, null, year.year], group);
  const trade = group.exports + group.imports;
  if (!(trade > 0)) return [];
  const weighted = x.reduce((so, value, p) => {
    const both = value + m[p];
    return both > 0 ? so + (both / trade) * grubelLloyd(value, m[p]) : so;
  }, 0);
  return [closes('GL = Σ trade share · GL_p', weighted - group.grubelLloyd, 1)];
}

function severalPartners(partners: TextColumn | null): boolean {
  return partners?.codes.some((code) => code !== partners.codes[0]) ?? false;
}
