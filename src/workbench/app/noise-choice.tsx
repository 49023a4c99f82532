import { useSignal } from '@preact/signals';
import { DRAWS, type NoiseWords } from '../../indicators/vary/draws.ts';
import type { Choices } from '../address.ts';
import type { Form } from '../engine/form-view.ts';
import { choose } from './place.ts';
import { word } from './words.ts';

const HOW = ['draws', 'seed'] as const;

/** An error that is assumed of the cells of an input-output table, and how it is drawn. */
export function NoiseChoice({ form, choices }: { readonly form: Form; readonly choices: Choices }) {
  const { against = '', vary = '', noise = '' } = choices;
  // without an error they mean nothing: they wait for one, so that many draws need not begin before fewer are asked for
  const waiting = useSignal<Choices>({});
  if (form.input !== 'io_table' && noise === '') return null;
  const other = noise === '' && (against !== '' || vary !== '');
  const how = (name: (typeof HOW)[number]) => choices[name] ?? waiting.value[name] ?? '';
  const setNoise = (value: string) => {
    const kept = { draws: how('draws'), seed: how('seed') };
    waiting.value = kept;
    choose({ noise: value, ...(value === '' ? { draws: '', seed: '' } : kept) }, false);
  };
  const setHow = (name: string, value: string) => {
    waiting.value = { ...waiting.value, [name]: value };
    if (noise !== '') choose({ [name]: value }, false);
  };
  return (
    <>
      <Typed name="noise" value={noise} disabled={other} onChange={setNoise} />
      {other && <small>{word('notBoth')}</small>}
      {HOW.map((name) => (
        <Typed
          key={name}
          name={name}
          value={how(name)}
          usual={String(DRAWS.usual[name])}
          disabled={other}
          onChange={(value) => setHow(name, value)}
        />
      ))}
    </>
  );
}

function Typed({
  name,
  value,
  usual = '',
  disabled,
  onChange,
}: {
  readonly name: keyof NoiseWords;
  readonly value: string;
  /** What it is when nothing is typed. */
  readonly usual?: string;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}) {
  return (
    <label for={name}>
      <span>{word(name)}</span>
      <input
        id={name}
        inputMode="decimal"
        value={value}
        placeholder={usual}
        disabled={disabled}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}
