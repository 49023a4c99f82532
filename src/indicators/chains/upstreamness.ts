import { EscalarError } from '../../base/error.ts';
import type { MissingReason } from '../../base/missing.ts';
import { UNITS } from '../../base/unit.ts';
import type { Residual } from '../define.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import { choice, list, onlyWith } from '../options.ts';
import type { Shows } from '../show-rows.ts';
import { term } from '../term.ts';
import { aggregateTable } from './aggregate.ts';
import { chainContext } from './chain-context.ts';
import { CHAIN_KEYS } from './chain-keys.ts';
import { chainOptions, shown } from './chain-options.ts';
import { chainResult } from './chain-result.ts';
import { closesIn } from './closes-in.ts';
import type { ChainContext } from './context.ts';
import { defineChain } from './define-chain.ts';
import { placesOf, rowsAtLevel, shareOf } from './emit.ts';
import type { IoTable } from './io-table.ts';
import { inventoriesOf, position, useShares } from './kernels/position.ts';
import { times } from './kernels/products.ts';

const keys = [CHAIN_KEYS.year, CHAIN_KEYS.economy, CHAIN_KEYS.sector];

export const upstreamness = defineChain({
  id: 'upstreamness',
  room: 'chains',
  tables: 'year',
  title: { en: 'Upstreamness and downstreamness', es: 'Distancia a la demanda final y a los factores' },
  summary: {
    en: 'How many stages of production lie between an industry and final use, and how many lie behind it.',
    es: 'Cuántas etapas de producción median entre una industria y el uso final, y cuántas la preceden.',
  },
  formula: [
    'U = (I − diag(x − k)⁻¹ Z)⁻¹ 1',
    "D = 1'(I − diag(x/(x − k)) A)⁻¹",
    'F/GO = Σ_k y_ik / x_i;  VA/GO = v_i',
  ],
  references: [{ work: 'antras2018', section: '2.1', pages: '11' }, { work: 'antras2012' }],
  input: { table: 'io_table' },
  options: {
    inventories: list({
      en: 'categories of final demand that are changes of inventories (INVEN in WIOD): use is scaled up as if they were used like the rest; no correction when left out',
      es: 'categorías de la demanda final que son variación de existencias (INVEN en WIOD): el uso se escala como si se usaran igual que el resto; sin corrección si se omite',
    }),
    level: choice(['sector', 'country'], 'sector', {
      en: 'by economy and industry, or by economy',
      es: 'por economía e industria, o por economía',
    }),
    countries: onlyWith(
      { level: ['country'] },
      choice(['weighted', 'collapsed'], 'weighted', {
        en: 'economies as the mean of their industries by output, or from the table collapsed to economies (Antràs and Chor)',
        es: 'economías como media de sus industrias según la producción, o de la tabla reducida a economías (Antràs y Chor)',
      }),
    ),
    years: chainOptions.years,
  },
  output: longFields(keys),
  terms: [
    term('upstreamness', UNITS.stages, 'upstreamness', 'distancia a la demanda final'),
    term('downstreamness', UNITS.stages, 'downstreamness', 'distancia a los factores'),
    term('final_use_share', UNITS.share, 'share of final use in output', 'uso final en la producción'),
    term(
      'value_added_share',
      UNITS.share,
      'share of value added in output',
      'valor agregado en la producción',
    ),
  ],
  conventions: [
    {
      en: 'The R package gvc reads the matrix of imported inputs where it means all inputs, and gives numbers that are too small (1.28 instead of 2.10 in its own example).',
      es: 'El paquete gvc de R toma la matriz de insumos importados en vez de la de todos los insumos y da números demasiado bajos (1.28 en vez de 2.10 en su propio ejemplo).',
    },
    {
      en: 'An industry without output above zero, or whose output goes to inventories entirely, has no position.',
      es: 'Una industria sin producción mayor que cero, o cuya producción va toda a existencias, no tiene posición.',
    },
  ],
  computeTable(given, options) {
    for (const category of options.inventories) {
      const known = [...new Set(given.table.demand.map((column) => column.category))];
      if (known.includes(category)) continue;
      const kind = { en: 'category of final demand', es: 'la categoría de demanda final' };
      throw new EscalarError('unknown-name', { kind, name: category, nearest: null, known });
    }
    const rows = longRows(keys);
    if (options.level === 'country' && options.countries === 'collapsed') {
      const all = Object.fromEntries(given.table.sectors.map((name) => [name, 'all']));
      const context = chainContext(aggregateTable(given.table, { sectors: all }), given.backend);
      try {
        const residuals = emitPositions(rows, context, { ...options, level: 'country' });
        return chainResult('upstreamness', rows, given, residuals);
      } finally {
        context.release();
      }
    }
    return chainResult('upstreamness', rows, given, emitPositions(rows, given, options));
  },
});

interface Chosen extends Shows {
  readonly inventories: readonly string[];
  readonly level: 'sector' | 'country';
}

function emitPositions(rows: LongRows, context: ChainContext, chosen: Chosen): Residual[] {
  const { table } = context;
  const found = position(
    context,
    chosen.inventories.length === 0 ? undefined : inventoriesOf(context, chosen.inventories),
  );
  const { finalUse, valueAdded } = useShares(context);
  // weights: output of the rows that have a position, so that parts of an economy and industries average alike
  const weight = table.x.map((x, i) => (found.none[i] === 1 ? 0 : x));
  const mean = (values: Float64Array, weights: Float64Array) =>
    meanAtLevel(table, values, weights, chosen.level);
  const measures = [
    ['upstreamness', UNITS.stages, mean(found.upstreamness, weight)],
    ['downstreamness', UNITS.stages, mean(found.downstreamness, weight)],
    ['final_use_share', UNITS.share, mean(finalUse, table.x)],
    ['value_added_share', UNITS.share, mean(valueAdded, table.x)],
  ] as const;
  const show = shown(table, chosen, ['economy', 'partner', 'sector']);
  for (const { at, exporter: economy, sector } of placesOf(table, chosen.level, show)) {
    for (const [term, unit, meanAt] of measures)
      rows.add([table.year, economy, sector], term, unit, meanAt(at));
  }
  const { upstreamness: up, downstreamness: down } = found.gaps;
  return [
    closesIn(context, 'U = 1 + diag(x − k)⁻¹ Z U', up.miss, up.scale),
    closesIn(context, 'D = 1 + D diag(x/(x − k)) A', down.miss, down.scale),
  ];
}

/** The mean of values by row in each place of a level; none where the weights do not add up to more than 0. */
function meanAtLevel(
  table: IoTable,
  values: Float64Array,
  weights: Float64Array,
  level: Chosen['level'],
): (at: number) => number | MissingReason {
  const sums = rowsAtLevel(table, times(values, weights), level);
  const totals = rowsAtLevel(table, weights, level);
  return (at) => shareOf(sums[at], totals[at]);
}
