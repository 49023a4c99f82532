import { useSignal } from '@preact/signals';
import type { Address } from '../address.ts';
import { engine, home } from './engine.ts';
import { ErrorBox } from './notices.tsx';
import { follow, linkTo } from './place.ts';
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
      {given.value !== '' && (
        <section>
          <h2>{given.value}</h2>
          <p>{word('useIt')}:</p>
          <Uses data={given.value} />
        </section>
      )}
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

function Uses({ data }: { readonly data: string }) {
  return (
    <ul class="columns">
      {(home.value?.indicators ?? [])
        .filter(({ room }) => room !== 'chains')
        .map(({ id, title }) => (
          <li key={id}>
            <a href={linkTo('explore', { indicator: id, data })} onClick={follow}>
              {title}
            </a>
          </li>
        ))}
    </ul>
  );
}
