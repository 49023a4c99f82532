import { UNITS } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { type Dropped, leftOut } from '../left-out.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import { levelOf, vocabulary } from '../option-vocabulary.ts';
import { choice, economies, list, number, onlyWith } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import { term } from '../term.ts';
import { dollarThresholds } from './dollar-thresholds.ts';
import { byProduct } from './flows-apart.ts';
import { discoveredAt } from './kernels/discoveries.ts';
import { specialisation } from './kernels/specialisation.ts';
import { columnSums, rowAt } from './kernels/totals.ts';
import { orMissing } from './measured.ts';
import { oneEconomyNotes, tradersOf } from './one-economy.ts';
import { classificationOf, PRODUCTS_ABOUT, productTest } from './product-test.ts';
import { requireChange } from './require-span.ts';
import { matrixFields } from './trade-input.ts';
import { ofExports } from './trade-lineage.ts';
import { shownPlaces, tradeOptions } from './trade-options.ts';
import { readTradeYears, type TradeYear } from './trade-years.ts';

const keys = [KEYS.reporter, KEYS.product, KEYS.group, KEYS.from, KEYS.to];

export const discoveries = defineIndicator({
  id: 'discoveries',
  room: 'trade',
  title: { en: 'Export discoveries', es: 'Descubrimientos de exportación' },
  summary: {
    en: 'Products that an economy hardly exported and that became a real export.',
    es: 'Productos que una economía casi no exportaba y que llegaron a ser una exportación de verdad.',
  },
  formula: [
    'Klinger–Lederman: x_from < low and x_to ≥ high',
    'Cadot: in some year t, x ≤ low in the `before` years up to t − 1, and x ≥ high in the `after` years from t on',
    'share of the products selected = 100·Σ_{discovered, selected} x_to / Σ_discovered x_to',
    'inside the frontier: another economy (of `leaders`) had RCA ≥ `frontier` in the product in the first year;  on the frontier: none had',
  ],
  references: [{ work: 'klinger2004' }, { work: 'klinger2006' }, { work: 'cadot2011' }],
  input: { table: 'trade_flow', fields: matrixFields },
  options: {
    ...tradeOptions,
    method: choice(['klinger-lederman', 'cadot'], 'klinger-lederman', {
      en: 'the two ends of the window, or years before and after within it',
      es: 'los dos extremos de la ventana, o años antes y después dentro de ella',
    }),
    low: number(
      10_000,
      {
        en: 'exports below this count as none, in dollars (cadot: at most this)',
        es: 'las exportaciones por debajo de esto cuentan como ninguna, en dólares (cadot: a lo sumo esto)',
      },
      { min: 0 },
    ),
    high: number(
      1_000_000,
      {
        en: 'exports from this on count as a real export, in dollars',
        es: 'las exportaciones desde esto cuentan como exportación de verdad, en dólares',
      },
      { min: 0 },
    ),
    before: onlyWith(
      { method: ['cadot'] },
      number(
        2,
        { en: 'cadot: years without exports before', es: 'cadot: años previos sin exportación' },
        { min: 1, max: 50, integer: true },
      ),
    ),
    after: onlyWith(
      { method: ['cadot'] },
      number(
        2,
        {
          en: 'cadot: years with exports, the first one included',
          es: 'cadot: años con exportación, incluido el primero',
        },
        { min: 1, max: 50, integer: true },
      ),
    ),
    frontier: number(
      1,
      {
        en: 'RCA from which another economy already exports the product',
        es: 'VCR desde la cual otra economía ya exporta el producto',
      },
      { min: 0 },
    ),
    leaders: economies({
      en: 'economies that make the frontier; all others when left out',
      es: 'economías que forman la frontera; todas las demás si se omite',
    }),
    select: list({
      en: `a group of products whose part in what was discovered is wanted: ${PRODUCTS_ABOUT.en}`,
      es: `un grupo de productos cuya parte en lo descubierto se busca: ${PRODUCTS_ABOUT.es}`,
    }),
    level: levelOf(['counts', 'products'], 'counts', {
      en: 'an economy with its counts, or each product too',
      es: 'una economía con sus números, o además cada producto',
    }),
    from: vocabulary.from,
    to: vocabulary.to,
  },
  sums: ['economy', 'partner', 'product'],
  apart: byProduct,
  output: longFields(keys),
  terms: [
    term('discoveries', UNITS.count, 'discoveries', 'descubrimientos'),
    term(
      'discoveries_inside',
      UNITS.count,
      'discoveries inside the frontier',
      'descubrimientos dentro de la frontera',
    ),
    term(
      'discoveries_frontier',
      UNITS.count,
      'discoveries on the frontier',
      'descubrimientos en la frontera',
    ),
    term('discovered_value', 'input', 'exports of discovered products', 'exportaciones de lo descubierto'),
    term(
      'discovered_share',
      UNITS.share,
      'discovered products, share of exports',
      'lo descubierto, proporción de lo exportado',
    ),
    term(
      'discoveries_selected',
      UNITS.count,
      'discoveries among the products selected',
      'descubrimientos entre los productos elegidos',
    ),
    term(
      'selected_share',
      UNITS.percent,
      'products selected, percent of exports of discovered products',
      'productos elegidos, por ciento de lo que exporta lo descubierto',
    ),
    term('first', 'input', 'first', 'inicial'),
    term('last', 'input', 'last', 'final'),
  ],
  conventions: [
    {
      en: 'The thresholds are dollars, meant for constant prices. Where the file, its publisher or the release says the unit of the values (BACI: thousands), they are put in it; else they count in the unit of the data, with a warning: for data in millions write low=0.01 and high=1.',
      es: 'Los umbrales son dólares y suponen precios constantes. Si el archivo, quien lo publica o la publicación indica la unidad de los valores (BACI: miles), se expresan en ella; si no, cuentan en la unidad de los datos, con una advertencia: para datos en millones escriba low=0.01 y high=1.',
    },
    {
      en: 'A product without a line is zero exports. An economy without any line in the first or the last year is left out and named: everything would look discovered.',
      es: 'Un producto sin línea es exportación cero. Una economía sin ninguna línea en el primer o el último año se excluye y se nombra: todo parecería descubierto.',
    },
    {
      en: 'A product that nobody exported in the first year is always on the frontier. If somebody exported it, somebody had RCA ≥ 1: name `leaders` to ask for more.',
      es: 'Un producto que nadie exportaba el primer año siempre está en la frontera. Si alguien lo exportaba, alguien tenía VCR ≥ 1: nombre `leaders` para exigir más.',
    },
    {
      en: 'discovered_value is what the discovered products export in the last year.',
      es: 'discovered_value es lo que los productos descubiertos exportan en el último año.',
    },
  ],
  lineage: ofExports('range'),
  compute(table, options) {
    const read = readTradeYears(table, options, 'discoveries', 'no');
    const named = read.years.map(({ year }) => ({ year: year ?? '' }));
    const { from, to } = requireChange(options, named, 'discoveries');
    const window = read.years.filter(({ year }) => (year ?? '') >= from && (year ?? '') <= to);
    const [first] = window;
    const { economies, products } = first;
    const inside = insideFrontier(first, placesOf(options.leaders, economies), options.frontier);
    const limits = dollarThresholds(table, options);
    const group = productTest(options.select, products, () => classificationOf(table), 'select');
    const rows = longRows(keys);
    const residuals: Residual[] = [];
    const holes: string[] = [];
    for (const c of shownPlaces(options, economies)) {
      const series = window.map(({ exports }) => rowAt(exports, c, products.length));
      const last = series[series.length - 1];
      if ((options.method === 'cadot' ? series : [series[0], last]).some(isEmpty)) {
        holes.push(economies[c]);
        continue;
      }
      const found = foundIn(series, { ...options, ...limits }).map((one) => ({
        ...one,
        frontier: !inside(c, one.p),
        isSelected: group.keeps(products[one.p]),
      }));
      const place: Place = (product, of) => [economies[c], product, of, from, to];
      residuals.push(...countRows(rows, place, found, { last, selects: options.select.length > 0 }));
      if (options.level === 'products') productRows(rows, place, found, products);
    }
    const lone = oneEconomyNotes([tradersOf(first.year, economies, first.exports)]);
    return {
      table: rows.table('discoveries'),
      residuals: worstOf(residuals),
      notes: [...read.notes, ...limits.notes, ...lone, ...group.notes],
      dropped: [...read.dropped, ...withoutLines(holes)],
    };
  },
});

const isEmpty = (exports: Float64Array): boolean => exports.every((x) => x === 0);

function withoutLines(economies: readonly string[]): Dropped[] {
  const what = {
    en: 'economies without lines in a year of the window',
    es: 'economías sin líneas en un año de la ventana',
  };
  return economies.length === 0 ? [] : [leftOut(what, economies)];
}

/** A product that an economy discovered. */
interface Found {
  readonly p: number;
  readonly first: number;
  readonly last: number;
  readonly frontier: boolean;
  readonly isSelected: boolean;
}

/** The keys of a row, of an economy, by product and group. */
type Place = (product: string | null, group: string | null) => readonly (string | null)[];

/** What is discovered on the paths of an economy, years × products. */
function foundIn(series: readonly Float64Array[], options: Parameters<typeof discoveredAt>[1]) {
  const found: Pick<Found, 'p' | 'first' | 'last'>[] = [];
  for (let p = 0; p < series[0].length; p += 1) {
    const path = series.map((year) => year[p]);
    if (discoveredAt(path, options) >= 0) found.push({ p, first: path[0], last: path.at(-1) as number });
  }
  return found;
}

function countRows(
  rows: LongRows,
  placeOf: Place,
  found: readonly Found[],
  { last, selects }: { readonly last: Float64Array; readonly selects: boolean },
): Residual[] {
  const place = placeOf(null, null);
  const all = sum(last);
  const soldBy = (some: readonly Found[]) => some.reduce((so, { last: sold }) => so + sold, 0);
  const value = soldBy(found);
  const onFrontier = found.filter(({ frontier }) => frontier).length;
  rows.add(place, 'discoveries', UNITS.count, found.length);
  rows.add(place, 'discoveries_inside', UNITS.count, found.length - onFrontier);
  rows.add(place, 'discoveries_frontier', UNITS.count, onFrontier);
  rows.add(place, 'discovered_value', UNITS.dataUnit, value);
  rows.add(place, 'discovered_share', UNITS.share, orMissing(value / all));
  if (selects) {
    const selected = found.filter(({ isSelected }) => isSelected);
    rows.add(place, 'discoveries_selected', UNITS.count, selected.length);
    rows.add(place, 'selected_share', UNITS.percent, orMissing((100 * soldBy(selected)) / value));
  }
  const places = new Set(found.map(({ p }) => p));
  const others = sum(last.filter((_, p) => !places.has(p)));
  const inside = found.filter(({ frontier }) => !frontier).length;
  return [
    closes('discovered + other exports = exports', value + others - all, all),
    closes('inside + on the frontier = discoveries', inside + onFrontier - places.size, 1),
  ];
}

function productRows(rows: LongRows, placeOf: Place, found: readonly Found[], products: readonly string[]) {
  for (const { p, first, last, frontier } of found) {
    const at = placeOf(products[p], frontier ? 'on-frontier' : 'inside-frontier');
    rows.add(at, 'first', UNITS.dataUnit, first);
    rows.add(at, 'last', UNITS.dataUnit, last);
  }
}

/** The places of these economies, of all where none is named. @throws EscalarError `unknown-name` */
function placesOf(wanted: readonly string[], economies: readonly string[]): readonly number[] {
  requireCodes(wanted, economies, { en: 'economy', es: 'la economía' });
  return economies.flatMap((code, c) => (wanted.length === 0 || wanted.includes(code) ? [c] : []));
}

/** Whether an economy other than c exports the product with an advantage in the first year. */
function insideFrontier(year: TradeYear, leaders: readonly number[], frontier: number) {
  const width = year.products.length;
  const world = columnSums(year.exports, year.economies.length, width);
  const { rca } = specialisation(year.exports, world, false);
  return (c: number, p: number): boolean =>
    leaders.some((other) => other !== c && rca[other * width + p] >= frontier && rca[other * width + p] > 0);
}
