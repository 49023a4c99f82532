import { badOption } from '../../base/bad-option.ts';
import { EscalarError } from '../../base/error.ts';
import { formatNumber } from '../../base/locale.ts';
import { MISSING_REASONS } from '../../base/missing.ts';
import type { Column, Field, Table } from '../../base/table.ts';
import { type TextBuilder, textBuilder } from '../../base/text-column.ts';
import { UNITS, unitOf } from '../../base/unit.ts';
import { fieldNamed } from '../../columns/vocabulary.ts';
import { amountText, thousandths } from './exact-sum.ts';
import type { FlowQuestion } from './flow-question.ts';
import { type PreparedQuestion, prepareQuestion } from './prepare-question.ts';
import type { Block, Warehouse } from './warehouse.ts';
import { incompleteAnswer } from './warehouse-errors.ts';
import { WAREHOUSE_TABLES } from './warehouse-tables.ts';

/** Groups that an answer may have: what a table in this process holds with ease. */
export const MOST_GROUPS = 8_000_000;

/** How far sums of 64-bit numbers in different order may lie apart, relative to their size. */
const ROUNDING = 1e-9;

export interface SumLimits {
  readonly signal?: AbortSignal;
  /** Rows of the answer. */
  readonly most?: number;
  /** What is told where there are more. */
  readonly refuse?: (most: number) => EscalarError;
}

/**
 * Adds up a table of a warehouse within the engine: the rows of the answer alone come here, sorted by their codes.
 * Columns: those of `by`, `value` (its unit), `flows` (rows that were added), and of trade `quantity` (tonnes; missing where
 * no flow has one) and `weighed` (flows that have one); `least` where it is asked for. Where whole years are asked for, the answer must hold as many
 * rows and the very sum that the list of the warehouse states.
 * @throws EscalarError `unknown-name`, `too-many-groups` as `bad-option`, `warehouse`, those of `ask`; AbortError
 */
export async function sumFlows(
  warehouse: Warehouse,
  question: FlowQuestion,
  { signal, most = MOST_GROUPS, refuse = tooMany }: SumLimits = {},
): Promise<Table> {
  const prepared = prepareQuestion(warehouse, question);
  const answer = collector(question);
  const { statement, years } = prepared;
  const take = (block: Block) => {
    answer.take(block);
    if (answer.rows() > most) throw refuse(most);
  };
  await warehouse.ask(statement, take, {
    table: question.table,
    years,
    ...(signal === undefined ? {} : { signal }),
  });
  const { texts, numbers, amounts } = answer;
  const flows = total(numbers.flows);
  requireWhole(warehouse, question, prepared, { flows, amounts, values: numbers.value });
  if (flows === 0) throw new EscalarError('empty-table', { table: question.table });
  const unit = question.table === 'trade_flow' ? unitOf(warehouse.list.unit) : UNITS.dataUnit;
  const names = Object.keys(numbers);
  const fields: Field[] = [
    ...question.by.map((name) => fieldNamed(name)),
    ...names.map((name) => ({
      ...MEASURES[name],
      name,
      unit: name === 'value' ? unit : MEASURES[name].unit,
    })),
  ];
  const columns: Record<string, Column> = {
    ...Object.fromEntries(question.by.map((name, i) => [name, texts[i].column()])),
    ...Object.fromEntries(names.map((name) => [name, numberColumn(numbers[name])])),
  };
  return { name: question.table, rows: answer.rows(), fields, columns, origins: [{ file: warehouse.shown }] };
}

const MEASURES: Readonly<Record<string, Required<Pick<Field, 'title' | 'unit'>>>> = {
  value: { title: { en: 'value', es: 'valor' }, unit: UNITS.dataUnit },
  flows: { title: { en: 'flows added up', es: 'flujos sumados' }, unit: UNITS.count },
  quantity: { title: { en: 'quantity', es: 'cantidad' }, unit: UNITS.dataUnit },
  least: { title: { en: 'least value', es: 'valor menor' }, unit: UNITS.dataUnit },
  weighed: { title: { en: 'flows with a quantity', es: 'flujos con cantidad' }, unit: UNITS.count },
};

interface Collector {
  readonly texts: readonly TextBuilder[];
  readonly numbers: Readonly<Record<string, number[]>>;
  /** The exact sum of trade, in thousandths. */
  readonly amounts: { sum: bigint };
  take(block: Block): void;
  rows(): number;
}

function collector({ table, by, least }: FlowQuestion): Collector {
  const isTrade = table === 'trade_flow';
  const texts = by.map(() => textBuilder());
  const names = [
    'value',
    'flows',
    ...(isTrade ? ['quantity', 'weighed'] : []),
    ...(least === true ? ['least'] : []),
  ];
  const numbers = Object.fromEntries(names.map((name) => [name, [] as number[]]));
  const amounts = { sum: 0n };
  return {
    texts,
    numbers,
    amounts,
    rows: () => numbers.value.length,
    take(block) {
      texts.forEach((builder, i) => {
        for (const cell of block[i]) builder.add(cell);
      });
      const [values, flows, quantity, weighed] = block.slice(by.length);
      if (least === true) for (const cell of block.at(-1) ?? []) numbers.least.push(Number(cell));
      // a sum of nothing is no zero, whichever way an engine writes it
      const sums = (cells: Block[number], counts: Block[number], into: number[]) => {
        for (const [row, cell] of cells.entries())
          into.push(Number(counts[row]) === 0 ? Number.NaN : Number(cell));
      };
      sums(values, flows, numbers.value);
      for (const cell of flows) numbers.flows.push(Number(cell));
      if (!isTrade) return;
      for (const cell of values) amounts.sum += thousandths(cell ?? '0');
      sums(quantity, weighed, numbers.quantity);
      for (const cell of weighed) numbers.weighed.push(Number(cell));
    },
  };
}

function numberColumn(numbers: readonly number[]): Column {
  const values = Float64Array.from(numbers);
  if (!values.some(Number.isNaN)) return { kind: 'number', values };
  const missing = MISSING_REASONS.indexOf('not-reported') + 1;
  return {
    kind: 'number',
    values,
    reason: Uint8Array.from(values, (value) => (Number.isNaN(value) ? missing : 0)),
  };
}

/** @throws EscalarError `warehouse` where the rows or the sum of whole years are not those of the list */
function requireWhole(
  { list, shown }: Warehouse,
  { table }: FlowQuestion,
  { years, rows, isWhole }: PreparedQuestion,
  got: {
    readonly flows: number;
    readonly amounts: { readonly sum: bigint };
    readonly values: readonly number[];
  },
): void {
  if (!isWhole) return;
  if (got.flows !== rows)
    throw incompleteAnswer(shown, {
      en: `${formatNumber(got.flows, 'en', 0)} rows were added up, and its list has ${formatNumber(rows, 'en', 0)}`,
      es: `se sumaron ${formatNumber(got.flows, 'es', 0)} filas, y su lista tiene ${formatNumber(rows, 'es', 0)}`,
    });
  const parts = list.parts.filter((part) => part.table === table && years.includes(part.year));
  const isExact = WAREHOUSE_TABLES[table].columns.some(
    ({ name, kind }) => name === 'value' && kind === 'amount',
  );
  const stated = isExact
    ? amountText(parts.reduce((sum, part) => sum + thousandths(part.sum), 0n))
    : String(total(parts.map(({ sum }) => Number(sum))));
  const found = isExact ? amountText(got.amounts.sum) : String(total(got.values));
  const scale = isExact ? 0 : total(got.values.map(Math.abs));
  const isSame = isExact ? stated === found : Math.abs(Number(stated) - Number(found)) <= ROUNDING * scale;
  if (isSame) return;
  throw incompleteAnswer(shown, {
    en: `its values add up to ${found}, and its list says ${stated}`,
    es: `sus valores suman ${found}, y su lista dice ${stated}`,
  });
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function tooMany(most: number): EscalarError {
  return badOption('--by', '', {
    en: `columns that leave at most ${formatNumber(most, 'en', 0)} rows: keep fewer codes with --where, or cut products with --digits`,
    es: `columnas que dejen a lo sumo ${formatNumber(most, 'es', 0)} filas: conserve menos claves con --where o recorte los productos con --digits`,
  });
}
