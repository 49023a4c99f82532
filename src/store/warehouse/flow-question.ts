import type { WarehouseTableName } from './warehouse-tables.ts';

/** What is to be added up in a warehouse. */
export interface FlowQuestion {
  readonly table: WarehouseTableName;
  /** Columns of codes that stay apart; the others are added up. */
  readonly by: readonly string[];
  /** Codes to keep, by column; an empty list keeps nothing. */
  readonly where: Readonly<Record<string, readonly string[]>>;
  /** How many digits of the product stay; all when left out. */
  readonly digits?: number;
  /** Of partners only the economy itself stays apart, where it is its own; all others are one without a code. */
  readonly home?: true;
  /** The least value of each group too, as the last column. */
  readonly least?: true;
}
