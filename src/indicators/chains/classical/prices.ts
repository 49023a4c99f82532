import { UNITS } from '../../../base/unit.ts';
import { type LongRows, longRows } from '../../long-rows.ts';
import { longFields } from '../../long-table.ts';
import { vocabulary } from '../../option-vocabulary.ts';
import { choice, number, onlyWith } from '../../options.ts';
import { term } from '../../term.ts';
import { CHAIN_KEYS } from '../chain-keys.ts';
import { chainOptions, type Shown, shown } from '../chain-options.ts';
import { chainResult } from '../chain-result.ts';
import { closesIn } from '../closes-in.ts';
import type { ChainContext } from '../context.ts';
import { defineChain } from '../define-chain.ts';
import { mostCells, refuseTooMany } from '../most-cells.ts';
import { chosenRows } from './chosen-rows.ts';
import { PRICE_MODELS, type Prices, prices as pricesOf } from './kernels/prices.ts';

const keys = [
  CHAIN_KEYS.year,
  CHAIN_KEYS.economy,
  CHAIN_KEYS.sector,
  CHAIN_KEYS.origin,
  CHAIN_KEYS.originSector,
];

export const prices = defineChain({
  id: 'prices',
  room: 'chains',
  tables: 'year',
  title: { en: 'Price models of Leontief and Ghosh', es: 'Modelos de precios de Leontief y de Ghosh' },
  summary: {
    en: 'How much prices rise when wages, profits and taxes of some industries do, or when their final buyers pay more, and who contributes to each price.',
    es: 'Cuánto suben los precios cuando suben los salarios, las ganancias y los impuestos de algunas industrias, o cuando sus compradores finales pagan más, y quién contribuye a cada precio.',
  },
  formula: [
    "leontief: Δp' = π' B,  π_i = change · v_i for those chosen",
    'ghosh: Δp = x̂⁻¹ B ψ,  ψ_i = change · y_i for those chosen',
    'final price of economy r: Σ_i y_ir Δp_i / Σ_i y_ir',
  ],
  references: [{ work: 'miller2009', section: '2.6, 12.1' }, { work: 'dietzenbacher1997' }],
  input: { table: 'io_table' },
  options: {
    model: choice(PRICE_MODELS, 'leontief', {
      en: 'costs are passed on to buyers, or what final buyers pay is passed back to suppliers',
      es: 'los costos se trasladan a los compradores, o lo que pagan los compradores finales se traslada a los proveedores',
    }),
    change: number(10, {
      en: 'percent by which value added (leontief) or final sales (ghosh) of those chosen change, at given quantities',
      es: 'por ciento en que cambia el valor agregado (leontief) o la venta final (ghosh) de los elegidos, con cantidades dadas',
    }),
    economies: vocabulary.economies,
    activities: vocabulary.activities,
    by: choice(['none', 'economy', 'industry'], 'none', {
      en: 'who contributes to a price: nobody is told apart, the economies, or their industries (name rows with show: there are n² pairs)',
      es: 'quién contribuye a un precio: nadie se distingue, las economías o sus industrias (indique filas con show: hay n² pares)',
    }),
    most: onlyWith({ by: ['industry'] }, mostCells),
    years: chainOptions.years,
  },
  output: longFields(keys),
  terms: [
    term('price', UNITS.percent, 'change of the price', 'cambio del precio'),
    term('contribution', UNITS.percentagePoints, 'contribution to it', 'contribución a ese cambio'),
    term('final_price', UNITS.percent, 'change of the price of final use', 'cambio del precio del uso final'),
  ],
  conventions: [
    {
      en: 'Quantities do not move and everything is passed on: an upper bound of the short run, not a forecast. With every industry chosen all prices change by the same percent, where value added is what the inputs leave.',
      es: 'Las cantidades no cambian y todo se traslada: es una cota superior de corto plazo, no un pronóstico. Con todas las industrias elegidas todos los precios cambian en el mismo por ciento, si el valor agregado es lo que dejan los insumos.',
    },
    {
      en: 'Ghosh’s model of quantities, read as one of prices, is Leontief’s price model (Dietzenbacher 1997). What is called ghosh here is its dual, in which demand sets prices.',
      es: 'El modelo de cantidades de Ghosh, leído como modelo de precios, es el de precios de Leontief (Dietzenbacher 1997). Lo que aquí se llama ghosh es su dual, en el que la demanda fija los precios.',
    },
  ],
  computeTable(context, options) {
    const { table, n } = context;
    const show = shown(table, options, ['economy', 'partner', 'sector']);
    const push = chosenRows(table, options).map((one) => (one * options.change) / 100);
    const found = pricesOf(context, options.model, push);
    const isShown = (j: number) => show.exporter(table.rowEconomy[j]) && show.sector(table.rowSector[j]);
    const sources = Array.from({ length: n }, (_, i) => i).filter((i) => push[i] !== 0);
    const targets = Array.from({ length: n }, (_, j) => j).filter(isShown);
    if (options.by === 'industry')
      refuseTooMany('prices', sources.length * targets.length, options.most, 'economies=, show=');
    const rows = longRows(keys);
    for (const j of targets) {
      const { economy, sector } = table.rows[j];
      rows.add([table.year, economy, sector, null, null], 'price', UNITS.percent, 100 * found.change[j]);
      for (const [origin, industry, part] of partsOf(context, options.by, found, sources, j))
        rows.add(
          [table.year, economy, sector, origin, industry],
          'contribution',
          UNITS.percentagePoints,
          100 * part,
        );
    }
    if (options.model === 'leontief') finalPrices(rows, context, found.change, show);
    const identity = options.model === 'leontief' ? "p' = π' + p' A" : 'x̂ p = ψ + Z p';
    return chainResult('prices', rows, context, [
      closesIn(context, identity, found.gap.miss, found.gap.scale),
    ]);
  },
});

type Part = readonly [origin: string, industry: string | null, part: number];

/** Who contributes to the price of row j. */
function partsOf(
  { table, G }: ChainContext,
  by: 'none' | 'economy' | 'industry',
  { part }: Prices,
  sources: readonly number[],
  j: number,
): readonly Part[] {
  if (by === 'none') return [];
  if (by === 'industry')
    return sources.map((i): Part => [table.rows[i].economy, table.rows[i].sector, part(i, j)]);
  const sums = new Float64Array(G);
  for (const i of sources) sums[table.rowEconomy[i]] += part(i, j);
  const there = new Set(sources.map((i) => table.rowEconomy[i]));
  return [...there].map((s): Part => [table.economies[s], null, sums[s]]);
}

function finalPrices(rows: LongRows, { table, n, G }: ChainContext, change: Float64Array, show: Shown): void {
  for (let r = 0; r < G; r += 1) {
    if (!show.exporter(r)) continue;
    let [moved, all] = [0, 0];
    for (let i = 0; i < n; i += 1) {
      moved += table.Y[i * G + r] * change[i];
      all += table.Y[i * G + r];
    }
    const value = all === 0 ? 'zero-denominator' : (100 * moved) / all;
    rows.add([table.year, table.economies[r], null, null, null], 'final_price', UNITS.percent, value);
  }
}
