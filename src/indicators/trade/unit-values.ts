import { isMissing } from '../../base/missing.ts';
import { UNITS } from '../../base/unit.ts';
import { competitionRanks } from '../../math/competition-ranks.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { bilateralIndex } from '../industry/kernels/index-numbers.ts';
import { worstOf } from '../industry/worst-of.ts';
import type { Dropped } from '../left-out.ts';
import { byTerm, within } from '../lineage.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import { vocabulary } from '../option-vocabulary.ts';
import { number } from '../options.ts';
import { term } from '../term.ts';
import { cellsOption } from './cells.ts';
import { clipQuantiles } from './kernels/clip-quantiles.ts';
import { orMissing } from './measured.ts';
import { oneEconomyNotes } from './one-economy.ts';
import { type Flow, type PricedFlow, pricedFields, quantityOptions, readPriced } from './priced-flows.ts';
import { shownPlaces, tradeOptions } from './trade-options.ts';

const UNIT_CODE = { name: 'quantity_unit', title: { en: 'Unit code', es: 'Clave de unidad' } };
const keys = [KEYS.reporter, KEYS.partner, KEYS.product, KEYS.flow, UNIT_CODE, KEYS.period];

export const unitValues = defineIndicator({
  id: 'unit-values',
  room: 'trade',
  title: { en: 'Unit values and their indices', es: 'Valores unitarios y sus índices' },
  summary: {
    en: 'What a unit of a product costs, beside the world’s, and how these prices moved.',
    es: 'Cuánto cuesta una unidad de un producto, frente al mundo, y cómo se movieron esos precios.',
  },
  formula: [
    'UV = Σv/Σq within one unit code;  relative UV = UV_c/UV_world of the product, unit and year',
    'Fisher_t = √(Laspeyres·Paasche) and Törnqvist_t = Π (UV_t/UV_{t−1})^s̄ over cells with a unit value in t − 1 and t, chained over the years of the reporter, the first = 100',
    'quality position = share of the other reporters with a lower unit value (ties count half), from 0 to 1',
    'market share = v_c/Σv (with relative UV: the two signs by which Kaplinsky and Readman read product upgrading)',
  ],
  references: [{ work: 'kaplinsky2005' }, { work: 'imf2009', chapter: '2, 10, 16' }],
  input: { table: 'trade_flow', fields: pricedFields },
  options: {
    ...tradeOptions,
    flow: vocabulary.flow,
    cells: cellsOption,
    ...quantityOptions,
    winsorise: number(
      0,
      {
        en: 'percent of the lines on each side whose unit value is moved to the quantile, within product, unit and year',
        es: 'por ciento de las líneas a cada lado cuyo valor unitario se mueve al cuantil, dentro de producto, unidad y año',
      },
      { min: 0, max: 49 },
    ),
  },
  sums: ['economy', 'partner', 'product'],
  output: longFields(keys),
  terms: [
    term('value', 'input', 'value', 'valor'),
    term('quantity', 'input', 'quantity', 'cantidad'),
    term('unit_value', 'input', 'unit value', 'valor unitario'),
    term(
      'relative_unit_value',
      UNITS.ratio,
      'unit value relative to the world',
      'valor unitario respecto al mundo',
    ),
    term(
      'quality_position',
      UNITS.share,
      'position on the ladder of unit values',
      'posición en la escala de valores unitarios',
    ),
    term('market_share', UNITS.share, 'market share', 'cuota de mercado'),
    term('unit_value_fisher', UNITS.index100, 'unit value index, Fisher', 'índice de valor unitario, Fisher'),
    term(
      'unit_value_tornqvist',
      UNITS.index100,
      'unit value index, Törnqvist',
      'índice de valor unitario, Törnqvist',
    ),
    term('matched_share', UNITS.share, 'matched value, share', 'valor emparejado, proporción'),
  ],
  conventions: [
    {
      en: 'A unit value is an average over kinds and qualities: it moves with the mix as well as with prices.',
      es: 'Un valor unitario es un promedio de tipos y calidades: se mueve con la mezcla además de con los precios.',
    },
    {
      en: 'Quantities of different unit codes are never added: each code is a row of its own. Net weight stands in, as kg, where the quantity is missing or estimated.',
      es: 'Nunca se suman cantidades de distinta unidad: cada clave es una fila propia. El peso neto, en kg, suple a la cantidad que falta o es estimada.',
    },
    {
      en: 'The world of the relative unit value are all reporters of the data. The market share is of value, lines without quantity included.',
      es: 'El mundo del valor unitario relativo son todos los declarantes de los datos. La cuota de mercado es de valor, incluidas las líneas sin cantidad.',
    },
    {
      en: 'Indices use cells (product, unit, and partner with cells=product-partner) that have a unit value in both years of a link; matched_share says how much of the later year’s value they are.',
      es: 'Los índices usan celdas (producto, unidad, y socio con cells=product-partner) con valor unitario en ambos años del eslabón; matched_share dice qué parte del valor del año posterior son.',
    },
  ],
  lineage: byTerm(
    {
      relative_unit_value: within('endpoints', 'product', 'flow'),
      quality_position: within('endpoints', 'product', 'flow'),
      market_share: within('endpoints', 'product', 'flow'),
      unit_value_fisher: within('all', 'reporter', 'flow', 'partner'),
      unit_value_tornqvist: within('all', 'reporter', 'flow', 'partner'),
      matched_share: within('all', 'reporter', 'flow', 'partner'),
    },
    within('endpoints', 'reporter', 'partner', 'product', 'flow'),
  ),
  compute(table, options) {
    const read = readPriced(table, options, 'unit-values');
    const cells = cellsOf(clipped(read.priced, options.winsorise / 100), options.cells === 'product-partner');
    const rows = longRows(keys);
    const { all, reporters } = read;
    const lone = oneEconomyNotes([{ year: null, traders: reporters }]);
    const shown = new Set(shownPlaces(options, reporters).map((c) => reporters[c]));
    const [world, sold, position] = [worldOf(cells), soldOf(all), laddersOf(cells)];
    for (const cell of cells) {
      if (!shown.has(cell.reporter)) continue;
      const whole = world.get(worldKey(cell)) as Amount;
      const place = [cell.reporter, cell.partner, cell.product, options.flow, cell.unit, cell.year];
      rows.add(place, 'value', UNITS.dataUnit, cell.value);
      rows.add(place, 'quantity', UNITS.dataUnit, cell.quantity);
      rows.add(place, 'unit_value', UNITS.dataUnit, orMissing(cell.value / cell.quantity));
      const relative = cell.value / cell.quantity / (whole.value / whole.quantity);
      rows.add(place, 'relative_unit_value', UNITS.ratio, orMissing(relative));
      if (cell.partner !== null) continue;
      rows.add(place, 'quality_position', UNITS.share, orMissing(position(cell), 'too-few-observations'));
      const share = sold(cell.reporter, cell.product, cell.year) / sold(null, cell.product, cell.year);
      rows.add(place, 'market_share', UNITS.share, orMissing(share));
    }
    for (const reporter of shown) {
      const own = cells.filter((cell) => cell.reporter === reporter);
      chainRows(rows, [reporter, null, null, options.flow, null], own);
    }
    const dropped: readonly Dropped[] = read.dropped;
    const residuals = worldCloses(cells, world);
    return { table: rows.table('unit-values'), residuals, notes: [...read.notes, ...lone], dropped };
  },
});

interface Amount {
  value: number;
  quantity: number;
}

interface UnitCell extends Amount {
  readonly reporter: string;
  /** Null where partners are added up. */
  readonly partner: string | null;
  readonly product: string;
  readonly unit: string;
  readonly year: string;
}

/** The lines with quantities that give the clipped unit values. */
function clipped(lines: readonly PricedFlow[], share: number): readonly PricedFlow[] {
  if (share === 0) return lines;
  const groups = new Map<string, PricedFlow[]>();
  for (const line of lines) {
    const key = [line.product, line.unit, line.year].join('\0');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return [...groups.values()].flatMap((group) => {
    const values = clipQuantiles(
      Float64Array.from(group, ({ value, quantity }) => value / quantity),
      share,
    );
    return group.map((line, k) => ({ ...line, quantity: line.value / values[k] }));
  });
}

function cellsOf(lines: readonly PricedFlow[], partners: boolean): readonly UnitCell[] {
  const cells = new Map<string, UnitCell>();
  for (const { reporter, partner, product, unit, year, value, quantity } of lines) {
    const side = partners ? partner : null;
    const key = [reporter, side ?? '', product, unit, year].join('\0');
    const cell = cells.get(key) ?? { reporter, partner: side, product, unit, year, value: 0, quantity: 0 };
    cells.set(key, cell);
    cell.value += value;
    cell.quantity += quantity;
  }
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}

function worldKey({ product, unit, year }: UnitCell): string {
  return [product, unit, year].join('\0');
}

function worldOf(cells: readonly UnitCell[]): ReadonlyMap<string, Amount> {
  const world = new Map<string, Amount>();
  for (const cell of cells) {
    const sum = world.get(worldKey(cell)) ?? { value: 0, quantity: 0 };
    world.set(worldKey(cell), sum);
    sum.value += cell.value;
    sum.quantity += cell.quantity;
  }
  return world;
}

/** Relative unit values, weighted by quantity, have the mean 1 in each product, unit and year. */
function worldCloses(cells: readonly UnitCell[], world: ReadonlyMap<string, Amount>): readonly Residual[] {
  const means = new Map<string, number>();
  for (const cell of cells) {
    const whole = world.get(worldKey(cell)) as Amount;
    const relative = cell.value / cell.quantity / (whole.value / whole.quantity);
    const part = (cell.quantity / whole.quantity) * relative;
    if (Number.isFinite(part)) means.set(worldKey(cell), (means.get(worldKey(cell)) ?? 0) + part);
  }
  return worstOf([...means.values()].map((mean) => closes('Σ (q/Q) relative unit value = 1', mean - 1, 1)));
}

/** Of a cell, the share of the other reporters of its product, unit and year whose unit value is lower; NaN alone. */
function laddersOf(cells: readonly UnitCell[]): (cell: UnitCell) => number {
  const ladders = new Map<string, UnitCell[]>();
  for (const cell of cells) {
    const rungs = ladders.get(worldKey(cell));
    if (rungs === undefined) ladders.set(worldKey(cell), [cell]);
    else rungs.push(cell);
  }
  const positions = new Map<UnitCell, number>();
  for (const rungs of ladders.values()) {
    const ranks = competitionRanks(
      rungs.map(({ value, quantity }) => value / quantity),
      'ratio',
    );
    const equals = new Map<number, number>();
    for (const rank of ranks) equals.set(rank, (equals.get(rank) ?? 0) + 1);
    rungs.forEach((cell, i) => {
      const equal = equals.get(ranks[i]) as number;
      const lower = rungs.length + 1 - ranks[i] - equal;
      positions.set(cell, (lower + (equal - 1) / 2) / (rungs.length - 1));
    });
  }
  return (cell) => positions.get(cell) ?? Number.NaN;
}

/** Value by reporter (null for all), product and year. */
function soldOf(lines: readonly Flow[]): (reporter: string | null, product: string, year: string) => number {
  const sums = new Map<string, number>();
  for (const { reporter, product, year, value } of lines)
    for (const who of [reporter, ''])
      sums.set(`${who}\0${product}\0${year}`, (sums.get(`${who}\0${product}\0${year}`) ?? 0) + value);
  return (reporter, product, year) => sums.get(`${reporter ?? ''}\0${product}\0${year}`) ?? 0;
}

function chainRows(rows: LongRows, place: readonly (string | null)[], cells: readonly UnitCell[]): void {
  const years = [...new Set(cells.map(({ year }) => year))].sort();
  const of = (year: string) =>
    new Map(
      cells
        .filter((cell) => cell.year === year)
        .map((cell) => [`${cell.partner}\0${cell.product}\0${cell.unit}`, cell]),
    );
  const levels = { unit_value_fisher: 100, unit_value_tornqvist: 100 };
  years.forEach((year, t) => {
    const at = [...place, year];
    const [before, now] = [t === 0 ? of(year) : of(years[t - 1]), of(year)];
    const both = [...now].flatMap(([key, cell]) => {
      const old = before.get(key);
      return old === undefined ? [] : [{ old, cell }];
    });
    const price = (cell: UnitCell) => cell.value / cell.quantity;
    const [p0, p1] = [both.map(({ old }) => price(old)), both.map(({ cell }) => price(cell))];
    const [q0, q1] = [both.map(({ old }) => old.quantity), both.map(({ cell }) => cell.quantity)];
    for (const [term, formula] of [
      ['unit_value_fisher', 'fisher'],
      ['unit_value_tornqvist', 'tornqvist'],
    ] as const) {
      const link = bilateralIndex(formula, p0, p1, q0, q1);
      levels[term] *= isMissing(link) ? Number.NaN : link;
      rows.add(at, term, UNITS.index100, orMissing(levels[term], 'too-few-observations'));
    }
    const matched = both.reduce((so, { cell }) => so + cell.value, 0);
    const whole = [...now.values()].reduce((so, { value }) => so + value, 0);
    rows.add(at, 'matched_share', UNITS.share, orMissing(matched / whole));
  });
}
