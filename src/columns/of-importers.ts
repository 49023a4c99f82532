import type { Column, Table } from '../base/table.ts';
import { concatTexts } from '../base/text-column.ts';
import { flowCode } from './flow-words.ts';

/** Flows of goods that come in. */
const IMPORTS: ReadonlySet<string> = new Set(['M', 'RM']);

/**
 * Rows of imports told by who buys, in a table whose economy is where goods come from: with one value a row, its flow says
 * whose it is. The same table where a side or the flow is no text, or nothing is imported.
 */
export function ofImporters(table: Table): Table {
  const { economy, partner, flow } = table.columns;
  if (economy?.kind !== 'text' || partner?.kind !== 'text' || flow?.kind !== 'text') return table;
  const both = concatTexts([economy, partner]);
  const isImport = [false, ...flow.words.map((word) => IMPORTS.has(flowCode(word)))];
  if (!isImport.includes(true)) return table;
  const side = (own: 0 | 1): Column => ({
    ...both,
    codes: Uint32Array.from(flow.codes, (code, row) => {
      const other = isImport[code] ? 1 - own : own;
      return both.codes[row + table.rows * other];
    }),
  });
  return { ...table, columns: { ...table.columns, economy: side(0), partner: side(1) } };
}
