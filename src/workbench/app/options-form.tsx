import { type Address, groupOf, withGroup } from '../address.ts';
import type { Form, FormField, ShowField } from '../engine/engine.ts';
import { choose, go } from './place.ts';
import { Several } from './several.tsx';
import { word } from './words.ts';

/** The options of an indicator; one that has no meaning beside the others is shown with the reason. */
export function OptionsForm({ form, address }: { readonly form: Form; readonly address: Address }) {
  const { choices } = address;
  const given = groupOf(choices, 'with');
  const set = (name: string, value: string) => {
    const { [name]: _, ...others } = given;
    const next = value === '' ? others : { ...others, [name]: value };
    go({ ...address, choices: withGroup(withGroup(choices, 'cell', {}), 'with', next) });
  };
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <h1>{form.title}</h1>
      <p class="quiet">{form.summary}</p>
      <label>
        <span>{word('dataOf')}</span>
        <select
          value={form.data}
          onChange={({ currentTarget }) =>
            go({ ...address, choices: { indicator: form.id, data: currentTarget.value } })
          }
        >
          {form.releases.every(({ id }) => id !== form.data) && (
            <option value={form.data}>{form.data}</option>
          )}
          {form.releases.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {form.shows.length > 0 && (
        <fieldset>
          <legend>{word('show')}</legend>
          {form.shows.map((show) => (
            <ShowChoice
              key={show.column}
              show={show}
              onChange={(value) => set(`show.${show.column}`, value)}
            />
          ))}
        </fieldset>
      )}
      <fieldset>
        <legend>{word('options')}</legend>
        {form.fields.map((field) => (
          <Field key={field.name} field={field} onChange={(value) => set(field.name, value)} />
        ))}
      </fieldset>
      <label>
        <span>{word('vary')}</span>
        <select
          value={choices.vary ?? ''}
          onChange={({ currentTarget }) => choose({ vary: currentTarget.value }, false)}
        >
          <option value="">{word('varyNone')}</option>
          {form.fields
            .filter(({ kind, idle }) => idle === null && (kind === 'choice' || kind === 'number'))
            .map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
        </select>
      </label>
    </form>
  );
}

function ShowChoice({
  show,
  onChange,
}: {
  readonly show: ShowField;
  readonly onChange: (value: string) => void;
}) {
  return (
    <label for={`show-${show.column}`}>
      <span>{show.title}</span>
      <Several
        id={`show-${show.column}`}
        value={show.value}
        choices={show.choices}
        empty={word('allOf')}
        onChange={onChange}
      />
    </label>
  );
}

function Field({
  field,
  onChange,
}: {
  readonly field: FormField;
  readonly onChange: (value: string) => void;
}) {
  const { name, kind, value, choices, idle } = field;
  const disabled = idle !== null;
  const id = `option-${name}`;
  return (
    <label for={id} class={disabled ? 'idle' : ''} title={field.about}>
      <span>
        <code>{name}</code> {field.about}
      </span>
      {kind === 'choice' || (kind === 'period' && choices.length > 0) ? (
        <select
          id={id}
          value={value}
          disabled={disabled}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        >
          {kind === 'period' && <option value="">–</option>}
          {choices.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
      ) : kind === 'list' || choices.length > 0 ? (
        <Several id={id} value={value} choices={choices} empty="" disabled={disabled} onChange={onChange} />
      ) : (
        <input
          id={id}
          inputMode={kind === 'number' ? 'decimal' : 'text'}
          value={value}
          disabled={disabled}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
      {idle !== null && <small>{idle}</small>}
    </label>
  );
}
