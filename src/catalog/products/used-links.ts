import type { Text } from '../../base/locale.ts';
import { type Table, textColumn } from '../../base/table.ts';
import { classification, findClassification } from '../classification.ts';
import { type Correspondence, NOWHERE } from '../correspondence.ts';
import type { LookUp } from './look-up.ts';

/** A link that a move went by, and how far it can be trusted. */
export interface UsedLink {
  readonly from: string;
  readonly to: string;
  /** 0 to 1: the part of the source that goes to this target. */
  readonly share: number;
  /** `many` before `to`: other classes of the source classification lead to the same target. */
  readonly relation: 'one-to-one' | 'one-to-many' | 'many-to-one' | 'many-to-many';
  /**
   * `whole`: one target, nothing to divide. `published`: somebody's estimate. `equal`: divided evenly for lack of
   * knowledge. `chained`: the product of several steps. `largest`: a convention asked for.
   */
  readonly shareBy: 'whole' | 'published' | 'equal' | 'chained' | 'largest';
}

/**
 * The links of the codes that occur, in their order.
 * @param find how a code of the data finds its links in `of`
 */
export function usedLinks(codes: Iterable<string>, of: Correspondence, find: LookUp): readonly UsedLink[] {
  const sources = new Map<string, Set<string>>();
  for (const { from, to, weight } of of.links)
    if (weight > 0) sources.set(to, (sources.get(to) ?? new Set()).add(from));
  return [...codes].flatMap((code) => {
    const found = find(code);
    const links = (found?.links ?? []).filter(({ to, weight }) => to !== NOWHERE && weight > 0);
    const isMany = links.length > 1;
    return links.map(({ to, weight }) => {
      const isShared = (sources.get(to)?.size ?? 0) > 1;
      return {
        from: code,
        to,
        share: weight,
        relation: `${isShared ? 'many' : 'one'}-to-${isMany ? 'many' : 'one'}` as const,
        shareBy: found?.as === 'coarser' && isMany ? 'equal' : shareBy(of, isMany),
      };
    });
  });
}

function shareBy({ convention }: Correspondence, isMany: boolean): UsedLink['shareBy'] {
  if (convention === 'largest') return 'largest';
  if (!isMany) return 'whole';
  return convention === 'published' ? 'published' : convention === 'chained' ? 'chained' : 'equal';
}

/** What people read for the codes of a column: their names in a classification, for those that occur. */
export function namesOfCodes(table: Table, column: string, id: string): Readonly<Record<string, Text>> {
  const present = new Set(textColumn(table, column));
  const classes = findClassification(id) === null ? [] : classification(id).activities;
  const named = classes.filter(({ code }) => present.has(code));
  return Object.fromEntries(named.map(({ code, name: { en, es } }) => [code, { en, es: es ?? en }]));
}
