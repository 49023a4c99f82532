import { useLayoutEffect, useRef } from 'preact/hooks';
import { type WORDS, word } from './words.ts';

const KEYS: readonly (readonly [keys: readonly string[], does: keyof typeof WORDS])[] = [
  [['/', 'Ctrl K'], 'keySearch'],
  [['?'], 'keys'],
  [['Tab'], 'keyTab'],
  [['←', '→'], 'keyMarks'],
  [['+', '−', '0'], 'keyPan'],
  [['Shift ←', 'Shift ↑'], 'keyMove'],
  [['↑', '↓', '←', '→', 'Page ↓', 'Home', 'End'], 'keyCells'],
  [['Enter'], 'keyAsk'],
  [['Esc'], 'close'],
];

/** The keys of the workbench. */
export function KeysBox({ onClose }: { readonly onClose: () => void }) {
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => box.current?.showModal(), []);
  return (
    <dialog ref={box} class="search keys" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{word('keys')}</h2>
      <ul>
        {KEYS.map(([keys, does]) => (
          <li key={does}>
            <span>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </span>
            <span>{word(does)}</span>
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => box.current?.close()}>
        {word('close')}
      </button>
    </dialog>
  );
}
