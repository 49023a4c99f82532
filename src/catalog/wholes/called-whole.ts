import { normalise } from '../normalise.ts';

/** Names of sections, of the whole of a place, and of sums, which other codes may be parts of. */
const CALLED =
  /^(t|0+|mfg|tot.*|.*tot|(sub ?|gran )total.*|(sector |industrias? |actividades |ramas )?(manufactur|industr|servi[cz]|agri|agropec|mining|miner|constru|commerc|comerci|aggregat|agregad|national|nacional|pais|country|overall|conjunto|(prim|second|secund|terti|terci)ar).*)$/;

/**
 * Whether a code is called as wholes are, so that numbers need not prove beyond chance that it is one: by its name, or
 * as a word among codes of digits.
 */
export function calledWhole(code: string, others: readonly string[]): boolean {
  if (CALLED.test(normalise(code))) return true;
  const numbered = others.filter((other) => /\d/.test(other)).length;
  return !/\d/.test(code) && numbered >= others.length - 1;
}
