import { EscalarError } from '../../base/error.ts';
import type { Table } from '../../base/table.ts';
import { buildTable } from './build-table.ts';
import { tabularResult } from './read-tabular.ts';
import { tableGrid } from './table-grid.ts';
import { checkOptions, type TabularOptions } from './tabular-options.ts';
import type { TabularResult } from './tabular-result.ts';

/**
 * A person's table whose columns have names and types already (Parquet), by the same door as a text file: layouts of
 * publishers, words of flows, periods as columns, conditions met before other cells are read. Rows are counted from 1 in
 * the column `source_line`. Cost: linear, the columns once more.
 * @param name the file's name, for errors
 * @throws EscalarError of `readTabularBytes`
 */
export function readTyped(name: string, table: Table, given: TabularOptions = {}): TabularResult {
  const options = { ...checkOptions(given), headerLine: 0 };
  try {
    const built = buildTable(name, tableGrid(name, table), options);
    return tabularResult(built, [], { format: 'parquet', encoding: null, delimiter: null, sheet: null });
  } catch (error) {
    throw error instanceof EscalarError ? error.at({ file: name }) : error;
  }
}
