import { classification } from '../../src/catalog/classification.ts';
import type { Grouping } from '../../src/catalog/grouping.ts';

/** The mapped classes of a group, in the order of the classification. */
export function membersOf(of: Grouping, group: string): readonly string[] {
  return classification(of.from)
    .activities.map(({ code }) => code)
    .filter((code) => of.map[code] === group);
}
