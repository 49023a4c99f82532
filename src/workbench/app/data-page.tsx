import { Fragment } from 'preact';
import { type Address, namesIn } from '../address.ts';
import { ChecksShown } from './checks-shown.tsx';
import { home } from './engine.ts';
import { FileFound } from './file-found.tsx';
import { Busy, ErrorBox } from './notices.tsx';
import { filesGiven, OwnFile } from './own-file.tsx';
import { follow, langHere, linkTo } from './place.ts';
import { IdleChoices } from './unknown-choice.tsx';
import { useAnswer } from './use-answer.ts';
import { word } from './words.ts';

/** The releases that are here, and a file of one's own: dropped or chosen, it never leaves this machine. */
export function DataPage({ address }: { readonly address: Address }) {
  const { data = '', file = '' } = address.choices;
  return (
    <div class="broad">
      <h1>{word('data')}</h1>
      <OwnFile />
      {file === '' && <IdleChoices choices={namesIn(address.choices, 'map', 'read')} />}
      {file !== '' && <FileFound key={`${file}${filesGiven.value}`} name={file} choices={address.choices} />}
      {file === '' && <Releases only={data} />}
    </div>
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
            <p class="quiet">
              {word('tablesOf')}:{' '}
              {tables.map((table, i) => (
                <Fragment key={table}>
                  {i > 0 && ', '}
                  <code>{table}</code>
                </Fragment>
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
