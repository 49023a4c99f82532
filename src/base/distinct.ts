/** Each of what is said alike once, in the order of the first; alike is what JSON writes alike. */
export function distinct<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
