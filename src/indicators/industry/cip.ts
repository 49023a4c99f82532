import { appendAll } from '../../base/append-all.ts';
import { EscalarError } from '../../base/error.ts';
import { isMissing, type Measured } from '../../base/missing.ts';
import type { Field, Table } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator, type InputField, type Residual } from '../define.ts';
import { numberField, textField } from '../input-field.ts';
import type { Dropped } from '../left-out.ts';
import { within } from '../lineage.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import { economies, narrowing } from '../options.ts';
import { readSeries } from '../read-series.ts';
import { requireCodes } from '../require-codes.ts';
import { term } from '../term.ts';
import { CIP_DIMENSIONS, type CipInput, competitiveIndustrialPerformance } from './kernels/cip.ts';
import { worstOf } from './worst-of.ts';

const keys: readonly Field[] = [KEYS.economy, KEYS.period];

/** Variable of the series for each figure of the index. */
const VARIABLES: Readonly<Record<keyof CipInput, string>> = {
  mvaPerHead: 'mva_per_head',
  exportsPerHead: 'manufactured_exports_per_head',
  techShareOfMva: 'tech_share_of_mva',
  mvaShareOfGdp: 'mva_share_of_gdp',
  techShareOfExports: 'tech_share_of_manufactured_exports',
  manufacturesShareOfExports: 'manufactures_share_of_exports',
  worldShareOfMva: 'world_share_of_mva',
  worldShareOfExports: 'world_share_of_manufactured_exports',
};

const fields: readonly InputField[] = [
  textField('economy', 'required', 'economy code', 'código de la economía'),
  textField('period', 'required', 'year', 'año'),
  {
    name: 'variable',
    kind: 'text',
    need: 'required',
    about: {
      en: `one of ${Object.values(VARIABLES).join(', ')}`,
      es: `una de ${Object.values(VARIABLES).join(', ')}`,
    },
  },
  numberField('value', 'required', 'its value', 'su valor'),
];

export const cip = defineIndicator({
  id: 'cip',
  room: 'industry',
  title: {
    en: 'Competitive Industrial Performance index (UNIDO)',
    es: 'Índice de desempeño industrial competitivo (ONUDI)',
  },
  summary: {
    en: 'One number for the capacity to produce and export manufactures, how technological they are and what weight they have in the world.',
    es: 'Un solo número para la capacidad de producir y exportar manufacturas, su nivel tecnológico y su peso en el mundo.',
  },
  formula: [
    'six dimensions, each min-max over the economies given: I = (x − min)/(max − min)',
    'MVApc, MXpc;  INDint = (MHVAsh + MVAsh)/2;  MXQual = (MHXsh + MXsh)/2;  ImWMVA, ImWMT',
    'CIP = (Π I_d)^(1/6)',
  ],
  references: [{ work: 'unido2013' }],
  input: { table: 'series', fields },
  options: {
    economies: narrowing(
      economies({
        en: 'economies to compare; all when left out. The set changes every value',
        es: 'economías que se comparan; todas si se omite. El conjunto cambia todos los valores',
      }),
      { column: 'economy', keeps: 'listed' },
    ),
  },
  sums: ['economy'],
  output: longFields(keys),
  terms: [
    term('cip', UNITS.index, 'CIP', 'CIP'),
    term('rank', UNITS.count, 'rank', 'lugar'),
    term(
      'mva_per_head',
      UNITS.index,
      'manufacturing value added per head',
      'valor agregado manufacturero por habitante',
    ),
    term(
      'exports_per_head',
      UNITS.index,
      'manufactured exports per head',
      'exportaciones manufactureras por habitante',
    ),
    term(
      'industrialisation_intensity',
      UNITS.index,
      'industrialisation intensity',
      'intensidad de la industrialización',
    ),
    term('export_quality', UNITS.index, 'export quality', 'calidad de las exportaciones'),
    term(
      'impact_on_world_mva',
      UNITS.index,
      'weight in world manufacturing value added',
      'peso en el valor agregado manufacturero mundial',
    ),
    term(
      'impact_on_world_trade',
      UNITS.index,
      'weight in world manufactures trade',
      'peso en el comercio mundial de manufacturas',
    ),
  ],
  conventions: [
    {
      en: 'Minimum and maximum are those of the economies given in that period: values of two sets, or of two periods, are not comparable; ranks hold within one set.',
      es: 'El mínimo y el máximo son los de las economías dadas en ese periodo: los valores de dos conjuntos o de dos periodos no se comparan; los lugares valen dentro de un conjunto.',
    },
    {
      en: 'An economy that is lowest in one dimension has 0, whatever the others say: the mean is geometric.',
      es: 'Una economía que es la última en una dimensión obtiene 0, digan lo que digan las demás: la media es geométrica.',
    },
    {
      en: 'Shares enter as given; all of one variable in one unit (0 to 1, or percent).',
      es: 'Las participaciones entran como se den; cada variable en una sola unidad (0 a 1, o por ciento).',
    },
    {
      en: 'INDint and MXQual average the shares first and are scaled after, as UNIDO has done since 2013.',
      es: 'INDint y MXQual promedian primero las participaciones y luego se escalan, como hace la ONUDI desde 2013.',
    },
  ],
  lineage: within('endpoints'),
  compute(table, options) {
    const cells = readFigures(table);
    requireCodes(options.economies, cells.economies, { en: 'economy', es: 'la economía' });
    const dropped: Dropped[] = [];
    const residuals: Residual[] = [];
    const rows = cells.periods.flatMap((period) => {
      const wanted = cells.economies.filter(
        (code) => options.economies.length === 0 || options.economies.includes(code),
      );
      const whole = wanted.filter((code) =>
        Object.values(VARIABLES).every((name) => cells.get(code, period, name) !== null),
      );
      const some = wanted.filter(
        (code) =>
          !whole.includes(code) &&
          Object.values(VARIABLES).some((name) => cells.get(code, period, name) !== null),
      );
      appendAll(dropped, incomplete(period, some));
      return whole.length === 0
        ? []
        : rowsOf(period, whole, (code, name) => cells.get(code, period, name) as number, residuals);
    });
    if (rows.length === 0) {
      throw new EscalarError('not-computable', {
        indicator: 'cip',
        why: {
          en: 'no economy has the eight variables in one period',
          es: 'ninguna economía tiene las ocho variables en un periodo',
        },
        try: {
          en: `Variables needed: ${Object.values(VARIABLES).join(', ')}.`,
          es: `Variables necesarias: ${Object.values(VARIABLES).join(', ')}.`,
        },
      });
    }
    return { table: longTable('cip', keys, rows), residuals: worstOf(residuals), notes: [], dropped };
  },
});

interface Figures {
  readonly economies: readonly string[];
  readonly periods: readonly string[];
  get(economy: string, period: string, variable: string): number | null;
}

function readFigures(table: Table): Figures {
  for (const column of ['economy', 'period', 'variable'])
    if (table.columns[column] === undefined) {
      const have = Object.keys(table.columns);
      throw new EscalarError('missing-column', { column, have, indicator: 'cip', nearest: null });
    }
  const { cells, at } = readSeries(table);
  const named = (part: 'economy' | 'period') =>
    [...new Set(cells.map((cell) => cell[part]))].filter((name) => name !== '');
  return {
    economies: named('economy'),
    periods: named('period').sort(),
    get: (economy, period, variable) => {
      const value = at({ economy, activity: '', variable, period })?.value;
      return typeof value === 'number' ? value : null;
    },
  };
}

function rowsOf(
  period: string,
  economies: readonly string[],
  value: (economy: string, variable: string) => number,
  residuals: Residual[],
): LongRow[] {
  const input = Object.fromEntries(
    Object.entries(VARIABLES).map(([figure, name]) => [figure, economies.map((code) => value(code, name))]),
  ) as unknown as CipInput;
  const found = competitiveIndustrialPerformance(input);
  if (!isMissing(found))
    found.index.forEach((index, c) => {
      const product = found.dimensions.reduce((so, dimension) => so * dimension[c], 1);
      residuals.push(closes('CIP⁶ = product of the six dimensions', index ** 6 - product, 1));
    });
  return economies.flatMap((economy, c): LongRow[] => {
    const keysOfRow = { economy, period };
    if (isMissing(found)) return [{ keys: keysOfRow, term: 'cip', unit: UNITS.index, value: found }];
    return [
      { keys: keysOfRow, term: 'cip', unit: UNITS.index, value: found.index[c] },
      { keys: keysOfRow, term: 'rank', unit: UNITS.count, value: found.rank[c] },
      ...CIP_DIMENSIONS.map((name, d): LongRow => {
        const level: Measured = found.dimensions[d]?.[c];
        return { keys: keysOfRow, term: name.replaceAll('-', '_'), unit: UNITS.index, value: level };
      }),
    ];
  });
}

function incomplete(period: string, economies: readonly string[]): readonly Dropped[] {
  if (economies.length === 0) return [];
  return [
    {
      what: {
        en: `${period}: economies without all eight variables`,
        es: `${period}: economías sin las ocho variables`,
      },
      count: economies.length,
      examples: economies.slice(0, 5),
    },
  ];
}
