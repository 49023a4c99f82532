import type { Text } from '../../base/locale.ts';
import { catalogRows } from '../../catalog/catalog-text.ts';
import type { PriceShockKind } from '../../indicators/chains/prices/price-shock.ts';
import type { ShockKind } from '../../indicators/chains/scenarios/shock.ts';

/** By kind and part, and by part where it means the same in most kinds. */
let words: ReadonlyMap<string, Text> | null = null;

function wordsAt(kind: string, part: string): Text | undefined {
  words ??= new Map([
    ...catalogRows(LIST, 'usual').map(([name, en, es]) => [`|${name}`, { en, es }] as const),
    ...catalogRows(LIST, 'kinds').map(([of, name, en, es]) => [`${of}|${name}`, { en, es }] as const),
  ]);
  return words.get(`${kind}|${part}`);
}

const LIST = 'scenario-words.txt';

/** What a kind of shock is (`about`), or what it is called (no part). @throws EscalarError `catalog-not-provided` */
export function wordsOfKind(kind: ShockKind | PriceShockKind, part: '' | 'about'): Text {
  return found(wordsAt(kind, part), kind, part);
}

/** What a part of a kind of shock means. @throws EscalarError `catalog-not-provided` */
export function wordsOfPart(kind: ShockKind | PriceShockKind, part: string): Text {
  return found(wordsAt(kind, part) ?? wordsAt('', part), kind, part);
}

function found(text: Text | undefined, kind: string, part: string): Text {
  if (text === undefined) throw new TypeError(`a part of a shock without its meaning: ${kind} ${part}`);
  return text;
}
