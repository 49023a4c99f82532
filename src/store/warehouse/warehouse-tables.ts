/** How a column is kept: a code, an amount of three decimals that adds up exactly, or a number of 64 bits. */
export type StoredKind = 'code' | 'amount' | 'number';

export interface StoredColumn {
  readonly name: string;
  readonly kind: StoredKind;
  /** Cells may be empty. */
  readonly empty?: true;
}

/** A table of a warehouse: its columns in order; rows lie sorted by its codes, in parts by year. */
export interface WarehouseTable {
  readonly name: WarehouseTableName;
  readonly columns: readonly StoredColumn[];
}

export const WAREHOUSE_TABLE_NAMES = ['trade_flow', 'industry_panel', 'series'] as const;
export type WarehouseTableName = (typeof WAREHOUSE_TABLE_NAMES)[number];

const code = (name: string): StoredColumn => ({ name, kind: 'code' });

/**
 * What a warehouse may hold. Trade is amounts of 18 digits with three decimals, as customs publish it: their sums are
 * exact in any order, on any number of threads and machines. `value` of the others is any number of 64 bits.
 */
export const WAREHOUSE_TABLES: Readonly<Record<WarehouseTableName, WarehouseTable>> = {
  trade_flow: {
    name: 'trade_flow',
    columns: [
      ...['period', 'economy', 'product', 'partner'].map(code),
      { name: 'value', kind: 'amount' },
      { name: 'quantity', kind: 'amount', empty: true },
    ],
  },
  industry_panel: {
    name: 'industry_panel',
    columns: [...['period', 'economy', 'activity', 'variable'].map(code), { name: 'value', kind: 'number' }],
  },
  series: {
    name: 'series',
    columns: [...['period', 'economy', 'variable'].map(code), { name: 'value', kind: 'number' }],
  },
};

/** The columns of codes of a table, in the order in which its rows are sorted. */
export function codesOf({ columns }: WarehouseTable): readonly string[] {
  return columns.filter(({ kind }) => kind === 'code').map(({ name }) => name);
}
