import { join } from 'node:path';
import { type Row, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { inAtlas } from '../../src/indicators/trade/complexity-sample.ts';
import { COLUMNS, measure } from './columns.ts';
import { numberCell, readCsv } from './csv.ts';
import { NOT_STATED, type ShippedRelease } from './shipped-release.ts';

const FILE = 'atlas_country_year_1995_2023.csv';
const HEADER =
  'country_code,year,region,export_value,import_value,diversity,diversity_075,hhi,entropy,primary_share,manufacturing_share,eci,diversity_complexity'.split(
    ',',
  );

/** Complexity of the economies that the Atlas trusts, by year, and their rank among those known in every year. */
export function atlasEci(data: string): ShippedRelease {
  const found = readCsv(join(data, 'trade', FILE), HEADER).flatMap(({ line, cells }) => {
    const eci = numberCell(cells.eci as string);
    const economy = cells.country_code as string;
    return typeof eci === 'number' && inAtlas(economy, 'trusted')
      ? [{ line, economy, period: cells.year as string, eci }]
      : [];
  });
  const years = new Set(found.map(({ period }) => period));
  const counts = new Map<string, number>();
  for (const { economy } of found) counts.set(economy, (counts.get(economy) ?? 0) + 1);
  // a rank among others of other years says nothing of a move
  const kept = found.filter(({ economy }) => counts.get(economy) === years.size);
  const rows = kept.map(
    ({ line, economy, period, eci }): Row => ({
      economy,
      period,
      eci,
      eci_rank: 1 + kept.filter((other) => other.period === period && other.eci > eci).length,
      source_line: line,
    }),
  );
  const fields = [
    COLUMNS.economy,
    COLUMNS.period,
    measure('eci', UNITS.index, 'Economic complexity index', 'Índice de complejidad económica'),
    measure(
      'eci_rank',
      UNITS.count,
      'Rank among the economies kept; 1 is the most complex',
      'Lugar entre las economías conservadas; 1 es la más compleja',
    ),
    COLUMNS.sourceLine,
  ];
  return {
    draft: draftOf(new Set(kept.map(({ economy }) => economy)).size),
    tables: [{ table: tableOf('series', fields, rows), sourceFile: FILE }],
  };
}

function draftOf(economies: number): ShippedRelease['draft'] {
  return {
    id: 'atlas-eci',
    title: {
      en: 'Economic complexity by year, from exports of the Atlas by HS 1992 heading',
      es: 'Complejidad económica por año, con las exportaciones del Atlas por partida del SA 1992',
    },
    producer: 'The author of the repository read, from data of The Growth Lab at Harvard University',
    version: '1995–2023',
    published: NOT_STATED,
    citation:
      'The Growth Lab at Harvard University. International Trade Data (HS, 92). Harvard Dataverse, doi:10.7910/DVN/T4CHWJ. Indices recomputed by the repository read.',
    bibtex: `@misc{growthlab_hs92_eci,
  author = {{The Growth Lab at Harvard University}},
  title = {International Trade Data ({HS}, 92)},
  howpublished = {Harvard Dataverse, \\url{https://doi.org/10.7910/DVN/T4CHWJ}},
  note = {Indices recomputed by the repository read}
}`,
    licence: {
      en: 'MIT, as the repository read states; see the terms of the producer before redistributing.',
      es: 'MIT, según declara el repositorio consultado; antes de redistribuir, véanse las condiciones del productor.',
    },
    address: 'https://atlas.hks.harvard.edu/data-downloads',
    origin: 'https://github.com/MonicaCT/economic-complexity-structural-transformation-lac',
    conventions: [
      {
        en: 'The index is a recomputation by the author of the repository over all economies of the year, not the published one; for 2016 it is 0.98 for Mexico and 2.04 for Taiwan, where Escalar computes 0.97 and 1.98 from an older copy of the exports. Ranks are ours.',
        es: 'El índice es un recálculo de quien hizo el repositorio con todas las economías del año, no el publicado; para 2016 es 0.98 en México y 2.04 en Taiwán, donde Escalar calcula 0.97 y 1.98 con una copia anterior de las exportaciones. Los lugares son nuestros.',
      },
    ],
    selection: {
      en: `The ${economies} economies that the Atlas trusts and that have an index in every year, 1995-2023.`,
      es: `Las ${economies} economías en que el Atlas confía y que tienen índice en todos los años, 1995-2023.`,
    },
  };
}
