import { signal, useSignal } from '@preact/signals';
import { engine } from './engine.ts';
import { ErrorBox } from './notices.tsx';
import { go, langHere } from './place.ts';
import { word } from './words.ts';

/** Files given so far: one that is given again under its name is another one. */
export const filesGiven = signal(0);

/** Where a file of one's own is dropped or chosen, and what is found in it is opened. It never leaves this machine. */
export function OwnFile() {
  const failed = useSignal<unknown>(null);
  const take = async (given: File | undefined) => {
    if (given === undefined) return;
    failed.value = null;
    try {
      await engine.give(given.name, new Uint8Array(await given.arrayBuffer()));
      filesGiven.value += 1;
      go({ page: 'data', lang: langHere(), choices: { file: given.name } });
    } catch (error) {
      failed.value = error;
    }
  };
  return (
    <>
      <label
        class="drop"
        for="own-file"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer?.files[0]);
        }}
      >
        <b>{word('yours')}</b>
        <span>{word('dropFile')}</span>
        <i class="choose">{word('chooseFile')}</i>
        <input
          id="own-file"
          class="aloud"
          type="file"
          onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
        />
      </label>
      <ErrorBox error={failed.value} />
    </>
  );
}
