import type { Given, Service } from '../service.ts';

/**
 * A part in two halves, by the first parameter that has several values; null for one that cannot be made smaller. Halves of a
 * page would be pages of other answers: it stays whole.
 */
export function splitPart(service: Service, given: Given): readonly [Given, Given] | null {
  if (given.page !== undefined) return null;
  for (const name of service.splitBy) {
    const values = given[name] ?? [];
    if (values.length < 2) continue;
    const middle = Math.ceil(values.length / 2);
    const { [service.answered ?? '']: _, ...asked } = given;
    return [
      { ...asked, [name]: values.slice(0, middle) },
      { ...asked, [name]: values.slice(middle) },
    ];
  }
  return null;
}
