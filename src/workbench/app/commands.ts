import type { Text } from '../../base/locale.ts';
import { AddressError, type Page, writeAddress } from '../address.ts';
import { go, langHere, place } from './place.ts';
import { turnTheme } from './theme.ts';
import { WORDS } from './words.ts';

/** Something to do from anywhere. */
export interface Command {
  readonly title: Text;
  readonly run: () => void;
}

/** The pages in the order of their tabs. */
export const TABS: readonly (readonly [Page, keyof typeof WORDS])[] = [
  ['index', 'home'],
  ['study', 'studies'],
  ['explore', 'explore'],
  ['compare', 'compare'],
  ['lab', 'lab'],
  ['basket', 'basket'],
  ['policies', 'policies'],
  ['claims', 'claimsShort'],
  ['editor', 'editor'],
  ['data', 'data'],
  ['methods', 'methods'],
];

/** What can be done from anywhere: the keys first, then the page of now, then the other pages. */
export function commands(showKeys: () => void): readonly Command[] {
  const now = place.value;
  const here =
    now instanceof AddressError
      ? []
      : [
          { title: WORDS.inOther, run: () => go({ ...now, lang: now.lang === 'en' ? 'es' : 'en' }) },
          {
            title: WORDS.copyLink,
            run: () => void navigator.clipboard.writeText(new URL(writeAddress(now), location.href).href),
          },
        ];
  const pages = TABS.map(([page, name]) => ({
    title: WORDS[name],
    run: () => go({ page, lang: langHere(), choices: {} }),
  }));
  return [{ title: WORDS.keys, run: showKeys }, ...here, { title: WORDS.theme, run: turnTheme }, ...pages];
}
