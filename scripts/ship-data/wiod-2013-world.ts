import { join } from 'node:path';
import type { MissingReason } from '../../src/base/missing.ts';
import { type Row, rowsOf, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { buildTable } from '../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../src/indicators/chains/chain-context.ts';
import type { ChainContext } from '../../src/indicators/chains/context.ts';
import { grossExports } from '../../src/indicators/chains/gross-exports.ts';
import { upstreamness } from '../../src/indicators/chains/upstreamness.ts';
import { parseOptions } from '../../src/indicators/parse-options.ts';
import { lazyBackend } from '../../src/node/dense/lazy-backend.ts';
import { readWiodLong } from '../../src/sources/wiod/read-wiod-long.ts';
import { openStore } from '../../src/store/store.ts';
import { COLUMNS, measure } from './columns.ts';
import type { ShippedRelease } from './shipped-release.ts';
import { wiodDraft } from './wiod-2013.ts';

const YEARS = Array.from({ length: 17 }, (_, i) => String(1995 + i));
const MANUFACTURING = Array.from({ length: 14 }, (_, i) => `c${i + 3}`);
/** Post and telecommunications, finance, business services with research: the nearest to knowledge-intensive. */
const KNOWLEDGE_SERVICES = ['c27', 'c28', 'c30'];
const TERMS = ['GEXP', 'DC', 'DVA', 'GVCB', 'GVCF'] as const;

/** Exports of every economy of WIOD 2013 and their content, in the world's: what the rules of upgrading read. */
export async function wiod2013World(data: string): Promise<ShippedRelease> {
  const store = await openStore({ roots: [] });
  const lazy = lazyBackend({});
  const rows: Row[] = [];
  try {
    const text = ['block', 'row_country', 'row_sector', 'col_country', 'col_sector'];
    for (const year of YEARS) {
      const table = await store.readParquet(join(data, 'icio/wiod2013', `wiot_${year}.parquet`), { text });
      const context = chainContext(buildTable(readWiodLong(table, year)), await lazy.get());
      rows.push(...rowsOfYear(context, year));
      context.release();
    }
  } finally {
    await lazy.close();
    await store.close();
  }
  return {
    draft,
    tables: [
      { table: tableOf('exports_panel', fields, rows), sourceFile: 'wiot_1995.parquet … wiot_2011.parquet' },
    ],
  };
}

type Sums = Record<(typeof TERMS)[number], number>;

function rowsOfYear(context: ChainContext, year: string): Row[] {
  const { table } = context;
  const cells = contentOf(context);
  const groups = [
    ['total', table.sectors],
    ['manufacturing', MANUFACTURING],
    ...MANUFACTURING.map((sector) => [sector, [sector]] as const),
  ] as const;
  return groups.flatMap(([activity, sectors]) => {
    const own = table.economies.map((economy) => addUp(cells, economy, sectors));
    const world = (term: 'GEXP' | 'DVA') => own.reduce((sum, one) => sum + one[term], 0);
    const [exports, dva] = [world('GEXP'), world('DVA')];
    return table.economies.flatMap((economy, s): Row[] => {
      // a residual region is no economy; it counts in the world
      if (economy === 'ROW') return [];
      const sums = own[s] as Sums;
      const part = (value: number) => ratio(value, sums.GEXP);
      return [
        {
          economy,
          activity,
          period: year,
          gross_exports: sums.GEXP,
          export_world_share: ratio(100 * sums.GEXP, exports),
          dva: round(sums.DVA),
          dva_world_share: ratio(100 * sums.DVA, dva),
          domestic_share: part(sums.DC),
          participation: part(sums.GVCB + sums.GVCF),
          upstreamness: positionOf(context, s, sectors),
          knowledge_services_share:
            activity === 'total' ? { missing: 'not-defined' } : servicesShare(context, s, sectors),
        },
      ];
    });
  });
}

function contentOf(context: ChainContext): ReadonlyMap<string, number> {
  const options = parseOptions(grossExports.options, { level: 'sector' });
  return new Map(
    rowsOf(grossExports.computeTable(context, options).table).map((row) => [
      `${row.exporter} ${row.sector} ${row.term}`,
      typeof row.value === 'number' ? row.value : 0,
    ]),
  );
}

function addUp(cells: ReadonlyMap<string, number>, economy: string, sectors: readonly string[]): Sums {
  const sum = (term: string) =>
    sectors.reduce((all, sector) => all + (cells.get(`${economy} ${sector} ${term}`) ?? 0), 0);
  return Object.fromEntries(TERMS.map((term) => [term, sum(term)])) as Sums;
}

/** Mean of the industries by output. */
function positionOf(context: ChainContext, s: number, sectors: readonly string[]): Row[string] {
  const { table } = context;
  const found = context.share(positions);
  let [sum, weights] = [0, 0];
  for (const sector of sectors) {
    const stages = found.get(`${table.economies[s]} ${sector}`);
    const output = table.x[(table.start[s] as number) + table.sectors.indexOf(sector)] as number;
    if (stages === undefined) continue;
    sum += stages * output;
    weights += output;
  }
  return ratio(sum, weights);
}

function positions(context: ChainContext): ReadonlyMap<string, number> {
  const options = parseOptions(upstreamness.options, { inventories: ['INVEN'] });
  return new Map(
    rowsOf(upstreamness.computeTable(context, options).table).flatMap((row) =>
      row.term === 'upstreamness' && typeof row.value === 'number'
        ? [[`${row.economy} ${row.sector}`, row.value] as const]
        : [],
    ),
  );
}

/** Percent of the domestic value added in exports, Σ v_i B_ij e_j, that own knowledge-intensive services made. */
function servicesShare(context: ChainContext, s: number, sectors: readonly string[]): Row[string] {
  const { table, n, v } = context;
  const B = context.inverse();
  const e = context.totalExports();
  const start = table.start[s] as number;
  let [services, all] = [0, 0];
  for (const sector of sectors) {
    const j = start + table.sectors.indexOf(sector);
    for (let k = 0; k < table.sectors.length; k += 1) {
      const made = (v[start + k] as number) * (B[(start + k) * n + j] as number) * (e[j] as number);
      all += made;
      if (KNOWLEDGE_SERVICES.includes(table.sectors[k] as string)) services += made;
    }
  }
  return ratio(100 * services, all);
}

function ratio(part: number, whole: number): number | { missing: MissingReason } {
  return whole > 0 ? round(part / whole) : { missing: 'zero-denominator' };
}

/** The tables hold whole millions: more digits than these say nothing. */
function round(value: number): number {
  return Number(value.toPrecision(8));
}

const fields = [
  COLUMNS.economy,
  COLUMNS.activity,
  COLUMNS.period,
  measure('gross_exports', UNITS.usdMillion, 'Gross exports', 'Exportaciones brutas'),
  measure(
    'export_world_share',
    UNITS.percent,
    'Share in the world’s gross exports of the same industries',
    'Participación en las exportaciones brutas mundiales de las mismas ramas',
  ),
  measure(
    'dva',
    UNITS.usdMillion,
    'Domestic value added in exports (DVA)',
    'Valor agregado nacional en las exportaciones (DVA)',
  ),
  measure(
    'dva_world_share',
    UNITS.percent,
    'Share in the sum of the domestic value added that all economies export',
    'Participación en la suma del valor agregado nacional que exportan todas las economías',
  ),
  measure(
    'domestic_share',
    UNITS.share,
    'Domestic content of exports (DC/E)',
    'Contenido nacional de las exportaciones (DC/E)',
  ),
  measure(
    'participation',
    UNITS.share,
    'Participation in chains, backward and forward (GVC/E)',
    'Participación en cadenas, hacia atrás y hacia adelante (GVC/E)',
  ),
  measure(
    'upstreamness',
    UNITS.stages,
    'Upstreamness, net of inventories',
    'Distancia a la demanda final, neta de existencias',
  ),
  measure(
    'knowledge_services_share',
    UNITS.percent,
    'Knowledge-intensive services (c27, c28, c30) in the domestic content of exports',
    'Servicios intensivos en conocimiento (c27, c28, c30) en el contenido nacional de las exportaciones',
  ),
];

const draft: ShippedRelease['draft'] = {
  ...wiodDraft,
  id: 'wiod-2013-world',
  title: {
    en: 'Exports of forty economies and their content, in the world’s (WIOD 2013)',
    es: 'Exportaciones de cuarenta economías y su contenido, en las del mundo (WIOD 2013)',
  },
  producer: 'Escalar, from the World Input-Output Database',
  conventions: [
    ...wiodDraft.conventions.slice(0, 2),
    {
      en: 'Computed on the full tables: Borin and Mancini (2019) by source; upstreamness net of inventories, the mean of the industries by output. The world is all 41 economies, the rest of the world included. Knowledge-intensive services are our choice: post and telecommunications (c27), finance (c28), business services with research and computing (c30), bought at home, directly or through suppliers. Eight digits are kept.',
      es: 'Calculado con las matrices completas: Borin y Mancini (2019) por origen; distancia a la demanda final neta de existencias, promedio de las ramas por producción. El mundo son las 41 economías, con el resto del mundo. Los servicios intensivos en conocimiento son elección nuestra: correos y telecomunicaciones (c27), finanzas (c28) y servicios a empresas con investigación y cómputo (c30), comprados en el país, de manera directa o a través de proveedores. Se conservan ocho dígitos.',
    },
  ],
  selection: {
    en: 'Forty economies; total, manufacturing (c3-c16) and its fourteen industries; 1995-2011.',
    es: 'Cuarenta economías; total, manufactura (c3-c16) y sus catorce ramas; 1995-2011.',
  },
};
