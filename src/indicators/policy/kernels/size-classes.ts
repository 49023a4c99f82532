/** A class of firms by size; `below` is null for the open class at the top. */
export interface SizeClass {
  readonly code: string;
  readonly below: number | null;
}

/** Classes between increasing cuts: 10, 50 and 250 give `<10`, `10-49`, `50-249` and `250+`. */
export function sizeClasses(cuts: readonly number[]): readonly SizeClass[] {
  const [first] = cuts;
  if (first === undefined) return [];
  const between = cuts.slice(1).map((cut, i) => ({ code: `${cuts[i]}-${cut - 1}`, below: cut }));
  return [{ code: `<${first}`, below: first }, ...between, { code: `${cuts.at(-1)}+`, below: null }];
}

/** The class of a size: a cut belongs to the class above it. */
export function sizeClassOf(classes: readonly SizeClass[], size: number): string {
  return (classes.find(({ below }) => below === null || size < below) as SizeClass).code;
}
