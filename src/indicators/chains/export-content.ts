import { UNITS } from '../../base/unit.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import { choice, number, onlyWith } from '../options.ts';
import { term } from '../term.ts';
import { CHAIN_KEYS } from './chain-keys.ts';
import { BY_INDUSTRY, chainOptions, shown } from './chain-options.ts';
import { chainResult, contentCloses } from './chain-result.ts';
import type { ChainContext } from './context.ts';
import { defineChain } from './define-chain.ts';
import { shareOf } from './emit.ts';
import { belowThreshold, contentOfUnit } from './kernels/content.ts';
import { valueAddedAbsorbed } from './kernels/leontief.ts';
import { meldRows } from './kernels/meld.ts';
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
  computeTable(given, options) {
    return withGroups(given, options.groups, (context) => {
      const rows = longRows(keys);
      const show = shown(context.table, options, ['exporter', 'importer', 'sector']);
      if (options.measure === 'content') emitContent(rows, context, options, show);
      else if (options.measure === 'suppliers') emitSuppliers(rows, context, options.level, show);
      else emitExposure(rows, context, options.level, show);
      return chainResult('content', rows, context, contentCloses(context));
    });
  },
});

type Level = 'country' | 'sector';
type Show = ReturnType<typeof shown>;

/** Visits the economies, or the industries of each, with a sum over its cells of a G × N matrix. */
function eachCell(
  { table, G }: ChainContext,
  level: Level,
  show: Show,
  visit: (s: number, sector: string | null, pick: (cells: Float64Array) => number) => void,
): void {
  const N = table.sectors.length;
  for (let s = 0; s < G; s += 1) {
    if (!show.exporter(s)) continue;
    for (let k = 0; k < (level === 'sector' ? N : 1); k += 1) {
      if (level === 'sector' && !show.sector(k)) continue;
      visit(s, level === 'sector' ? table.sectors[k] : null, (cells) =>
        level === 'sector' ? cells[s * N + k] : cells.subarray(s * N, (s + 1) * N).reduce((a, b) => a + b, 0),
      );
    }
  }
}

function emitContent(
  rows: LongRows,
  context: ChainContext,
  { level, threshold }: { readonly level: Level; readonly threshold: number },
  show: Show,
): void {
  const { table } = context;
  const e = context.totalExports();
  const gross = meldRows(table, e);
  const parts = Object.entries(contentOfUnit(context)).map(
    ([term, share]) =>
      [
        term,
        meldRows(
          table,
          share.map((value, j) => value * e[j]),
        ),
      ] as const,
  );
  const below = belowThreshold(context, threshold);
  eachCell(context, level, show, (s, sector, pick) => {
    const cells = [table.year, table.economies[s], sector, null, null];
    rows.add(cells, 'exports', table.unit, pick(gross));
    for (const [term, values] of parts)
      rows.add(cells, term, UNITS.share, shareOf(pick(values), pick(gross)));
    if (sector === null)
      rows.add(
        cells,
        'below_threshold',
        UNITS.share,
        below.exports[s] > 0 ? below.share[s] : 'zero-denominator',
      );
  });
}

function emitSuppliers(rows: LongRows, context: ChainContext, level: Level, show: Show): void {
  const { table, n, G } = context;
  const e = context.totalExports();
  const gross = meldRows(table, e);
  const origin = context.originShares();
  for (let t = 0; t < G; t += 1) {
    const supplied = meldRows(
      table,
      e.map((value, j) => value * origin[t * n + j]),
    );
    eachCell(context, level, show, (s, sector, pick) => {
      if (t === s) return;
      const cells = [table.year, table.economies[s], sector, table.economies[t], null];
      rows.add(cells, 'value_added', table.unit, pick(supplied));
      rows.add(cells, 'share_of_exports', UNITS.share, shareOf(pick(supplied), pick(gross)));
    });
  }
}

function emitExposure(rows: LongRows, context: ChainContext, level: Level, show: Show): void {
  const { table, n, G } = context;
  const absorbed = valueAddedAbsorbed(context);
  const exports = context.exports();
  const made = meldRows(
    table,
    table.x.map((x, i) => x * context.v[i]),
  );
  const gross = meldRows(table, context.totalExports());
  for (let k = 0; k < G; k += 1) {
    const column = (values: Float64Array): Float64Array =>
      meldRows(
        table,
        Float64Array.from({ length: n }, (_, i) => values[i * G + k]),
      );
    const there = column(absorbed);
    const sold = column(exports);
    eachCell(context, level, show, (s, sector, pick) => {
      const cells = [table.year, table.economies[s], sector, null, table.economies[k]];
      rows.add(cells, 'share_of_value_added', UNITS.share, shareOf(pick(there), pick(made)));
      if (k !== s) rows.add(cells, 'share_of_exports', UNITS.share, shareOf(pick(sold), pick(gross)));
    });
  }
}
