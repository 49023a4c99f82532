import { join } from 'node:path';
import { UNITS } from '../../src/base/unit.ts';
import { readCsv, strictNumber } from './csv.ts';
import { NOT_STATED, type ShippedRelease } from './shipped-release.ts';
import { seriesTable, variable } from './tables.ts';

const FILE = 'immex_establishments_published.csv';
const VARIABLES = {
  manufacturing_establishments: variable(
    'manufacturing_establishments',
    UNITS.count,
    'Manufacturing establishments in the IMMEX regime',
    'Establecimientos manufactureros en el régimen IMMEX',
  ),
  all_establishments: variable(
    'all_establishments',
    UNITS.count,
    'Establishments in the IMMEX regime, services included',
    'Establecimientos en el régimen IMMEX, servicios incluidos',
  ),
} as const;

/** Establishments in Mexico's IMMEX regime in the months that the press has quoted. */
export function inegiImmex(data: string): ShippedRelease {
  const rows = readCsv(join(data, 'claims/mexico-immex', FILE), [
    'period',
    'manufacturing_establishments',
    'all_establishments',
    'note',
    'source_url',
  ]);
  const points = rows
    .filter(({ cells }) => /^\d{4}-\d{2}$/.test(cells.period) && cells.note === '')
    .flatMap(({ line, cells }) =>
      (Object.keys(VARIABLES) as (keyof typeof VARIABLES)[]).map((name) => ({
        economy: 'MEX',
        variable: name,
        period: cells.period,
        value: strictNumber(cells[name]),
        line,
      })),
    );
  return {
    draft,
    tables: [
      {
        table: seriesTable(points, UNITS.count),
        sourceFile: FILE,
        variables: Object.values(VARIABLES),
      },
    ],
  };
}

const draft: ShippedRelease['draft'] = {
  id: 'inegi-immex',
  title: {
    en: 'Mexico: establishments in the IMMEX regime, months quoted in the press',
    es: 'México: establecimientos en el régimen IMMEX, meses citados en la prensa',
  },
  producer: 'Instituto Nacional de Estadística y Geografía (INEGI), as quoted in the press',
  version: 'January to March 2012, and months of 2025',
  published: NOT_STATED,
  citation:
    'INEGI. Estadística mensual del programa IMMEX; as quoted by lja.mx (2012), desdepuebla.com, jornada.com.mx and razon.com.mx (2025).',
  bibtex: `@misc{inegi_immex,
  author = {{Instituto Nacional de Estad{\\'i}stica y Geograf{\\'i}a}},
  title = {Estad{\\'i}stica mensual del programa {IMMEX}},
  note = {As quoted in the press},
  howpublished = {\\url{https://www.inegi.org.mx/programas/immex/}}
}`,
  licence: {
    en: 'Single figures, quoted with their source.',
    es: 'Cifras sueltas, citadas con su fuente.',
  },
  address: 'https://www.inegi.org.mx/programas/immex/',
  origin:
    'https://lja.mx/?p=11591; https://desdepuebla.com (21 August 2025); https://www.jornada.com.mx (23 October 2025); https://www.razon.com.mx (24 December 2025)',
  conventions: [
    {
      en: 'Establishments at the month named, not an average of the year; none of 2011 was found.',
      es: 'Establecimientos en el mes indicado, no promedio del año; no se halló ninguno de 2011.',
    },
  ],
  selection: {
    en: 'The months whose date is certain; a quarterly mean and a figure of an approximate month are left out.',
    es: 'Los meses de fecha cierta; se omiten un promedio trimestral y una cifra de mes aproximado.',
  },
};
