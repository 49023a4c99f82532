/** A part that is computed once. */
export function memo<T>(make: () => T): (() => T) & { done(): boolean } {
  let made: { readonly value: T } | null = null;
  const get = (): T => {
    made ??= { value: make() };
    return made.value;
  };
  return Object.assign(get, { done: () => made !== null });
}
