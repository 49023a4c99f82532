import type { Lang } from '../../base/locale.ts';
import { plainWords } from '../../base/plain-words.ts';
import type { Choices, Page } from '../address.ts';
import type { FoundView } from '../engine/find-view.ts';
import type { Home } from '../engine/home.ts';
import type { Command } from './commands.ts';
import { go } from './place.ts';
import { WORDS } from './words.ts';

/** Something with a name, and where it is. */
export interface Found {
  readonly title: string;
  readonly kind: string;
  readonly open: () => void;
  /** Speaks of what is sought, and is not called so. */
  readonly aside?: boolean;
}

interface Coded extends Found {
  readonly code: string;
}

const MOST = 14;

/**
 * Commands, economies, studies, indicators and releases whose code or words have every word sought, accents apart; what
 * has just that code comes first (`rca` is an indicator before it is three letters of «Dinamarca»). What only speaks of
 * the words is told apart.
 */
export function findNamed(
  home: Home | null,
  does: readonly Command[],
  text: string,
  lang: Lang,
): readonly Found[] {
  const words = wordsOf(text);
  const meets = (...parts: readonly string[]) => {
    const all = plainWords(parts.join(' '));
    return words.every((one) => all.includes(one));
  };
  const at = (code: string, title: string, kind: string, page: Page, choices: Choices): Coded => ({
    code,
    title,
    kind,
    open: () => go({ page, lang, choices }),
  });
  const told = does
    .filter(({ title }) => meets(title[lang]))
    .map(({ title, run }) => ({ code: '', title: title[lang], kind: WORDS.command[lang], open: run }));
  // before anything is sought: what can be done
  if (home === null || words.length === 0) return told;
  const studies = WORDS.studies[lang];
  const found = [
    ...told,
    ...economiesOf(home)
      .filter(({ id, title }) => meets(id, title))
      .map(({ id, title }) => at(id, `${title}: ${WORDS.ask[lang]}`, studies, 'study', verdictOn(id))),
    ...home.studies
      .filter(({ id, title, about }) => meets(id, title, about))
      .map(({ id, title }) => at(id, title, studies, 'study', { study: id })),
    ...home.indicators
      .filter(({ id, title, summary }) => meets(id, title, summary))
      .map(({ id, title }) => at(id, title, WORDS.explore[lang], 'explore', { indicator: id })),
    ...home.releases
      .filter(({ id, title }) => meets(id, title))
      .map(({ id, title }) => at(id, title, WORDS.data[lang], 'data', { data: id })),
  ];
  return exactFirst(found, words).slice(0, MOST);
}

/** What has just the code that is sought, then the others. */
function exactFirst(found: readonly Coded[], words: readonly string[]): readonly Found[] {
  const isIt = ({ code }: Coded) => Number(plainWords(code) === words.join(' '));
  return found.toSorted((a, b) => isIt(b) - isIt(a)).map((one) => ({ ...one, aside: !isCalled(one, words) }));
}

function isCalled({ code, title }: Coded, words: readonly string[]): boolean {
  const name = plainWords(`${code} ${title}`);
  return words.every((one) => name.includes(one));
}

/** The words of what is sought, without accents. */
function wordsOf(text: string): readonly string[] {
  return plainWords(text)
    .split(/\s+/)
    .filter((one) => one !== '');
}

/** What the engine found of products, industries and terms. */
export function foundInCatalog(found: readonly FoundView[], lang: Lang): readonly Found[] {
  return found.map(({ title, kind, page, choices }) => ({
    title,
    kind: WORDS[kind][lang],
    open: () => go({ page, lang, choices }),
  }));
}

function economiesOf({ studies }: Home) {
  const verdict = studies.find(({ id }) => id === 'verdict');
  return verdict?.parameters.find(({ id }) => id === 'economy')?.values ?? [];
}

/** South Korea cannot stand beside itself. */
function verdictOn(economy: string): Choices {
  return { study: 'verdict', 'set.economy': economy, ...(economy === 'KOR' ? { 'set.versus': 'TWN' } : {}) };
}
