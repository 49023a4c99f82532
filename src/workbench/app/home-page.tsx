import { useSignal } from '@preact/signals';
import { home } from './engine.ts';
import { ParametersForm } from './parameters-form.tsx';
import { follow, go, langHere, linkTo } from './place.ts';
import { StudyCards } from './study-cards.tsx';
import { word } from './words.ts';

/** Where one begins: the question of the house, the studies, and the rooms of indicators. */
export function HomePage() {
  const chosen = useSignal<Readonly<Record<string, string>>>({});
  const known = home.value;
  if (known === null) return null;
  const verdict = known.studies.find(({ id }) => id === 'verdict');
  const parameters = (verdict?.parameters ?? []).map((one) => ({
    ...one,
    value: chosen.value[one.id] ?? one.value,
  }));
  return (
    <div class="broad">
      <h1>{word('ask')}</h1>
      <p class="dek">{word('askLong')}</p>
      {verdict !== undefined && (
        <div class="asking">
          <ParametersForm
            parameters={parameters}
            onChange={(name, value) => {
              chosen.value = { ...chosen.value, [name]: value };
            }}
          />
          <button
            type="button"
            class="primary"
            onClick={() =>
              go({
                page: 'study',
                lang: langHere(),
                choices: {
                  study: 'verdict',
                  ...Object.fromEntries(parameters.map(({ id, value }) => [`set.${id}`, value])),
                },
              })
            }
          >
            {word('judge')}
          </button>
        </div>
      )}
      <h2>{word('studies')}</h2>
      <StudyCards studies={known.studies} />
      <h2>{word('explore')}</h2>
      <ul class="rooms">
        {known.rooms.map((room) => (
          <li key={room.id}>
            <b>{room.title}</b>
            <ul>
              {known.indicators
                .filter((one) => one.room === room.id)
                .slice(0, 6)
                .map(({ id, title }) => (
                  <li key={id}>
                    <a href={linkTo('explore', { indicator: id })} onClick={follow}>
                      {title}
                    </a>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
