import { badOption } from '../../base/bad-option.ts';
import type { Text } from '../../base/locale.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import { economyGroups } from '../../catalog/economy-group.ts';
import { closes, type Residual } from '../define.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import type { Note } from '../note.ts';
import { levelOf } from '../option-vocabulary.ts';
import { choice, list } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import { term } from '../term.ts';
import { CHAIN_KEYS } from './chain-keys.ts';
import { chainOptions, readGroups } from './chain-options.ts';
import { chainResult, closesTo } from './chain-result.ts';
import type { ChainContext } from './context.ts';
import { defineChain } from './define-chain.ts';
import { excludedEconomies, regionNotes } from './economies-left-out.ts';
import { introversionOf, type RegionalTrade, regionalTrade } from './kernels/introversion.ts';
import { valueAddedAbsorbed } from './kernels/leontief.ts';
import { meld } from './kernels/meld.ts';
import { minus, rowTotals, times } from './kernels/products.ts';

const keys = [
  CHAIN_KEYS.year,
  { ...CHAIN_KEYS.economy, title: { en: 'Region', es: 'Región' } },
  CHAIN_KEYS.sector,
];

export const regionalIntroversion = defineChain({
  id: 'introversion',
  room: 'chains',
  tables: 'year',
  title: { en: 'Introversion of a region', es: 'Introversión de una región' },
  summary: {
    en: 'Whether the economies of a region trade with one another more than the rest of the world trades with them, in gross flows or in value added.',
    es: 'Si las economías de una región comercian entre sí más de lo que el resto del mundo comercia con ellas, en flujos brutos o en valor agregado.',
  },
  formula: [
    's = T_ii / T_i,  v = T_oi / T_o;  T exports and imports, i members, o outsiders',
    'HI = s / v,  HE = (1 − s) / (1 − v)',
    'introversion = (HI − HE) / (HI + HE)',
    'concentration = s / (T_i / (T_i + T_o))',
  ],
  references: [{ work: 'iapadre2004' }, { work: 'hamanaka2015' }, { work: 'frankel1997' }],
  input: { table: 'io_table' },
  options: {
    blocs: list({
      en: 'groups of the catalogue (north-america) or NAME:USA+CAN; all groups of which the table has two members or more and somebody else when left out',
      es: 'grupos del catálogo (north-america) o NOMBRE:USA+CAN; si se omite, todos los grupos de los que la matriz tiene dos miembros o más y alguien de fuera',
    }),
    measure: choice(['gross', 'final', 'inputs', 'value-added'], 'gross', {
      en: 'what flows between economies: all goods and services, final ones, inputs, or value added to where it is used in the end',
      es: 'qué fluye entre economías: todos los bienes y servicios, los finales, los insumos, o el valor agregado hasta donde termina por usarse',
    }),
    level: levelOf(['country', 'sector'], 'country', {
      en: 'the region, or the region and industry that sells or adds the value',
      es: 'la región, o la región e industria que vende o agrega el valor',
    }),
    exclude_economies: excludedEconomies,
    years: chainOptions.years,
  },
  output: longFields(keys),
  terms: [
    term('trade', 'input', 'trade of the members', 'comercio de los miembros'),
    term('inside_share', UNITS.share, 'share among members', 'proporción entre miembros'),
    term(
      'outsider_share',
      UNITS.share,
      'share of the region in the trade of others',
      'proporción de la región en el comercio de los demás',
    ),
    term('concentration', UNITS.ratio, 'ratio of concentration', 'razón de concentración'),
    term('inside_intensity', UNITS.ratio, 'intensity inside', 'intensidad hacia dentro'),
    term('outside_intensity', UNITS.ratio, 'intensity outside', 'intensidad hacia fuera'),
    term('introversion', UNITS.index, 'introversion (−1 to 1)', 'introversión (−1 a 1)'),
  ],
  charted: 'introversion',
  conventions: [
    {
      en: 'The share among members alone grows with the region. Introversion compares it with what the region weighs in the trade of others: 0 where both are the same, 1 where members trade with nobody else, −1 where they do not trade with one another.',
      es: 'La proporción entre miembros por sí sola crece con la región. La introversión la compara con lo que pesa la región en el comercio de los demás: 0 si son iguales, 1 si los miembros no comercian con nadie más, −1 si no comercian entre sí.',
    },
    {
      en: 'What an economy sells itself is no trade: a table with few economies and a large rest of the world hides what others trade among themselves, and shows every region less introverted than it is.',
      es: 'Lo que una economía se vende a sí misma no es comercio: una matriz con pocas economías y un gran resto del mundo oculta lo que los demás comercian entre sí y muestra a toda región menos introvertida de lo que es.',
    },
  ],
  computeTable(context, options) {
    const { table } = context;
    requireCodes(options.exclude_economies, table.economies, { en: 'economy', es: 'la economía' });
    const kept = table.economies.map((code) => !options.exclude_economies.includes(code));
    const regions = regionsOf(context, options.blocs, kept);
    const rows = longRows(keys);
    let [miss, scale] = [0, 0];
    for (const [sector, flows] of flowsOf(context, options, kept)) {
      const all = 2 * flows.reduce((total, flow) => total + flow, 0);
      scale = Math.max(scale, Math.abs(all));
      for (const { name, member } of regions) {
        const found = regionalTrade(flows, member);
        miss = Math.max(miss, Math.abs(found.members + found.outsiders - all));
        emit(rows, [table.year, name, sector], table.unit, found);
      }
    }
    const residuals = [closes('T_i + T_o = T', miss, scale), ...valueAddedCloses(context, options.measure)];
    const notes = [
      ...regionNotes(table, options.exclude_economies, tradeWithin),
      ...regions.flatMap(membersOf(context)),
    ];
    return chainResult('introversion', rows, context, residuals, notes);
  },
});

interface Region {
  readonly name: string;
  /** By economy of the table, 1 for a member that is not left out. */
  readonly member: Uint8Array;
  /** How many members it has by its definition. */
  readonly wanted: number;
}

/** Catalogue groups that the table has as a region, or those named. */
function regionsOf(
  { table }: ChainContext,
  written: readonly string[],
  kept: readonly boolean[],
): readonly Region[] {
  const region = (name: string, codes: readonly string[]): Region => ({
    name,
    member: Uint8Array.from(table.economies, (code, s) => (kept[s] && codes.includes(code) ? 1 : 0)),
    wanted: new Set(codes).size,
  });
  const catalogue = economyGroups.map(({ id, members }) => region(id, members));
  const there = catalogue.filter((one) => isRegion(one, kept));
  if (written.length === 0 && there.length > 0) return there;
  const groups = readGroups(written, table, 'blocs');
  requireCodes(Object.values(groups).flat(), table.economies, { en: 'economy', es: 'la economía' });
  const found = written.map((text) => {
    const [name] = text.split(':', 1);
    return catalogue.find((one) => one.name === text) ?? region(name, groups[name]);
  });
  const wrong = written.find((_, at) => !isRegion(found[at], kept));
  if (written.length > 0 && wrong === undefined) return found;
  throw badOption('blocs', wrong ?? '', {
    en: 'two economies of the table or more, and at least one outside, that are not left out: NAME:USA+CAN',
    es: 'dos economías de la matriz o más, y al menos una fuera, que no queden excluidas: NOMBRE:USA+CAN',
  });
}

/** What the economies of a rest of the world trade with one another is not seen. */
function tradeWithin(regions: readonly string[], leaveOut: string): Text {
  const all = regions.join(', ');
  return {
    en: `Trade within ${all} is not in the table: others seem to trade little among themselves, and introversion is too low. Take a table of more economies, or leave out with ${leaveOut}.`,
    es: `El comercio dentro de ${all} no está en la matriz: los demás parecen comerciar poco entre sí y la introversión resulta demasiado baja. Use una matriz con más economías o excluya con ${leaveOut}.`,
  };
}

/** Which members of a region count, where the table lacks some or some are left out. */
function membersOf({ table }: ChainContext): (region: Region) => Note[] {
  return ({ name, member, wanted }) => {
    const there = table.economies.filter((_, s) => member[s] === 1);
    if (wanted <= there.length) return [];
    const found = there.join(', ');
    return [
      {
        level: 'info',
        of: { what: `members ${name} ${found}`, period: table.year },
        text: {
          en: `${name}: ${found}, ${there.length} of its ${wanted} economies.`,
          es: `${name}: ${found}, ${there.length} de sus ${wanted} economías.`,
        },
      },
    ];
  };
}

function isRegion({ member }: Region, kept: readonly boolean[]): boolean {
  const inside = member.reduce((count, one) => count + one, 0);
  return inside > 1 && inside < kept.filter(Boolean).length;
}

interface Chosen {
  readonly measure: 'gross' | 'final' | 'inputs' | 'value-added';
  readonly level: 'country' | 'sector';
}

/** Flows from economy to economy, G × G with nothing on the diagonal, of all industries or of each. */
function flowsOf(
  context: ChainContext,
  { measure, level }: Chosen,
  kept: readonly boolean[],
): readonly (readonly [string | null, Float64Array])[] {
  const { G, table } = context;
  const N = table.sectors.length;
  const cube = meld(table, byRow(context, measure));
  const sectors = level === 'sector' ? table.sectors : [null];
  return sectors.map((sector, k) => {
    const flows = new Float64Array(G * G);
    for (let s = 0; s < G; s += 1)
      for (let r = 0; r < G; r += 1) {
        if (r === s || !kept[s] || !kept[r]) continue;
        for (let i = 0; i < N; i += 1)
          if (sector === null || i === k) flows[s * G + r] += cube[(s * N + i) * G + r];
      }
    return [sector, flows] as const;
  });
}

/** What each row sends to each economy, n × G. */
function byRow(context: ChainContext, measure: Chosen['measure']): Float64Array {
  const { Y } = context.table;
  if (measure === 'gross') return context.exports();
  if (measure === 'final') return Y;
  return measure === 'inputs' ? minus(context.exports(), Y) : valueAddedAbsorbed(context);
}

/** Of flows of value added alone: what is added is used somewhere. */
function valueAddedCloses(context: ChainContext, measure: Chosen['measure']): Residual[] {
  if (measure !== 'value-added') return [];
  const used = rowTotals(valueAddedAbsorbed(context), context.n, context.G);
  return closesTo(context, 'Σ_k v̂BY_k = value added', [used], times(context.v, context.table.x));
}

function emit(rows: LongRows, place: readonly (string | null)[], unit: Unit, trade: RegionalTrade): void {
  const found = introversionOf(trade);
  rows.add(place, 'trade', unit, trade.members);
  rows.add(place, 'inside_share', UNITS.share, found.insideShare);
  rows.add(place, 'outsider_share', UNITS.share, found.outsiderShare);
  rows.add(place, 'concentration', UNITS.ratio, found.concentration);
  rows.add(place, 'inside_intensity', UNITS.ratio, found.inside);
  rows.add(place, 'outside_intensity', UNITS.ratio, found.outside);
  rows.add(place, 'introversion', UNITS.index, found.introversion);
}
