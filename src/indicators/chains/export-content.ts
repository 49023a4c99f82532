import { UNITS } from '../../base/unit.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import { choice, number, onlyWith } from '../options.ts';
import { term } from '../term.ts';
import { CHAIN_KEYS } from './chain-keys.ts';
import { BY_INDUSTRY, chainOptions, type Shown, shown } from './chain-options.ts';
import { chainResult, contentCloses } from './chain-result.ts';
import type { ChainContext } from './context.ts';
import { defineChain } from './define-chain.ts';
import { placesOf, rowsAtLevel, shareOf } from './emit.ts';
import { belowThreshold, contentOfUnit } from './kernels/content.ts';
import { valueAddedAbsorbed } from './kernels/leontief.ts';
import { times } from './kernels/products.ts';
import { withGroups } from './with-groups.ts';

const keys = [
  CHAIN_KEYS.year,
  CHAIN_KEYS.exporter,
  CHAIN_KEYS.sector,
  CHAIN_KEYS.origin,
  CHAIN_KEYS.destination,
];

export const exportContent = defineChain({
  id: 'content',
  room: 'chains',
  tables: 'year',
  title: {
    en: 'Import content and domestic content of exports',
    es: 'Contenido importado y contenido nacional de las exportaciones',
  },
  summary: {
    en: 'What exports are made of, as a rule of domestic content or an in-bond regime would count it, who supplies the foreign part, and who buys in the end.',
    es: 'De qué están hechas las exportaciones, como lo contaría una regla de contenido nacional o un régimen de maquila, quién aporta la parte extranjera y quién compra al final.',
  },
  formula: [
    'direct_imports = Σ_{t≠s} u A_ts e / E,  import_content = (u − v_s L_s) e / E',
    'domestic = c^dom e / E,  foreign = c^for e / E',
    'below_threshold = share of E from industries with c^dom < threshold',
    'suppliers: Σ_{i in t} v_i B_ij e_j / E,  exposure: v̂BY_k / value added',
  ],
  references: [{ work: 'hummels2001' }, { work: 'koopman2012' }],
  input: { table: 'io_table' },
  options: {
    measure: choice(['content', 'suppliers', 'exposure'], 'content', {
      en: 'what exports contain, which economies supply the foreign value added in them, or which economies absorb the value added of each',
      es: 'qué contienen las exportaciones, qué economías aportan el valor agregado extranjero, o qué economías absorben el valor agregado de cada una',
    }),
    level: choice(['country', 'sector'], 'country', BY_INDUSTRY),
    threshold: onlyWith(
      { measure: ['content'], level: ['country'] },
      number(
        0.5,
        {
          en: 'domestic content below which an industry counts for below_threshold',
          es: 'contenido nacional por debajo del cual una industria cuenta en below_threshold',
        },
        { min: 0, max: 1 },
      ),
    ),
    years: chainOptions.years,
    groups: chainOptions.groups,
  },
  output: longFields(keys),
  terms: [
    term('exports', 'input', 'exports', 'exportaciones'),
    term(
      'direct_imports',
      UNITS.share,
      'inputs imported by the exporting industry',
      'insumos importados por la industria exportadora',
    ),
    term('import_content', UNITS.share, 'import content', 'contenido importado'),
    term('domestic', UNITS.share, 'domestic value added', 'valor agregado nacional'),
    term('foreign', UNITS.share, 'foreign value added', 'valor agregado extranjero'),
    term('local', UNITS.share, 'value added that had not left', 'valor agregado que no había salido'),
    term(
      'below_threshold',
      UNITS.share,
      'exports below the threshold of domestic content',
      'exportaciones bajo el umbral de contenido nacional',
    ),
    term('value_added', 'input', 'value added', 'valor agregado'),
    term('share_of_exports', UNITS.share, 'share of exports', 'proporción de las exportaciones'),
    term('share_of_value_added', UNITS.share, 'share of value added', 'proporción del valor agregado'),
  ],
  conventions: [
    {
      en: 'A table of the whole industry averages plants that work for export with those that do not: import content is understated where processing trade is large, unless the table splits it (CN2, MX2).',
      es: 'Una tabla por industria promedia plantas que trabajan para exportar con las que no: el contenido importado queda subestimado donde la maquila es grande, salvo que la tabla la separe (CN2, MX2).',
    },
    {
      en: 'direct_imports is the nearest to what in-bond plants report; it leaves out imports bought by their domestic suppliers.',
      es: 'direct_imports es lo más cercano a lo que informan las maquiladoras; no incluye lo que importan sus proveedores nacionales.',
    },
  ],
  computeTable: withGroups((context, options) => {
    const rows = longRows(keys);
    const show = shown(context.table, options, ['exporter', 'importer', 'sector']);
    if (options.measure === 'content') emitContent(rows, context, options, show);
    else if (options.measure === 'suppliers') emitSuppliers(rows, context, options, show);
    else emitExposure(rows, context, options, show);
    return chainResult('content', rows, context, contentCloses(context));
  }),
});

interface Chosen {
  readonly level: 'country' | 'sector';
  readonly threshold: number;
}

function emitContent(rows: LongRows, context: ChainContext, chosen: Chosen, show: Shown): void {
  const { table } = context;
  const e = context.totalExports();
  const atLevel = (values: Float64Array) => rowsAtLevel(table, values, chosen.level);
  const gross = atLevel(e);
  const parts = Object.entries(contentOfUnit(context)).map(
    ([term, share]) => [term, atLevel(times(share, e))] as const,
  );
  const below = belowThreshold(context, chosen.threshold);
  for (const { at, exporter, sector } of placesOf(table, chosen.level, show)) {
    const cells = [table.year, exporter, sector, null, null];
    rows.add(cells, 'exports', table.unit, gross[at]);
    for (const [term, values] of parts) rows.add(cells, term, UNITS.share, shareOf(values[at], gross[at]));
    if (sector !== null) continue;
    const share = below.exports[at] > 0 ? below.share[at] : 'zero-denominator';
    rows.add(cells, 'below_threshold', UNITS.share, share);
  }
}

function emitSuppliers(rows: LongRows, context: ChainContext, { level }: Chosen, show: Shown): void {
  const { table, n } = context;
  const e = context.totalExports();
  const gross = rowsAtLevel(table, e, level);
  const shares = context.originShares();
  const places = placesOf(table, level, show);
  table.economies.forEach((origin, t) => {
    const supplied = rowsAtLevel(table, times(e, shares.subarray(t * n, (t + 1) * n)), level);
    for (const { at, exporter, sector } of places) {
      if (exporter === origin) continue;
      const cells = [table.year, exporter, sector, origin, null];
      rows.add(cells, 'value_added', table.unit, supplied[at]);
      rows.add(cells, 'share_of_exports', UNITS.share, shareOf(supplied[at], gross[at]));
    }
  });
}

function emitExposure(rows: LongRows, context: ChainContext, { level }: Chosen, show: Shown): void {
  const { table } = context;
  const absorbed = valueAddedAbsorbed(context);
  const exports = context.exports();
  const made = rowsAtLevel(table, times(table.x, context.v), level);
  const gross = rowsAtLevel(table, context.totalExports(), level);
  const places = placesOf(table, level, show);
  table.economies.forEach((destination, k) => {
    const there = rowsAtLevel(table, columnOf(context, absorbed, k), level);
    const sold = rowsAtLevel(table, columnOf(context, exports, k), level);
    for (const { at, exporter, sector } of places) {
      const cells = [table.year, exporter, sector, null, destination];
      rows.add(cells, 'share_of_value_added', UNITS.share, shareOf(there[at], made[at]));
      if (exporter !== destination)
        rows.add(cells, 'share_of_exports', UNITS.share, shareOf(sold[at], gross[at]));
    }
  });
}

/** What goes from each row to one economy, of a matrix n × G. */
function columnOf({ n, G }: ChainContext, values: Float64Array, k: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => values[i * G + k]);
}
