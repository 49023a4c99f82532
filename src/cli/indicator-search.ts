import { plainWords } from '../base/plain-words.ts';
import { referenceLines } from '../catalog/works.ts';
import type { AnyIndicator } from '../indicators/catalogue.ts';
import type { OptionSpec } from '../indicators/options.ts';
import { PEER_NAMES, type PeerName, subjectOf } from './peer-names.ts';

/** Up to this length a word is sought whole, a longer one as the beginning of one. */
const SHORT = 4;

/** Words without marks, in one spelling: specialization is specialisation. */
const wordsIn = (text: string): readonly string[] =>
  plainWords(text)
    .replace(/iz(?=[aei])/g, 'is')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/**
 * Whether all words of a search stand in what is said of an indicator, in either language: its titles, terms, options,
 * conventions, the works that it cites, and what other programs call it.
 */
export function isFound(sought: string, indicator: AnyIndicator): boolean {
  const there = new Set(textsOf(indicator).flatMap(wordsIn));
  return wordsIn(sought).every((word) =>
    word.length > SHORT ? [...there].some((one) => one.startsWith(word)) : there.has(word),
  );
}

/** Functions of other programs under this name whose place here is a command, or which are not here. */
export function otherwise(sought: string, isIndicator: (id: string) => boolean): readonly PeerName[] {
  const words = wordsIn(sought).join(' ');
  return PEER_NAMES.filter((peer) => {
    const subject = subjectOf(peer);
    return wordsIn(peer.name).join(' ') === words && (subject === null || !isIndicator(subject));
  });
}

function textsOf(indicator: AnyIndicator): readonly string[] {
  const { id, title, summary, formula, terms, conventions, references } = indicator;
  const both = (texts: readonly { readonly en: string; readonly es: string }[]) =>
    texts.flatMap(({ en, es }) => [en, es]);
  const options = Object.entries<OptionSpec>(indicator.options);
  return [
    id,
    ...both([title, summary, ...conventions, ...terms.map((term) => term.title)]),
    ...formula,
    ...terms.map((term) => term.id),
    ...options.flatMap(([name, spec]) => [name, ...(spec.kind === 'choice' ? spec.values : [])]),
    ...referenceLines(references, 'en'),
    ...PEER_NAMES.filter((peer) => subjectOf(peer) === id).map(({ name }) => name),
  ];
}
