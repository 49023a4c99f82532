import type { Row } from '../../base/table.ts';
import { namesBehind } from './variables.ts';

/** The evidence that a row of a verdict rests on: a computed variable on its parts, a count on the class and a wider one. */
export function evidenceBehind(
  { variable, activity, scope }: Row,
  { wider }: Readonly<Record<string, unknown>>,
): Readonly<Record<string, readonly (string | null)[]>> {
  const classes =
    typeof activity === 'string'
      ? [activity]
      : typeof scope === 'string'
        ? [scope, typeof wider === 'string' ? wider : null]
        : null;
  return {
    ...(typeof variable === 'string' ? { variable: namesBehind(variable) } : {}),
    ...(classes === null ? {} : { activity: classes }),
  };
}
