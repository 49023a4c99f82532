/** `3, 4, 9`; at most `max` are written out. */
export function someOf(items: readonly (string | number)[], max = 6): string {
  return items.length > max ? `${items.slice(0, max).join(', ')}, …` : items.join(', ');
}
