import { plainHeader } from './plain-header.ts';

/** The codes of flows of UN Comtrade, and what they are called elsewhere, plain (`plainHeader`). */
const WORDS: Readonly<Record<string, string>> = {
  X:
    'x|export|exports|exp|gross exp|gross export|gross exports|total exports|exportacion|' +
    'exportaciones|expo|exporta|exportacao|exportacoes|exportation|exportations|exporte|' +
    'esportazione|esportazioni|exports to|ausfuhr|出口|輸出|수출',
  M:
    'm|import|imports|imp|gross imp|gross import|gross imports|total imports|importacion|' +
    'importaciones|impo|importa|importacao|importacoes|importation|importations|importe|' +
    'importazione|importazioni|imports from|einfuhr|進口|进口|輸入|수입',
  RX: 'rx|re-export|re-exports|re export|re exports|reexport|reexports|reexportacion|' + 'reexportaciones',
  RM: 'rm|re-import|re-imports|re import|re imports|reimport|reimports|reimportacion|' + 'reimportaciones',
};
const CODES: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([code, words]) =>
    words.split('|').map((word): [string, string] => [plainHeader(word), code]),
  ),
);
/** The old site of Comtrade; Eurostat's Comext and UNCTADstat have the first two. */
const NUMBERS: Readonly<Record<string, string>> = { 1: 'M', 2: 'X', 3: 'RX', 4: 'RM' };
/** What publishers write around the flow, which does not change it: how it is valued, and that it is of all goods. */
const AROUND =
  /^(?:(?:total|valor de(?: las?)?|value of) )+|(?: (?:fob|cif|value|valor|total(?:es)?|definitivas?|of goods|de (?:bienes|mercancias)))+$/g;

/** Exports and imports of who writes both; entries (Entrada), incoming ones and others elsewhere. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['e', 'X'],
  ['i', 'M'],
]);

/** The code of a flow that a word means (`Exports`, `02`, `2: Export`); the word itself where it means none that is known. */
export function flowCode(word: string): string {
  return meant(word) ?? word;
}

/** X or M for words that mean exports or imports, as a column of either is called (`Exports FOB`, `EXP`, `x`); else null. */
export function flowOfName(name: string): 'X' | 'M' | null {
  const code = /\p{L}/u.test(name) ? meant(name) : null;
  return code === 'X' || code === 'M' ? code : null;
}

/** `flowCode` for the words of one column: E and I too, where both stand in it or it has no word that is unknown. */
export function flowCodes(words: readonly string[]): (word: string) => string {
  const letters = new Set(words.map(plainHeader).filter((word) => LETTERS.has(word)));
  const isSaid = letters.size === 2 || words.every((word) => (meant(word) ?? flowOfLetter(word)) !== null);
  return isSaid ? (word) => meant(word) ?? flowOfLetter(word) ?? word : flowCode;
}

/** The code of a flow that E or I may stand for; null for any other word. */
export function flowOfLetter(word: string): string | null {
  return LETTERS.get(plainHeader(word)) ?? null;
}

function meant(word: string): string | null {
  const [, before, behind] = /^([^:]+):\s*(.+)$/.exec(word) ?? [];
  if (before !== undefined && behind !== undefined) return codeOf(behind) ?? codeOf(before);
  return codeOf(word);
}

function codeOf(word: string): string | null {
  const plain = plainHeader(word).replaceAll(',', '');
  const number = /^0?([1-4])(?: 0)?$/.exec(plain)?.[1];
  if (number !== undefined) return NUMBERS[number] ?? null;
  return CODES.get(plain) ?? CODES.get(plain.replace(AROUND, '')) ?? null;
}
