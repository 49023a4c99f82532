import { badOption } from '../../base/bad-option.ts';
import { formatNumber, same } from '../../base/locale.ts';
import { tableOf } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { clusterPassword } from '../../node/warehouses/cluster-password.ts';
import { importIntoCluster } from '../../store/warehouse/clickhouse/import-into-cluster.ts';
import { codesWhere } from '../../store/warehouse/codes-where.ts';
import { type FlowImport, importFlows } from '../../store/warehouse/import-flows.ts';
import { importIntoDuckFile } from '../../store/warehouse/import-into-duckdb.ts';
import { openWarehouse } from '../../store/warehouse/open-warehouse.ts';
import { HEAVY, planWords } from '../../store/warehouse/plan-words.ts';
import { prepareQuestion } from '../../store/warehouse/prepare-question.ts';
import { sumFlows } from '../../store/warehouse/sum-flows.ts';
import type { Warehouse } from '../../store/warehouse/warehouse.ts';
import { type WarehouseAddress, warehouseAddress } from '../../store/warehouse/warehouse-address.ts';
import { WAREHOUSE_TABLE_NAMES } from '../../store/warehouse/warehouse-tables.ts';
import { lineOf } from '../command-lines.ts';
import { type CommandCall, type CommandSpec, many, one, text } from '../command-spec.ts';
import { copyFlows } from '../copy-flows.ts';
import { FLOWS_OPTIONS } from '../flows-options.ts';
import { listOf, readConditions } from '../pairs.ts';
import { showTable } from '../show-table.ts';
import { untilStopped } from '../until-stopped.ts';

const ACTIONS = {
  import: importFiles,
  copy: (call: CommandCall) => copyFlows(call, addressOf(call, 'data'), addressOf(call, 'to')),
  list: (call: CommandCall) => withWarehouse(call, listParts),
  sum: (call: CommandCall) => withWarehouse(call, sum),
} satisfies Readonly<Record<string, (call: CommandCall) => Promise<void>>>;

export const flowsCommand: CommandSpec = {
  ...lineOf('flows', same(Object.keys(ACTIONS).join(' | ')), {
    en: 'for import: CSV, Parquet, or a zip of CSV',
    es: 'para import: CSV, Parquet o un zip de CSV',
  }),
  finishes: true,
  options: FLOWS_OPTIONS,
  run: async (call) => {
    const action = text(call, 0);
    const run = Object.hasOwn(ACTIONS, action) ? ACTIONS[action as keyof typeof ACTIONS] : null;
    if (run === null) throw badOption('flows', action, same(Object.keys(ACTIONS).join(' | ')));
    await run(call);
  },
};

async function importFiles(call: CommandCall): Promise<void> {
  const { terminal } = call;
  const to = addressOf(call, 'to');
  const files = Array.isArray(call.args[1]) ? call.args[1].map(String) : [];
  if (files.length === 0)
    throw badOption('flows import', files.join(' '), {
      en: 'FILE... --to FOLDER | duckdb://FILE | clickhouse://…',
      es: 'ARCHIVO... --to CARPETA | duckdb://ARCHIVO | clickhouse://…',
    });
  const wanted = {
    files,
    table: tableNamed(call),
    unit: one(call, 'unit') ?? 'data-unit',
    source: one(call, 'source') ?? '',
    classification: one(call, 'in'),
    onProgress: terminal.progress,
  };
  const { list, notes } = await importInto(wanted, to).finally(() => terminal.progress(''));
  for (const note of notes) terminal.say(note);
  const rows = list.parts.reduce((all, part) => all + part.rows, 0);
  terminal.say({
    en: `${to.shown} holds rows: ${formatNumber(rows, 'en', 0)}, parts: ${list.parts.length}.`,
    es: `${to.shown} contiene filas: ${formatNumber(rows, 'es', 0)}, partes: ${list.parts.length}.`,
  });
}

function importInto(wanted: Omit<FlowImport, 'folder'>, to: WarehouseAddress) {
  if (to.kind === 'clickhouse') return importIntoCluster(wanted, to, clusterPassword());
  return to.kind === 'folder'
    ? importFlows({ ...wanted, folder: to.path })
    : importIntoDuckFile(wanted, to.path);
}

async function listParts({ terminal }: CommandCall, { list }: Warehouse): Promise<void> {
  const fields = [
    { name: 'table', title: { en: 'table', es: 'tabla' } },
    { name: 'period', title: { en: 'year', es: 'año' } },
    { name: 'rows', title: { en: 'rows', es: 'filas' }, unit: UNITS.count },
    { name: 'kilobytes', title: same('kB'), unit: UNITS.count },
    { name: 'sum', title: { en: 'sum of values', es: 'suma de valores' } },
  ];
  const rows = list.parts.map(({ table, year, rows: count, bytes, sum: total }) => ({
    table,
    period: year,
    rows: count,
    kilobytes: Math.round(bytes / 1000),
    sum: total,
  }));
  await showTable(terminal, tableOf('parts', fields, rows));
}

async function sum(call: CommandCall, warehouse: Warehouse): Promise<void> {
  const { terminal } = call;
  const table = tableNamed(call);
  const expression = one(call, 'basket');
  const basket = expression === null ? null : { expression, classification: one(call, 'in') };
  const digits = one(call, 'digits');
  const question = {
    table,
    by: listed(one(call, 'by') ?? 'period'),
    where: codesWhere(warehouse.list, table, readConditions('--where', many(call, 'where')), basket),
    ...(digits === null ? {} : { digits: digitsOf(digits) }),
  };
  const prepared = prepareQuestion(warehouse, question);
  const isPlan = call.options.plan === true;
  if (isPlan || prepared.rows > HEAVY) terminal.say(planWords(prepared));
  if (isPlan) return terminal.out((await warehouse.explain(prepared.statement)).join('\n'));
  await untilStopped(async (signal) => showTable(terminal, await sumFlows(warehouse, question, { signal })));
}

async function withWarehouse(
  call: CommandCall,
  use: (call: CommandCall, warehouse: Warehouse) => Promise<void>,
): Promise<void> {
  const warehouse = await openWarehouse(addressOf(call, 'data'), clusterPassword);
  try {
    await use(call, warehouse);
  } finally {
    await warehouse.close();
  }
}

function addressOf(call: CommandCall, option: 'data' | 'to'): WarehouseAddress {
  const given = one(call, option) ?? '';
  if (given !== '') return warehouseAddress(given);
  const expected = {
    en: 'a folder, duckdb://FILE or clickhouse://HOST/DATABASE',
    es: 'una carpeta, duckdb://ARCHIVO o clickhouse://SERVIDOR/BASE',
  };
  throw badOption(`--${option}`, '', expected);
}

function tableNamed(call: CommandCall) {
  const given = one(call, 'table') ?? 'trade_flow';
  const table = WAREHOUSE_TABLE_NAMES.find((name) => name === given);
  if (table !== undefined) return table;
  throw badOption('--table', given, same(WAREHOUSE_TABLE_NAMES.join(' | ')));
}

function listed(value: string): readonly string[] {
  return [listOf(value)].flat().filter((name) => name !== '');
}

function digitsOf(value: string): number {
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  throw badOption('--digits', value, same('2, 4, 6'));
}
