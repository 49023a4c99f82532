/** Arrays of JavaScript's own memory, of which a few are kept for the next that asks for their length. */
export interface RecycledArrays {
  take(length: number, contents: 'zeroed' | 'as-is'): Float64Array;
  give(array: Float64Array): void;
  clear(): void;
}

/** The system clears fresh pages at a cost of the order of a product, so the last arrays given back are kept. */
const KEPT = 2;
/** Shorter arrays cost nothing to make. */
const WORTH = 100_000;

export function recycledArrays(): RecycledArrays {
  const own = new WeakSet<Float64Array>();
  let idle: Float64Array[] = [];
  return {
    take(length, contents) {
      const at = idle.findIndex((array) => array.length === length);
      const found = idle[at];
      if (found !== undefined) {
        idle.splice(at, 1);
        own.add(found);
        return contents === 'zeroed' ? found.fill(0) : found;
      }
      const made = new Float64Array(length);
      own.add(made);
      return made;
    },
    give(array) {
      if (!own.delete(array) || array.length < WORTH) return;
      idle = [...idle.slice(1 - KEPT), array];
    },
    clear() {
      idle = [];
    },
  };
}
