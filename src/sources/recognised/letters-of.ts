import { findEconomy } from '../../catalog/economy.ts';

/** What the IMF writes behind a name: `Estonia, Rep. of`, `Iran, Islamic Rep. of`. North Korea and the Congos keep theirs. */
const TITLE =
  /, (?:The|(?:The )?(?:Arab |Islamic |United |Federal Dem\. )?(?:Rep\.?|Republic|Kingdom|State|Union) of(?: the)?)$/;

/**
 * The three letters of economies that a file gives by two (IMF, ECB, Eurostat) or, where asked, by name or by the
 * numbers of Comtrade. Two numbers of one economy (as of its territory before and after) stay as they are.
 */
export function lettersOf(
  words: readonly string[],
  by: keyof typeof MEANT = 'letters',
): Readonly<Record<string, string>> {
  const found = words.flatMap((word) => {
    const economy = /^[A-Z]{2}$/.test(word) ? findEconomy(word) : MEANT[by](word);
    return economy === null || economy.id === word ? [] : [[word, economy.id] as const];
  });
  if (by !== 'numbers') return Object.fromEntries(found);
  const count = new Map<string, number>();
  for (const id of [...words, ...found.map(([, letters]) => letters)])
    count.set(id, (count.get(id) ?? 0) + 1);
  return Object.fromEntries(found.filter(([, id]) => count.get(id) === 1));
}

/** The economy of a word that is not two letters. */
const MEANT = {
  letters: () => null,
  names: (word: string) => findEconomy(word) ?? findEconomy(word.replace(TITLE, '')),
  numbers: (word: string) => {
    // UNCTADstat writes four digits
    const number = word.replace(/^0(?=\d{3}$)/, '');
    return /^\d{1,3}$/.test(number) ? (findEconomy(number, 'comtrade') ?? findEconomy(number)) : null;
  },
};
