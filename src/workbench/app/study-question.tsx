import { useSignal } from '@preact/signals';
import { home } from './engine.ts';
import { ParametersForm } from './parameters-form.tsx';
import { go, langHere } from './place.ts';
import { word } from './words.ts';

/** The parameters of a study, and the button that leads to it with those chosen; nothing where it does not ship. */
export function StudyQuestion({ study, label }: { study: string; label: Parameters<typeof word>[0] }) {
  const chosen = useSignal<Readonly<Record<string, string>>>({});
  const known = home.value?.studies.find(({ id }) => id === study);
  if (known === undefined) return null;
  const parameters = known.parameters.map((one) => ({ ...one, value: chosen.value[one.id] ?? one.value }));
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
        onClick={() => go({ page: 'study', lang: langHere(), choices: { study, ...set } })}
      >
        {word(label)}
      </button>
    </div>
  );
}
