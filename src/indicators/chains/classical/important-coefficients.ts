import { UNITS } from '../../../base/unit.ts';
import { type LongRows, longRows } from '../../long-rows.ts';
import { longFields } from '../../long-table.ts';
import { choice, number } from '../../options.ts';
import { term } from '../../term.ts';
import { CHAIN_KEYS } from '../chain-keys.ts';
import { chainOptions } from '../chain-options.ts';
import { chainResult } from '../chain-result.ts';
import { closesIn } from '../closes-in.ts';
import type { ChainContext } from '../context.ts';
import { defineChain } from '../define-chain.ts';
import { worstGap } from '../kernels/recursion-gap.ts';
import { type Coefficients, coefficients, ORDERS } from './kernels/coefficients.ts';
import { type Model, modelsOf } from './kernels/model.ts';
import { scopeOption } from './scope-option.ts';

const keys = [
  CHAIN_KEYS.year,
  CHAIN_KEYS.rank,
  CHAIN_KEYS.economy,
  CHAIN_KEYS.sector,
  CHAIN_KEYS.partner,
  CHAIN_KEYS.partnerSector,
];

export const importantCoefficients = defineChain({
  id: 'important-coefficients',
  room: 'chains',
  tables: 'year',
  title: {
    en: 'Important coefficients and fields of influence',
    es: 'Coeficientes importantes y campos de influencia',
  },
  summary: {
    en: 'Which purchases of one industry from another matter most: how little of a change in them moves some output by one percent, and how much of the whole inverse moves with them.',
    es: 'Qué compras de una industria a otra importan más: qué cambio tan pequeño en ellas mueve alguna producción en uno por ciento y cuánto de toda la inversa se mueve con ellas.',
  },
  formula: [
    'limit_ij = p / (a_ij (m_i x_j + p b_ji)),  m_i = max_k |b_ki| / x_k',
    'F(i, j) = B_.i B_j.,  influence_sum = Σ F,  influence_norm = ‖F‖ = ‖B_.i‖ ‖B_j.‖',
    'ΔB = t F / (1 − b_ji t) for a_ij + t',
  ],
  references: [
    { work: 'sherman1950' },
    { work: 'schintke1988' },
    { work: 'sonis1992' },
    { work: 'miller2009', section: '12.3' },
  ],
  input: { table: 'io_table' },
  options: {
    order: choice(ORDERS, 'limit', {
      en: 'the most important first: those with the smallest tolerable limit, or with the largest field of influence',
      es: 'los más importantes primero: los de menor límite tolerable o los de mayor campo de influencia',
    }),
    tolerated: number(
      1,
      {
        en: 'percent by which no output is to move, final demand given',
        es: 'por ciento en que ninguna producción ha de moverse, con la demanda final dada',
      },
      { min: 1e-6, max: 100 },
    ),
    top: number(
      200,
      {
        en: 'how many are shown, of each economy with scope=domestic',
        es: 'cuántos se muestran, de cada economía con scope=domestic',
      },
      { min: 1, max: 100_000, integer: true },
    ),
    scope: scopeOption,
    years: chainOptions.years,
  },
  output: longFields(keys),
  terms: [
    term('input', UNITS.ratio, 'input coefficient', 'coeficiente de insumo'),
    term('limit', UNITS.percent, 'tolerable limit', 'límite tolerable'),
    term('influence_norm', UNITS.none, 'field of influence, norm', 'campo de influencia, norma'),
    term('influence_sum', UNITS.none, 'field of influence, sum', 'campo de influencia, suma'),
    term('count', UNITS.count, 'coefficients', 'coeficientes'),
    term(
      'important',
      UNITS.share,
      'share that matter before they double',
      'proporción que importa antes de duplicarse',
    ),
  ],
  conventions: [
    {
      en: 'The limit is the rise of a coefficient, in percent of it, at which the output that reacts most has moved by what is tolerated; a fall may be larger. Coefficients of zero have none.',
      es: 'El límite es el alza de un coeficiente, en por ciento de este, con la que la producción que más reacciona se ha movido lo que se tolera; una baja puede ser mayor. Los coeficientes de cero no lo tienen.',
    },
    {
      en: 'economy and sector sell, partner and partner_sector buy. ioanalysis (0.3.4) names the field of a_ji by i, j.',
      es: 'economy y sector venden, partner y partner_sector compran. ioanalysis (0.3.4) llama i, j al campo de a_ji.',
    },
  ],
  computeTable(context, options) {
    const rows = longRows(keys);
    const gaps = [];
    const search = { tolerated: options.tolerated / 100, order: options.order, top: options.top };
    for (const model of modelsOf(context, options.scope)) {
      const found = coefficients(context, model, search);
      gaps.push(...found.gaps);
      emit(rows, context, model, found);
    }
    const { miss, scale } = worstGap(gaps);
    const identity = "x' = (A + Δ) x' + y, max |Δx/x| = p, B 1 = 1 + A B 1";
    return chainResult('important-coefficients', rows, context, [closesIn(context, identity, miss, scale)]);
  },
});

function emit(rows: LongRows, { table, n }: ChainContext, model: Model, found: Coefficients): void {
  const input = rows.term('input', UNITS.ratio);
  const limit = rows.term('limit', UNITS.percent);
  const norm = rows.term('influence_norm', UNITS.none);
  const sum = rows.term('influence_sum', UNITS.none);
  found.first.forEach((one, at) => {
    const [seller, buyer] = [one.seller, one.buyer].map((row) => table.rows[model.from + row]);
    rows.at([table.year, String(at + 1), seller.economy, seller.sector, buyer.economy, buyer.sector]);
    rows.put(input, one.input);
    rows.put(limit, Number.isFinite(one.limit) ? 100 * one.limit : 'not-defined');
    rows.put(norm, one.norm);
    rows.put(sum, one.sum);
  });
  const economy =
    model.size === n && table.economies.length > 1 ? null : table.economies[table.rowEconomy[model.from]];
  rows.at([table.year, null, economy, null, null, null]);
  rows.put(rows.term('count', UNITS.count), found.count);
  rows.put(
    rows.term('important', UNITS.share),
    found.count === 0 ? 'zero-denominator' : found.sensitive / found.count,
  );
}
