import { useSignal } from '@preact/signals';
import type { Address } from '../address.ts';
import { ChecksShown } from './checks-shown.tsx';
import { engine, home } from './engine.ts';
import { FileFound } from './file-found.tsx';
import { Busy, ErrorBox } from './notices.tsx';
import { follow, go, langHere, linkTo } from './place.ts';
import { useAnswer } from './use-answer.ts';
import { word } from './words.ts';

/** The releases that are here, and a file of one's own: dropped or chosen, it never leaves this machine. */
export function DataPage({ address }: { readonly address: Address }) {
  const failed = useSignal<unknown>(null);
  /** A file that is given again under its name is another one. */
  const times = useSignal(0);
  const { data = '', file = '' } = address.choices;
  const take = async (given: File | undefined) => {
    if (given === undefined) return;
    failed.value = null;
    try {
      await engine.give(given.name, new Uint8Array(await given.arrayBuffer()));
      times.value += 1;
      go({ ...address, choices: { file: given.name } });
    } catch (error) {
      failed.value = error;
    }
  };
  return (
    <div class="broad">
      <h1>{word('data')}</h1>
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
        <Chosen onChange={(chosen) => void take(chosen)} />
      </label>
      <ErrorBox error={failed.value} />
      {file !== '' && <FileFound key={`${file}${times.value}`} name={file} choices={address.choices} />}
      {file === '' && <Releases only={data} />}
    </div>
  );
}

function Chosen({ onChange }: { readonly onChange: (file: File | undefined) => void }) {
  return (
    <>
      <i class="choose">{word('chooseFile')}</i>
      <input
        id="own-file"
        class="aloud"
        type="file"
        onChange={({ currentTarget }) => onChange(currentTarget.files?.[0])}
      />
    </>
  );
}

function Releases({ only }: { readonly only: string }) {
  return (
    <>
      {(home.value?.releases ?? [])
        .filter(({ id }) => only === '' || id === only)
        .map(({ id, title, tables, citation }) => (
          <section key={id} class="release">
            <h2>
              {title} <code>{id}</code>
            </h2>
            <p class="quiet">{citation}</p>
            <p>
              {tables.map((table) => (
                <code key={table}>{table}</code>
              ))}
            </p>
            {only === '' && (
              <p>
                <a
                  href={linkTo('data', { data: id })}
                  aria-label={`${word('checksOf')}: ${title}`}
                  onClick={follow}
                >
                  {word('checksOf')}
                </a>
              </p>
            )}
          </section>
        ))}
      {only !== '' && <ReleaseChecks release={only} />}
    </>
  );
}

function ReleaseChecks({ release }: { readonly release: string }) {
  const asked = useAnswer('checks', { release, lang: langHere() });
  return (
    <section>
      <Busy asked={asked} />
      <ErrorBox error={asked.error} />
      {asked.answer !== null && <ChecksShown checks={asked.answer} />}
      <p>
        <a href={linkTo('data')} onClick={follow}>
          {word('allReleases')}
        </a>
      </p>
    </section>
  );
}
