import type { Text } from '../base/locale.ts';
import { classification, pathOf } from './classification.ts';
import type { Confidence } from './classification-header.ts';
import type { Origin } from './origin.ts';

/** Classes of one classification put together under fewer names; no class is in two groups. */
export interface Grouping {
  readonly id: string;
  readonly title: Text;
  /** Id of the classification whose classes are grouped. */
  readonly from: string;
  /** Id of the classification whose codes the groups are, or null. */
  readonly to: string | null;
  readonly groups: readonly { readonly code: string; readonly name: Text }[];
  /** Class to group. Finer classes follow the one they belong to. */
  readonly map: Readonly<Record<string, string>>;
  /** What is grouped: everything but `except`, or the classes of manufacturing only. */
  readonly scope: 'all' | 'manufacturing';
  readonly except: readonly string[];
  readonly sources: readonly Origin[];
  readonly confidence: Confidence;
  readonly note: Text | null;
}

/**
 * The group of a class at any level: its own, that of what it belongs to, or the one group in
 * which all its parts lie. Null when it is outside the grouping or its parts lie in several.
 */
export function groupOf(of: Grouping, code: string): string | null {
  const above = groupAbove(of, code);
  if (above !== null) return above;
  const top = pathOf(of.from, code)[0];
  if (top === undefined) return null;
  const found = new Set(leavesUnder(of.from, top).map((leaf) => groupAbove(of, leaf)));
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

/**
 * The groups of a class with the share of its parts that lie in each, in the order of the parts: one group for a class
 * of its own, several for a heading whose parts differ, none outside the grouping. Parts without a group do not count.
 */
export function groupWeights(of: Grouping, code: string): ReadonlyMap<string, number> {
  const above = groupAbove(of, code);
  if (above !== null) return new Map([[above, 1]]);
  const weights = new Map<string, number>();
  const top = pathOf(of.from, code)[0];
  if (top === undefined) return weights;
  const groups = leavesUnder(of.from, top).flatMap((leaf) => groupAbove(of, leaf) ?? []);
  for (const group of groups) weights.set(group, (weights.get(group) ?? 0) + 1 / groups.length);
  return weights;
}

function groupAbove(of: Grouping, code: string): string | null {
  for (const step of pathOf(of.from, code)) {
    if (Object.hasOwn(of.map, step)) return of.map[step];
  }
  return null;
}

const children = new Map<string, ReadonlyMap<string, readonly string[]>>();

/** The finest listed classes inside one class; itself when it has no parts. */
export function leavesUnder(classificationId: string, code: string): readonly string[] {
  let parts = children.get(classificationId);
  if (parts === undefined) {
    const byParent = new Map<string, string[]>();
    for (const { code: own, parent } of classification(classificationId).activities) {
      if (parent !== null) byParent.set(parent, [...(byParent.get(parent) ?? []), own]);
    }
    parts = byParent;
    children.set(classificationId, parts);
  }
  const below = parts.get(code);
  return below === undefined ? [code] : below.flatMap((part) => leavesUnder(classificationId, part));
}
