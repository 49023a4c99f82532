import { knownParts } from '../../base/io-parts.ts';
import { findEconomy } from '../../catalog/economy.ts';

/** The code of an economy, or of a part of one, in capitals where a file has it in small letters: `mex`, `mx1`. */
export function economyLetters(written: string): string {
  const capitals = written.toUpperCase();
  if (!/^[a-z][a-z\d]{1,3}$/.test(written)) return written;
  const isKnown = findEconomy(capitals)?.id === capitals || knownParts([capitals])[capitals] !== undefined;
  return isKnown ? capitals : written;
}
