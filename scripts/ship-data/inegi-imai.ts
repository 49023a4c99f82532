import { join } from 'node:path';
import { type Row, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { sum } from '../../src/math/sum.ts';
import { COLUMNS, measure } from './columns.ts';
import { readCsv, strictNumber } from './csv.ts';
import { SCIAN_SUBSECTORS } from './scian-subsectors.ts';
import { NOT_STATED, type ShippedRelease } from './shipped-release.ts';
import { titlesTable } from './tables.ts';

const FOLDER = 'claims/inegi-imai';
const INDEX_FILE = 'inegi_imai_volume_index_monthly_1993_2022.csv';
const WEIGHT_FILE = 'recovered_2013_weights.csv';
const TOTAL = '31-33';
/** Points by which the subsectors may miss the published index of all manufacturing. */
const ROUNDING = 0.01;

/** Value added of Mexico's manufacturing subsectors at 2013 prices, by year, made of volume indices and weights. */
export function inegiImai(data: string): ShippedRelease {
  const weights = new Map(
    readCsv(join(data, FOLDER, WEIGHT_FILE), ['code', 'weight_2013_value_added']).map(({ cells }) => [
      cells.code,
      strictNumber(cells.weight_2013_value_added),
    ]),
  );
  const indices = yearsOf(join(data, FOLDER, INDEX_FILE));
  const years = [...new Set([...indices.values()].map(({ year }) => year))];
  const rows = years.flatMap((period) => {
    const parts = [...weights].map(([activity, weight]): Row & { readonly output_real: number } => {
      const found = indices.get(`${activity} ${period}`);
      if (found === undefined) throw new Error(`${INDEX_FILE}: no ${activity} in ${period}`);
      return {
        economy: 'MEX',
        activity,
        period,
        output_real: weight * found.mean,
        source_line: found.line,
        source_rows: 12,
      };
    });
    const whole = indices.get(`${TOTAL} ${period}`)?.mean ?? Number.NaN;
    const added = sum(parts.map((part) => part.output_real));
    if (!(Math.abs(added - whole) <= ROUNDING))
      throw new Error(`${INDEX_FILE}: ${period}: ${added}, and ${whole} for all manufacturing`);
    return parts;
  });
  const fields = [
    COLUMNS.economy,
    COLUMNS.activity,
    COLUMNS.period,
    measure(
      'output_real',
      UNITS.index,
      'Value added at 2013 prices, manufacturing of 2013 = 100',
      'Valor agregado a precios de 2013, manufactura de 2013 = 100',
    ),
    COLUMNS.sourceLine,
    COLUMNS.sourceRows,
  ];
  const titles = Object.fromEntries(Object.entries(SCIAN_SUBSECTORS).filter(([code]) => weights.has(code)));
  return {
    draft,
    tables: [
      { table: tableOf('industry_panel', fields, rows), sourceFile: INDEX_FILE },
      { table: titlesTable('activities', titles), sourceFile: WEIGHT_FILE },
    ],
  };
}

/** The mean of the twelve months of each subsector and year, by `code year`; years that are not whole are left out. */
function yearsOf(path: string) {
  const months = new Map<
    string,
    { readonly line: number; readonly year: string; readonly values: number[] }
  >();
  for (const { line, cells } of readCsv(path, ['code', 'label', 'month', 'index_2013_100'])) {
    const year = cells.month.slice(0, 4);
    const key = `${cells.code} ${year}`;
    const known = months.get(key) ?? { line, year, values: [] };
    known.values.push(strictNumber(cells.index_2013_100));
    months.set(key, known);
  }
  return new Map(
    [...months]
      .filter(([, { values }]) => values.length === 12)
      .map(([key, { line, year, values }]) => [key, { line, year, mean: sum(values) / 12 }]),
  );
}

const draft: ShippedRelease['draft'] = {
  id: 'inegi-imai',
  title: {
    en: 'Mexico: value added of 21 manufacturing subsectors at constant prices',
    es: 'México: valor agregado de 21 subsectores manufactureros a precios constantes',
  },
  producer: 'Instituto Nacional de Estadística y Geografía (INEGI)',
  version: 'IMAI, base 2013, full years 1993–2021',
  published: NOT_STATED,
  citation: 'INEGI. Indicador mensual de la actividad industrial (IMAI), base 2013, series originales.',
  bibtex: `@misc{inegi_imai,
  author = {{Instituto Nacional de Estad{\\'i}stica y Geograf{\\'i}a}},
  title = {Indicador mensual de la actividad industrial ({IMAI}), base 2013},
  howpublished = {\\url{https://www.inegi.org.mx/temas/imai/}}
}`,
  licence: {
    en: 'Not stated in the copy read; INEGI publishes it under its own terms of free use, with citation.',
    es: 'No se declara en la copia consultada; el INEGI lo publica bajo sus propios términos de libre uso, con cita.',
  },
  address: 'https://www.inegi.org.mx/temas/imai/',
  origin: 'https://github.com/SymmetricSymplectic/AsApAnalytics (commit 635aef4, DATA/actind.xlsx)',
  conventions: [
    {
      en: 'output_real is the volume index of a subsector, mean of twelve months, times its weight in the value added of 2013: value added at 2013 prices, with all of manufacturing in 2013 as 100.',
      es: 'output_real es el índice de volumen del subsector, promedio de doce meses, por su peso en el valor agregado de 2013: valor agregado a precios de 2013, con toda la manufactura de 2013 como 100.',
    },
    {
      en: 'The weights are not in the copy: they are the 21 numbers with which the subsectors give the published index of all manufacturing, by least squares.',
      es: 'Los pesos no están en la copia: son los 21 números con los que los subsectores dan el índice publicado de toda la manufactura, por mínimos cuadrados.',
    },
    {
      en: 'Prices of 2013 are held for years long before: shares of 1994 are not those at the prices of 1994. Subsectors of SCIAN, three digits; no classes and no hours.',
      es: 'Los precios de 2013 se aplican a años muy anteriores: las participaciones de 1994 no son las que daban los precios de 1994. Subsectores de la SCIAN, tres dígitos; sin clases ni horas.',
    },
  ],
  selection: {
    en: 'Manufacturing, full years. In every year the subsectors add up to the published index of manufacturing within a hundredth of a point.',
    es: 'Manufacturas, años completos. En cada año los subsectores suman el índice publicado de la manufactura con una centésima de punto de diferencia a lo sumo.',
  },
};
