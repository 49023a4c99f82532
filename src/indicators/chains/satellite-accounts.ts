import { UNITS } from '../../base/unit.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import { choice, onlyWith } from '../options.ts';
import type { Shows } from '../show-rows.ts';
import { term } from '../term.ts';
import { CHAIN_KEYS } from './chain-keys.ts';
import { chainOptions, type Level, levelOption, shown } from './chain-options.ts';
import { chainResult } from './chain-result.ts';
import { demandAccounts } from './classical/chosen-account.ts';
import { closesIn } from './closes-in.ts';
import type { ChainContext } from './context.ts';
import { defineChain } from './define-chain.ts';
import { flowsAtLevel, placesOf } from './emit.ts';
import type { Satellite } from './io-table.ts';
import { contentOfExports, footprint } from './kernels/satellites.ts';
import { withGroups } from './with-groups.ts';

const keys = [CHAIN_KEYS.year, CHAIN_KEYS.account, CHAIN_KEYS.economy, CHAIN_KEYS.sector, CHAIN_KEYS.partner];

export const satelliteAccounts = defineChain({
  id: 'satellites',
  room: 'chains',
  tables: 'year',
  title: {
    en: 'Jobs, emissions and other accounts in the chain',
    es: 'Empleo, emisiones y otras cuentas en la cadena',
  },
  summary: {
    en: 'Where jobs, emissions or other quantities arise, for whose use, and how much of them exports contain.',
    es: 'Dónde surgen el empleo, las emisiones u otras cantidades, para el uso de quién y cuánto contienen las exportaciones.',
  },
  formula: [
    'S = F x̂⁻¹,  M = S B',
    'production = F by economy,  consumption_r = S B Y_r',
    'exports: (S B) e, domestic and foreign part',
  ],
  references: [{ work: 'miller2009', chapter: '10' }, { work: 'stadler2021' }],
  input: { table: 'io_table' },
  options: {
    measure: choice(['footprint', 'multiplier', 'exports'], 'footprint', {
      en: 'by where it arises and for whom, per unit of final use, or in gross exports',
      es: 'según dónde surge y para quién, por unidad de uso final, o en las exportaciones brutas',
    }),
    level: onlyWith({ measure: ['exports'] }, levelOption),
    ...chainOptions,
  },
  output: longFields(keys),
  terms: [
    term('production', 'input', 'where it arises', 'donde surge'),
    term('consumption', 'input', 'for whose use', 'para el uso de quién'),
    term('exported', 'input', 'for use abroad', 'para el uso externo'),
    term('imported', 'input', 'abroad, for use at home', 'en el exterior, para el uso interno'),
    term('intensity', UNITS.none, 'per unit of output', 'por unidad de producción'),
    term('multiplier', UNITS.none, 'per unit of final use', 'por unidad de uso final'),
    term('total', 'input', 'in exports', 'en las exportaciones'),
    term('domestic', 'input', 'in exports, from home', 'en las exportaciones, de origen nacional'),
    term('foreign', 'input', 'in exports, from abroad', 'en las exportaciones, de origen extranjero'),
  ],
  conventions: [
    {
      en: 'What final users cause themselves counts for production and consumption of their economy.',
      es: 'Lo que causan los propios usuarios finales cuenta en la producción y en el consumo de su economía.',
    },
  ],
  computeTable: withGroups((context, options) => {
    demandAccounts('satellites', context.table);
    const { satellites } = context.table;
    const rows = longRows(keys);
    const residuals = satellites.map((account) => {
      if (options.measure === 'exports') emitExports(rows, context, account, options);
      else emitFootprint(rows, context, account, options);
      const { production, consumption } = footprint(context, account);
      const add = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
      const scale = account.values.reduce((a, b) => a + Math.abs(b), 0);
      return closesIn(
        context,
        `${account.name}: production = consumption`,
        add(production) - add(consumption),
        scale,
      );
    });
    return chainResult('satellites', rows, context, residuals);
  }),
});

type Chosen = Shows & {
  readonly level: Level;
  readonly measure: string;
};

function emitExports(rows: LongRows, context: ChainContext, account: Satellite, chosen: Chosen): void {
  const { table } = context;
  const found = flowsAtLevel(table, contentOfExports(context, account), chosen.level);
  for (const { at, exporter, sector, importer } of placesOf(
    table,
    chosen.level,
    shown(table, chosen, ['economy', 'partner', 'sector']),
  )) {
    for (const [term, values] of Object.entries(found))
      rows.add(
        [table.year, account.name, exporter, sector, importer],
        term.toLowerCase(),
        account.unit,
        values[at],
      );
  }
}

function emitFootprint(rows: LongRows, context: ChainContext, account: Satellite, chosen: Chosen): void {
  const { table, G, n } = context;
  const found = footprint(context, account);
  const show = shown(table, chosen, ['economy', 'partner', 'sector']);
  if (chosen.measure === 'multiplier') {
    for (let i = 0; i < n; i += 1) {
      if (!show.exporter(table.rowEconomy[i])) continue;
      const cells = [table.year, account.name, table.rows[i].economy, table.rows[i].sector, null];
      rows.add(cells, 'intensity', UNITS.none, found.intensity[i]);
      rows.add(cells, 'multiplier', UNITS.none, found.multiplier[i]);
    }
    return;
  }
  const exported = new Float64Array(G);
  for (let i = 0; i < n; i += 1) exported[table.rowEconomy[i]] += found.exported[i];
  for (let s = 0; s < G; s += 1) {
    if (!show.exporter(s)) continue;
    const cells = [table.year, account.name, table.economies[s], null, null];
    rows.add(cells, 'production', account.unit, found.production[s]);
    rows.add(cells, 'consumption', account.unit, found.consumption[s]);
    rows.add(cells, 'exported', account.unit, exported[s]);
    rows.add(cells, 'imported', account.unit, found.imported[s]);
  }
}
