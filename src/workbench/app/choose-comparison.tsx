import { useSignal } from '@preact/signals';
import { ChooseIndicator } from './choose-indicator.tsx';
import { home } from './engine.ts';
import { ParametersForm } from './parameters-form.tsx';
import { go, langHere } from './place.ts';
import { word } from './words.ts';

/** What can be compared: the profile of two economies, or any number of them in one indicator. */
export function ChooseComparison() {
  return (
    <div class="broad">
      <h1>{word('compare')}</h1>
      <p class="dek">{word('compareLong')}</p>
      <TwoInEverything />
      <ChooseIndicator page="compare" />
    </div>
  );
}

/** The parameters of the profile, whose chapters set two economies beside each other. */
function TwoInEverything() {
  const chosen = useSignal<Readonly<Record<string, string>>>({});
  const profile = home.value?.studies.find(({ id }) => id === 'profile');
  if (profile === undefined) return null;
  const parameters = profile.parameters.map((one) => ({ ...one, value: chosen.value[one.id] ?? one.value }));
  const set = Object.fromEntries(parameters.map(({ id, value }) => [`set.${id}`, value]));
  return (
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
        onClick={() => go({ page: 'study', lang: langHere(), choices: { study: 'profile', ...set } })}
      >
        {word('compareAll')}
      </button>
    </div>
  );
}
