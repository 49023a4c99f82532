import { cepalstat } from '../../../src/sources/services/cepalstat.ts';
import type { Contract } from '../service-contract.ts';

const dimensions = [
  { id: 1, name: 'Country__ESTANDAR', members: [{ id: 10, name: 'Mexico', iso3: 'MEX' }] },
  { id: 2, name: 'Sex__ESTANDAR', members: [{ id: 20, name: 'Women' }] },
  { id: 3, name: 'Years__ESTANDAR', members: [{ id: 30, name: '2001' }] },
];
const datum = (more = {}) => ({ value: '1.25', iso3: 'MEX', dim_1: 10, dim_2: 20, dim_3: 30, ...more });
const answerOf = (dimensions: readonly object[], data: readonly object[]) => ({
  body: JSON.stringify({ header: { success: true, code: 200 }, body: { dimensions, data } }),
});
const answer = (data: readonly object[]) => answerOf(dimensions, data);

const years = {
  id: 3,
  name: 'Years__ESTANDAR',
  members: Array.from({ length: 10_000 }, (_, id) => ({ id, name: String(id) })),
};

export const cepalstatContract: Contract = {
  service: cepalstat,
  given: { indicator: ['77'] },
  ok: answer([datum(), datum({ iso3: null })]),
  lines: ['MEX|77|Women|2001|1.25'],
  asks: /^GET \/indicator\/77\/data\?format=json&in=1&lang=en&path=0$/,
  empty: answer([]),
  wrong: [[{ body: '{"header":{"success":false,"code":404,"message":"made up"},"body":null}' }], 'not-found'],
  capped: [
    answerOf(
      [...dimensions.slice(0, 2), years],
      years.members.map(({ id }) => datum({ dim_3: id })),
    ),
    'too-large',
  ],
  changed: answer([datum({ dim_3: 99 })]),
};
