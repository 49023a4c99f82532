import { join } from 'node:path';
import { UNITS } from '../../src/base/unit.ts';
import { readCsv, strictNumber } from './csv.ts';
import { NOT_STATED, type ShippedRelease } from './shipped-release.ts';
import { seriesTable, variable } from './tables.ts';

const FILE = 'mexico_exgr_dva_1995_2022.csv';
const VARIABLES = [
  variable(
    'exgr_dva',
    UNITS.usdMillion,
    'Domestic value added in gross exports',
    'Valor agregado nacional en las exportaciones brutas',
  ),
];

/** Domestic value added in Mexico's gross exports, OECD TiVA. */
export function oecdTivaMexico(data: string): ShippedRelease {
  const points = readCsv(join(data, 'claims/oecd-tiva-mexico', FILE), ['year', 'exgr_dva_musd']).map(
    ({ line, cells }) => ({
      economy: 'MEX',
      variable: 'exgr_dva',
      period: cells.year,
      value: strictNumber(cells.exgr_dva_musd),
      line,
    }),
  );
  return {
    draft,
    tables: [{ table: seriesTable(points, UNITS.usdMillion), sourceFile: FILE, variables: VARIABLES }],
  };
}

const draft: ShippedRelease['draft'] = {
  id: 'oecd-tiva-mexico',
  title: {
    en: 'Mexico: domestic value added in gross exports, OECD TiVA, 1995–2022',
    es: 'México: valor agregado nacional en las exportaciones brutas, TiVA de la OCDE, 1995-2022',
  },
  producer: 'Organisation for Economic Co-operation and Development (OECD)',
  version: 'TiVA, EXGR_DVA, observations through 2022; edition not stated in the copy',
  published: NOT_STATED,
  citation: 'OECD. Trade in Value Added (TiVA), indicator EXGR_DVA, Mexico, all industries, to the world.',
  bibtex: `@misc{oecd_tiva_mexico,
  author = {{OECD}},
  title = {Trade in Value Added ({TiVA}), {EXGR\\_DVA}: {Mexico}},
  howpublished = {\\url{https://www.oecd.org/en/topics/sub-issues/trade-in-value-added.html}}
}`,
  licence: {
    en: 'CC BY 4.0, as the repository read states.',
    es: 'CC BY 4.0, según declara el repositorio consultado.',
  },
  address: 'https://www.oecd.org/en/topics/sub-issues/trade-in-value-added.html',
  origin:
    'https://github.com/bertii-ab/mexico-exports-dva-replication (commit eae11ab, data/master_annual.csv)',
  conventions: [
    {
      en: 'Million US dollars at current prices, all industries. The copy has no gross exports: its column of that name repeats this one, and no share can be formed.',
      es: 'Millones de dólares a precios corrientes, todas las industrias. La copia no tiene exportaciones brutas: su columna de ese nombre repite esta, y no puede formarse una proporción.',
    },
  ],
  selection: { en: 'Every year of the copy.', es: 'Todos los años de la copia.' },
};
