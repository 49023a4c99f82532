/** A code of which another one is a part (`85` beside `8517`): adding both up counts twice. Null where there is none. */
export function nestingCode(codes: readonly string[]): string | null {
  const sorted = codes.filter((code) => /^\d+$/.test(code)).sort();
  for (let k = 1; k < sorted.length; k += 1) {
    const before = sorted[k - 1] as string;
    if (sorted[k] !== before && (sorted[k] as string).startsWith(before)) return before;
  }
  return null;
}
