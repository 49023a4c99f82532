import type { Statement } from './statement.ts';
import type { WarehouseList } from './warehouse-list.ts';
import type { WarehouseTableName } from './warehouse-tables.ts';

/** A block of an answer, column by column; null where a cell is empty. */
export type Block = readonly (readonly (string | null)[])[];

/** Large tables behind one address: a folder of Parquet, a DuckDB file or a cluster of ClickHouse. */
export interface Warehouse {
  /** The address. */
  readonly shown: string;
  readonly list: WarehouseList;
  /** Where an engine keeps the rows of parts; that of a DuckDB has the name of the table and holds nothing else. */
  readonly rowsOf?: (table: WarehouseTableName, years: readonly string[]) => RowsOfParts;
  /**
   * Asks in the SQL that all engines speak; every column of the question has to be text.
   * @param years the parts that the question looks at
   * @param signal ends the question, in the engine too
   * @throws EscalarError `warehouse`; AbortError
   */
  ask(question: Statement, take: (block: Block) => void, reach: Reach): Promise<void>;
  /** How the engine goes about a question, in its own words; none where it has none. */
  explain(question: Statement): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A table of an engine, and how the rows of the parts that are asked for are told from others in it. */
export interface RowsOfParts {
  readonly name: string;
  readonly where: Statement;
}

export interface Reach {
  readonly table: WarehouseTableName;
  /** Years of the parts that a question looks at. */
  readonly years: readonly string[];
  readonly signal?: AbortSignal;
}
