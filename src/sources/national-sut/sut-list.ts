import { filterRows, type NumberColumn, type Table } from '../../base/table.ts';
import { textColumnOf, wordsIn } from '../../base/text-column.ts';
import type { CellList } from '../io-cells/cell-list.ts';
import { accountKind } from '../io-cells/io-codes.ts';
import type { ListColumns } from '../io-cells/list-columns.ts';
import { codesIn } from '../io-cells/list-lines.ts';
import { withYearColumn } from '../io-cells/one-year.ts';
import type { TabularResult } from '../tabular/tabular-result.ts';

export type SutSide = 'supply' | 'use';

/** The rows of a list that are of one of the two tables. */
export interface SutList {
  readonly side: SutSide;
  readonly list: CellList;
}

/** The dimensions of Eurostat's tables (naio_10_cp15, cp16, cp1610): products, and what supplies or uses them. */
const EUROSTAT: Readonly<Record<SutSide, readonly [product: string, column: string]>> = {
  supply: ['prd_amo', 'ind_impv'],
  use: ['prd_ava', 'ind_use'],
};
/** The dimensions of the OECD's (DSD_NASU): what is made is the transaction P1, what industries use P2. */
const OECD = ['transaction', 'activity', 'product'] as const;
const MAKES = 'P1';
const USES = 'P2';
/** Transactions of the OECD that stand beside what industries make. */
const SUPPLIED = /^(P1|P7\w*|P33|OTTM|OTM|OTTM\w*|D21X31|D21|D31|TS_?\w*|T[SP]\w+)$/;

/** Whether a line of names is that of a list of such cells. */
export function isSutHeader(names: readonly string[]): boolean {
  const have = new Set(names.map(bare));
  return (
    Object.values(EUROSTAT).some((pair) => pair.every((name) => have.has(name))) ||
    OECD.every((name) => have.has(name))
  );
}

/** A name without the label that some downloads write behind it. */
function bare(name: string): string {
  return name
    .trim()
    .replace(/^"|"$/g, '')
    .replace(/[:\\].*$/, '')
    .toLowerCase();
}

/** The lists of cells in rows that were read with the names of the file; none where they have no such columns. */
export function sutLists(file: string, { table: read, notes, units }: TabularResult): readonly SutList[] {
  const table = withYearColumn(read);
  const names = table.fields.map(({ name }) => bare(name));
  const at = (...wanted: readonly string[]): number => names.findIndex((name) => wanted.includes(name));
  const value = at('obs_value', 'value');
  if (value < 0 || table.columns[table.fields[value].name]?.kind !== 'number') return [];
  const place = {
    value,
    year: at('time_period', 'period', 'time'),
    unit: at('currency') >= 0 ? at('currency') : at('unit', 'unit_measure'),
    scale: at('unit_mult'),
    home: at('geo', 'ref_area'),
  };
  const listOf = (rows: Table, from: number, to: number, source: number): CellList => ({
    file,
    table: filterRows(rows, (row) => !Number.isNaN(numbersOf(rows, value)[row])),
    columns: { ...place, source, from: side(from), to: side(to) },
    notes,
    unit: units?.[table.fields[value].name]?.unit ?? null,
  });
  for (const kind of ['supply', 'use'] as const) {
    const [from, to] = EUROSTAT[kind].map((name) => at(name));
    if (from >= 0 && to >= 0) return [{ side: kind, list: listOf(table, from, to, at('stk_flow')) }];
  }
  if (OECD.some((name) => at(name) < 0)) return [];
  const current = atCurrentPrices(table, at('price_base'));
  return oecdSides(current, [at('product'), at('activity'), at('transaction')]).map((one) => ({
    side: one.side,
    list: listOf(one.table, one.table.fields.length - 2, one.table.fields.length - 1, -1),
  }));
}

const side = (industry: number): ListColumns['from'] => ({ economy: -1, industry, pair: -1 });

function numbersOf(table: Table, place: number): NumberColumn['values'] {
  return (table.columns[table.fields[place].name] as NumberColumn).values;
}

/** Without constant prices and those of the year before, which stand beside current ones. */
function atCurrentPrices(table: Table, place: number): Table {
  if (place < 0) return table;
  const { codes, words } = codesIn(table, place);
  const current = words.indexOf('V') + 1;
  return current === 0 ? table : filterRows(table, (row) => codes[row] === current);
}

/** Rows of the OECD as cells of a product, or of what is paid, and an industry or a final use; both are columns more, at the end. */
function oecdSides(
  table: Table,
  places: readonly number[],
): readonly { readonly side: SutSide; readonly table: Table }[] {
  const [product, activity, transaction] = places.map((place) => {
    const { codes, words } = codesIn(table, place);
    return (row: number): string => words[codes[row] - 1] ?? '';
  });
  const rows = Array.from({ length: table.rows }, (_, row) => row);
  const isMade = rows.some((row) => transaction(row) === MAKES && !isNone(product(row)));
  const cells = rows.map((row) => oecdCell([product(row), activity(row), transaction(row)], isMade));
  const wide: Table = {
    ...table,
    fields: [
      ...table.fields,
      { ...table.fields[places[0]], name: 'from' },
      { ...table.fields[places[0]], name: 'to' },
    ],
    columns: {
      ...table.columns,
      from: textColumnOf(cells.map(({ from }) => from)),
      to: textColumnOf(cells.map(({ to }) => to)),
    },
  };
  const parts = (['supply', 'use'] as const).map((one) => ({
    side: one,
    table: filterRows(wide, (row) => cells[row].side === one),
  }));
  return parts.filter((part) => part.table.rows > 0);
}

/**
 * Where a row of the OECD stands: what is made and what industries use in the column of the industry, other transactions of a
 * product in columns of their own, and what industries pay in rows.
 * @param isMade whether the file tells what is made of each product
 */
function oecdCell(
  [product, activity, flow]: readonly [string, string, string],
  isMade: boolean,
): { readonly side: SutSide; readonly from: string; readonly to: string } {
  const isFlow = flow === MAKES || flow === USES;
  if (isNone(product) && !(isFlow && (isMade || flow === USES))) {
    const kind = accountKind(flow);
    const isPaid = kind === 'added' || kind === 'addedPart' || !isNone(activity) || flow === MAKES;
    if (isPaid) return { side: 'use', from: flow, to: activity };
  }
  const side = isMade && SUPPLIED.test(flow) ? 'supply' : 'use';
  return { side, from: product || ALL, to: isFlow ? activity : flow };
}

/** The code of all products and of all industries. */
const ALL = '_T';

/** Whether a code is of nothing or of everything. */
function isNone(code: string): boolean {
  return code === '' || /^_[zt]$/i.test(code);
}

/** The economies that lists name. */
export function homesOf({ table, columns }: CellList): readonly string[] {
  return columns.home < 0 ? [] : wordsIn(codesIn(table, columns.home));
}
