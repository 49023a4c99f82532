import { EscalarError } from '../base/error.ts';
import { nearestName } from '../base/nearest.ts';

/** For a column that an indicator needs and the data lack, with the nearest of those that they have. */
export function missingColumn(column: string, have: readonly string[], indicator: string): EscalarError {
  return new EscalarError('missing-column', { column, have, indicator, nearest: nearestName(column, have) });
}
