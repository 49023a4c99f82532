import type { MissingReason } from '../../base/missing.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import type { Residual } from '../define.ts';
import { longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import { choice } from '../options.ts';
import { term } from '../term.ts';
import { CHAIN_KEYS } from './chain-keys.ts';
import { BY_INDUSTRY, chainOptions, shown } from './chain-options.ts';
import { chainResult, closesTo } from './chain-result.ts';
import type { ChainContext } from './context.ts';
import { defineChain } from './define-chain.ts';
import { placesOf, rowsAtLevel } from './emit.ts';
import type { IoTable } from './io-table.ts';
import { type ChainLengths, chainLengths } from './kernels/chain-length.ts';
import { withGroups } from './with-groups.ts';

const keys = [CHAIN_KEYS.year, CHAIN_KEYS.economy, CHAIN_KEYS.sector, CHAIN_KEYS.side];

export const chainLength = defineChain({
  id: 'chain-length',
  room: 'chains',
  tables: 'year',
  title: { en: 'Length of production chains', es: 'Longitud de las cadenas de producción' },
  summary: {
    en: 'How much value added crosses borders in production, and how many stages its chains have, from either end.',
    es: 'Cuánto valor agregado cruza fronteras en la producción y cuántas etapas tienen sus cadenas, desde cada extremo.',
  },
  formula: [
    'V = V_D + V_RT + V_GVC = v̂Lŷ^D + v̂Lŷ^F + v̂LA^M Bŷ',
    'PL = X/V with X = v̂BBŷ;  PL_D = v̂LLŷ^D / V_D;  PL_RT = v̂LLŷ^F / V_RT',
    'PL_GVC = (v̂LLA^M Bŷ + v̂BA^M Bŷ + v̂LA^M BA^D Bŷ) / V_GVC',
    'position = PL_GVC forward / PL_GVC backward',
  ],
  references: [{ work: 'wang2017b' }, { work: 'wang2017a' }],
  input: { table: 'io_table' },
  options: {
    level: choice(['sector', 'country'], 'country', BY_INDUSTRY),
    years: chainOptions.years,
    groups: chainOptions.groups,
  },
  output: longFields(keys),
  terms: [
    term('domestic_share', UNITS.share, 'purely domestic', 'puramente interno'),
    term('traded_share', UNITS.share, 'traded in final goods', 'comerciado en bienes finales'),
    term('simple_share', UNITS.share, 'simple chains', 'cadenas simples'),
    term('complex_share', UNITS.share, 'complex chains', 'cadenas complejas'),
    term('participation', UNITS.share, 'participation', 'participación'),
    term('length', UNITS.stages, 'length', 'longitud'),
    term('length_domestic', UNITS.stages, 'length, domestic', 'longitud, interna'),
    term(
      'length_traded',
      UNITS.stages,
      'length, traded in final goods',
      'longitud, comerciada en bienes finales',
    ),
    term('length_gvc', UNITS.stages, 'length of value chains', 'longitud de las cadenas de valor'),
    term('border_crossings', UNITS.stages, 'border crossings', 'cruces de frontera'),
    term('gvc_position', UNITS.ratio, 'position in value chains', 'posición en cadenas de valor'),
  ],
  conventions: [
    {
      en: 'forward: by origin of the value added; backward: by maker of the final product. The length of everything is upstreamness forward, and downstreamness backward.',
      es: 'forward: según el origen del valor agregado; backward: según quien hace el producto final. La longitud total es hacia adelante la distancia a la demanda final y hacia atrás la distancia a los factores.',
    },
    {
      en: 'Final goods sent abroad cross a border but are not chains of production: they are the traded part.',
      es: 'Los bienes finales que se exportan cruzan una frontera, pero no son cadenas de producción: son la parte comerciada.',
    },
  ],
  computeTable: withGroups((context, options) => {
    const { table } = context;
    const { forward, backward } = context.share(chainLengths);
    const ends = {
      forward: amountsAtLevel(table, forward, options.level),
      backward: amountsAtLevel(table, backward, options.level),
    };
    const rows = longRows(keys);
    const show = shown(table, options, ['economy', 'partner', 'sector']);
    for (const { at, exporter: economy, sector } of placesOf(table, options.level, show)) {
      for (const side of ['forward', 'backward'] as const) {
        for (const [term, unit, part, whole] of measuresOf(ends[side](at)))
          rows.add([table.year, economy, sector, side], term, unit, over(part, whole));
      }
      const position = positionOf(ends.forward(at), ends.backward(at));
      rows.add([table.year, economy, sector, 'both'], 'gvc_position', UNITS.ratio, position);
    }
    return chainResult('chain-length', rows, context, partsClose(context, forward));
  }),
});

/** Value added and stages of one place, seen from one end. */
type Amounts = Readonly<Record<keyof ChainLengths, number>>;

function amountsAtLevel(
  table: IoTable,
  lengths: ChainLengths,
  level: 'country' | 'sector',
): (at: number) => Amounts {
  const columns = Object.entries(lengths).map(
    ([name, values]) => [name, rowsAtLevel(table, values, level)] as const,
  );
  return (at) => Object.fromEntries(columns.map(([name, values]) => [name, values[at]])) as Amounts;
}

/** Each measure of a place from one end, as what stands over what. */
function measuresOf(of: Amounts): readonly (readonly [term: string, Unit, part: number, whole: number])[] {
  const chains = chainsIn(of);
  return [
    ['domestic_share', UNITS.share, of.domestic, of.all],
    ['traded_share', UNITS.share, of.traded, of.all],
    ['simple_share', UNITS.share, of.simple, of.all],
    ['complex_share', UNITS.share, of.complex, of.all],
    ['participation', UNITS.share, chains, of.all],
    ['length', UNITS.stages, of.stagesAll, of.all],
    ['length_domestic', UNITS.stages, of.stagesDomestic, of.domestic],
    ['length_traded', UNITS.stages, of.stagesTraded, of.traded],
    ['length_gvc', UNITS.stages, stagesOfChains(of), chains],
    ['border_crossings', UNITS.stages, of.stagesBorder, chains],
  ];
}

const chainsIn = ({ simple, complex }: Amounts): number => simple + complex;

const stagesOfChains = ({ stagesHome, stagesBorder, stagesAbroad }: Amounts): number =>
  stagesHome + stagesBorder + stagesAbroad;

/** The length of value chains forward over that backward. */
function positionOf(forward: Amounts, backward: Amounts): number | MissingReason {
  const [ahead, behind] = [forward, backward].map((of) => over(stagesOfChains(of), chainsIn(of)));
  return typeof ahead === 'number' && typeof behind === 'number' ? over(ahead, behind) : 'zero-denominator';
}

function over(part: number, whole: number): number | MissingReason {
  return whole === 0 ? 'zero-denominator' : part / whole;
}

function partsClose(context: ChainContext, forward: ChainLengths): Residual[] {
  const made = context.table.x.map((x, i) => x * context.v[i]);
  const { domestic, traded, simple, complex } = forward;
  const { stagesDomestic, stagesTraded, stagesHome, stagesBorder, stagesAbroad, stagesAll } = forward;
  return [
    ...closesTo(context, 'V_D + V_RT + V_GVC = value added', [domestic, traded, simple, complex], made),
    ...closesTo(
      context,
      'stages of the parts = stages of all',
      [stagesDomestic, stagesTraded, stagesHome, stagesBorder, stagesAbroad],
      stagesAll,
    ),
  ];
}
