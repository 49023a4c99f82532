import { emim } from '../../../src/sources/services/emim/emim.ts';
import type { Contract } from '../service-contract.ts';
import { json } from './mexico.ts';

const OUTPUT = '-Total de valor de producción de los productos elaborados (Miles de pesos corrientes)';
const SECTORS = [
  '31-33 Industrias manufactureras',
  '311 Industria alimentaria',
  '311110 Alimentos para animales',
];

/** What the table holds: two years, as its labels and their numbers. */
export const labels = (more: Readonly<Record<string, readonly string[]>> = {}) => {
  const all = {
    Variable: ['Personal ocupado total', '-Horas trabajadas por obreros (Miles de horas)', OUTPUT],
    'Tipo de dato': ['Variación anual (Porcentaje)', 'Dato'],
    'Sector SCIAN': SECTORS,
    Año: ['2018', '2019'],
    Mes: ['Enero', 'Febrero'],
    ...more,
  };
  const variables = Object.entries(all).map(([code, valueTexts]) => ({
    ...{ code, valueTexts, values: valueTexts.map((_, at) => String(at)) },
  }));
  return json({ title: 'Made up', variables });
};

/** Its cells, row by row; by dimension as a client of the service reads them, or a list of labels for each row. */
export const cells = (data: readonly string[], more: object = {}) =>
  json({
    stub: [
      { code: 'Variable', label: [OUTPUT] },
      { code: 'Tipo de dato', label: ['Dato'] },
      { code: 'Sector SCIAN', label: SECTORS },
    ],
    heading: [
      { code: 'Año', label: ['2018'] },
      { code: 'Mes', label: ['Enero', 'Febrero'] },
    ],
    ...{ rowCount: 3, colCount: 2, data, notes: [] },
    ...more,
  });

export const emimGiven = {
  ...{ variable: ['output_nominal'], level: ['class'], period: ['2018'] },
  places: ['variable:2', 'kind:1', '2018:0'],
};
const whole = ['3,593,899||', '9||', '1,200||', '1,300||', '12.5||', 'ND||p/'];

export const emimContract: Contract = {
  service: emim,
  given: emimGiven,
  ok: cells(whole),
  lines: [
    'MEX|311110|Alimentos para animales|output_nominal|Miles de pesos corrientes|2018-01|12.5',
    'MEX|311110|Alimentos para animales|output_nominal|Miles de pesos corrientes|2018-02|',
  ],
  asks: /^POST \/tabulado\/datatable$/,
  empty: cells(whole.slice(0, 4), {
    rowCount: 2,
    stub: [
      { code: 'Variable', label: [OUTPUT] },
      { code: 'Tipo de dato', label: ['Dato'] },
      { code: 'Sector SCIAN', label: SECTORS.slice(0, 2) },
    ],
  }),
  wrong: [[json({ error: 'made up' }, 400)], 'invalid-query'],
  changed: cells(whole, { stub: [{ code: 'Variable', label: [OUTPUT] }] }),
  capped: [cells(whole.slice(0, 4)), 'malformed'],
};
