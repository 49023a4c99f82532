/** A code, its rows alike in every other key (`group`), how far from the left what names it begins, and where it ends. */
export interface Placed {
  readonly code: string;
  readonly group: number;
  readonly indent: number;
  readonly end: number;
}

/** The codes below another, and the least step by which they are indented. */
export interface Nested {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly step: number;
}

/** Deeper is no nesting of classes. */
const DEEPEST = 12;

/** Rows that follow one another, each with a code of its own. */
interface Block {
  readonly id: number;
  readonly seen: Set<string>;
  readonly open: Placed[];
  last: string;
}

interface Found {
  /** By whole and part, in how many blocks one is indented below the other. */
  readonly below: Map<string, Map<string, number>>;
  readonly steps: Map<string, number>;
  /** By code, the blocks that have it. */
  readonly blocks: Map<string, Set<number>>;
}

/**
 * The codes with those indented below them, in every block of rows that has both. A block ends where another key changes, or
 * a code comes again. Nothing where all are aligned on the right, and for a single indented code.
 * Cost: rows times `DEEPEST`, and for each pair the blocks of the rarer code.
 */
export function nestedRows(all: readonly Placed[]): readonly Nested[] {
  if (all.length === 0 || all.every(({ end }) => end === all[0]?.end)) return [];
  const found = nestings(all);
  if (found === null) return [];
  const nested = [...found.below].flatMap(([whole, counts]) => {
    const parts = [...counts].flatMap(([part, count]) =>
      count === blocksWithBoth(found, whole, part) ? [part] : [],
    );
    return parts.length === 0 ? [] : [{ whole, parts, step: found.steps.get(whole) ?? 0 }];
  });
  return new Set(nested.flatMap(({ parts }) => parts)).size < 2 ? [] : nested;
}

/** Null where they are too deep. */
function nestings(all: readonly Placed[]): Found | null {
  const found: Found = { below: new Map(), steps: new Map(), blocks: new Map() };
  const blocks = new Map<number, Block>();
  let count = 0;
  for (const one of all) {
    let block = blocks.get(one.group);
    if (block?.last === one.code) continue;
    if (block === undefined || block.seen.has(one.code)) {
      block = { id: count, seen: new Set(), open: [], last: '' };
      blocks.set(one.group, block);
      count += 1;
    }
    const { open, seen, id } = block;
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= one.indent) open.pop();
    if (open.length > DEEPEST) return null;
    addBelow(found, open, one);
    open.push(one);
    seen.add(one.code);
    block.last = one.code;
    inMap(found.blocks, one.code, () => new Set<number>()).add(id);
  }
  return found;
}

function addBelow({ below, steps }: Found, open: readonly Placed[], one: Placed): void {
  const above = open.at(-1);
  if (above === undefined) return;
  const step = one.indent - above.indent;
  steps.set(above.code, Math.min(steps.get(above.code) ?? step, step));
  for (const { code } of open) {
    if (code === '' || one.code === '' || areApart(code, one.code)) continue;
    const parts = inMap(below, code, () => new Map<string, number>());
    parts.set(one.code, (parts.get(one.code) ?? 0) + 1);
  }
}

function blocksWithBoth({ blocks }: Found, whole: string, part: string): number {
  const [a, b] = [blocks.get(whole) ?? new Set<number>(), blocks.get(part) ?? new Set<number>()];
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  let both = 0;
  for (const block of fewer) if (more.has(block)) both += 1;
  return both;
}

function inMap<T>(map: Map<string, T>, key: string, make: () => T): T {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

/** Numbers of a classification of which one does not begin with the other. */
function areApart(whole: string, part: string): boolean {
  return /^\d{2,}$/.test(whole) && /^\d+$/.test(part) && !part.startsWith(whole);
}
