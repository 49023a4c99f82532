import type { Text } from '../base/locale.ts';
import type { MethodNote } from './method-note.ts';

type Check = MethodNote['residuals'][number];

/** Checks of one method that a reader looks at one by one. */
const EACH = 6;

/** The checks to list, and how many others there are: of many, as one an economy, those nearest to their tolerance. */
export function checksShown(residuals: readonly Check[]): {
  readonly listed: readonly Check[];
  /** None, or a text. */
  readonly others: readonly Text[];
} {
  if (residuals.length <= EACH) return { listed: residuals, others: [] };
  const listed = residuals
    .toSorted((a, b) => b.value / b.tolerance - a.value / a.tolerance)
    .slice(0, EACH / 2);
  const others = residuals.length - listed.length;
  return {
    listed,
    others: [
      {
        en: `${others} more, further from tolerance`,
        es: `${others} más, más lejos de su tolerancia`,
      },
    ],
  };
}
