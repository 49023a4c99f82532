import type { VaryRequest } from './plan-variants.ts';

/** The request in the words of a study, for who reads how a number was made. */
export function requestWords({ vary, compare, combine }: VaryRequest): Readonly<Record<string, string>> {
  const moved = Object.entries(vary).map(([name, value]) =>
    value === null ? name : `${name}=${Array.isArray(value) ? value.join(',') : String(value)}`,
  );
  return {
    vary: moved.join('; '),
    ...(compare === undefined ? {} : { compare: compare.join(', ') }),
    ...(combine === true ? { combine: 'true' } : {}),
  };
}
