/** A label that wants its middle at `at` and is `height` tall. */
export interface Wish {
  readonly at: number;
  readonly height: number;
}

/**
 * Middles of labels moved as little as possible (least squares) so that none overlap and all lie in
 * `[from, to]`; null when they cannot fit. Order of the wishes is kept by position.
 */
export function spread(wishes: readonly Wish[], from: number, to: number): number[] | null {
  const total = wishes.reduce((sum, wish) => sum + wish.height, 0);
  if (total > to - from) return null;
  const order = wishes.map((_, i) => i).sort((a, b) => wish(a).at - wish(b).at || a - b);
  function wish(i: number): Wish {
    return wishes[i];
  }
  // blocks of touching labels; each wants the mean of what its members want
  const blocks: { members: number[]; sum: number; height: number }[] = [];
  for (const i of order) {
    blocks.push({ members: [i], sum: wish(i).at - wish(i).height / 2, height: wish(i).height });
    while (blocks.length > 1 && overlap(blocks)) mergeLast(blocks);
  }
  function top(block: { members: number[]; sum: number; height: number }): number {
    const wanted = block.sum / block.members.length;
    return Math.min(Math.max(wanted, from), to - block.height);
  }
  function overlap(all: typeof blocks): boolean {
    const last = all.at(-1) as (typeof blocks)[number];
    const before = all.at(-2) as (typeof blocks)[number];
    return top(before) + before.height > top(last) + 1e-9;
  }
  function mergeLast(all: typeof blocks): void {
    const last = all.pop() as (typeof blocks)[number];
    const before = all.at(-1) as (typeof blocks)[number];
    before.sum += last.sum - before.height * last.members.length;
    before.members.push(...last.members);
    before.height += last.height;
  }
  const middles = new Array<number>(wishes.length).fill(0);
  for (const block of blocks) {
    let y = top(block);
    for (const i of block.members) {
      middles[i] = y + wish(i).height / 2;
      y += wish(i).height;
    }
  }
  return middles;
}
