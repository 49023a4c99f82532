import { isMissing, type Measured, type Missing, type MissingReason } from '../../base/missing.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, type Residual } from '../define.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import { levelOf } from '../option-vocabulary.ts';
import { choice, economies } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import type { Shows } from '../show-rows.ts';
import { term } from '../term.ts';
import { belowZero } from './below-zero.ts';
import { CHAIN_KEYS } from './chain-keys.ts';
import { chainOptions, LEVELS, type Level, shown } from './chain-options.ts';
import { chainResult, closesTo } from './chain-result.ts';
import type { ChainContext } from './context.ts';
import { defineChain } from './define-chain.ts';
import { excludedEconomies, regionNotes } from './economies-left-out.ts';
import { placesOf, toLevel } from './emit.ts';
import { type ContentOf, exposureOf, type OriginsInUse, originsInUse } from './kernels/exposure.ts';
import { valueAddedAbsorbed } from './kernels/leontief.ts';
import { meld } from './kernels/meld.ts';
import { rowTotals, times } from './kernels/products.ts';
import { withGroups } from './with-groups.ts';

const keys = [
  CHAIN_KEYS.year,
  {
    ...CHAIN_KEYS.side,
    labels: {
      origins: { en: 'where it comes from', es: 'de dónde viene' },
      destinations: { en: 'where it goes', es: 'adónde va' },
    },
  },
  CHAIN_KEYS.economy,
  CHAIN_KEYS.sector,
  CHAIN_KEYS.partner,
];

/**
 * On whom an economy depends, as a source and as a market of value added.
 * @example
 * import { buildTable, chainContext, exposure, openBackend } from 'escalar/chains';
 *
 * const table = buildTable({
 *   year: '2020',
 *   rows: ['MEX', 'TWN', 'USA'].map((economy) => ({ economy, sector: 'a' })),
 *   demand: ['MEX', 'TWN', 'USA'].map((economy) => ({ economy, category: 'hh' })),
 *   Z: Float64Array.of(10, 0, 0, 0, 10, 0, 0, 0, 10),
 *   Y: Float64Array.of(50, 0, 0, 20, 90, 5, 30, 10, 95),
 * });
 * const backend = await openBackend();
 * const context = chainContext(table, backend);
 * const { columns } = exposure.computeTable(context, {
 *   show: { economy: ['MEX'], side: ['origins'], term: ['hhi', 'hhi_abroad'] },
 * }).table;
 * columns.value.kind === 'number' && [...columns.value.values]; // => [0.38, 0.52]
 * context.release();
 * await backend.close();
 */
export const exposure = defineChain({
  id: 'exposure',
  room: 'chains',
  tables: 'year',
  title: {
    en: 'Exposure: whose value added, and for whom',
    es: 'Exposición: valor agregado de quién y para quién',
  },
  summary: {
    en: 'From which economies the value added in what an economy uses, exports or makes comes, in which economies its own value added ends, and how concentrated both are.',
    es: 'De qué economías viene el valor agregado de lo que una economía usa, exporta o produce, en qué economías termina el suyo y qué tan concentrados están ambos.',
  },
  formula: [
    'origins: F_tk = Σ_{i in t} Σ_j v_i B_ij y_jk;  exports e_j, output x_j of j in k in the place of y_jk',
    'destinations: F_sk = Σ_{i in s} v_i (B Y)_ik',
    'f = F / Σ F,  HHI = Σ f²;  abroad: the same without the own economy',
  ],
  references: [{ work: 'johnson2012' }, { work: 'hirschman1964' }],
  input: { table: 'io_table' },
  options: {
    measure: choice(['final-demand', 'exports', 'output'], 'final-demand', {
      en: 'what the value added that comes from others is in; where the own goes is always final demand',
      es: 'en qué está el valor agregado que viene de otros; el propio siempre va a la demanda final',
    }),
    level: levelOf(LEVELS, 'country', {
      en: 'an economy, or an economy and industry (of the product, and of the value added that goes); bilateral adds each partner to them',
      es: 'una economía, o una economía e industria (la del producto y, del valor agregado que va, la suya); bilateral les agrega cada socio',
    }),
    exposed_to: economies({
      en: 'economies whose share is wanted taken together',
      es: 'economías cuya participación conjunta se pide',
    }),
    exclude_economies: excludedEconomies,
    ...chainOptions,
  },
  output: longFields(keys),
  terms: [
    term('value_added', 'input', 'value added', 'valor agregado'),
    term('excluded_share', UNITS.share, 'share of those left out', 'participación de las que quedan fuera'),
    term('home_share', UNITS.share, 'own share', 'participación propia'),
    term(
      'exposed_share',
      UNITS.share,
      'share of the economies named',
      'participación de las economías indicadas',
    ),
    term('hhi', UNITS.index, 'Herfindahl–Hirschman', 'Herfindahl-Hirschman'),
    term('hhi_abroad', UNITS.index, 'Herfindahl–Hirschman, abroad', 'Herfindahl-Hirschman, exterior'),
    term(
      'first_abroad',
      UNITS.share,
      'share of the first abroad',
      'participación de la primera del exterior',
    ),
    term('share', UNITS.share, 'share', 'participación'),
    term('share_abroad', UNITS.share, 'share of what is foreign', 'participación en lo extranjero'),
  ],
  charted: 'hhi_abroad',
  conventions: [
    {
      en: 'The whole chain counts: what a supplier bought elsewhere belongs to where it was added. Concentration abroad looks at the foreign part alone, so that a large home market does not hide one supplier or customer.',
      es: 'Cuenta toda la cadena: lo que un proveedor compró en otra parte pertenece a donde se agregó. La concentración del exterior mira solo la parte extranjera, de modo que un gran mercado interno no oculta a un proveedor o cliente único.',
    },
    {
      en: 'By industry, origins are of the product used, exported or made, and destinations of the industry that adds the value.',
      es: 'Por industria, los orígenes son del producto que se usa, exporta o hace, y los destinos, de la industria que agrega el valor.',
    },
    {
      en: 'MARIO takes amounts below zero, where stocks ran down, without their sign; here they count as nothing and are listed.',
      es: 'MARIO toma sin signo los montos menores que cero, donde bajaron las existencias; aquí cuentan como nada y se enlistan.',
    },
  ],
  computeTable: withGroups((context, options) => {
    const { table } = context;
    requireCodes(options.exclude_economies, table.economies, ECONOMY);
    const kept = table.economies.filter((code) => !options.exclude_economies.includes(code));
    requireCodes(options.exposed_to, kept, ECONOMY);
    const rows = longRows(keys);
    const origins = originsInUse(context, options.measure);
    const absorbed = valueAddedAbsorbed(context);
    const below: string[] = [];
    const side = { context, options, kept, below };
    const worst = Math.max(
      emitSide(rows, { ...side, name: 'origins', cube: origins.values }),
      emitSide(rows, { ...side, name: 'destinations', cube: meld(table, absorbed) }),
    );
    const residuals = [...addUp(context, options.measure, origins, absorbed), closes('Σ f = 1', worst, 1)];
    const notes = regionNotes(table, options.exclude_economies);
    const found = chainResult('exposure', rows, context, residuals, notes);
    return { ...found, dropped: [...belowZero(below), ...found.dropped] };
  }),
});

const ECONOMY = { en: 'economy', es: 'la economía' };

/** What is in an economy comes from somewhere, and what it adds goes somewhere. */
function addUp(
  context: ChainContext,
  measure: ContentOf,
  { values, whole, idle }: OriginsInUse,
  absorbed: Float64Array,
): Residual[] {
  const { n, G, table, v } = context;
  const symbol = { 'final-demand': 'y', exports: 'e', output: 'x' }[measure];
  const found = rowTotals(values, whole.length, G);
  const used = rowTotals(absorbed, n, G);
  return [
    ...closesTo(context, `Σ_t F_tk = ${symbol}_k`, [found], whole, idle),
    ...closesTo(context, 'Σ_k v̂BY_k = value added', [used], times(v, table.x)),
  ];
}

interface Side {
  readonly name: 'origins' | 'destinations';
  /** Value added by economy, industry and partner, G × N × G. */
  readonly cube: Float64Array;
  readonly context: ChainContext;
  readonly options: Shows & { readonly level: Level; readonly exposed_to: readonly string[] };
  /** Economies that are not left out. */
  readonly kept: readonly string[];
  /** Takes the cells whose amount is below zero. */
  readonly below: string[];
}

/** The rows of one side. @returns how far the shares of a place are from adding up to 1, at most */
function emitSide(rows: LongRows, side: Side): number {
  const { name, cube, kept, below, options } = side;
  const { table, G } = side.context;
  const N = table.sectors.length;
  const show = shown(table, options, ['economy', 'partner', 'sector']);
  const bySector = options.level.endsWith('sector');
  const amounts = toLevel(cube, G, N, bySector ? 'bilateral-sector' : 'bilateral');
  let worst = 0;
  for (const { at, exporter: economy, sector } of placesOf(table, bySector ? 'sector' : 'country', show)) {
    if (!kept.includes(economy)) continue;
    const cells = [table.year, name, economy, sector];
    const values = amounts.subarray(at * G, (at + 1) * G);
    for (let t = 0; t < G; t += 1)
      if (values[t] < 0) below.push([...cells, table.economies[t], values[t].toFixed(3)].join(' '));
    worst = Math.max(worst, emitPlace(rows, side, { cells, economy, values, shows: show.importer }));
  }
  return worst;
}

interface PlaceOfSide {
  readonly cells: readonly (string | null)[];
  readonly economy: string;
  /** Value added by partner, G. */
  readonly values: Float64Array;
  /** Which partners are shown. */
  readonly shows: (t: number) => boolean;
}

function emitPlace(rows: LongRows, side: Side, { cells, economy, values, shows }: PlaceOfSide): number {
  const { kept, options } = side;
  const { table } = side.context;
  const places = kept.map((code) => table.economies.indexOf(code));
  const counted = Float64Array.from(places, (t) => Math.max(values[t], 0));
  const home = kept.indexOf(economy);
  const found = exposureOf(counted, home);
  const { shares, abroad } = found;
  const all = sum(values.map((value) => Math.max(value, 0)));
  const of = (given: Float64Array | Missing, which: readonly number[]): number | MissingReason =>
    isMissing(given) ? given.missing : sum(which.map((t) => given[t]));
  const put = (name: string, unit: Unit, value: number | MissingReason): void =>
    rows.put(rows.term(name, unit), value);
  rows.at([...cells, null]);
  put('value_added', table.unit, sum(counted));
  put('excluded_share', UNITS.share, all === 0 ? 'zero-denominator' : 1 - sum(counted) / all);
  put('home_share', UNITS.share, of(shares, [home]));
  if (options.exposed_to.length > 0)
    put(
      'exposed_share',
      UNITS.share,
      of(
        shares,
        [...new Set(options.exposed_to)].map((code) => kept.indexOf(code)),
      ),
    );
  put('hhi', UNITS.index, reasonOr(found.hhi));
  put('hhi_abroad', UNITS.index, reasonOr(found.hhiAbroad));
  put('first_abroad', UNITS.share, reasonOr(found.firstAbroad));
  if (options.level.startsWith('bilateral'))
    kept.forEach((partner, t) => {
      if (!shows(places[t])) return;
      rows.at([...cells, partner]);
      put('value_added', table.unit, counted[t]);
      put('share', UNITS.share, of(shares, [t]));
      if (t !== home) put('share_abroad', UNITS.share, of(abroad, [t]));
    });
  return isMissing(shares) ? 0 : Math.abs(sum(shares) - 1);
}

function reasonOr(value: Measured): number | MissingReason {
  return isMissing(value) ? value.missing : value;
}
