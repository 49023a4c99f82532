import { join } from 'node:path';
import { type Row, rowsOf, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { buildTable } from '../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../src/indicators/chains/chain-context.ts';
import { contentRule } from '../../src/indicators/chains/content-rule.ts';
import type { ChainContext } from '../../src/indicators/chains/context.ts';
import type { YearIndicator } from '../../src/indicators/chains/define-chain.ts';
import { grossExports } from '../../src/indicators/chains/gross-exports.ts';
import { upstreamness } from '../../src/indicators/chains/upstreamness.ts';
import type { RawOptions } from '../../src/indicators/options.ts';
import { parseOptions } from '../../src/indicators/parse-options.ts';
import { lazyBackend } from '../../src/node/dense/lazy-backend.ts';
import { readWiodLong } from '../../src/sources/wiod/read-wiod-long.ts';
import { openStore } from '../../src/store/store.ts';
import { COLUMNS, measure } from './columns.ts';
import type { ShippedRelease } from './shipped-release.ts';
import { REST, wiodDraft } from './wiod-2013.ts';
import { LEAD_FIELDS, pyramidOfYear, SHARE_FIELDS } from './wiod-2013-pyramid.ts';

const YEARS = Array.from({ length: 17 }, (_, i) => String(1995 + i));
const INDUSTRIES = Array.from({ length: 14 }, (_, i) => `c${i + 3}`);

/** Our own results on the full tables of WIOD 2013, so that studies can show every year offline. */
export async function wiod2013Results(data: string): Promise<ShippedRelease> {
  const store = await openStore({ roots: [] });
  const lazy = lazyBackend({});
  const rows: Row[] = [];
  const lead: Row[] = [];
  const shares: Row[] = [];
  let first: ChainContext | null = null;
  try {
    const text = ['block', 'row_country', 'row_sector', 'col_country', 'col_sector'];
    for (const year of YEARS) {
      const table = await store.readParquet(join(data, 'icio/wiod2013', `wiot_${year}.parquet`), { text });
      const context = chainContext(buildTable(readWiodLong(table, year)), await lazy.get());
      first ??= context;
      rows.push(...rowsOfYear(context, year));
      const found = pyramidOfYear(context, first);
      lead.push(...found.lead);
      shares.push(...found.shares);
      if (context !== first) context.release();
    }
  } finally {
    first?.release();
    await lazy.close();
    await store.close();
  }
  const sourceFile = 'wiot_1995.parquet … wiot_2011.parquet';
  return {
    draft,
    tables: [
      { table: tableOf('chains_panel', fields, rows), sourceFile },
      { table: tableOf('chains_pyramid', LEAD_FIELDS, lead), sourceFile },
      { table: tableOf('chains_pyramid_shares', SHARE_FIELDS, shares), sourceFile },
    ],
  };
}

/** Numbers of one economy, in total and by industry. The bits of our own engine, rounded to what the data carry. */
function rowsOfYear(context: ChainContext, year: string): Row[] {
  const economies = context.table.economies.filter((economy) => economy !== REST);
  const options = { show: economies };
  const whole = valuesOf(context, grossExports, options, 'exporter');
  const industries = valuesOf(
    context,
    grossExports,
    { ...options, level: 'sector', 'show.sector': INDUSTRIES },
    'exporter',
  );
  const rule = valuesOf(context, contentRule, { ...options, 'show.sector': INDUSTRIES }, 'exporter');
  const wholeRule = valuesOf(context, contentRule, { ...options, level: 'country' }, 'exporter');
  const place = valuesOf(
    context,
    upstreamness,
    { ...options, inventories: ['INVEN'], 'show.sector': INDUSTRIES },
    'economy',
  );
  const mean = valuesOf(
    context,
    upstreamness,
    { ...options, inventories: ['INVEN'], level: 'country' },
    'economy',
  );
  return economies.flatMap((economy) =>
    ['total', ...INDUSTRIES].map((activity): Row => {
      const total = activity === 'total';
      const get = (term: string) =>
        (total ? whole : industries).get(`${economy} ${total ? '' : activity} ${term}`) ?? Number.NaN;
      const position = (term: string) =>
        (total ? mean : place).get(`${economy} ${total ? '' : activity} ${term}`);
      const exports = get('GEXP');
      const content = (total ? wholeRule : rule).get(`${economy} ${total ? '' : activity} by_inputs`);
      const share = (value: number) =>
        exports > 0 ? round(value / exports) : ({ missing: 'zero-denominator' } as const);
      const stages = (term: string) => {
        const value = position(term);
        return value === undefined ? ({ missing: 'not-defined' } as const) : round(value);
      };
      return {
        economy,
        activity,
        period: year,
        gross_exports: exports,
        domestic_share: share(get('DC')),
        by_inputs: content === undefined ? ({ missing: 'zero-denominator' } as const) : round(content),
        backward_share: share(get('GVCB')),
        forward_share: share(get('GVCF')),
        upstreamness: stages('upstreamness'),
        downstreamness: stages('downstreamness'),
      };
    }),
  );
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}

function valuesOf(
  context: ChainContext,
  // biome-ignore lint/suspicious/noExplicitAny: each indicator has options of its own
  indicator: YearIndicator<any>,
  options: RawOptions,
  key: string,
): ReadonlyMap<string, number> {
  const { table } = indicator.computeTable(context, parseOptions(indicator.options, options));
  const found = new Map<string, number>();
  for (const row of rowsOf(table)) {
    if (typeof row.value === 'number')
      found.set(`${String(row[key])} ${String(row.sector ?? '')} ${String(row.term)}`, row.value);
  }
  return found;
}

const fields = [
  COLUMNS.economy,
  COLUMNS.activity,
  COLUMNS.period,
  measure('gross_exports', UNITS.usdMillion, 'Gross exports', 'Exportaciones brutas'),
  measure(
    'domestic_share',
    UNITS.share,
    'Domestic content of exports (DC/E)',
    'Contenido nacional de las exportaciones (DC/E)',
  ),
  measure(
    'by_inputs',
    UNITS.share,
    'All but the inputs that the industry itself imports, in exports',
    'Todo menos los insumos que importa la propia rama, en las exportaciones',
  ),
  measure(
    'backward_share',
    UNITS.share,
    'Backward participation (GVCB/E)',
    'Participación hacia atrás (GVCB/E)',
  ),
  measure(
    'forward_share',
    UNITS.share,
    'Forward participation (GVCF/E)',
    'Participación hacia adelante (GVCF/E)',
  ),
  measure(
    'upstreamness',
    UNITS.stages,
    'Upstreamness, net of inventories',
    'Distancia a la demanda final, neta de existencias',
  ),
  measure(
    'downstreamness',
    UNITS.stages,
    'Downstreamness, net of inventories',
    'Distancia a los factores primarios, neta de existencias',
  ),
];

const draft: ShippedRelease['draft'] = {
  ...wiodDraft,
  id: 'wiod-2013-results',
  title: {
    en: 'Value-chain indicators of WIOD 2013, computed on the full tables',
    es: 'Indicadores de cadenas de valor de la WIOD 2013, calculados con las matrices completas',
  },
  producer: 'Escalar, from the World Input-Output Database',
  conventions: [
    ...wiodDraft.conventions.slice(0, 2),
    {
      en: 'Borin and Mancini (2019) by source; upstreamness and downstreamness with the net-inventory correction of Antràs and Chor (2018); the total of an economy is the mean of its industries by output. To compute them anew: escalar import wiod2013 FILES, then escalar compute gross-exports --data wiod2013.',
      es: 'Borin y Mancini (2019) por origen; distancias con la corrección de existencias de Antràs y Chor (2018); el total de una economía es el promedio de sus ramas por producción. Para calcularlos de nuevo: escalar import wiod2013 ARCHIVOS, después escalar compute gross-exports --data wiod2013.',
    },
    {
      en: 'Tables chains_pyramid and chains_pyramid_shares: definitions of this project (escalar describe pyramid, leader-mobility); the rest of the world is left out; columns with knowledge_ count value added of c9, c13, c14, c15 and c30 only; what is said since 1995 compares with that year.',
      es: 'Tablas chains_pyramid y chains_pyramid_shares: definiciones de este proyecto (escalar describe pyramid, leader-mobility); queda fuera el resto del mundo; las columnas con knowledge_ cuentan solo el valor agregado de c9, c13, c14, c15 y c30; lo que se dice desde 1995 se compara con ese año.',
    },
  ],
  selection: {
    en: 'All 40 economies; total and the fourteen manufacturing industries c3-c16; 1995-2011. The pyramid: final products in total, of c14 and of c15.',
    es: 'Las 40 economías; total y las catorce ramas manufactureras c3-c16; 1995-2011. La pirámide: productos finales en total, de c14 y de c15.',
  },
};
