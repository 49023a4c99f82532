import type { Conditions } from '../../base/condition.ts';
import { distinct } from '../../base/distinct.ts';
import type { Text } from '../../base/locale.ts';
import type { Table } from '../../base/table.ts';
import { unknownName } from '../../base/unknown-name.ts';
import { conditionsNamed } from '../../columns/conditions-named.ts';
import { PARTNERS_NOTE } from '../../indicators/trade/trade-years.ts';
import { hashText } from '../../store/hash.ts';
import { codesWhere } from '../../store/warehouse/codes-where.ts';
import type { FlowQuestion } from '../../store/warehouse/flow-question.ts';
import { HEAVY, planWords } from '../../store/warehouse/plan-words.ts';
import { prepareQuestion } from '../../store/warehouse/prepare-question.ts';
import { MOST_GROUPS, sumFlows } from '../../store/warehouse/sum-flows.ts';
import type { Warehouse } from '../../store/warehouse/warehouse.ts';
import { warehouseListText } from '../../store/warehouse/warehouse-list.ts';
import {
  codesOf,
  WAREHOUSE_TABLES,
  type WarehouseTableName,
} from '../../store/warehouse/warehouse-tables.ts';
import type { WarehouseAnswer, WarehouseReading } from '../../workspace/host.ts';
import { type FlowPlan, planFlows } from './plan-flows.ts';
import { refuseHiddenWholes } from './refuse-hidden-wholes.ts';
import { asInput, refuseNegativeParts, rowsBehind, withImports } from './tables-of-sums.ts';
import { addedNote, tooManyFlows } from './warehouse-words.ts';

export interface Asking {
  readonly signal: AbortSignal;
  /** Told what a heavy question costs. */
  readonly say: ((notice: Text) => void) | undefined;
}

/**
 * What an indicator needs of a table: each question is one statement, in which the engine keeps what the conditions and
 * the options keep, and adds up all that the indicator would add up.
 * @throws EscalarError `warehouse`, `unknown-name`, `empty-table`, `negative-value`; AbortError
 */
export async function readWarehouse(
  warehouse: Warehouse,
  { table: name, where: conditions, asked }: WarehouseReading,
  asking: Asking,
): Promise<WarehouseAnswer> {
  const { list } = warehouse;
  const table = list.parts.find((part) => part.table === name)?.table;
  if (table === undefined)
    throw unknownName(
      { en: `table in ${warehouse.shown}`, es: `en ${warehouse.shown} la tabla` },
      name,
      distinct(list.parts.map((part) => part.table)),
    );
  const where = whereOf(warehouse, table, conditions);
  const classification = list.parts.find((part) => part.table === table)?.classification ?? null;
  const plan =
    table === 'trade_flow' && asked !== undefined
      ? planFlows({ ...list.codes[table], ...where }, classification, asked)
      : null;
  const id = asked?.indicator.id ?? null;
  const ask = (question: FlowQuestion) => answerOf(warehouse, question, id, asking);
  const sha256 = hashText(warehouseListText(list));
  if (plan === null) {
    const rows = await ask({ table, by: codesOf(WAREHOUSE_TABLES[table]), where });
    return { table: asInput(rows, classification), rows: rows.rows, notes: [], sha256 };
  }
  const kept = { ...where, ...plan.where };
  await refuseHiddenWholes(warehouse, plan, kept, asking.signal);
  const { sums, rows, own } = await summed(plan, kept, ask);
  const added = own < rows ? [addedNote(warehouse.shown, plan, rows, own)] : [];
  const notes = [...added, ...(plan.imports ? [PARTNERS_NOTE] : [])];
  return { table: asInput(sums, classification), rows, notes, sha256 };
}

/** Exports as they are declared (`own` sums of so many rows), and as imports of the partners where they are asked for. */
async function summed(
  { by, imports }: FlowPlan,
  where: FlowQuestion['where'],
  ask: (question: FlowQuestion) => Promise<Table>,
): Promise<{ readonly sums: Table; readonly rows: number; readonly own: number }> {
  const home = by.includes('partner') ? {} : { home: true as const };
  const keys = distinct(['period', 'economy', ...by, 'partner']);
  const exports = await ask({ table: 'trade_flow', by: keys, where, least: true, ...home });
  const rows = rowsBehind(exports);
  const behind = { rows, own: exports.rows };
  if (!imports) return { sums: exports, ...behind };
  const sides = by.includes('partner') ? keys : keys.filter((name) => name !== 'economy');
  const bought = await ask({ table: 'trade_flow', by: sides, where, least: true });
  return { sums: withImports(exports, bought), ...behind };
}

/** The conditions as codes; each must be of a column of codes. */
function whereOf({ list }: Warehouse, table: WarehouseTableName, conditions: Conditions) {
  const named = conditionsNamed(conditions, codesOf(WAREHOUSE_TABLES[table]));
  return codesWhere(list, table, named, null);
}

/** Asks, and tells beforehand what is heavy. @throws EscalarError `warehouse` for more rows than fit, `negative-value` */
async function answerOf(
  warehouse: Warehouse,
  question: FlowQuestion,
  indicator: string | null,
  { signal, say }: Asking,
): Promise<Table> {
  const prepared = prepareQuestion(warehouse, question);
  const isRaw = question.by.length === codesOf(WAREHOUSE_TABLES[question.table]).length && !question.home;
  const refuse = (most: number) =>
    tooManyFlows(warehouse.shown, { indicator, isRaw, rows: prepared.rows, most });
  if (isRaw && prepared.isWhole && prepared.rows > MOST_GROUPS) throw refuse(MOST_GROUPS);
  if (prepared.rows > HEAVY) say?.(planWords(prepared));
  const sums = await sumFlows(warehouse, question, { signal, refuse });
  if (question.least === true) refuseNegativeParts(sums, question.by);
  return sums;
}
