/** A pair of nodes by index, and how near they are. */
export interface SpaceLink {
  readonly from: number;
  readonly to: number;
  readonly proximity: number;
}

/**
 * The pairs that hold a space of `count` nodes together: the maximum spanning tree (forest, where parts
 * have no pair), and then the other pairs of at least `least`, the strongest first, that give no node
 * more than `most` links. Of equals the one first in `pairs` wins.
 */
export function spaceLinks(
  pairs: readonly SpaceLink[],
  count: number,
  most: number,
  least: number,
): SpaceLink[] {
  const sorted = pairs.toSorted((a, b) => b.proximity - a.proximity);
  const root = Int32Array.from({ length: count }, (_, i) => i);
  const rootOf = (node: number): number => {
    let at = node;
    while (root[at] !== at) {
      root[at] = root[root[at] as number] as number;
      at = root[at] as number;
    }
    return at;
  };
  const tree = sorted.filter(({ from, to }) => {
    const [a, b] = [rootOf(from), rootOf(to)];
    if (a !== b) root[a] = b;
    return a !== b;
  });
  const held = new Set(tree);
  const degree = new Int32Array(count);
  const take = ({ from, to }: SpaceLink) => {
    degree[from] = (degree[from] as number) + 1;
    degree[to] = (degree[to] as number) + 1;
  };
  tree.forEach(take);
  const strongest = sorted.filter((pair) => {
    const free = (degree[pair.from] as number) < most && (degree[pair.to] as number) < most;
    if (!free || pair.proximity < least || held.has(pair)) return false;
    take(pair);
    return true;
  });
  return [...tree, ...strongest];
}
