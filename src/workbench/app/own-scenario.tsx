import { signal } from '@preact/signals';
import type { Choices } from '../address.ts';
import { engine } from './engine.ts';
import { OpenFile } from './open-file.tsx';
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
  const open = async (given: File) => {
    await giveScenario(given.name, new Uint8Array(await given.arrayBuffer()));
    openScenario((await engine.ask('scenario', { file: given.name, lang: langHere() })).choices);
  };
  return (
    <OpenFile
      id="lab-file"
      label={word('openScenario')}
      accept=".yaml,.yml,.xlsx,.xlsm,.ods,.csv,.tsv"
      onFile={open}
    />
  );
}

/** Shows a scenario in the lab. */
export function openScenario(choices: Choices): void {
  go({ page: 'lab', lang: langHere(), choices: { level: 'country', ...choices } });
}
