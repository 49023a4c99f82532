import { join } from 'node:path';
import { UNITS } from '../../src/base/unit.ts';
import { findEconomy } from '../../src/catalog/economy.ts';
import { isPresent, numberCell, readCsv } from './csv.ts';
import { NOT_STATED, type ShippedRelease } from './shipped-release.ts';
import { type SeriesPoint, seriesTable, variable } from './tables.ts';

const FILE = 'uis_gerd_by_source_and_type_1996_2015.csv';
const UNIT = UNITS.internationalDollarThousand;

const VARIABLES = {
  fin_business_kppp: variable('funder_business', UNIT, 'R&D paid by business', 'I+D pagada por las empresas'),
  fin_government_kppp: variable(
    'funder_government',
    UNIT,
    'R&D paid by government',
    'I+D pagada por el gobierno',
  ),
  fin_higher_education_kppp: variable(
    'funder_higher_education',
    UNIT,
    'R&D paid by higher education',
    'I+D pagada por la educación superior',
  ),
  fin_private_nonprofit_kppp: variable(
    'funder_nonprofit',
    UNIT,
    'R&D paid by private non-profit institutions',
    'I+D pagada por instituciones privadas sin fines de lucro',
  ),
  fin_rest_of_world_kppp: variable(
    'funder_rest_of_world',
    UNIT,
    'R&D paid from abroad',
    'I+D pagada desde el exterior',
  ),
  fin_not_specified_kppp: variable(
    'funder_not_specified',
    UNIT,
    'R&D whose funder is not told',
    'I+D cuyo financiador no se indica',
  ),
  basic_research_kppp: variable('type_basic', UNIT, 'Basic research', 'Investigación básica'),
  applied_research_kppp: variable('type_applied', UNIT, 'Applied research', 'Investigación aplicada'),
  experimental_development_kppp: variable(
    'type_development',
    UNIT,
    'Experimental development',
    'Desarrollo experimental',
  ),
  activity_not_specified_kppp: variable(
    'type_not_specified',
    UNIT,
    'R&D whose type is not told',
    'I+D cuyo tipo no se indica',
  ),
} as const;

/** R&D by funder and by type of activity, UNESCO Institute for Statistics. */
export function uisGerd(data: string): ShippedRelease {
  const columns = Object.keys(VARIABLES) as (keyof typeof VARIABLES)[];
  const rows = readCsv(join(data, 'industry', FILE), [
    'iso3',
    'country',
    'year',
    ...columns,
    'medical_health_kppp',
  ]);
  const points = rows.flatMap(({ line, cells }) => {
    if (findEconomy(cells.iso3, 'id') === null) throw new Error(`${FILE}:${line}: ${cells.iso3}`);
    return columns.flatMap((column): SeriesPoint[] => {
      const value = numberCell(cells[column]);
      const { name } = VARIABLES[column];
      return isPresent(value)
        ? [{ economy: cells.iso3, variable: name, period: cells.year, value, line }]
        : [];
    });
  });
  return {
    draft,
    tables: [{ table: seriesTable(points, UNIT), sourceFile: FILE, variables: Object.values(VARIABLES) }],
  };
}

const draft: ShippedRelease['draft'] = {
  id: 'uis-gerd',
  title: {
    en: 'R&D expenditure by funder and by type, 1996–2015',
    es: 'Gasto en I+D por financiador y por tipo, 1996-2015',
  },
  producer: 'UNESCO Institute for Statistics',
  version: 'observations through 2015',
  published: NOT_STATED,
  citation:
    'UNESCO Institute for Statistics. Gross domestic expenditure on R&D (GERD) by source of funds and by type of R&D activity.',
  bibtex: `@misc{uis_gerd,
  author = {{UNESCO Institute for Statistics}},
  title = {Gross domestic expenditure on {R\\&D} ({GERD}) by source of funds and by type of {R\\&D} activity},
  howpublished = {\\url{http://data.uis.unesco.org}}
}`,
  licence: {
    en: 'Public Domain Dedication and License (PDDL), as the repository read states.',
    es: 'Public Domain Dedication and License (PDDL), según declara el repositorio consultado.',
  },
  address: 'https://data.uis.unesco.org',
  origin: 'https://github.com/datasets/expenditure-on-research-and-development',
  conventions: [
    {
      en: 'Thousand purchasing-power dollars of each year; they are not comparable over time without a price index, shares are.',
      es: 'Miles de dólares de paridad de compra de cada año; no son comparables en el tiempo sin un índice de precios, las proporciones sí.',
    },
    {
      en: 'The copy has no total. The parts by funder and by type mostly add to the same sum; where they do not (China, where what has no known funder is left out), the larger sum is nearer the total.',
      es: 'La copia no tiene total. Las partes por financiador y por tipo suman casi siempre lo mismo; donde no (China, donde se omite lo que no tiene financiador conocido), la suma mayor está más cerca del total.',
    },
    {
      en: 'Taiwan is not in it. Mexico has funders for every year, types for 2003, 2007 and 2009 on; the United States has funders only. An empty cell of the source has no row.',
      es: 'Taiwán no está. México tiene financiadores de todos los años y tipos de 2003, 2007 y desde 2009; Estados Unidos solo financiadores. Una celda vacía de la fuente no tiene fila.',
    },
    {
      en: 'Surveys break: the copy does not mark changes of method, nor estimates.',
      es: 'Las encuestas tienen rupturas: la copia no marca los cambios de método ni las estimaciones.',
    },
  ],
  selection: {
    en: 'Every economy and year with a number; spending on medical and health sciences is left out, since it is a field and no part of either sum.',
    es: 'Todas las economías y años con un número; se omite el gasto en ciencias médicas y de la salud, que es un campo y no parte de ninguna de las dos sumas.',
  },
};
