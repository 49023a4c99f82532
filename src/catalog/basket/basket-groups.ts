import type { Grouping } from '../grouping.ts';
import { findGrouping, groupings } from '../groupings.ts';

/** Short names of schemes; the others are the ends of the ids of groupings (`oecd-technology`). */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  bec: ['stage', 'end-use'],
  rauch: ['rauch-conservative'],
  technology: ['oecd-technology', 'eurostat-technology'],
};

/** The groups that `scheme:group` names, or null. `HT` of Lall is HT1 and HT2 together. */
export function findGroups(
  classificationId: string,
  scheme: string,
  group: string,
): { readonly grouping: Grouping; readonly groups: ReadonlySet<string> } | null {
  const word = group.toLowerCase();
  for (const name of SHORT[scheme] ?? [scheme]) {
    const grouping = findGrouping(`${classificationId.toLowerCase()}-${name}`);
    if (grouping === null) continue;
    const codes = grouping.groups.map(({ code }) => code);
    const exact = codes.filter((code) => code.toLowerCase() === word);
    const family = codes.filter((code) => code.toLowerCase().replace(/\d+$/, '') === word);
    const found = exact.length > 0 ? exact : family;
    if (found.length > 0) return { grouping, groups: new Set(found) };
  }
  return null;
}

/** What may stand in a basket instead: the groups of the scheme, or the schemes of the classification. */
export function schemesOf(classificationId: string, scheme: string): readonly string[] {
  const prefix = `${classificationId.toLowerCase()}-`;
  const own = groupings().filter(({ id }) => id.startsWith(prefix));
  const names = SHORT[scheme] ?? [scheme];
  const groups = own
    .filter(({ id }) => names.includes(id.slice(prefix.length)))
    .flatMap((each) => each.groups.map(({ code }) => `${scheme}:${code}`));
  if (groups.length > 0) return [...new Set(groups)];
  return own.flatMap((each) =>
    each.groups.slice(0, 1).map(({ code }) => `${each.id.slice(prefix.length)}:${code}`),
  );
}
