import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { movesPrices } from '../../indicators/chains/prices/price-shock.ts';
import { type Choices, withGroup } from '../address.ts';
import type { LabView } from '../engine/lab-view.ts';
import { shocksIn } from '../scenario-in.ts';
import { engine } from './engine.ts';
import { ErrorBox } from './notices.tsx';
import { giveScenario, openScenario } from './own-scenario.tsx';
import { langHere } from './place.ts';
import { saveFile } from './save-file.ts';
import { blobOf } from './save-result.ts';
import { Copied } from './takeaway.tsx';
import { word } from './words.ts';

/** The file that says what the lab shows: as YAML, as a workbook to fill in, or as what another scenario begins from. */
export function ScenarioFile({ lab }: { readonly lab: LabView }) {
  const failed = useSignal<unknown>(null);
  const { text, choices } = lab;
  const { id = 'mine' } = choices;
  const tried = (work: () => Promise<void>) => () => {
    failed.value = null;
    void work().catch((error: unknown) => {
      failed.value = error;
    });
  };
  const saveWorkbook = tried(async () => {
    const { name, type, blob } = blobOf(await engine.ask('template', { choices, lang: langHere() }));
    saveFile(name, type, blob);
  });
  const beginAnother = tried(async () => {
    await giveScenario(`${id}.yaml`, new TextEncoder().encode(text));
    openScenario(anotherOn(`${id}.yaml`, lab));
  });
  return (
    <section class="takeaway">
      <h2>{word('theFile')}</h2>
      <p class="buttons">
        <Act does={() => saveFile(`${id}.yaml`, 'application/yaml', text)}>
          {word('saveFile')} {id}.yaml
        </Act>{' '}
        <Act does={saveWorkbook}>
          {word('saveSheet')} {id}.xlsx
        </Act>{' '}
        <Act does={beginAnother}>{word('beginAnother')}</Act>
      </p>
      <ErrorBox error={failed.value} />
      <AboutFile lab={lab} />
      <Copied text={text} />
    </section>
  );
}

/** What a person should know before the file is saved. */
function AboutFile({ lab: { kept, choices } }: { readonly lab: LabView }) {
  const { on, file = '' } = choices;
  return (
    <>
      {on?.endsWith('.yaml') === true && (
        <p class="quiet">
          {word('keepBeside')} {on}.
        </p>
      )}
      {!kept && (
        <p class="quiet">
          {word('notKept')} {file}
        </p>
      )}
    </>
  );
}

function Act({ does, children }: { readonly does: () => void; readonly children: ComponentChildren }) {
  return (
    <button type="button" onClick={does}>
      {children}
    </button>
  );
}

/** A scenario that begins from the result of this one, with a shock of the same model. */
function anotherOn(file: string, { kinds, choices }: LabView): Choices {
  const priced = shocksIn(choices).some(({ kind = '' }) => movesPrices({ kind }));
  const start = kinds.find((one) => movesPrices({ kind: one.id }) === priced)?.start ?? {};
  const shock = Object.fromEntries(Object.entries(start).map(([name, value]) => [`1.${name}`, value]));
  const { id = 'mine' } = choices;
  return withGroup({ id: `${id}-2`, on: file }, 'shock', shock);
}
