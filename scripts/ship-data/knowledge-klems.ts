import { join } from 'node:path';
import { UNITS } from '../../src/base/unit.ts';
import { sum } from '../../src/math/sum.ts';
import { readCsv, strictNumber } from './csv.ts';
import type { ShippedRelease } from './shipped-release.ts';
import { type SeriesPoint, seriesTable, variable } from './tables.ts';

const FILE = 'usa_world_klems_2013.csv';
const KNOWLEDGE = ['27t28', '29', '30t33', '34t35'];
const MANUFACTURING = [...['15t16', '17t19', '20', '21t22', '23', '24', '25', '26', '36t37'], ...KNOWLEDGE];
/** Years whose prices are held; null for the prices of each year. */
const PRICES = { share_current: null, share_1980: '1980', share_1985: '1985', share_2005: '2005' } as const;

interface Cell {
  readonly line: number;
  readonly output: number;
  readonly volume: number;
}

/** The share of metals, machinery, electrical and transport equipment in US manufacturing output, by prices. */
export function knowledgeKlems(data: string): ShippedRelease {
  const header = [
    ...['code', 'desc', 'year', 'CAP', 'EMP', 'GO', 'GO_P', 'GO_QI', 'H_EMP', 'II', 'II_P', 'LAB'],
    ...['VA', 'VA_P', 'VA_QI'],
  ];
  const cells = new Map(
    readCsv(join(data, 'industry', FILE), header)
      .filter(({ cells: { code } }) => MANUFACTURING.includes(code))
      .map(({ line, cells: { code, year, GO, GO_QI } }): [string, Cell] => [
        `${code} ${year}`,
        { line, output: strictNumber(GO), volume: strictNumber(GO_QI) },
      ]),
  );
  const years = [...new Set([...cells.keys()].map((key) => key.slice(key.indexOf(' ') + 1)))];
  const valueAt = (code: string, year: string, prices: string | null) => {
    const now = cells.get(`${code} ${year}`) as Cell;
    if (prices === null) return now.output;
    const base = cells.get(`${code} ${prices}`) as Cell;
    return (base.output * now.volume) / base.volume;
  };
  const points = Object.entries(PRICES).flatMap(([name, prices]) =>
    years.map((year): SeriesPoint => {
      const outputOf = (codes: readonly string[]) => sum(codes.map((code) => valueAt(code, year, prices)));
      return {
        economy: 'USA',
        variable: name,
        period: year,
        value: (100 * outputOf(KNOWLEDGE)) / outputOf(MANUFACTURING),
        line: (cells.get(`27t28 ${year}`) as Cell).line,
        lines: MANUFACTURING.length,
      };
    }),
  );
  return {
    draft,
    tables: [{ table: seriesTable(points, UNITS.percent), sourceFile: FILE, variables: VARIABLES }],
  };
}

const VARIABLES = Object.entries(PRICES).map(([name, prices]) =>
  variable(
    name,
    UNITS.percent,
    `Metals, machinery and equipment in manufacturing output, ${prices === null ? 'current prices' : `prices of ${prices}`}`,
    `Metales, maquinaria y equipo en la producción manufacturera, ${prices === null ? 'precios corrientes' : `precios de ${prices}`}`,
  ),
);

const draft: ShippedRelease['draft'] = {
  id: 'knowledge-klems',
  title: {
    en: 'United States: metals, machinery and equipment in manufacturing output, 1947–2010',
    es: 'Estados Unidos: metales, maquinaria y equipo en la producción manufacturera, 1947-2010',
  },
  producer: 'Escalar, from the World KLEMS accounts of Jorgenson, Ho and Samuels',
  version: 'World KLEMS, United States, April 2013; 1947–2010',
  published: '2013-04',
  citation:
    'Own computation from Jorgenson, D. W., Ho, M. S. and Samuels, J. D., World KLEMS data for the United States, 2013.',
  bibtex: `@misc{knowledge_klems,
  author = {Jorgenson, Dale W. and Ho, Mun S. and Samuels, Jon D.},
  title = {World {KLEMS} data for the {United States}},
  year = {2013},
  note = {Shares computed by Escalar}
}`,
  licence: {
    en: 'Terms of the data not stated in the copy read (repository: MIT). What ships is shares computed from them, with citation.',
    es: 'La copia consultada no declara los términos de los datos (repositorio: MIT). Lo incluido son proporciones calculadas con ellos, con cita.',
  },
  address: 'https://www.worldklems.net',
  origin: 'https://github.com/selbadri/Measuring-US-Industry-Level-Productivity',
  conventions: [
    {
      en: 'Industries 27t28, 29, 30t33 and 34t35 over thirteen manufacturing industries, gross output. Basic metals cannot be told from metal products and are in.',
      es: 'Ramas 27t28, 29, 30t33 y 34t35 sobre trece ramas manufactureras, producción bruta. Los metales básicos no pueden separarse de los productos metálicos y están incluidos.',
    },
    {
      en: 'At the prices of a year: output of that year carried by the volume index. The prices decide: computers and electronics became so much cheaper that the share of 2000 is 59.3 at prices of 1980, 41.2 at those of 2005 and 45.6 at current ones.',
      es: 'A precios de un año: producción de ese año llevada con el índice de volumen. Los precios deciden: la computación y la electrónica se abarataron tanto que la proporción de 2000 es 59.3 a precios de 1980, 41.2 a los de 2005 y 45.6 a los corrientes.',
    },
  ],
  selection: {
    en: 'Every year of the copy. source_line is the first of the industries of the year.',
    es: 'Todos los años de la copia. source_line es la primera de las ramas del año.',
  },
};
