import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import { levelOf } from '../option-vocabulary.ts';
import { choice, number, onlyWith } from '../options.ts';
import { term } from '../term.ts';
import { type QualityRule, qualitySplit } from './kernels/quality-split.ts';
import { type Flow, type PricedFlow, pricedFields, quantityOptions, readPriced } from './priced-flows.ts';
import { ofTrade } from './trade-lineage.ts';
import { shownPlaces, tradeOptions } from './trade-options.ts';

const keys = [KEYS.reporter, KEYS.partner, KEYS.product, KEYS.period];

export const intraIndustryQuality = defineIndicator({
  id: 'intra-industry-quality',
  room: 'trade',
  title: {
    en: 'Vertical and horizontal intra-industry trade',
    es: 'Comercio intraindustrial vertical y horizontal',
  },
  summary: {
    en: 'Whether two-way trade exchanges like for like, or better for cheaper kinds of the same product.',
    es: 'Si el comercio de dos vías intercambia productos parecidos, o versiones mejores por otras más baratas.',
  },
  formula: [
    'ratio = UV_x/UV_m;  horizontal: 1 − α (or 1/(1 + α)) ≤ ratio ≤ 1 + α;  vertical high above it, vertical low below it',
    'overlap: two-way part of x + m = 2·min(x, m);  threshold: all of x + m when min(x, m)/max(x, m) > minimum, else none',
    'share of a kind = Σ part/Σ(x + m) over products and partners',
  ],
  references: [{ work: 'greenaway1995' }, { work: 'fontagne1997' }],
  input: { table: 'trade_flow', fields: pricedFields },
  options: {
    ...tradeOptions,
    method: choice(['overlap', 'threshold'], 'overlap', {
      en: 'overlap (Greenaway, Hine and Milner) or threshold (Fontagné and Freudenberg)',
      es: 'overlap, traslape (Greenaway, Hine y Milner) o threshold, umbral (Fontagné y Freudenberg)',
    }),
    alpha: number(
      0.15,
      { en: 'α of the band; 0.15 and 0.25 are usual', es: 'α de la banda; son usuales 0.15 y 0.25' },
      { min: 0, max: 0.99 },
    ),
    band: choice(['symmetric', 'reciprocal'], 'symmetric', {
      en: 'lower end 1 − α, or 1/(1 + α) so that both economies see the same',
      es: 'extremo inferior 1 − α, o 1/(1 + α) para que ambas economías vean lo mismo',
    }),
    minimum: onlyWith(
      { method: ['threshold'] },
      number(
        10,
        {
          en: 'threshold: percent that the smaller flow must exceed of the larger one',
          es: 'threshold: por ciento que el flujo menor debe rebasar del mayor',
        },
        { min: 0, max: 100 },
      ),
    ),
    ...quantityOptions,
    level: levelOf(['total', 'pairs', 'products'], 'total', {
      en: 'an economy, also each partner, or also each product over all partners',
      es: 'una economía, además cada socio, o además cada producto con todos los socios',
    }),
  },
  sums: ['economy', 'partner', 'product'],
  output: longFields(keys),
  terms: [
    term('trade', 'input', 'exports plus imports', 'exportaciones más importaciones'),
    term('one_way', UNITS.share, 'one-way trade', 'comercio de una vía'),
    term('horizontal', UNITS.share, 'two-way, horizontal', 'dos vías, horizontal'),
    term(
      'vertical_high',
      UNITS.share,
      'two-way, vertical, higher quality',
      'dos vías, vertical, calidad superior',
    ),
    term(
      'vertical_low',
      UNITS.share,
      'two-way, vertical, lower quality',
      'dos vías, vertical, calidad inferior',
    ),
    term('unallocated', UNITS.share, 'two-way, without unit values', 'dos vías, sin valores unitarios'),
  ],
  conventions: [
    {
      en: 'Exports and imports are those that the reporter declares with each partner, product by product; only unit values of the same unit code are compared.',
      es: 'Exportaciones e importaciones son las que declara el declarante con cada socio, producto por producto; solo se comparan valores unitarios de la misma unidad.',
    },
    {
      en: 'Two-way trade without comparable unit values is `unallocated`, not horizontal. With method=overlap the two-way kinds add up to the bilateral Grubel–Lloyd index.',
      es: 'El comercio de dos vías sin valores unitarios comparables es `unallocated`, no horizontal. Con method=overlap las partes de dos vías suman el índice bilateral de Grubel-Lloyd.',
    },
    {
      en: 'Exports are usually FOB and imports CIF: ratios are then a few percent too low. Fontagné and Freudenberg take method=threshold, band=reciprocal.',
      es: 'Las exportaciones suelen ser FOB y las importaciones CIF: las razones salen entonces unos puntos bajas. Fontagné y Freudenberg usan method=threshold, band=reciprocal.',
    },
  ],
  lineage: ofTrade('endpoints', 'reporter', 'partner', 'product'),
  compute(table, options) {
    const read = readPriced(table, options, 'intra-industry-quality');
    const shown = new Set(shownPlaces(options, read.reporters).map((c) => read.reporters[c]));
    const pairs = pairsOf(read.all, read.priced).filter(({ reporter }) => shown.has(reporter));
    const rule = { ...options, minimum: options.minimum / 100 };
    const rows = longRows(keys);
    const residuals: Residual[] = [];
    for (const { place, parts, trade } of addedUp(pairs, options.level, rule)) {
      rows.add(place, 'trade', UNITS.dataUnit, trade);
      KINDS.forEach((kind, k) => {
        rows.add(place, kind, UNITS.share, parts[k] / trade);
      });
      const miss = parts.reduce((so, part) => so + part, -trade);
      residuals.push(closes('Σ kinds = x + m', miss, trade));
    }
    return {
      table: rows.table('intra-industry-quality'),
      residuals: worstOf(residuals),
      notes: read.notes,
      dropped: read.dropped,
    };
  },
});

/** In the order of `QualitySplit`. */
const KINDS = ['one_way', 'horizontal', 'vertical_high', 'vertical_low', 'unallocated'];

interface Sums {
  readonly place: readonly (string | null)[];
  /** By kind. */
  readonly parts: number[];
  trade: number;
}

/** The kinds of trade of each place of a level, in order. */
function addedUp(
  pairs: readonly Pair[],
  level: 'total' | 'pairs' | 'products',
  rule: QualityRule,
): readonly Sums[] {
  const groups = new Map<string, Sums>();
  for (const pair of pairs) {
    if (pair.x + pair.m === 0) continue;
    const split = Object.values(qualitySplit(pair.x, pair.m, unitValueRatio(pair), rule));
    const { reporter, partner, product, year } = pair;
    const places = [[reporter, null, null, year]];
    if (level === 'pairs') places.push([reporter, partner, null, year]);
    if (level === 'products') places.push([reporter, null, product, year]);
    for (const place of places) {
      const key = place.join('\0');
      const sums = groups.get(key) ?? { place, parts: KINDS.map(() => 0), trade: 0 };
      groups.set(key, sums);
      split.forEach((part, k) => {
        sums.parts[k] += part;
      });
      sums.trade += pair.x + pair.m;
    }
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sums]) => sums);
}

/** Of exports over imports; NaN where one is not known or their units differ. */
function unitValueRatio({ ux, um }: Pair): number {
  return ux === undefined || ux.unit !== um?.unit ? Number.NaN : ux.value / um.value;
}

interface Pair {
  readonly reporter: string;
  readonly partner: string;
  readonly product: string;
  readonly year: string;
  x: number;
  m: number;
  ux?: { readonly value: number; readonly unit: string };
  um?: { readonly value: number; readonly unit: string };
}

function pairsOf(all: readonly Flow[], priced: readonly PricedFlow[]): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  const at = ({
    reporter,
    partner,
    product,
    year,
  }: Pick<Pair, 'reporter' | 'partner' | 'product' | 'year'>): Pair => {
    const key = [reporter, partner, product, year].join('\0');
    const pair = pairs.get(key) ?? { reporter, partner, product, year, x: 0, m: 0 };
    pairs.set(key, pair);
    return pair;
  };
  for (const line of all) {
    if (line.flow === 'X') at(line).x += line.value;
    if (line.flow === 'M') at(line).m += line.value;
  }
  for (const line of priced) {
    const price = { value: line.value / line.quantity, unit: line.unit };
    if (line.flow === 'X') at(line).ux = price;
    if (line.flow === 'M') at(line).um = price;
  }
  return [...pairs.values()];
}
