import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { AddressError, type Page, writeAddress } from '../address.ts';
import { follow, langHere, linkTo, place } from './place.ts';
import { SearchBox } from './search-box.tsx';
import { type WORDS, word } from './words.ts';

const TABS: readonly (readonly [Page, keyof typeof WORDS])[] = [
  ['index', 'home'],
  ['study', 'studies'],
  ['explore', 'explore'],
  ['lab', 'lab'],
  ['basket', 'basket'],
  ['policies', 'policies'],
  ['claims', 'claimsShort'],
  ['data', 'data'],
  ['methods', 'methods'],
];

/** What stands around every page: the way to the others, the search, the other language, light or dark. */
export function Shell({ children }: { readonly children: ComponentChildren }) {
  const searching = useSignal(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
      const asks = (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !typing);
      if (!asks) return;
      event.preventDefault();
      searching.value = true;
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const now = place.value;
  const lang = langHere();
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  return (
    <>
      <a class="skip" href="#main">
        {word('skip')}
      </a>
      <header class="topbar">
        <a class="brand" href={linkTo('index')} onClick={follow}>
          Escalar
        </a>
        <nav aria-label="Escalar">
          {TABS.map(([page, name]) => (
            <a
              key={page}
              href={linkTo(page)}
              onClick={follow}
              aria-current={!(now instanceof AddressError) && now.page === page ? 'page' : undefined}
            >
              {word(name)}
            </a>
          ))}
        </nav>
        <button
          type="button"
          class="find"
          onClick={() => {
            searching.value = true;
          }}
        >
          {word('search')} <kbd>/</kbd>
        </button>
        {!(now instanceof AddressError) && (
          <a
            lang={lang === 'en' ? 'es' : 'en'}
            href={writeAddress({ ...now, lang: lang === 'en' ? 'es' : 'en' })}
            onClick={follow}
          >
            {word('other')}
          </a>
        )}
        <button type="button" aria-label={word('theme')} title={word('theme')} onClick={turnTheme}>
          ◐
        </button>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {searching.value && (
        <SearchBox
          onClose={() => {
            searching.value = false;
          }}
        />
      )}
    </>
  );
}

/** Light becomes dark and dark light; what a person chose is kept in this browser. */
function turnTheme(): void {
  const root = document.documentElement;
  const isDark = getComputedStyle(root).colorScheme === 'dark';
  root.dataset.theme = isDark ? 'light' : 'dark';
  localStorage.setItem('escalar-theme', root.dataset.theme);
}
