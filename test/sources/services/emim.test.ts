import { expect, it } from 'vitest';
import { emim } from '../../../src/sources/services/emim/emim.ts';
import { labelOf } from '../../../src/sources/services/emim/emim-variables.ts';
import { cells, labels } from '../../support/contracts/emim.ts';
import { serviceDesk } from '../../support/service-contract.ts';

const desk = serviceDesk(emim);
const given = { variable: ['output_nominal'], level: ['class'], period: ['2018'] };
const DATA = ['1||', '2||', '3||', '4||', '1,012||', '5||'];
/** The service with its two addresses. */
const answers =
  (table = cells(DATA), list = labels()) =>
  ({ method }: { readonly method: string }) =>
    method === 'GET' ? list : table;

it('asks for the labels, then for the cells by the numbers of the labels', async () => {
  desk.replay.answer(answers());
  const { lines, done } = await desk.run(given);
  expect(lines).toEqual([
    'MEX|311110|Alimentos para animales|output_nominal|Miles de pesos corrientes|2018-01|1012',
    'MEX|311110|Alimentos para animales|output_nominal|Miles de pesos corrientes|2018-02|5',
  ]);
  expect(done).toMatchObject({ calls: 2, failures: [] });
  const [first, second] = desk.replay.asked;
  expect(first?.address).toBe('/tabulado?file=EMIM%2FEMIM_NACIONAL_0&lang=es');
  const asked = JSON.parse(second?.body ?? '') as { query: { query: object[] } };
  expect(asked).toMatchObject({ file: 'EMIM/EMIM_NACIONAL_0', heading: ['Año', 'Mes'] });
  const item = (code: string, ...values: string[]) => ({ code, selection: { filter: 'item', values } });
  const all = (code: string) => ({ code, selection: { filter: 'all', values: ['*'] } });
  expect(asked.query.query).toMatchObject([
    ...[item('Variable', '2'), item('Tipo de dato', '1'), all('Sector SCIAN'), item('Año', '0'), all('Mes')],
  ]);
});

it('asks for the labels once, and names the variable that is not there', async () => {
  desk.replay.answer(answers());
  const { done, lines } = await desk.run({ ...given, variable: ['output_nominal', 'remunerations'] });
  expect(lines).toHaveLength(2);
  expect(done).toMatchObject({ calls: 2, kept: 1 });
  expect(done.failures).toMatchObject([
    { outcome: 'not-found', detail: expect.stringContaining('no remunerations among Personal ocupado') },
  ]);
});

it('refuses a year that the table does not have, and says which it has', async () => {
  desk.replay.answer(answers());
  await expect(desk.run({ ...given, period: ['2010'] })).rejects.toMatchObject({
    code: 'bad-option',
    params: { option: 'period', value: '2010', expected: { en: 'years of the table: 2018..2019' } },
  });
});

it.each([
  ['a table of another variable', { stub: [['Personal ocupado total', 'Dato', '311110 A']], rowCount: 1 }],
  ['percent changes', { stub: [['Valor de producción', 'Variación anual', '311110 A']], rowCount: 1 }],
  ['a class without a code', { stub: [['Valor de producción', 'Dato', 'Alimentos']], rowCount: 1 }],
  [
    'a month that is none',
    {
      heading: [
        ['2018', 'Enero'],
        ['2018', 'Total'],
      ],
    },
  ],
  [
    'a month twice',
    {
      heading: [
        ['2018', 'Enero'],
        ['2018', 'Enero'],
      ],
    },
  ],
  [
    'a year not asked for',
    {
      heading: [
        ['2018', 'Enero'],
        ['2019', 'Enero'],
      ],
    },
  ],
  ['a cell too many', { data: [...DATA, '7||'] }],
  ['a number of another country', { data: [...DATA.slice(0, 5), '1.012,5||'] }],
])('takes %s for no answer', async (_, more) => {
  const table = { ...JSON.parse(String(cells(DATA).body)), ...more };
  const data = 'data' in more ? more.data : table.data.slice(0, table.rowCount * 2);
  desk.replay.answer(answers({ status: 200, body: JSON.stringify({ ...table, data }) }));
  const { lines, done } = await desk.run(given);
  expect(lines).toEqual([]);
  expect(done.failures.map(({ outcome }) => outcome)).toEqual(['malformed']);
});

it('reads labels that stand row by row', async () => {
  const heading = ['Enero', 'Febrero r/'].map((month) => ['2018', month]);
  const stub = [['-Valor de producción (Miles de pesos corrientes)', 'Original', '311110 Alimentos']];
  desk.replay.answer(answers(cells(['7||', '-||'], { stub, heading, rowCount: 1 })));
  const { lines } = await desk.run(given);
  expect(lines).toEqual([
    'MEX|311110|Alimentos|output_nominal|Miles de pesos corrientes|2018-01|7',
    'MEX|311110|Alimentos|output_nominal|Miles de pesos corrientes|2018-02|',
  ]);
});

it('takes the total of several, and a unit only as it is known', () => {
  const hours = [
    '-Horas trabajadas por obreros (Miles de horas)',
    'Horas trabajadas, total (Miles de horas)',
  ];
  expect(labelOf('hours', hours)).toMatchObject({ label: hours[1], unit: 'Miles de horas' });
  expect(labelOf('hours', ['Producción'])).toBeNull();
  expect(() => labelOf('hours', [hours[0] ?? '', 'Horas trabajadas por empleados'])).toThrow(/several/);
  expect(() => labelOf('output_nominal', ['Valor de producción (Millones de pesos)'])).toThrow(
    /another unit/,
  );
});
