import type { Lang } from '../../base/locale.ts';
import { plainWords } from '../../base/plain-words.ts';
import type { Address, Choices, Page } from '../address.ts';
import type { Home } from '../engine/engine.ts';
import { WORDS } from './words.ts';

/** Something with a name, and where it is. */
export interface Found {
  readonly title: string;
  readonly kind: string;
  readonly to: Address;
}

const MOST = 12;

/** Economies, studies, indicators and releases whose code or words have every word that is sought, accents apart. */
export function findNamed(home: Home, text: string, lang: Lang): readonly Found[] {
  const words = plainWords(text)
    .split(/\s+/)
    .filter((one) => one !== '');
  if (words.length === 0) return [];
  const meets = (...parts: readonly string[]) => {
    const all = plainWords(parts.join(' '));
    return words.every((one) => all.includes(one));
  };
  const at = (title: string, kind: string, page: Page, choices: Choices): Found => ({
    title,
    kind,
    to: { page, lang, choices },
  });
  const studies = WORDS.studies[lang];
  return [
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

function economiesOf({ studies }: Home) {
  const verdict = studies.find(({ id }) => id === 'verdict');
  return verdict?.parameters.find(({ id }) => id === 'economy')?.values ?? [];
}

/** South Korea cannot stand beside itself. */
function verdictOn(economy: string): Choices {
  return { study: 'verdict', 'set.economy': economy, ...(economy === 'KOR' ? { 'set.versus': 'TWN' } : {}) };
}
