import { findEconomy } from '../../catalog/economy.ts';

/** What the IMF writes behind a name: `Estonia, Rep. of`, `Iran, Islamic Rep. of`. North Korea and the Congos keep theirs. */
const TITLE =
  /, (?:The|(?:The )?(?:Arab |Islamic |United |Federal Dem\. )?(?:Rep\.?|Republic|Kingdom|State|Union) of(?: the)?)$/;

/** The three letters of economies that a file gives by two (IMF, ECB, Eurostat) or, where asked, by name. */
export function lettersOf(
  words: readonly string[],
  by: 'letters' | 'names' = 'letters',
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    words.flatMap((word) => {
      const named = by === 'names' ? (findEconomy(word) ?? findEconomy(word.replace(TITLE, ''))) : null;
      const economy = /^[A-Z]{2}$/.test(word) ? findEconomy(word) : named;
      return economy === null || economy.id === word ? [] : [[word, economy.id] as const];
    }),
  );
}
