import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { AddressError, writeAddress } from '../address.ts';
import { TABS } from './commands.ts';
import { KeysBox } from './keys-box.tsx';
import { follow, knownHere, langHere, linkTo, place } from './place.ts';
import { SearchBox } from './search-box.tsx';
import { turnTheme } from './theme.ts';
import { useFocusInView } from './use-focus-in-view.ts';
import { useTabInView } from './use-tab-in-view.ts';
import { word } from './words.ts';

/** What stands around every page: the way to the others, the search, the other language, light or dark. */
export function Shell({ children }: { readonly children: ComponentChildren }) {
  const shown = useSignal<'search' | 'keys' | null>(null);
  useKeys(shown);
  useFocusInView();
  const close = () => {
    shown.value = null;
  };
  const showKeys = () => {
    shown.value = 'keys';
  };
  const now = place.value;
  const lang = langHere();
  const tabs = useTabInView(now instanceof AddressError ? '' : `${now.page} ${lang}`);
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
        <nav aria-label="Escalar" ref={tabs}>
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
            shown.value = 'search';
          }}
        >
          {word('search')} <kbd>/</kbd>
        </button>
        <a
          lang={lang === 'en' ? 'es' : 'en'}
          href={writeAddress({ ...knownHere(), lang: lang === 'en' ? 'es' : 'en' })}
          onClick={follow}
        >
          {word('other')}
        </a>
        <button type="button" aria-label={word('theme')} title={word('theme')} onClick={turnTheme}>
          <span aria-hidden="true">◐</span>
        </button>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {shown.value === 'search' && <SearchBox onClose={close} onKeys={showKeys} />}
      {shown.value === 'keys' && <KeysBox onClose={close} />}
    </>
  );
}

/** `/` and Ctrl K search, `?` shows the keys; but not where one types. */
function useKeys(shown: Signal<'search' | 'keys' | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
      const asks = (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !typing);
      if (!asks && (event.key !== '?' || typing)) return;
      event.preventDefault();
      shown.value = asks ? 'search' : 'keys';
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
