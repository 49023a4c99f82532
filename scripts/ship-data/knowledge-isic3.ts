import { join } from 'node:path';
import { UNITS } from '../../src/base/unit.ts';
import { findEconomy } from '../../src/catalog/economy.ts';
import { sum } from '../../src/math/sum.ts';
import { readCsv, strictNumber } from './csv.ts';
import type { ShippedRelease } from './shipped-release.ts';
import { type SeriesPoint, seriesTable, variable } from './tables.ts';

const FILE = 'sectoral_value_added.csv';
const DIVISIONS = Array.from({ length: 22 }, (_, at) => String(15 + at));
const KNOWLEDGE = ['28', '29', '30', '31', '32', '33', '34', '35'];
/** Not one economy of the catalog. */
const LEFT_OUT = ['ROW', 'Belgium and Luxembourg'];

/** The share of metal products, machinery and equipment in manufacturing value added at current prices, by year. */
export function knowledgeIsic3(data: string): ShippedRelease {
  const column = (division: string) => `va_manufacturing_${division}`;
  const header = ['country', 'year', 'va_agriculture', ...DIVISIONS.map(column), 'va_services'];
  const points = readCsv(join(data, 'claims/koren-va-isic3', FILE), header)
    .filter(({ cells }) => !LEFT_OUT.includes(cells.country))
    .map(({ line, cells }): SeriesPoint => {
      const outputOf = (divisions: readonly string[]) =>
        sum(divisions.map((division) => strictNumber(cells[column(division)])));
      const economy = findEconomy(cells.country, 'name')?.id;
      if (economy === undefined) throw new Error(`${FILE}:${line}: ${cells.country}`);
      return {
        economy,
        variable: 'knowledge_share',
        period: cells.year,
        value: (100 * outputOf(KNOWLEDGE)) / outputOf(DIVISIONS),
        line,
      };
    });
  return {
    draft,
    tables: [{ table: seriesTable(points, UNITS.percent), sourceFile: FILE, variables: VARIABLES }],
  };
}

const VARIABLES = [
  variable(
    'knowledge_share',
    UNITS.percent,
    'Metal products, machinery and equipment in manufacturing value added, current prices',
    'Productos metálicos, maquinaria y equipo en el valor agregado manufacturero, precios corrientes',
  ),
];

const draft: ShippedRelease['draft'] = {
  id: 'knowledge-isic3',
  title: {
    en: 'Metal products, machinery and equipment in manufacturing value added, 1972–2007',
    es: 'Productos metálicos, maquinaria y equipo en el valor agregado manufacturero, 1972-2007',
  },
  producer: 'Escalar, from the replication files of Caselli, Koren, Lisicky and Tenreyro (2020)',
  version: 'sectoral value added 1972–2007',
  published: '2020',
  citation:
    'Own computation from Caselli, F., Koren, M., Lisicky, M. and Tenreyro, S. (2020), Diversification Through Trade, replication files, sectoral value added.',
  bibtex: `@misc{knowledge_isic3,
  author = {Caselli, Francesco and Koren, Mikl{\\'o}s and Lisicky, Milan and Tenreyro, Silvana},
  title = {Diversification Through Trade: replication files},
  year = {2020},
  note = {Shares computed by Escalar}
}`,
  licence: {
    en: 'The value added, of UNIDO, EU KLEMS and the United Nations, stays under their terms and is not in this release; it holds shares computed from it, with citation.',
    es: 'El valor agregado, de la ONUDI, EU KLEMS y las Naciones Unidas, sigue bajo sus términos y no está en esta publicación; contiene proporciones calculadas con él, con cita.',
  },
  address: 'https://github.com/korenmiklos/Diversification-Through-Trade-Replication',
  origin: 'https://github.com/korenmiklos/Diversification-Through-Trade-Replication (commit 5e28650, data/)',
  conventions: [
    {
      en: 'Divisions 28 to 35 of ISIC Rev. 3 over 15 to 36, value added at current prices in US dollars. The authors filled gaps: they do not say which values are theirs.',
      es: 'Divisiones 28 a 35 de la CIIU Rev. 3 sobre 15 a 36, valor agregado a precios corrientes en dólares. Los autores llenaron huecos: no dicen qué valores son suyos.',
    },
    {
      en: 'The list of branches of Cimoli et al. (2005), whose shares this stands beside, was not seen.',
      es: 'No se vio la lista de ramas de Cimoli et al. (2005), junto a cuyas proporciones se pone esta.',
    },
  ],
  selection: {
    en: 'Twenty-three economies; the rest of the world and Belgium with Luxembourg are left out.',
    es: 'Veintitrés economías; se omiten el resto del mundo y Bélgica con Luxemburgo.',
  },
};
