import { UNITS } from '../../base/unit.ts';
import type { Residual } from '../define.ts';
import { longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import { term } from '../term.ts';
import { aggregateTable } from './aggregate.ts';
import { chainContext } from './chain-context.ts';
import { CHAIN_KEYS } from './chain-keys.ts';
import { chainOptions, shown } from './chain-options.ts';
import { chainResult, contentCloses } from './chain-result.ts';
import { defineChain } from './define-chain.ts';
import { headlineShares } from './kernels/aggregation-bias.ts';
import { aggregationOf, tableReading } from './table-reading.ts';

const keys = [CHAIN_KEYS.year, CHAIN_KEYS.exporter];

export const aggregationBias = defineChain({
  id: 'aggregation-bias',
  room: 'chains',
  title: { en: 'Bias of adding industries up', es: 'Sesgo de sumar industrias' },
  summary: {
    en: 'How far the domestic content of exports moves when industries are added up before anything is computed.',
    es: 'Cuánto se mueve el contenido nacional de las exportaciones si las industrias se suman antes de calcular.',
  },
  formula: ['Z̄ = S Z S′,  Ȳ = S Y', 'bias = share(Z̄, Ȳ) − share(Z, Y)'],
  references: [{ work: 'miller2009', section: '4.9' }],
  tables: 'year',
  input: { table: 'io_table' },
  options: { activity_groups: tableReading.sectors, years: chainOptions.years },
  output: longFields(keys),
  terms: [
    term('domestic_full', UNITS.share, 'domestic content, full table', 'contenido nacional, tabla completa'),
    term('domestic_added_up', UNITS.share, 'domestic content, added up', 'contenido nacional, tabla sumada'),
    term('domestic_bias', UNITS.share, 'bias of domestic content', 'sesgo del contenido nacional'),
    term('absorbed_abroad_full', UNITS.share, 'VAX ratio, full table', 'razón VAX, tabla completa'),
    term('absorbed_abroad_added_up', UNITS.share, 'VAX ratio, added up', 'razón VAX, tabla sumada'),
    term('absorbed_abroad_bias', UNITS.share, 'bias of the VAX ratio', 'sesgo de la razón VAX'),
  ],
  conventions: [
    {
      en: 'Without `activity_groups` all industries of an economy become one.',
      es: 'Sin `activity_groups`, todas las industrias de una economía se vuelven una.',
    },
    {
      en: 'Economies stay as they are: with economies added up there is no economy left to compare.',
      es: 'Las economías quedan como están: si se suman no queda economía que comparar.',
    },
    {
      en: 'domestic_* is DC/E, the domestic content of exports; absorbed_abroad_* is VAX/E. An economy without exports has neither.',
      es: 'domestic_* es DC/E, el contenido nacional de las exportaciones; absorbed_abroad_* es VAX/E. Una economía sin exportaciones no tiene ninguno.',
    },
  ],
  computeTable(context, options) {
    const { table, backend } = context;
    const sectors = options.activity_groups.length > 0 ? options.activity_groups : ['all:*'];
    const aggregation = aggregationOf(table, { economies: [], sectors });
    const show = shown(table, options, ['exporter', 'importer', 'sector']);
    const summed = chainContext(aggregateTable(table, aggregation ?? {}), backend);
    const rows = longRows(keys);
    const residuals: Residual[] = [];
    try {
      const [full, added] = [headlineShares(context), headlineShares(summed)];
      residuals.push(...contentCloses(context), ...contentCloses(summed));
      table.economies.forEach((economy, s) => {
        if (!show.exporter(s)) return;
        const add = (term: string, value: number): void =>
          rows.add(
            [table.year, economy],
            term,
            UNITS.share,
            full.exports[s] > 0 ? value : 'zero-denominator',
          );
        const pair = (name: string, before: number, after: number): void => {
          add(`${name}_full`, before);
          add(`${name}_added_up`, after);
          add(`${name}_bias`, after - before);
        };
        pair('domestic', full.domestic[s], added.domestic[s]);
        pair('absorbed_abroad', full.absorbedAbroad[s], added.absorbedAbroad[s]);
      });
    } finally {
      summed.release();
    }
    return chainResult('aggregation-bias', rows, context, residuals);
  },
});
