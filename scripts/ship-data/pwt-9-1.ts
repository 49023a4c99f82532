import { join } from 'node:path';
import { UNITS, type Unit } from '../../src/base/unit.ts';
import { numberCell, readCsv } from './csv.ts';
import { economyCodes } from './economy-codes.ts';
import type { ShippedRelease } from './shipped-release.ts';
import { type SeriesPoint, seriesTable, variable } from './tables.ts';

const FILE = 'pwt91_selected.csv';

const INTERNATIONAL: Unit = UNITS.internationalDollarMillion;

const VARIABLES = [
  variable(
    'rgdpe',
    INTERNATIONAL,
    'Expenditure-side real GDP at chained PPPs (2011)',
    'PIB real por el gasto a PPC encadenadas (2011)',
  ),
  variable(
    'rgdpo',
    INTERNATIONAL,
    'Output-side real GDP at chained PPPs (2011)',
    'PIB real por la producción a PPC encadenadas (2011)',
  ),
  variable(
    'rgdpna',
    INTERNATIONAL,
    'Real GDP at constant 2011 national prices',
    'PIB real a precios nacionales constantes de 2011',
  ),
  variable('pop', UNITS.personsMillion, 'Population', 'Población'),
  variable('emp', UNITS.personsMillion, 'Persons engaged', 'Personal ocupado'),
  variable(
    'avh',
    UNITS.hoursPerYear,
    'Average annual hours worked by persons engaged',
    'Horas anuales medias por persona ocupada',
  ),
  variable('hc', UNITS.index, 'Human capital index', 'Índice de capital humano'),
  variable(
    'cn',
    INTERNATIONAL,
    'Capital stock at current PPPs (2011)',
    'Acervo de capital a PPC corrientes (2011)',
  ),
  variable(
    'ctfp',
    UNITS.index,
    'TFP level at current PPPs (USA = 1)',
    'Nivel de la PTF a PPC corrientes (EUA = 1)',
  ),
  variable(
    'rtfpna',
    UNITS.index,
    'TFP at constant national prices (2011 = 1)',
    'PTF a precios nacionales constantes (2011 = 1)',
  ),
  variable(
    'labsh',
    UNITS.share,
    'Share of labour compensation in GDP',
    'Participación de las remuneraciones en el PIB',
  ),
  variable('xr', UNITS.lcuPerUsd, 'Exchange rate', 'Tipo de cambio'),
  variable(
    'pl_gdpo',
    UNITS.index,
    'Price level of rgdpo (USA 2011 = 1)',
    'Nivel de precios de rgdpo (EUA 2011 = 1)',
  ),
] as const;

/** Penn World Table 9.1. */
export function pwt91(data: string): ShippedRelease {
  const rows = readCsv(join(data, 'industry', FILE), [
    'isocode',
    'country',
    'year',
    'currency',
    'rgdpe',
    'rgdpo',
    'rgdpna',
    'pop',
    'emp',
    'avh',
    'hc',
    'cn',
    'ctfp',
    'rtfpna',
    'labsh',
    'xr',
    'pl_gdpo',
  ]);
  const codes = economyCodes(
    rows.map(({ cells }) => cells.isocode),
    { scheme: 'id' },
  );
  const points = rows.flatMap(({ line, cells }) =>
    VARIABLES.map(({ name }): SeriesPoint => {
      const value = numberCell((cells as Readonly<Record<string, string>>)[name] as string);
      return { economy: codes.get(cells.isocode) as string, variable: name, period: cells.year, value, line };
    }),
  );
  return {
    draft,
    tables: [{ table: seriesTable(points), sourceFile: FILE, variables: VARIABLES }],
  };
}

const draft: ShippedRelease['draft'] = {
  id: 'pwt-9.1',
  title: { en: 'Penn World Table 9.1', es: 'Penn World Table 9.1' },
  producer:
    'Groningen Growth and Development Centre, University of Groningen, and University of California, Davis',
  version: '9.1',
  published: '2019-04',
  citation:
    'Feenstra, R. C., Inklaar, R., and Timmer, M. P. (2015). The Next Generation of the Penn World Table. American Economic Review 105(10), 3150-3182.',
  bibtex: `@article{feenstra2015pwt,
  author = {Feenstra, Robert C. and Inklaar, Robert and Timmer, Marcel P.},
  title = {The Next Generation of the {Penn} {World} {Table}},
  journal = {American Economic Review},
  volume = {105},
  number = {10},
  pages = {3150--3182},
  year = {2015}
}`,
  licence: {
    en: 'Not stated in the copy read, which is the data of a package under GPL-2 | GPL-3; cite Feenstra, Inklaar and Timmer (2015).',
    es: 'No se declara en la copia consultada, que son los datos de un paquete bajo GPL-2 | GPL-3; cítese a Feenstra, Inklaar y Timmer (2015).',
  },
  address: 'https://www.rug.nl/ggdc/productivity/pwt/pwt-releases/pwt9.1',
  origin: 'R package pwt9',
  conventions: [
    {
      en: 'The unit depends on the variable: million international dollars of 2011 (rgdpe, rgdpo, rgdpna, cn), million persons (pop, emp), hours per person and year (avh), indices (hc, ctfp, rtfpna, pl_gdpo), a share (labsh), local currency per US dollar (xr).',
      es: 'La unidad depende de la variable: millones de dólares internacionales de 2011 (rgdpe, rgdpo, rgdpna, cn), millones de personas (pop, emp), horas por persona al año (avh), índices (hc, ctfp, rtfpna, pl_gdpo), una proporción (labsh), moneda nacional por dólar (xr).',
    },
    {
      en: 'Use rgdpo to compare levels between economies and rgdpna for growth over time; the two must not be mixed in one ratio.',
      es: 'Use rgdpo para comparar niveles entre economías y rgdpna para el crecimiento en el tiempo; no deben mezclarse en un mismo cociente.',
    },
  ],
  selection: {
    en: 'All 182 economies of the source, 1950-2017 or from the first year of the source; thirteen variables; nothing is aggregated.',
    es: 'Las 182 economías de la fuente, 1950-2017 o desde el primer año de la fuente; trece variables; nada se agrega.',
  },
};
