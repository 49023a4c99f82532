import { plainHeader } from './plain-header.ts';

/** The codes of flows of UN Comtrade, and what they are called elsewhere, plain (`plainHeader`). */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  X: [
    'x',
    'export',
    'exports',
    'exp',
    'gross exp',
    'gross export',
    'gross exports',
    'total exports',
    'exportacion',
    'exportaciones',
    'expo',
  ],
  M: [
    'm',
    'import',
    'imports',
    'imp',
    'gross imp',
    'gross import',
    'gross imports',
    'total imports',
    'importacion',
    'importaciones',
    'impo',
  ],
  RX: [
    'rx',
    're-export',
    're-exports',
    're export',
    're exports',
    'reexport',
    'reexports',
    'reexportacion',
    'reexportaciones',
  ],
  RM: [
    'rm',
    're-import',
    're-imports',
    're import',
    're imports',
    'reimport',
    'reimports',
    'reimportacion',
    'reimportaciones',
  ],
};
const CODES: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([code, words]) =>
    words.map((word): [string, string] => [plainHeader(word), code]),
  ),
);
/** The old site of Comtrade; Eurostat's Comext has the first two. */
const NUMBERS: Readonly<Record<string, string>> = { 1: 'M', 2: 'X', 3: 'RX', 4: 'RM' };

/** The code of a flow that a word means; the word itself where it means none that is known. */
export function flowCode(word: string): string {
  return CODES.get(plainHeader(word)) ?? (Object.hasOwn(NUMBERS, word) ? NUMBERS[word] : word);
}
