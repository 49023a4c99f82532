import { badOption } from '../../base/bad-option.ts';
import type { MissingReason } from '../../base/missing.ts';
import { UNITS } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, type Residual } from '../define.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import { list } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import type { Shows } from '../show-rows.ts';
import { term } from '../term.ts';
import { CHAIN_KEYS } from './chain-keys.ts';
import { chainOptions, type Level, levelOption, shown } from './chain-options.ts';
import { chainResult, closesTo } from './chain-result.ts';
import type { ChainContext } from './context.ts';
import { defineChain } from './define-chain.ts';
import { placesOf, toLevel } from './emit.ts';
import { type EffectiveWeights, effectiveWeights } from './kernels/effective-weights.ts';
import { valueAddedAbsorbed } from './kernels/leontief.ts';
import { meld } from './kernels/meld.ts';
import { rowTotals, times } from './kernels/products.ts';
import { withGroups } from './with-groups.ts';

const keys = [CHAIN_KEYS.year, CHAIN_KEYS.economy, CHAIN_KEYS.sector, CHAIN_KEYS.partner];

export const effectiveExchangeRate = defineChain({
  id: 'effective-exchange-rate',
  room: 'chains',
  tables: 'year',
  title: { en: 'Effective exchange rate', es: 'Tipo de cambio efectivo' },
  summary: {
    en: 'Whom an economy competes with over all markets, and its price against theirs.',
    es: 'Con quién compite una economía en todos los mercados, y su precio frente al de ellos.',
  },
  formula: [
    'T_ij = Σ_k (F_ik / F_i) (F_jk / F_k),  w_ij = T_ij / (1 − T_ii);  F_ik = Σ v_i (B Y)_ik',
    'rate = 100 p_i / Π_{j≠i} p_j^{w_ij}',
    's of i: w_si = (T_si − T_ss) / (1 − T_ss),  rate = 100 p_i / Π_j p_j^{w_sj}',
  ],
  references: [{ work: 'bems2017' }, { work: 'patel2019' }],
  input: { table: 'io_table' },
  options: {
    level: levelOption,
    prices: list({
      en: 'price of economies, after over before, in one currency: MEX:0.9,USA:1.05',
      es: 'precio de cada economía, después entre antes, en una moneda: MEX:0.9,USA:1.05',
    }),
    ...chainOptions,
  },
  output: longFields(keys),
  terms: [
    term('own_share', UNITS.share, 'own part', 'parte propia'),
    term('weight', UNITS.share, 'weight', 'peso'),
    term('rate', UNITS.index, 'real effective rate', 'tipo real efectivo'),
    term('priced_share', UNITS.share, 'partners’ weight with a price', 'peso de socios con precio'),
  ],
  conventions: [
    {
      en: 'Above 100: an appreciation. One elasticity. Partners without a price are left out, the others’ weights scaled up, but not that of other industries at home.',
      es: 'Más de 100: una apreciación. Una sola elasticidad. Los socios sin precio quedan fuera y los pesos de los demás se amplían, salvo el de otras industrias del país.',
    },
  ],
  computeTable: withGroups((context, options) => {
    const { table, G } = context;
    const prices = pricesOf(options.prices, table.economies);
    const cube = meld(table, valueAddedAbsorbed(context));
    const rows = longRows(keys);
    const worst = emitPlaces(rows, { context, options, cube, prices });
    const used = rowTotals(valueAddedAbsorbed(context), context.n, G);
    const residuals: Residual[] = [
      closes('Σ_j w_ij = 1', worst, 1),
      ...closesTo(context, 'Σ_k v̂BY_k = value added', [used], times(context.v, table.x)),
    ];
    return chainResult('effective-exchange-rate', rows, context, residuals);
  }),
});

/** @throws EscalarError `bad-option`, `unknown-name` */
function pricesOf(written: readonly string[], economies: readonly string[]): ReadonlyMap<string, number> {
  const prices = new Map<string, number>();
  for (const pair of written) {
    const [name, text = '', more] = pair.split(':');
    const code = name.trim();
    const value = Number(text);
    if (!(value > 0 && value < Infinity) || more !== undefined || prices.has(code))
      throw badOption('prices', pair, { en: 'one of each: MEX:0.9', es: 'uno de cada una: MEX:0.9' });
    prices.set(code, value);
  }
  requireCodes([...prices.keys()], economies, { en: 'economy', es: 'la economía' });
  return prices;
}

interface Places {
  readonly context: ChainContext;
  readonly options: Shows & { readonly level: Level };
  /** Sold by economy and industry to each economy, G × N × G. */
  readonly cube: Float64Array;
  readonly prices: ReadonlyMap<string, number>;
}

/** @returns how far weights are from adding up to 1, at most */
function emitPlaces(rows: LongRows, { context, options, cube, prices }: Places): number {
  const { table, G } = context;
  const N = table.sectors.length;
  const show = shown(table, options, ['economy', 'partner', 'sector']);
  const bySector = options.level.endsWith('sector');
  const market = toLevel(cube, G, N, 'bilateral');
  const sold = bySector ? cube : market;
  let worst = 0;
  for (const { at, exporter, sector } of placesOf(table, bySector ? 'sector' : 'country', show)) {
    const s = table.economies.indexOf(exporter);
    const found = effectiveWeights(sold.subarray(at * G, (at + 1) * G), s, market);
    const cells = [table.year, exporter, sector];
    worst = Math.max(worst, Math.abs(sum(found.weights) - 1) || 0);
    emitPlace(rows, cells, found, prices.size > 0 ? rateOf(found, s, table.economies, prices) : null);
    if (!options.level.startsWith('bilateral')) continue;
    table.economies.forEach((partner, j) => {
      if (!show.importer(j) || (!bySector && j === s)) return;
      rows.at([...cells, partner]);
      rows.put(rows.term('weight', UNITS.share), reasonOr(found.weights[j]));
    });
  }
  return worst;
}

interface Rate {
  readonly rate: number | MissingReason;
  readonly priced: number;
}

function emitPlace(
  rows: LongRows,
  cells: readonly (string | null)[],
  { own }: EffectiveWeights,
  rate: Rate | null,
): void {
  rows.at([...cells, null]);
  rows.put(rows.term('own_share', UNITS.share), reasonOr(own));
  if (rate === null) return;
  rows.put(rows.term('rate', UNITS.index), rate.rate);
  rows.put(rows.term('priced_share', UNITS.share), reasonOr(rate.priced));
}

function rateOf(
  { weights }: EffectiveWeights,
  home: number,
  economies: readonly string[],
  prices: ReadonlyMap<string, number>,
): Rate {
  const logs = economies.map((code) => Math.log(prices.get(code) ?? Number.NaN));
  const known = [...logs.keys()].filter((j) => j !== home && !Number.isNaN(logs[j]));
  const priced = sum(known.map((j) => weights[j])) / (1 - weights[home]);
  if (Number.isNaN(logs[home])) return { rate: 'not-reported', priced };
  // the other industries at home have its price
  const rivals = sum(known.map((j) => weights[j] * logs[j])) / priced;
  return { rate: reasonOr(100 * Math.exp((1 - weights[home]) * logs[home] - rivals)), priced };
}

function reasonOr(value: number): number | MissingReason {
  return Number.isFinite(value) ? value : 'zero-denominator';
}
