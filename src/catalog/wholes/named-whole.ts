import { findEconomy } from '../economy.ts';
import { normalise } from '../normalise.ts';
import { TOTAL, WHOLE_ECONOMY, WHOLES_OF_ECONOMIES, type WholeOfEconomies } from './whole-names.ts';

/** What codes may be the whole of: economies and partners, goods, industries, or another set of names. */
export type WholeDimension = 'economy' | 'partner' | 'product' | 'activity' | 'function';

/** A code that is by its name a whole of others. */
export interface NamedWhole {
  /** Everything, or a set of economies. */
  readonly of: 'all' | WholeOfEconomies;
}

const WORLD = WHOLES_OF_ECONOMIES[0];
const EVERYTHING: NamedWhole = { of: 'all' };

/**
 * What a code or a name is the whole of, by its name alone; case, accents and punctuation do not matter.
 * @param numbered whether the column has numeric codes of economies: then 0, 000 and 97 are the world and the union
 * @returns null for a code that its name does not make a whole
 */
export function namedWhole(dimension: WholeDimension, code: string, numbered = false): NamedWhole | null {
  const word = normalise(code);
  if (dimension === 'economy' || dimension === 'partner') {
    if (/^\d+$/.test(word) && !numbered) return null;
    const economy = findEconomy(code);
    if (economy?.kind === 'economy' || economy?.kind === 'rest') return null;
    const found = groupOf(word) ?? groupOf(normalise(economy?.id ?? ''));
    if (found !== null) return found === WORLD ? EVERYTHING : { of: found };
  }
  const everything = TOTAL.test(word) || (dimension === 'activity' && WHOLE_ECONOMY.test(word));
  return everything ? EVERYTHING : null;
}

function groupOf(word: string): WholeOfEconomies | null {
  return word === '' ? null : (WHOLES_OF_ECONOMIES.find(({ names }) => names.test(word)) ?? null);
}

/** Whether the whole has the other code as a part. @param other what the other is by its name */
export function holds(whole: NamedWhole, code: string, other: NamedWhole | null): boolean {
  if (other?.of === 'all') return false;
  if (whole.of === 'all') return true;
  const { members, others } = whole.of;
  if (other !== null) {
    const inner = other.of.members;
    if (members === null || inner === null || others === true || other.of.others === true) return false;
    return inner.size < members.size && [...inner].every((id) => members.has(id));
  }
  const economy = findEconomy(code);
  if (members === null) return economy?.kind !== 'rest';
  if (economy === null || economy.kind === 'rest') return false;
  return members.has(economy.id) !== (others === true);
}
