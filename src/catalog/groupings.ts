import { unknownName } from '../base/unknown-name.ts';
import type { Grouping } from './grouping.ts';
import { listedGroupings } from './grouping-lists.ts';

let all: readonly Grouping[] | undefined;

/** Every grouping of the catalog. @throws EscalarError `catalog-not-provided` */
export function groupings(): readonly Grouping[] {
  all ??= listedGroupings();
  return all;
}

/** A grouping by its id, or null. */
export function findGrouping(id: string): Grouping | null {
  return groupings().find((each) => each.id === id) ?? null;
}

/**
 * A grouping by its id.
 * @param others what could be meant beside the groupings
 * @throws EscalarError `unknown-name`
 */
export function grouping(id: string, others: readonly string[] = []): Grouping {
  const found = findGrouping(id);
  if (found !== null) return found;
  const known = [...others, ...groupings().map((each) => each.id)];
  throw unknownName({ en: 'grouping', es: 'la agrupación' }, id, known);
}
