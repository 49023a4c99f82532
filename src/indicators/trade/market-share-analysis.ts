import { UNITS } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { type Dropped, leftOut } from '../left-out.ts';
import { byTerm } from '../lineage.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import { levelOf, vocabulary } from '../option-vocabulary.ts';
import { choice, onlyWith } from '../options.ts';
import { term } from '../term.ts';
import { type BilateralYear, readBilateral } from './bilateral-flows.ts';
import {
  type ConstantMarketShare,
  constantMarketShare,
  type MarketPair,
} from './kernels/constant-market-share.ts';
import { fagerbergSollie } from './kernels/fagerberg-sollie.ts';
import { marketPair } from './market-pair.ts';
import { orMissing } from './measured.ts';
import { exportersOf, oneEconomyNotes } from './one-economy.ts';
import { requireChange } from './require-span.ts';
import { bilateralFields } from './trade-input.ts';
import { bilateral } from './trade-lineage.ts';
import { flowToldBy, shownPlaces, tradeOptions } from './trade-options.ts';

const keys = [KEYS.reporter, KEYS.product, KEYS.partner, KEYS.from, KEYS.to];

export const marketShareAnalysis = defineIndicator({
  id: 'market-share-analysis',
  room: 'trade',
  title: { en: 'Constant-market-share analysis', es: 'Análisis de cuotas de mercado constantes' },
  summary: {
    en: 'How much exports grew because world demand did, because of the products and markets, and by winning shares.',
    es: 'Cuánto crecieron las exportaciones por la demanda mundial, por los productos y mercados, y por ganar cuotas.',
  },
  formula: [
    'Leamer–Stern: ΔV = r·V₀ [growth] + Σ_i (r_i − r)V₀_i [commodity] + ΣΣ (r_ij − r_i)V₀_ij [market] + ΣΣ (ΔV_ij − r_ij V₀_ij) [competitiveness]',
    'order=market-first: Σ_j (r_j − r)V₀_j [market] + ΣΣ (r_ij − r_j)V₀_ij [commodity]',
    'Fagerberg–Sollie: S = Σ_j c_j Σ_i a_ij b_ij;  ΔS = Σc₀ΣΔa b₀ + Σc₀Σa₀Δb + Σ(Σa₀b₀)Δc + Σc₀ΣΔaΔb + ΣΔ(Σab)Δc',
  ],
  references: [{ work: 'leamer1970', chapter: '7' }, { work: 'fagerberg1987' }],
  input: { table: 'trade_flow', fields: bilateralFields },
  options: {
    ...tradeOptions,
    flow: flowToldBy,
    method: choice(['leamer-stern', 'fagerberg-sollie'], 'leamer-stern', {
      en: 'of the value of exports (leamer-stern) or of the share in the markets (fagerberg-sollie)',
      es: 'del valor exportado (leamer-stern) o de la cuota en los mercados (fagerberg-sollie)',
    }),
    order: onlyWith(
      { method: ['leamer-stern'] },
      choice(['commodity-first', 'market-first'], 'commodity-first', {
        en: 'which effect of Leamer–Stern is taken first; the other one holds what both share',
        es: 'qué efecto de Leamer-Stern se toma primero; el otro contiene lo que ambos comparten',
      }),
    ),
    level: onlyWith(
      { method: ['leamer-stern'] },
      levelOf(['total', 'product', 'partner'], 'total', {
        en: 'effects of Leamer–Stern together, or also of each product or market',
        es: 'efectos de Leamer-Stern juntos, o además de cada producto o mercado',
      }),
    ),
    as: onlyWith(
      { method: ['leamer-stern'] },
      choice(['value', 'percent'], 'value', {
        en: 'Leamer–Stern in the unit of the data, or in percent of the first year’s exports',
        es: 'Leamer-Stern en la unidad de los datos, o en por ciento de las exportaciones iniciales',
      }),
    ),
    from: vocabulary.from,
    to: vocabulary.to,
  },
  sums: ['economy', 'partner', 'product'],
  output: longFields(keys),
  terms: [
    term('first', 'input', 'first', 'inicial'),
    term('growth', ['input', UNITS.percent], 'growth', 'crecimiento'),
    term('commodity', ['input', UNITS.percent], 'commodity effect', 'efecto producto'),
    term('market', ['input', UNITS.percent], 'market effect', 'efecto mercado'),
    term('competitiveness', ['input', UNITS.percent], 'competitiveness', 'competitividad'),
    term('last', 'input', 'last', 'final'),
    term('change', ['input', UNITS.percent, UNITS.share], 'change', 'cambio'),
    term('share_from', UNITS.share, 'share, first', 'cuota inicial'),
    term('share_to', UNITS.share, 'share, last', 'cuota final'),
    term('market_share_effect', UNITS.share, 'market-share effect', 'efecto cuota de mercado'),
    term('commodity_composition', UNITS.share, 'commodity composition', 'composición por productos'),
    term('market_composition', UNITS.share, 'market composition', 'composición por mercados'),
    term('commodity_adaptation', UNITS.share, 'commodity adaptation', 'adaptación por productos'),
    term('market_adaptation', UNITS.share, 'market adaptation', 'adaptación por mercados'),
  ],
  conventions: [
    {
      en: 'Markets are the importers of the data other than the exporter; their imports are from all exporters, this one included.',
      es: 'Los mercados son los importadores de los datos distintos del exportador; sus importaciones son de todos los exportadores, incluido este.',
    },
    {
      en: 'A product of a market that imported nothing in the first year has no growth rate: what is sold there later is competitiveness.',
      es: 'Un producto de un mercado que no importaba nada al inicio no tiene tasa de crecimiento: lo que después se vende ahí es competitividad.',
    },
    {
      en: 'Fagerberg–Sollie uses base-period weights; the two adaptation effects are the products of changes. Shares and effects are from 0 to 1, not percent.',
      es: 'Fagerberg-Sollie usa ponderadores del periodo base; los dos efectos de adaptación son productos de cambios. Cuotas y efectos van de 0 a 1, no en por ciento.',
    },
  ],
  lineage: byTerm(
    {
      first: bilateral('endpoints', 'reporter', 'product', 'partner'),
      last: bilateral('endpoints', 'reporter', 'product', 'partner'),
      competitiveness: bilateral('endpoints', 'product', 'partner'),
    },
    bilateral('endpoints'),
  ),
  compute(table, options) {
    const read = readBilateral(table, options, 'market-share-analysis', options.flow);
    const { from, to } = requireChange(options, read.years, 'market-share-analysis');
    const [first, last] = [from, to].map(
      (name) => read.years.find(({ year }) => year === name) as BilateralYear,
    );
    const rows = longRows(keys);
    const residuals: Residual[] = [];
    const silent: string[] = [];
    for (const c of shownPlaces(options, first.economies)) {
      const markets = first.economies.flatMap((_, j) => (j === c ? [] : [j]));
      const pair = marketPair(first, last, c, markets);
      const exporter = first.economies[c];
      if (sum(pair.sold0) === 0 && sum(pair.sold1) === 0) {
        silent.push(exporter);
        continue;
      }
      const place = { exporter, from, to };
      residuals.push(
        options.method === 'fagerberg-sollie'
          ? shareRows(rows, place, pair)
          : valueRows(rows, place, pair, options, [first.products, markets.map((j) => first.economies[j])]),
      );
    }
    const what = { en: 'economies without exports', es: 'economías sin exportaciones' };
    const none = leftOut(what, silent) satisfies Dropped;
    return {
      table: rows.table('market-share-analysis'),
      residuals: worstOf(residuals),
      notes: [...read.notes, ...oneEconomyNotes(read.years.map(exportersOf))],
      dropped: silent.length === 0 ? read.dropped : [...read.dropped, none],
    };
  },
});

interface Place {
  readonly exporter: string;
  readonly from: string;
  readonly to: string;
}

interface ValueChoice {
  readonly order: 'commodity-first' | 'market-first';
  readonly level: 'total' | 'product' | 'partner';
  readonly as: 'value' | 'percent';
}

const EFFECTS = ['growth', 'commodity', 'market', 'competitiveness'] as const;

function valueRows(
  rows: LongRows,
  { exporter, from, to }: Place,
  pair: MarketPair,
  options: ValueChoice,
  [products, markets]: readonly [readonly string[], readonly string[]],
): Residual {
  const effects = constantMarketShare(pair, options.order);
  const base = sum(pair.sold0);
  const unit = options.as === 'value' ? UNITS.dataUnit : UNITS.percent;
  const shown = (value: number) => orMissing(options.as === 'value' ? value : (100 * value) / base);
  const emit = (product: string | null, partner: string | null, of: (values: Float64Array) => number) => {
    const place = [exporter, product, partner, from, to];
    rows.add(place, 'first', UNITS.dataUnit, of(pair.sold0));
    // in the order in which one leads to the other
    for (const effect of EFFECTS) rows.add(place, effect, unit, shown(of(effects[effect])));
    rows.add(place, 'last', UNITS.dataUnit, of(pair.sold1));
    rows.add(place, 'change', unit, shown(of(pair.sold1) - of(pair.sold0)));
  };
  emit(null, null, sum);
  if (options.level === 'product')
    products.forEach((product, i) => {
      emit(product, null, (values) => sum(values.subarray(i * markets.length, (i + 1) * markets.length)));
    });
  if (options.level === 'partner')
    markets.forEach((market, j) => {
      emit(null, market, (values) => sum(values.filter((_, at) => at % markets.length === j)));
    });
  return closes(
    'ΔV = growth + commodity + market + competitiveness',
    missOf(pair, effects),
    sizeOf(pair, effects),
  );
}

function missOf(pair: MarketPair, effects: ConstantMarketShare): number {
  return EFFECTS.reduce((so, effect) => so + sum(effects[effect]), sum(pair.sold0) - sum(pair.sold1));
}

/** Effects of opposite sign can be far larger than the exports. */
function sizeOf(pair: MarketPair, effects: ConstantMarketShare): number {
  return EFFECTS.reduce(
    (so, effect) => so + effects[effect].reduce((all, value) => all + Math.abs(value), 0),
    sum(pair.sold0) + sum(pair.sold1),
  );
}

function shareRows(rows: LongRows, { exporter, from, to }: Place, pair: MarketPair): Residual {
  const effects = fagerbergSollie(pair);
  const place = [exporter, null, null, from, to];
  const add = (term: string, value: number) => rows.add(place, term, UNITS.share, orMissing(value));
  add('share_from', effects.share0);
  add('share_to', effects.share1);
  const change = effects.share1 - effects.share0;
  add('change', change);
  const parts = {
    market_share_effect: effects.marketShare,
    commodity_composition: effects.commodityComposition,
    market_composition: effects.marketComposition,
    commodity_adaptation: effects.commodityAdaptation,
    market_adaptation: effects.marketAdaptation,
  };
  for (const [term, value] of Object.entries(parts)) add(term, value);
  const known = Number.isNaN(change) ? 0 : Object.values(parts).reduce((so, value) => so + value, -change);
  return closes('ΔS = Σ of the five effects', known, 1);
}
