import type { Table } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { type Dropped, leftOut } from '../left-out.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import type { Note } from '../note.ts';
import { cellsOf } from '../option-vocabulary.ts';
import { choice, onlyWith } from '../options.ts';
import type { Shows } from '../show-rows.ts';
import { term } from '../term.ts';
import { type BilateralChoice, type BilateralYear, readBilateral, withPartners } from './bilateral-flows.ts';
import { byCells } from './flows-apart.ts';
import { hummelsKlenow } from './kernels/hummels-klenow.ts';
import { overallMargins } from './kernels/overall-margins.ts';
import { restOfWorld, rowAt } from './kernels/totals.ts';
import { orMissing } from './measured.ts';
import { exportersOf, oneEconomyNotes, tradersOf } from './one-economy.ts';
import { matrixFields } from './trade-input.ts';
import { ofExports } from './trade-lineage.ts';
import { shownPlaces, tradeOptions } from './trade-options.ts';
import { readTradeYears, type TradeYear } from './trade-years.ts';

const keys = [KEYS.reporter, KEYS.partner, KEYS.period];

export const margins = defineIndicator({
  id: 'margins',
  room: 'trade',
  title: {
    en: 'Extensive and intensive margins of exports',
    es: 'Márgenes extensivo e intensivo de las exportaciones',
  },
  summary: {
    en: 'Whether an economy exports much because it sells many kinds of products, or because it sells a lot of each.',
    es: 'Si una economía exporta mucho porque vende muchos tipos de productos, o porque vende mucho de cada uno.',
  },
  formula: [
    'I: cells with exports of c;  r: all other exporters together',
    'EM = Σ_I x_r / Σ x_r;  IM = Σ_I x_c / Σ_I x_r;  EM·IM = Σ x_c / Σ x_r',
    'over markets m: EM = Π EM_m^a_m, IM = Π IM_m^a_m;  a_m ∝ (s − w)/ln(s/w), s and w the market’s share in the exports of c and of r',
  ],
  references: [{ work: 'hummels2005' }],
  input: { table: 'trade_flow', fields: matrixFields },
  options: {
    ...tradeOptions,
    cells: cellsOf(['product', 'pooled', 'each-partner'], 'product', {
      en: 'products with partners added up (product), each product in each market together (pooled), or each market apart (each-partner)',
      es: 'productos con los socios sumados (product), cada producto en cada mercado en conjunto (pooled), o cada mercado por separado (each-partner)',
    }),
    own_market: onlyWith(
      { cells: ['pooled'] },
      choice(['leave-out', 'count'], 'leave-out', {
        en: 'pooled: whether what others sell to the exporter itself counts among the world’s cells',
        es: 'pooled: si lo que los demás venden al propio exportador cuenta entre las celdas del mundo',
      }),
    ),
  },
  sums: ['economy', 'partner', 'product'],
  apart: byCells,
  output: longFields(keys),
  terms: [
    term('extensive_margin', UNITS.share, 'extensive margin', 'margen extensivo'),
    term('intensive_margin', UNITS.ratio, 'intensive margin', 'margen intensivo'),
    term(
      'share_of_others',
      UNITS.ratio,
      'exports over those of all others',
      'exportaciones sobre las de todos los demás',
    ),
    term(
      'markets_reached',
      UNITS.share,
      'markets where it sells, share in the exports of the others',
      'mercados donde vende, proporción en lo que exportan los demás',
    ),
    term('alone', 'input', 'exports where nobody else sells', 'exportaciones donde nadie más vende'),
  ],
  conventions: [
    {
      en: 'Cells are weighted by the exports of all others, so that a margin of products that hardly anybody trades is small.',
      es: 'Las celdas se ponderan por lo que exportan todos los demás: un margen de productos que casi nadie comercia es pequeño.',
    },
    {
      en: 'Cells where nobody else sells have no weight: their exports are shown as `alone` and are in neither margin.',
      es: 'Las celdas donde nadie más vende no tienen peso: lo exportado en ellas se muestra como `alone` y no está en ningún margen.',
    },
    {
      en: 'cells=pooled leaves the exporter’s own market out of the world’s cells, since it cannot export there; own_market=count keeps it.',
      es: 'cells=pooled deja fuera de las celdas del mundo el mercado del propio exportador, porque ahí no puede exportar; own_market=count lo conserva.',
    },
    {
      en: 'The rows of cells=each-partner without partner are the overall margins of Hummels and Klenow, over the markets where the economy sells beside others; markets_reached says how much these are. cells=pooled and cells=product add up first, and give other numbers.',
      es: 'Las filas de cells=each-partner sin socio son los márgenes globales de Hummels y Klenow, en los mercados donde la economía vende junto a otros; markets_reached dice cuánto son. cells=pooled y cells=product suman antes y dan otras cifras.',
    },
  ],
  lineage: ofExports('endpoints', 'partner'),
  compute(table, options) {
    const read = options.cells === 'product' ? overProducts(table, options) : overMarkets(table, options);
    const rows = longRows(keys);
    const residuals: Residual[] = [];
    const silent: string[] = [];
    for (const { economy, year, baskets } of read.sellers) {
      for (const basket of baskets) {
        const place = [economy, basket.partner, year];
        if (sum(basket.own) === 0) silent.push(place.filter((part) => part !== null).join(' '));
        else residuals.push(marginRows(rows, place, basket));
      }
      if (options.cells === 'each-partner')
        residuals.push(...overallRows(rows, [economy, null, year], baskets));
    }
    const what = {
      en: 'economies (and markets) without exports',
      es: 'economías (y mercados) sin exportaciones',
    };
    return {
      table: rows.table('margins'),
      residuals: worstOf(residuals),
      notes: read.notes,
      dropped: [...read.dropped, ...(silent.length === 0 ? [] : [leftOut(what, silent)])],
    };
  },
});

/** What an economy sells of each cell, and what all others sell of it. */
interface Basket {
  /** The market, where markets stand apart. */
  readonly partner: string | null;
  readonly own: Float64Array;
  readonly others: Float64Array;
}

interface Seller {
  readonly economy: string;
  readonly year: string | null;
  readonly baskets: readonly Basket[];
}

/** One seller after another, so that the cells of all need not be held. */
interface Sellers {
  readonly sellers: Iterable<Seller>;
  readonly notes: readonly Note[];
  readonly dropped: readonly Dropped[];
}

type Choice = Shows & BilateralChoice & { readonly cells: string; readonly own_market: string };

function overProducts(table: Table, choice: Choice): Sellers {
  const { years, notes, dropped } = readTradeYears(table, choice, 'margins', 'no');
  const lone = oneEconomyNotes(
    years.map(({ year, economies, exports }) => tradersOf(year, economies, exports)),
  );
  return { sellers: productSellers(years, choice), notes: [...notes, ...lone], dropped };
}

function* productSellers(years: readonly TradeYear[], choice: Choice): Generator<Seller> {
  for (const { year, economies, products, exports } of years) {
    const rest = restOfWorld(exports, products.length, null);
    for (const c of shownPlaces(choice, economies)) {
      const [own, others] = [exports, rest].map((values) => rowAt(values, c, products.length));
      yield { economy: economies[c], year, baskets: [{ partner: null, own, others }] };
    }
  }
}

function overMarkets(table: Table, choice: Choice): Sellers {
  const { years, notes, dropped } = readBilateral(table, choice, 'margins');
  const lone = oneEconomyNotes(years.map(exportersOf));
  return { sellers: marketSellers(years, choice), notes: [...notes, ...lone], dropped };
}

function* marketSellers(years: readonly BilateralYear[], choice: Choice): Generator<Seller> {
  for (const year of years)
    for (const c of shownPlaces(choice, year.economies)) {
      const all = ownAndOthers(year, c);
      if (choice.cells === 'pooled' && choice.own_market === 'leave-out')
        rowAt(all.others, c, year.products.length).fill(0);
      const baskets = choice.cells === 'pooled' ? [all] : marketsOf(year, c, all);
      yield { economy: year.economies[c], year: year.year, baskets };
    }
}

/** Markets × products. */
function ownAndOthers(year: BilateralYear, economy: number): Basket {
  const own = withPartners(year, 'from', economy);
  const others = new Float64Array(own.length);
  year.value.forEach((value, k) => {
    if (year.from[k] !== economy) others[year.to[k] * year.products.length + year.product[k]] += value;
  });
  return { partner: null, own, others };
}

/** Each market but its own where somebody sells. */
function marketsOf({ economies, products }: BilateralYear, c: number, all: Basket): readonly Basket[] {
  return economies.flatMap((partner, j) => {
    const [own, others] = [all.own, all.others].map((values) => rowAt(values, j, products.length));
    return j === c || sum(own) + sum(others) === 0 ? [] : [{ partner, own, others }];
  });
}

/** Hummels and Klenow's margins over all the markets; no rows for who sells in none. */
function overallRows(
  rows: LongRows,
  place: readonly (string | null)[],
  markets: readonly Basket[],
): readonly Residual[] {
  if (markets.every(({ own }) => sum(own) === 0)) return [];
  const each = markets.map(({ own, others }) => hummelsKlenow(own, others));
  const weights = Float64Array.from(markets, ({ others }) => sum(others));
  const found = overallMargins(each, weights);
  rows.add(place, 'extensive_margin', UNITS.share, orMissing(found.extensive));
  rows.add(place, 'intensive_margin', UNITS.ratio, orMissing(found.intensive));
  rows.add(place, 'share_of_others', UNITS.ratio, orMissing(found.share));
  rows.add(place, 'markets_reached', UNITS.share, orMissing(found.reached));
  if (Number.isNaN(found.share)) return [];
  return [closes('overall EM·IM = Σx_c/Σx_r', found.extensive * found.intensive - found.share, found.share)];
}

function marginRows(rows: LongRows, place: readonly (string | null)[], { own, others }: Basket): Residual {
  const found = hummelsKlenow(own, others);
  rows.add(place, 'extensive_margin', UNITS.share, orMissing(found.extensive));
  rows.add(place, 'intensive_margin', UNITS.ratio, orMissing(found.intensive));
  rows.add(place, 'share_of_others', UNITS.ratio, orMissing(found.share));
  rows.add(place, 'alone', UNITS.dataUnit, Math.max(0, found.alone));
  const product = found.extensive * found.intensive;
  const miss = Number.isNaN(product) ? 0 : product - found.share;
  return closes('EM·IM = Σx_c/Σx_r', miss, Number.isNaN(product) ? 1 : found.share);
}
