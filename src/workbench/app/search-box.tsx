import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
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
  const box = useRef<HTMLDialogElement>(null);
  // before the next key: it belongs into the box
  useLayoutEffect(() => box.current?.showModal(), []);
  const { sought, at, found, seek, turn, open } = useSearch(onClose, onKeys);
  return (
    <dialog ref={box} class="search" aria-label={word('search')} onClose={onClose}>
      <input
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `found-${at}` : undefined}
        aria-label={word('searchLong')}
        placeholder={word('searchLong')}
        value={sought}
        onInput={({ currentTarget }) => seek(currentTarget.value)}
        onKeyDown={(event) => {
          if (turn(event.key)) event.preventDefault();
        }}
      />
      <FoundList found={found} at={at} onOpen={open} />
      {found.length === 0 && sought !== '' && <p class="hint">{word('nothing')}</p>}
    </dialog>
  );
}

/** What is sought, what is found, and what the keys do with it. */
function useSearch(onClose: () => void, onKeys: () => void) {
  const sought = useSignal('');
  const at = useSignal(0);
  // pressed before the answer to the last letter: what is shown answers the letter before
  const entered = useSignal(false);
  const { found, settled } = useFound(sought.value, onKeys);
  const open = (one: Found | undefined) => {
    if (one === undefined) return;
    onClose();
    one.open();
  };
  const due = entered.value && settled;
  useEffect(() => {
    if (!due) return;
    entered.value = false;
    open(found[at.value]);
  });
  const seek = (text: string) => {
    sought.value = text;
    at.value = 0;
    entered.value = false;
  };
  const turn = (key: string) => {
    if (key === 'ArrowDown') at.value = Math.max(0, Math.min(at.value + 1, found.length - 1));
    else if (key === 'ArrowUp') at.value = Math.max(at.value - 1, 0);
    else if (key === 'Enter') entered.value = true;
    else return false;
    return true;
  };
  return { sought: sought.value, at: at.value, found, seek, turn, open };
}

/** What is called so: by the page itself, and from two letters on by the engine, which has the catalog and a moment to go. */
function useFound(sought: string, onKeys: () => void) {
  const lang = langHere();
  const text = sought.trim();
  const { answer, busy } = useAnswer('find', text.length < 2 ? null : { text, lang });
  const named = findNamed(home.value, commands(onKeys), sought, lang);
  const [called, others] = [false, true].map((aside) =>
    named.filter((one) => (one.aside ?? false) === aside),
  );
  return { found: [...called, ...foundInCatalog(answer ?? [], lang), ...others], settled: !busy };
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
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which has the focus
        <div
          key={`${i}${one.title}`}
          id={`found-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === at}
          onClick={() => onOpen(one)}
        >
          {one.title} <small>{one.kind}</small>
        </div>
      ))}
    </div>
  );
}
