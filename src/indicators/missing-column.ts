import { EscalarError } from '../base/error.ts';
import type { Text } from '../base/locale.ts';
import { nearestName } from '../base/nearest.ts';

/** For a column that an indicator needs and the data lack, with the nearest of those that they have. */
export function missingColumn(
  column: string,
  have: readonly string[],
  indicator: string,
  instead?: Text,
): EscalarError {
  const nearest = nearestName(column, have);
  return new EscalarError('missing-column', {
    column,
    have,
    indicator,
    nearest,
    ...(instead && { instead }),
  });
}
