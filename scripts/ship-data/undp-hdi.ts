import { join } from 'node:path';
import { UNITS } from '../../src/base/unit.ts';
import { readCsv, strictNumber } from './csv.ts';
import { economyCodes } from './economy-codes.ts';
import type { ShippedRelease } from './shipped-release.ts';
import { type SeriesPoint, seriesTable, variable } from './tables.ts';

const FILE = 'undp_hdi_1980_2017.csv';
const RULES = {
  also: { 'Democratic Republic of Congo': 'COD', 'Micronesia (country)': 'FSM', Timor: 'TLS' },
  // the same figures as "South Korea", from 1990 on only
  leftOut: ['Korea'],
};

const VARIABLES = [
  variable('hdi', UNITS.index, 'Human development index, 0 to 1', 'Índice de desarrollo humano, de 0 a 1'),
];

/** Human development index of the UNDP. */
export function undpHdi(data: string): ShippedRelease {
  const rows = readCsv(join(data, 'industry', FILE), ['entity', 'year', 'hdi']);
  const south = new Map(
    rows.filter(({ cells }) => cells.entity === 'South Korea').map(({ cells }) => [cells.year, cells.hdi]),
  );
  for (const { line, cells } of rows)
    if (cells.entity === 'Korea' && south.get(cells.year) !== cells.hdi)
      throw new Error(`${FILE}:${line}: "Korea" is not "South Korea"`);
  const codes = economyCodes(
    rows.map(({ cells }) => cells.entity),
    RULES,
  );
  const points = rows.flatMap(({ line, cells }): SeriesPoint[] => {
    const economy = codes.get(cells.entity) ?? null;
    const value = strictNumber(cells.hdi);
    return economy === null ? [] : [{ economy, variable: 'hdi', period: cells.year, value, line }];
  });
  return {
    draft,
    tables: [{ table: seriesTable(points, UNITS.index), sourceFile: FILE, variables: VARIABLES }],
  };
}

const draft: ShippedRelease['draft'] = {
  id: 'undp-hdi',
  title: { en: 'Human development index, 1980–2017', es: 'Índice de desarrollo humano, 1980-2017' },
  producer: 'United Nations Development Programme, Human Development Report Office',
  version: 'statistical update of 2018',
  published: '2018',
  citation:
    'UNDP (2018). Human Development Indices and Indicators: 2018 Statistical Update. New York: United Nations Development Programme.',
  bibtex: `@techreport{undp2018hdi,
  author = {{United Nations Development Programme}},
  title = {Human Development Indices and Indicators: 2018 Statistical Update},
  institution = {United Nations Development Programme},
  address = {New York},
  year = {2018}
}`,
  licence: {
    en: 'Not stated in the copy read; the UNDP is believed to publish under CC BY 3.0 IGO (unchecked).',
    es: 'No se declara en la copia consultada; se cree que el PNUD publica bajo CC BY 3.0 IGO (sin comprobar).',
  },
  address: 'https://hdr.undp.org/data-center/human-development-index',
  origin: 'https://github.com/owid/owid-datasets',
  conventions: [
    {
      en: 'Geometric mean of the indices of life expectancy, schooling and gross national income per person. The values before 1990 (1980 and 1985) belong to an older edition and need not be comparable.',
      es: 'Media geométrica de los índices de esperanza de vida, escolaridad e ingreso nacional bruto por persona. Los valores anteriores a 1990 (1980 y 1985) son de una edición más antigua y pueden no ser comparables.',
    },
    {
      en: 'Taiwan is not in it: the UNDP publishes no index for it.',
      es: 'Taiwán no está: el PNUD no publica su índice.',
    },
    {
      en: 'The version is inferred from the last year of the copy, which does not state it. Years that an economy lacks have no row.',
      es: 'La edición se infiere del último año de la copia, que no la declara. Los años que faltan a una economía no tienen fila.',
    },
  ],
  selection: {
    en: 'Every economy and year of the copy; "Korea", which repeats South Korea, is left out.',
    es: 'Todas las economías y años de la copia; se omite "Korea", que repite a Corea del Sur.',
  },
};
