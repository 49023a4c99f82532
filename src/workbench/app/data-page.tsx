import { useSignal } from '@preact/signals';
import { type Address, withGroup } from '../address.ts';
import type { FileView } from '../engine/engine.ts';
import { engine, home } from './engine.ts';
import { Busy, ErrorBox, Notes } from './notices.tsx';
import { follow, langHere, linkTo } from './place.ts';
import { useAnswer } from './use-answer.ts';
import { word } from './words.ts';

/** The releases that are here, and a file of one's own: dropped or chosen, it never leaves this machine. */
export function DataPage({ address: { choices } }: { readonly address: Address }) {
  const failed = useSignal<unknown>(null);
  const given = useSignal('');
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    failed.value = null;
    try {
      await engine.give(file.name, new Uint8Array(await file.arrayBuffer()));
      given.value = file.name;
    } catch (error) {
      failed.value = error;
    }
  };
  const { data = '' } = choices;
  const releases = home.value?.releases ?? [];
  return (
    <div class="broad">
      <h1>{word('data')}</h1>
      <label
        class="drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer?.files[0]);
        }}
      >
        <b>{word('yours')}</b>
        <span>{word('dropFile')}</span>
        <input type="file" onChange={({ currentTarget }) => void take(currentTarget.files?.[0])} />
      </label>
      <ErrorBox error={failed.value} />
      {given.value !== '' && <Found name={given.value} />}
      {releases
        .filter(({ id }) => data === '' || id === data)
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
          </section>
        ))}
    </div>
  );
}

/** What a file is taken for, its columns, and what can be computed with it: each was tried. */
function Found({ name }: { readonly name: string }) {
  const asked = useAnswer('file', { name, lang: langHere() });
  const { answer } = asked;
  return (
    <section>
      <h2>{name}</h2>
      <Busy asked={asked} />
      <ErrorBox error={asked.error} />
      {answer !== null && (
        <>
          <p>{answer.known}</p>
          <Notes notes={answer.notes} />
          <ul class="uses">
            {answer.computes.map(({ id, title, with: options }) => (
              <li key={id}>
                <a
                  href={linkTo('explore', { indicator: id, data: name, ...withGroup({}, 'with', options) })}
                  onClick={follow}
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
          {answer.computes.length === 0 && <p class="hint">{word('noUse')}</p>}
          <ColumnTable columns={answer.columns} />
        </>
      )}
    </section>
  );
}

function ColumnTable({ columns }: Pick<FileView, 'columns'>) {
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{word('column')}</th>
            <th scope="col">{word('meaning')}</th>
            <th scope="col" class="num">
              {word('different')}
            </th>
            <th scope="col" class="num">
              {word('missing')}
            </th>
            <th scope="col">{word('values')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ column, meaning, different, missing, values }) => (
            <tr key={column}>
              <th scope="row">
                <code>{column}</code>
              </th>
              <td>{meaning}</td>
              <td class="num">{different}</td>
              <td class="num">{missing}</td>
              <td>{values}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
