import { type Address, groupOf } from './address.ts';
import type { ResultOf } from './engine/engine.ts';

/** What the numbers of an address are computed from; null for a page without numbers. */
export function resultOfAddress({ page, choices }: Address): ResultOf | null {
  const { indicator, data, vary = '', study, step } = choices;
  if (page === 'explore' && indicator !== undefined && data !== undefined)
    return { indicator, data, vary, with: groupOf(choices, 'with'), where: groupOf(choices, 'where') };
  if (page === 'study' && study !== undefined && step !== undefined)
    return { study, step, set: groupOf(choices, 'set') };
  return null;
}
