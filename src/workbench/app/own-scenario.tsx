import { signal, useSignal } from '@preact/signals';
import type { Choices } from '../address.ts';
import { engine } from './engine.ts';
import { ErrorBox } from './notices.tsx';
import { go, langHere } from './place.ts';
import { word } from './words.ts';

/** Scenarios in YAML that were given in this tab, by the name of their file: others can begin from them. */
export const scenariosGiven = signal<readonly string[]>([]);

/** Gives the engine a scenario under the name of its file. */
export async function giveScenario(name: string, bytes: Uint8Array): Promise<void> {
  await engine.give(name, bytes);
  if (/\.ya?ml$/i.test(name))
    scenariosGiven.value = [...scenariosGiven.value.filter((other) => other !== name), name];
}

/** Opens a scenario of one's own: the file that the lab saved, or a filled template. */
export function OwnScenario() {
  const failed = useSignal<unknown>(null);
  const take = async (given: File | undefined) => {
    if (given === undefined) return;
    failed.value = null;
    try {
      await giveScenario(given.name, new Uint8Array(await given.arrayBuffer()));
      const { choices } = await engine.ask('scenario', { file: given.name, lang: langHere() });
      openScenario(choices);
    } catch (error) {
      failed.value = error;
    }
  };
  return (
    <>
      <label class="open-file" for="lab-file">
        <i class="choose">{word('openScenario')}</i>
        <input
          id="lab-file"
          class="aloud"
          type="file"
          accept=".yaml,.yml,.xlsx,.xlsm,.ods,.csv,.tsv"
          onChange={({ currentTarget }) => {
            void take(currentTarget.files?.[0]);
            // the same file again is another one
            currentTarget.value = '';
          }}
        />
      </label>
      <ErrorBox error={failed.value} />
    </>
  );
}

/** Shows a scenario in the lab. */
export function openScenario(choices: Choices): void {
  go({ page: 'lab', lang: langHere(), choices: { level: 'country', ...choices } });
}
