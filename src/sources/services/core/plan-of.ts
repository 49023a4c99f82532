import type { Given, Service } from '../service.ts';

/** The parts of a plan in order, before any is found too large. */
export function planOf(service: Service, given: Given): readonly Given[] {
  return service.parts?.(given) ?? [given];
}
