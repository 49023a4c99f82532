import type { Table } from '../../base/table.ts';
import type { Dropped } from '../left-out.ts';
import type { Note } from '../note.ts';
import { refuseNegative } from './flow-lines.ts';
import { homeNotes } from './home-lines.ts';
import { type FlowChoice, readFlows } from './read-flows.ts';

/** Trade of one flow and one year as economies × products, partners added up. Never mutated. */
export interface TradeMatrix {
  /** Empty where the data name no year. */
  readonly year: string;
  /** Sorted; every economy and product of the data in any year, so that the matrices of all years agree. */
  readonly economies: readonly string[];
  readonly products: readonly string[];
  /** economies × products, row-major, zero or more. A pair without a line is zero trade. */
  readonly values: Float64Array;
}

export interface TradeMatrices {
  /** In the order of the years. */
  readonly matrices: readonly TradeMatrix[];
  readonly dropped: readonly Dropped[];
  /** What the basket of products did. */
  readonly notes: readonly Note[];
}

/**
 * The matrices of a `trade_flow` table, a year each; period, partner and flow may be lacking.
 * Cost: one pass over the lines, and one dense matrix a year.
 * @throws EscalarError `negative-value`, and what `readFlows` throws
 */
export function readMatrices(
  table: Table,
  choice: FlowChoice & { readonly flow: 'X' | 'M' },
  indicator: string,
): TradeMatrices {
  const { lines, dropped, notes } = readFlows(table, choice, indicator, ['product']);
  refuseNegative(table, lines);
  const { reporter, product, year, value } = lines;
  const width = product.names.length;
  const matrices = year.names.map((name): TradeMatrix => {
    const values = new Float64Array(reporter.names.length * width);
    return { year: name, economies: reporter.names, products: product.names, values };
  });
  for (let line = 0; line < value.length; line += 1)
    matrices[year.of[line]].values[reporter.of[line] * width + product.of[line]] += value[line];
  return { matrices, dropped, notes: [...notes, ...homeNotes(lines, table)] };
}
