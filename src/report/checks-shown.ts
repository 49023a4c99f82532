import type { Text } from '../base/locale.ts';
import type { MethodNote } from './method-note.ts';

type Check = MethodNote['residuals'][number];

/** Checks of one method that a reader looks at one by one. */
const EACH = 6;

/** The checks to list, and how many others are nearer to nothing: of many, as one an economy, those that miss by most. */
export function checksShown(residuals: readonly Check[]): {
  readonly listed: readonly Check[];
  readonly others: Text | null;
} {
  if (residuals.length <= EACH) return { listed: residuals, others: null };
  const listed = residuals
    .toSorted((a, b) => b.value / b.tolerance - a.value / a.tolerance)
    .slice(0, EACH / 2);
  const others = residuals.length - listed.length;
  return {
    listed,
    others: {
      en: `and ${others} more, none with a larger residual for its tolerance`,
      es: `y ${others} más, ninguna con un residuo mayor respecto de su tolerancia`,
    },
  };
}
