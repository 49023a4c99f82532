/** Items of which the one with the largest key comes first. */
export interface Heap<T> {
  readonly size: number;
  peek(): T | null;
  push(item: T): void;
  /** The item with the largest key. */
  pop(): T | null;
}

/** What is left in a heap, the largest key first. */
export function drained<T>(items: Heap<T>): T[] {
  const out: T[] = [];
  for (let item = items.pop(); item !== null; item = items.pop()) out.push(item);
  return out;
}

/** A binary heap with the largest key on top. */
export function heap<T>(key: (item: T) => number): Heap<T> {
  const items: T[] = [];
  const over = (a: number, b: number): boolean => key(items[a]) > key(items[b]);
  const swap = (a: number, b: number): void => {
    [items[a], items[b]] = [items[b], items[a]];
  };
  const sink = (from: number): void => {
    for (let at = from; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let best = at;
      if (left < items.length && over(left, best)) best = left;
      if (right < items.length && over(right, best)) best = right;
      if (best === at) return;
      swap(at, best);
      at = best;
    }
  };
  return {
    get size() {
      return items.length;
    },
    peek: () => items[0] ?? null,
    push(item) {
      items.push(item);
      for (let at = items.length - 1; at > 0 && over(at, (at - 1) >> 1); at = (at - 1) >> 1)
        swap(at, (at - 1) >> 1);
    },
    pop() {
      if (items.length === 0) return null;
      swap(0, items.length - 1);
      const top = items.pop() as T;
      sink(0);
      return top;
    },
  };
}
