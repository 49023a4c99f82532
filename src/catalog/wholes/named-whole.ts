import { findEconomy } from '../economy.ts';
import { normalise } from '../normalise.ts';
import { TOTAL } from './total-names.ts';
import { WHOLE_ECONOMY, WHOLES_OF_ECONOMIES, type WholeOfEconomies } from './whole-names.ts';

/** What codes may be the whole of: economies and partners, goods, industries, or another set of names. */
export type WholeDimension = 'economy' | 'partner' | 'product' | 'activity' | 'function';

/** A code that is by its name a whole of others. */
export interface NamedWhole {
  readonly code: string;
  /** Everything, or a set of economies. */
  readonly of: 'all' | WholeOfEconomies;
}

const WORLD = WHOLES_OF_ECONOMIES[0];

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
    if (found !== null) return { code, of: found === WORLD ? 'all' : found };
  }
  const everything = TOTAL.test(word) || (dimension === 'activity' && WHOLE_ECONOMY.test(word));
  return everything ? { code, of: 'all' } : null;
}

function groupOf(word: string): WholeOfEconomies | null {
  if (word === '') return null;
  const digits = /^\d+$/.test(word) ? word.padStart(3, '0') : word;
  return WHOLES_OF_ECONOMIES.find((one) => one.digits === digits || one.names.test(word)) ?? null;
}

/**
 * Whether the whole has the other code as a part; of two names of one set, the later in the alphabet.
 * @param other what the other is by its name
 */
export function holds(whole: NamedWhole, code: string, other: NamedWhole | null): boolean {
  if (other?.of === 'all') return false;
  if (whole.of === 'all') return true;
  if (other !== null) return whole.of === other.of ? whole.code > other.code : holdsSet(whole.of, other.of);
  const { members, others } = whole.of;
  const economy = findEconomy(code);
  if (members === null) return economy?.kind !== 'rest';
  if (economy === null || economy.kind === 'rest') return false;
  return members.has(economy.id) !== (others === true);
}

/** Of two sets with the same members the one that the list names first is the whole. */
function holdsSet(whole: WholeOfEconomies, part: WholeOfEconomies): boolean {
  if (whole.others === true || part.others === true) return false;
  const [outer, inner] = [whole.classes ?? whole.members, part.classes ?? part.members];
  if (outer === null || inner === null || (whole.classes === undefined) !== (part.classes === undefined))
    return false;
  if (![...inner].every((id) => outer.has(id))) return false;
  return inner.size < outer.size || WHOLES_OF_ECONOMIES.indexOf(whole) < WHOLES_OF_ECONOMIES.indexOf(part);
}
