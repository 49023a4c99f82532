import { EscalarError } from '../../base/error.ts';
import { closes, type Residual } from '../define.ts';
import type { ChainContext } from './context.ts';
import { likelyCulprit } from './kernels/inverse.ts';
import { ioIllConditioned } from './table-errors.ts';

/** From here on rounding alone moves results by what an identity may miss. */
const ILL = 1e6;

/**
 * `closes` for numbers that come from the inverse of a table: where the table is so close to a singular one that
 * rounding explains the miss, that is what is said. Of a large table, whose inverse is not at hand, the miss alone.
 * @throws EscalarError `io-ill-conditioned`, `residual-too-large`
 */
export function closesIn(context: ChainContext, identity: string, miss: number, scale: number): Residual {
  try {
    return closes(identity, miss, scale);
  } catch (error) {
    if (!(error instanceof EscalarError) || error.code !== 'residual-too-large') throw error;
    if (context.solves()) throw error;
    const condition = conditionOf(context);
    if (!(condition > ILL)) throw error;
    const { table } = context;
    const residual = Math.abs(miss / scale);
    const cell = likelyCulprit(table);
    throw ioIllConditioned({ year: table.year, cell, condition, identity, residual });
  }
}

/** ‖I − A‖₁ ‖B‖₁: how much of a relative error in the table the results may show. */
function conditionOf(context: ChainContext): number {
  const { n, table, perOutput } = context;
  const B = context.inverse();
  const before = new Float64Array(n);
  const after = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      before[j] += Math.abs((i === j ? 1 : 0) - table.Z[i * n + j] * perOutput[j]);
      after[j] += Math.abs(B[i * n + j]);
    }
  }
  const largest = (sums: Float64Array): number => sums.reduce((most, sum) => Math.max(most, sum), 0);
  return largest(before) * largest(after);
}
