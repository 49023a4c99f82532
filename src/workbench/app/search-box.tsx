import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { commands } from './commands.ts';
import { home } from './engine.ts';
import { type Found, findNamed, foundInCatalog } from './find-named.ts';
import { langHere } from './place.ts';
import { useAnswer } from './use-answer.ts';
import { word } from './words.ts';

/** All that has a name or can be done, found by code or words without accents: `/` or Ctrl K from anywhere. */
export function SearchBox({
  onClose,
  onKeys,
}: {
  readonly onClose: () => void;
  readonly onKeys: () => void;
}) {
  const sought = useSignal('');
  const at = useSignal(0);
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  const found = useFound(sought.value, onKeys);
  const open = (one: Found | undefined) => {
    if (one === undefined) return;
    onClose();
    one.open();
  };
  return (
    <dialog ref={box} class="search" aria-label={word('search')} onClose={onClose}>
      <input
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `found-${at.value}` : undefined}
        aria-label={word('searchLong')}
        placeholder={word('searchLong')}
        value={sought.value}
        onInput={({ currentTarget }) => {
          sought.value = currentTarget.value;
          at.value = 0;
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') at.value = Math.max(0, Math.min(at.value + 1, found.length - 1));
          else if (event.key === 'ArrowUp') at.value = Math.max(at.value - 1, 0);
          else if (event.key === 'Enter') open(found[at.value]);
          else return;
          event.preventDefault();
        }}
      />
      <FoundList found={found} at={at.value} onOpen={open} />
      {found.length === 0 && sought.value !== '' && <p class="hint">{word('nothing')}</p>}
    </dialog>
  );
}

/** What is called so: by the page itself, and from two letters on by the engine, which has the catalog. */
function useFound(sought: string, onKeys: () => void): readonly Found[] {
  const lang = langHere();
  const text = sought.trim();
  const { answer } = useAnswer('find', text.length < 2 ? null : { text, lang });
  return [...findNamed(home.value, commands(onKeys), sought, lang), ...foundInCatalog(answer ?? [], lang)];
}

function FoundList({
  found,
  at,
  onOpen,
}: {
  readonly found: readonly Found[];
  readonly at: number;
  readonly onOpen: (one: Found) => void;
}) {
  return (
    <div id="found" role="listbox" aria-label={word('search')}>
      {found.map((one, i) => (
        <div key={`${i}${one.title}`} id={`found-${i}`} role="option" tabIndex={-1} aria-selected={i === at}>
          <button type="button" tabIndex={-1} onClick={() => onOpen(one)}>
            {one.title} <small>{one.kind}</small>
          </button>
        </div>
      ))}
    </div>
  );
}
