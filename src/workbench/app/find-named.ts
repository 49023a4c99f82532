import type { Lang } from '../../base/locale.ts';
import { plainWords } from '../../base/plain-words.ts';
import type { Choices, Page } from '../address.ts';
import type { Home } from '../engine/engine.ts';
import type { FoundView } from '../engine/find-view.ts';
import type { Command } from './commands.ts';
import { go } from './place.ts';
import { WORDS } from './words.ts';

/** Something with a name, and where it is. */
export interface Found {
  readonly title: string;
  readonly kind: string;
  readonly open: () => void;
}

const MOST = 14;

/** Commands, economies, studies, indicators and releases whose code or words have every word sought, accents apart. */
export function findNamed(
  home: Home | null,
  does: readonly Command[],
  text: string,
  lang: Lang,
): readonly Found[] {
  const words = plainWords(text)
    .split(/\s+/)
    .filter((one) => one !== '');
  const meets = (...parts: readonly string[]) => {
    const all = plainWords(parts.join(' '));
    return words.every((one) => all.includes(one));
  };
  const at = (title: string, kind: string, page: Page, choices: Choices): Found => ({
    title,
    kind,
    open: () => go({ page, lang, choices }),
  });
  const told = does
    .filter(({ title }) => meets(title[lang]))
    .map(({ title, run }) => ({ title: title[lang], kind: WORDS.command[lang], open: run }));
  // before anything is sought: what can be done
  if (home === null || words.length === 0) return told;
  const studies = WORDS.studies[lang];
  return [
    ...told,
    ...economiesOf(home)
      .filter(({ id, title }) => meets(id, title))
      .map(({ id, title }) => at(`${title}: ${WORDS.ask[lang]}`, studies, 'study', verdictOn(id))),
    ...home.studies
      .filter(({ id, title, about }) => meets(id, title, about))
      .map(({ id, title }) => at(title, studies, 'study', { study: id })),
    ...home.indicators
      .filter(({ id, title, summary }) => meets(id, title, summary))
      .map(({ id, title }) => at(title, WORDS.explore[lang], 'explore', { indicator: id })),
    ...home.releases
      .filter(({ id, title }) => meets(id, title))
      .map(({ id, title }) => at(title, WORDS.data[lang], 'data', { data: id })),
  ].slice(0, MOST);
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
