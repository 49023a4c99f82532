import type { Text } from '../../base/locale.ts';
import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { type Dropped, leftOut } from '../left-out.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import { vocabulary } from '../option-vocabulary.ts';
import { also, economies } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import { term } from '../term.ts';
import { type BilateralYear, readBilateral } from './bilateral-flows.ts';
import {
  CELLS,
  type CompetitivenessMatrix,
  competitivenessMatrix,
} from './kernels/competitiveness-matrix.ts';
import { rowSums } from './kernels/totals.ts';
import { marketPair } from './market-pair.ts';
import { orMissing } from './measured.ts';
import { exportersOf, oneEconomyNotes } from './one-economy.ts';
import { requireChange } from './require-span.ts';
import { bilateralFields } from './trade-input.ts';
import { bilateral } from './trade-lineage.ts';
import { flowToldBy, shownPlaces, tradeOptions } from './trade-options.ts';

const cells: Readonly<Record<(typeof CELLS)[number], Text>> = {
  'rising-star': { en: 'rising star', es: 'estrella ascendente' },
  'falling-star': { en: 'falling star', es: 'estrella menguante' },
  'missed-opportunity': { en: 'missed opportunity', es: 'oportunidad perdida' },
  retreat: { en: 'retreat', es: 'retirada' },
  unchanged: { en: 'unchanged', es: 'sin cambio' },
};
const keys = [KEYS.reporter, KEYS.product, { ...KEYS.group, labels: cells }, KEYS.from, KEYS.to];

export const competitivenessMatrixIndicator = defineIndicator({
  id: 'competitiveness-matrix',
  room: 'trade',
  title: { en: 'Competitiveness matrix (TradeCAN, MAGIC)', es: 'Matriz de competitividad (TradeCAN, MAGIC)' },
  summary: {
    en: 'Whether an exporter wins share of a market, and whether it does so where the market grows.',
    es: 'Si un exportador gana cuota en un mercado, y si la gana donde el mercado crece.',
  },
  formula: [
    's_i = M_ci/M_i;  w_i = M_i/M;  contribution_i = M_ci/M_c;  specialisation_i = contribution_i/w_i',
    'rising star Δs > 0, Δw > 0;  falling star Δs > 0, Δw < 0;  missed opportunity Δs < 0, Δw > 0;  retreat Δs < 0, Δw < 0',
  ],
  references: [
    { work: 'mandeng1991' },
    { work: 'cepal1995', chapter: '2', about: { en: 'the programme CAN', es: 'el programa CAN' } },
  ],
  input: { table: 'trade_flow', fields: bilateralFields },
  options: {
    products: tradeOptions.products,
    // without narrowing: lines of importers name them on the other side
    partners: also(economies(vocabulary.partners.about, 'partner'), {
      en: 'together they are the market: USA for MAGIC',
      es: 'juntos forman el mercado: USA para MAGIC',
    }),
    flow: flowToldBy,
    from: vocabulary.from,
    to: vocabulary.to,
  },
  sums: ['economy', 'partner', 'product'],
  output: longFields(keys),
  terms: [
    term('share_from', UNITS.share, 'share, first', 'cuota inicial'),
    term('share_to', UNITS.share, 'share, last', 'cuota final'),
    term('weight_from', UNITS.share, 'weight in imports, first', 'peso en las importaciones, inicial'),
    term('weight_to', UNITS.share, 'weight in imports, last', 'peso en las importaciones, final'),
    term(
      'share_change',
      UNITS.percentagePoints,
      'change of the market share',
      'cambio de la participación de mercado',
    ),
    term(
      'weight_change',
      UNITS.percentagePoints,
      'change of the weight in imports',
      'cambio del peso en las importaciones',
    ),
    term(
      'contribution_from',
      UNITS.share,
      'contribution to exports, first',
      'contribución a las exportaciones, inicial',
    ),
    term(
      'contribution_to',
      UNITS.share,
      'contribution to exports, last',
      'contribución a las exportaciones, final',
    ),
    term('specialisation', UNITS.ratio, 'specialisation', 'especialización'),
    term('products', UNITS.count, 'products', 'productos'),
  ],
  conventions: [
    {
      en: 'Column group holds the cell: rising-star, falling-star, missed-opportunity, retreat, or unchanged where a share or a weight is the same in both years.',
      es: 'La columna group contiene la celda: rising-star (estrella ascendente), falling-star (estrella menguante), missed-opportunity (oportunidad perdida), retreat (retirada), o unchanged si una cuota o un peso no cambió.',
    },
    {
      en: 'Rows without product add up the products of a cell; specialisation there is the sum of contributions over the sum of weights at the end.',
      es: 'Las filas sin producto suman los productos de una celda; ahí la especialización es la suma de contribuciones entre la suma de pesos al final.',
    },
    {
      en: 'An economy of the market is compared in the other economies of the market only.',
      es: 'Una economía del mercado se compara solo en las demás economías del mercado.',
    },
  ],
  lineage: bilateral('endpoints'),
  compute(table, options) {
    const id = 'competitiveness-matrix';
    const read = readBilateral(table, { products: options.products, partners: [] }, id, options.flow);
    const { from, to } = requireChange(options, read.years, id);
    const [first, last] = [from, to].map(
      (name) => read.years.find(({ year }) => year === name) as BilateralYear,
    );
    requireCodes(options.partners, first.economies, { en: 'market', es: 'el mercado' });
    const rows = longRows(keys);
    const residuals: Residual[] = [];
    const silent: string[] = [];
    for (const c of shownPlaces(options, first.economies)) {
      const markets = first.economies.flatMap((code, j) =>
        j !== c && (options.partners.length === 0 || options.partners.includes(code)) ? [j] : [],
      );
      const pair = marketPair(first, last, c, markets);
      const byProduct = (values: Float64Array) => rowSums(values, pair.products, markets.length);
      const [sold0, sold1] = [byProduct(pair.sold0), byProduct(pair.sold1)];
      if (!(total(sold0) > 0 && total(sold1) > 0)) {
        if (total(sold0) + total(sold1) > 0) silent.push(first.economies[c]);
        continue;
      }
      const matrix = competitivenessMatrix(sold0, sold1, byProduct(pair.bought0), byProduct(pair.bought1));
      residuals.push(matrixRows(rows, { exporter: first.economies[c], from, to }, first.products, matrix));
    }
    const what = {
      en: 'economies that sell nothing in the market in one of the two years',
      es: 'economías que no venden nada en el mercado en uno de los dos años',
    };
    const none = leftOut(what, silent) satisfies Dropped;
    return {
      table: rows.table('competitiveness-matrix'),
      residuals: worstOf(residuals),
      notes: [...read.notes, ...oneEconomyNotes(read.years.map(exportersOf))],
      dropped: silent.length === 0 ? read.dropped : [...read.dropped, none],
    };
  },
});

function total(values: Float64Array): number {
  return values.reduce((so, value) => so + value, 0);
}

function matrixRows(
  rows: LongRows,
  { exporter, from, to }: { readonly exporter: string; readonly from: string; readonly to: string },
  products: readonly string[],
  matrix: CompetitivenessMatrix,
): Residual {
  products.forEach((product, p) => {
    const place = [exporter, product, matrix.cells[p], from, to];
    const share = (term: string, values: Float64Array) =>
      rows.add(place, term, UNITS.share, orMissing(values[p]));
    share('share_from', matrix.share0);
    share('share_to', matrix.share1);
    share('weight_from', matrix.weight0);
    share('weight_to', matrix.weight1);
    const change = (term: string, after: Float64Array, before: Float64Array) =>
      rows.add(place, term, UNITS.percentagePoints, orMissing(100 * (after[p] - before[p])));
    change('share_change', matrix.share1, matrix.share0);
    change('weight_change', matrix.weight1, matrix.weight0);
    share('contribution_from', matrix.contribution0);
    share('contribution_to', matrix.contribution1);
    rows.add(place, 'specialisation', UNITS.ratio, orMissing(matrix.contribution1[p] / matrix.weight1[p]));
  });
  let all = 0;
  for (const cell of CELLS) {
    const place = [exporter, null, cell, from, to];
    const inCell = (values: Float64Array) =>
      values.reduce((so, value, p) => so + (matrix.cells[p] === cell ? value : 0), 0);
    const [before, after] = [inCell(matrix.contribution0), inCell(matrix.contribution1)];
    all += after;
    rows.add(place, 'products', UNITS.count, matrix.cells.filter((one) => one === cell).length);
    rows.add(place, 'contribution_from', UNITS.share, before);
    rows.add(place, 'contribution_to', UNITS.share, after);
    rows.add(place, 'specialisation', UNITS.ratio, orMissing(after / inCell(matrix.weight1)));
  }
  return closes('Σ contribution of the cells = 1', all - 1, 1);
}
