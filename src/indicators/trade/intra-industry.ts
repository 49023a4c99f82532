import { codedColumn, type TextColumn } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { byTerm } from '../lineage.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import { levelOf } from '../option-vocabulary.ts';
import { term } from '../term.ts';
import { readTwoWay, withPartners } from './bilateral-flows.ts';
import { grubelLloyd, type IntraIndustry, intraIndustry } from './kernels/grubel-lloyd.ts';
import { orMissing } from './measured.ts';
import { matrixFields } from './trade-input.ts';
import { ofExports, ofTrade } from './trade-lineage.ts';
import { importsOption, shownPlaces, tradeOptions } from './trade-options.ts';
import { readTradeYears, type TradeYear } from './trade-years.ts';

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
    'Aquino = 1 − ½ Σ|x/X − m/M|: both flows scaled to the same total',
  ],
  references: [{ work: 'grubel1975', chapter: '2' }, { work: 'aquino1978' }],
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
    term('aquino', UNITS.index, 'Aquino', 'Aquino'),
    term('grubel_lloyd_bilateral', UNITS.index, 'Grubel–Lloyd, pair by pair', 'Grubel-Lloyd, par por par'),
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
      en: 'For an imbalance of the whole trade only Aquino’s correction is here; that of Grubel and Lloyd themselves, GL/(1−|X−M|/(X+M)), and Bergstrand’s are not, and give other numbers.',
      es: 'Para el desequilibrio del comercio total solo está la corrección de Aquino; la de los propios Grubel y Lloyd, GL/(1−|X−M|/(X+M)), y la de Bergstrand no están, y dan otras cifras.',
    },
    {
      en: 'A product with neither exports nor imports has no index.',
      es: 'Un producto sin exportaciones ni importaciones no tiene índice.',
    },
  ],
  lineage: byTerm(
    {
      exports: ofExports('endpoints', 'reporter', 'partner', 'product'),
      aquino: ofTrade('endpoints', 'reporter', 'partner'),
    },
    ofTrade('endpoints', 'reporter', 'partner', 'product'),
  ),
  compute(table, options) {
    const { years, dropped, notes } = readTradeYears(table, options, 'intra-industry', 'need');
    const rows = longRows(keys);
    const residuals: Residual[] = [];
    const hasPartners = years[0].year !== null && severalPartners(codedColumn(table, 'partner'));
    const pairs = hasPartners ? readTwoWay(table, options, 'intra-industry').years : [];
    for (const year of years) {
      for (const c of shownPlaces(options, year.economies)) {
        residuals.push(...totalRows(rows, year, c));
        const both = pairs.find(({ sold }) => sold.year === year.year);
        const place = both?.sold.economies.indexOf(year.economies[c]) ?? -1;
        if (both === undefined || place < 0) continue;
        const [sold, bought] = [
          withPartners(both.sold, 'from', place),
          withPartners(both.bought, 'to', place),
        ];
        const all = intraIndustry(sold, bought).grubelLloyd;
        rows.add(
          [year.economies[c], null, null, year.year],
          'grubel_lloyd_bilateral',
          UNITS.index,
          orMissing(all),
        );
        if (options.level === 'total') continue;
        const width = both.sold.products.length;
        both.sold.economies.forEach((partner, j) => {
          const at = (values: Float64Array) => values.subarray(j * width, (j + 1) * width);
          const [x, m] = [at(sold), at(bought)];
          const group = intraIndustry(x, m);
          if (group.exports + group.imports === 0) return;
          groupRows(rows, [year.economies[c], partner, null, year.year], group);
          if (options.level === 'products')
            productRows(rows, [year.economies[c], partner, year.year], both.sold.products, x, m);
        });
      }
    }
    return { table: rows.table('intra-industry'), residuals: worstOf(residuals), notes, dropped };
  },
});

function totalRows(rows: LongRows, year: TradeYear, c: number): Residual[] {
  const width = year.products.length;
  const x = year.exports.subarray(c * width, (c + 1) * width);
  const m = (year.imports as Float64Array).subarray(c * width, (c + 1) * width);
  const group = intraIndustry(x, m);
  productRows(rows, [year.economies[c], null, year.year], year.products, x, m);
  groupRows(rows, [year.economies[c], null, null, year.year], group);
  const trade = group.exports + group.imports;
  if (!(trade > 0)) return [];
  const weighed = x.reduce((so, value, p) => {
    const both = value + m[p];
    return both > 0 ? so + (both / trade) * grubelLloyd(value, m[p]) : so;
  }, 0);
  return [closes('GL = Σ trade share · GL_p', weighed - group.grubelLloyd, 1)];
}

function productRows(
  rows: LongRows,
  [reporter, partner, period]: readonly (string | null)[],
  products: readonly string[],
  x: Float64Array,
  m: Float64Array,
): void {
  products.forEach((product, p) => {
    if (partner !== null && x[p] + m[p] === 0) return;
    const place = [reporter, partner, product, period];
    rows.add(place, 'exports', UNITS.dataUnit, x[p]);
    rows.add(place, 'imports', UNITS.dataUnit, m[p]);
    rows.add(place, 'balance', UNITS.dataUnit, x[p] - m[p]);
    rows.add(place, 'grubel_lloyd', UNITS.index, orMissing(grubelLloyd(x[p], m[p])));
  });
}

function groupRows(rows: LongRows, place: readonly (string | null)[], group: IntraIndustry): void {
  rows.add(place, 'exports', UNITS.dataUnit, orMissing(group.exports));
  rows.add(place, 'imports', UNITS.dataUnit, orMissing(group.imports));
  rows.add(place, 'balance', UNITS.dataUnit, orMissing(group.exports - group.imports));
  rows.add(place, 'grubel_lloyd', UNITS.index, orMissing(group.grubelLloyd));
  rows.add(place, 'aquino', UNITS.index, orMissing(group.aquino));
}

function severalPartners(partners: TextColumn | null): boolean {
  return partners?.codes.some((code) => code !== partners.codes[0]) ?? false;
}
