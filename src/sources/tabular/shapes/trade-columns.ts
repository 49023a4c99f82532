import { wordsIn } from '../../../base/text-column.ts';
import { flowCode, flowOfName } from '../../../columns/flow-words.ts';
import type { Grid } from '../grid.ts';
import { type ColumnPlan, type Plan, renamedNotes } from '../plan-columns.ts';
import { isNumeric } from '../read-columns.ts';
import type { TabularOptions } from '../tabular-options.ts';
import { textsOf } from '../text-column.ts';

const FLOWS: ReadonlySet<string> = new Set(['X', 'M', 'RX', 'RM']);

/**
 * The plan of a table of trade that names no flow: a column whose words are all flows, exports and imports among them, is
 * the flow whatever it is called (`Type`, `Direction`); two columns of numbers called exports and imports in other words
 * (`Exports FOB`, `EXP`, `x`) are those. `Importe`, an amount in Spanish, is imports beside `Exporte`.
 */
export function withTradeColumns(
  plan: Plan,
  grid: Grid,
  rows: Uint32Array,
  options: Pick<TabularOptions, 'for' | 'map'>,
): Plan {
  const has = (...fields: string[]) => plan.columns.some(({ field }) => fields.includes(field));
  if (options.for !== 'trade_flow' || has('flow', 'exports', 'imports')) return plan;
  const own = plan.columns.filter(({ field, header, kind }) => kind === 'unknown' && field === header);
  const flow = own.find((column) => holdsFlows(grid, rows, column));
  if (flow !== undefined) return renamed(plan, new Map([[flow, 'flow']]));
  const isFree = ({ header }: ColumnPlan) =>
    flowOfName(header) !== null && !Object.hasOwn(options.map ?? {}, header);
  const amounts = plan.columns.filter(({ field }) => field === 'value');
  if (!amounts.every(isFree)) return plan;
  const sides = (side: 'X' | 'M') =>
    [...own, ...amounts].filter(
      (column) => flowOfName(column.header) === side && isNumeric(grid, rows, column),
    );
  const [[exported, ...moreExported], [imported, ...moreImported]] = [sides('X'), sides('M')];
  if (exported === undefined || imported === undefined || moreExported.length + moreImported.length > 0)
    return plan;
  return renamed(
    plan,
    new Map([
      [exported, 'exports'],
      [imported, 'imports'],
    ]),
  );
}

function holdsFlows(grid: Grid, rows: Uint32Array, { index }: ColumnPlan): boolean {
  // the first cell tells most columns apart without reading them
  if (rows.length === 0 || !FLOWS.has(flowCode(grid.text(rows[0], index)))) return false;
  const words = wordsIn(textsOf(grid, rows, index));
  const codes = new Set(words.map(flowCode));
  return (
    words.every((word) => /\p{L}/u.test(word)) &&
    [...codes].every((code) => FLOWS.has(code)) &&
    codes.has('X') &&
    codes.has('M')
  );
}

function renamed(plan: Plan, fields: ReadonlyMap<ColumnPlan, string>): Plan {
  const columns = plan.columns.map((column): ColumnPlan => {
    const field = fields.get(column);
    return field === undefined ? column : { ...column, field, kind: field === 'flow' ? 'text' : 'number' };
  });
  return { ...plan, columns, notes: renamedNotes(columns.filter(({ kind }) => kind !== 'unknown')) };
}
