import type { Address } from './address.ts';
import type { Meant } from './engine/refusal.ts';

/**
 * The address that a person may have meant: with the nearest name where it says the one that nothing is called by, as a
 * choice, as one of several or as the name of one; null where it does not say it.
 */
export function meantAddress(address: Address, { said, nearest }: Meant): Address | null {
  const put = (part: string) => (part === said ? nearest : part);
  const choices = Object.entries(address.choices).map(([name, value]): [string, string] => [
    // of `with.method` the last part is a person's; a name without a group is the page's own
    name.includes('.') ? name.split('.').map(put).join('.') : name,
    value.split(',').map(put).join(','),
  ]);
  const changed = choices.some(([name, value]) => address.choices[name] !== value);
  return changed ? { ...address, choices: Object.fromEntries(choices) } : null;
}
