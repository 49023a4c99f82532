import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { home } from './engine.ts';
import { type Found, findNamed } from './find-named.ts';
import { go, langHere } from './place.ts';
import { word } from './words.ts';

/** All that has a name, found by code or words without accents: `/` or Ctrl K from anywhere. */
export function SearchBox({ onClose }: { readonly onClose: () => void }) {
  const sought = useSignal('');
  const at = useSignal(0);
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  const found = home.value === null ? [] : findNamed(home.value, sought.value, langHere());
  const open = (one: Found | undefined) => {
    if (one === undefined) return;
    onClose();
    go(one.to);
  };
  return (
    <dialog ref={box} class="search" aria-label={word('search')} onClose={onClose}>
      <input
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="found"
        aria-label={word('searchLong')}
        placeholder={word('searchLong')}
        value={sought.value}
        onInput={({ currentTarget }) => {
          sought.value = currentTarget.value;
          at.value = 0;
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') at.value = Math.min(at.value + 1, found.length - 1);
          else if (event.key === 'ArrowUp') at.value = Math.max(at.value - 1, 0);
          else if (event.key === 'Enter') open(found[at.value]);
          else return;
          event.preventDefault();
        }}
      />
      <div id="found" role="listbox" aria-label={word('search')}>
        {found.map((one, i) => (
          <div key={`${one.kind}${one.title}`} role="option" tabIndex={-1} aria-selected={i === at.value}>
            <button type="button" tabIndex={-1} onClick={() => open(one)}>
              {one.title} <small>{one.kind}</small>
            </button>
          </div>
        ))}
      </div>
      {found.length === 0 && sought.value !== '' && <p class="hint">{word('nothing')}</p>}
    </dialog>
  );
}
