/** Adds the items to the end of a list that is being made; a call with `...` would hold each on the stack, which ends at some 100,000. */
export function appendAll<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}
