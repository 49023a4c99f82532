import { normalise } from '../normalise.ts';

/** Names of sections, of the whole of a place, and of sums, which other codes may be parts of. */
const CALLED =
  /^(t|0+|mfg|tot.*|.*tot|(sub ?|gran )total.*|(sector |industrias? |actividades |ramas )?(manufactur|industr|servi[cz]|agri|agropec|mining|miner|constru|commerc|comerci|aggregat|agregad|national|nacional|pais|country|overall|conjunto|(prim|second|secund|terti|terci)ar).*)$/;

/**
 * The codes that are called as wholes are, so that numbers need not prove beyond chance that they are: by their names, or
 * as the one word among codes of digits.
 */
export function calledWholes(codes: readonly string[]): ReadonlySet<string> {
  const words = codes.filter((code) => !/\d/.test(code));
  return new Set(
    codes.filter((code) => CALLED.test(normalise(code)) || (words.length === 1 && code === words[0])),
  );
}
