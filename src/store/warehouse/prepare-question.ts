import { EscalarError } from '../../base/error.ts';
import { unknownName } from '../../base/unknown-name.ts';
import type { FlowQuestion } from './flow-question.ts';
import { requireAddable } from './require-addable.ts';
import { joined, type Statement, sql, words } from './statement.ts';
import type { RowsOfParts, Warehouse } from './warehouse.ts';
import type { WarehouseList } from './warehouse-list.ts';
import { codesOf, WAREHOUSE_TABLES } from './warehouse-tables.ts';

/** A question with what it needs of the warehouse. */
export interface PreparedQuestion {
  readonly statement: Statement;
  /** Years of the parts that it looks at, sorted. */
  readonly years: readonly string[];
  /** Rows of those parts. */
  readonly rows: number;
  /** The most groups that there can be. */
  readonly groups: number;
  /** It keeps whole years of all: its sum is known beforehand. */
  readonly isWhole: boolean;
}

/**
 * The statement of a question, the same words for every engine.
 * @throws EscalarError `unknown-name` for a column that the table lacks, `empty-table`, `bad-option` where it adds up what
 * does not add up
 */
export function prepareQuestion(
  { list, rowsOf }: Pick<Warehouse, 'list' | 'rowsOf'>,
  question: FlowQuestion,
): PreparedQuestion {
  const { table, by, where } = question;
  const columns = codesOf(WAREHOUSE_TABLES[table]);
  for (const name of [...by, ...Object.keys(where)])
    if (!columns.includes(name)) throw unknownName({ en: 'column', es: 'la columna' }, name, columns);
  const codes = list.codes[table] ?? {};
  requireAddable(question, codes);
  const years = yearsOf(list, question);
  const parts = list.parts.filter((part) => part.table === table && years.includes(part.year));
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  if (rows === 0) throw new EscalarError('empty-table', { table });
  return {
    statement: statementOf(question, rowsOf?.(table, years)),
    years,
    rows,
    groups: by.reduce(
      (product, name) => Math.min(rows, product * countOf(codes[name] ?? [], name, question)),
      1,
    ),
    isWhole: Object.keys(where).every(
      (name) => name === 'period' && keepsWholeYears(question, codes.period ?? []),
    ),
  };
}

function statementOf(question: FlowQuestion, rows?: RowsOfParts): Statement {
  const { table, by, where, least } = question;
  const keys = by.map((name) => keyOf(name, question));
  const ofTrade = table === 'trade_flow' ? ', sum(quantity), count(quantity)' : '';
  const measures = words(`sum(value), count(*)${ofTrade}${least === true ? ', min(value)' : ''}`);
  const kept = [
    ...(rows === undefined ? [] : [rows.where]),
    ...Object.entries(where).map(([name, values]) =>
      values.length === 0 ? words('1 = 0') : sql`${words(name)} IN ${values}`,
    ),
  ];
  return joined(
    [
      sql`SELECT ${joined([...keys, measures], ', ')} FROM ${words(rows?.name ?? table)}`,
      ...(kept.length === 0 ? [] : [sql`WHERE ${joined(kept, ' AND ')}`]),
      ...(keys.length === 0 ? [] : [sql`GROUP BY ${joined(keys, ', ')} ORDER BY ${joined(keys, ', ')}`]),
    ],
    ' ',
  );
}

/** What stays apart of a column. */
function keyOf(name: string, { digits, home }: FlowQuestion): Statement {
  if (name === 'product' && digits !== undefined) return words(`substring(product, 1, ${digits})`);
  if (name === 'partner' && home === true)
    return words("CASE WHEN partner = economy THEN partner ELSE '' END");
  return words(name);
}

function yearsOf({ parts }: WarehouseList, { table, where }: FlowQuestion): readonly string[] {
  const all = parts.filter((part) => part.table === table).map(({ year }) => year);
  const { period } = where;
  const wanted = period === undefined ? null : new Set(period.map((one) => one.slice(0, 4)));
  return [...new Set(all)].filter((year) => wanted === null || wanted.has(year)).sort();
}

/** Whether every period of the years asked for is asked for: then the sums of the parts are those of the answer. */
function keepsWholeYears({ where }: FlowQuestion, periods: readonly string[]): boolean {
  const asked = new Set(where.period);
  const years = new Set((where.period ?? []).map((period) => period.slice(0, 4)));
  return periods.every((period) => asked.has(period) || !years.has(period.slice(0, 4)));
}

function countOf(codes: readonly string[], name: string, { where, digits, home }: FlowQuestion): number {
  if (name === 'partner' && home === true) return 2;
  const kept = where[name] ?? codes;
  if (name !== 'product' || digits === undefined) return kept.length;
  return new Set(kept.map((code) => code.slice(0, digits))).size;
}
