import { type Address, type Choices, groupOf, withGroup } from '../address.ts';
import type { CodesField, Form, FormField } from '../engine/form-view.ts';
import { Folded } from './folded.tsx';
import { NoiseChoice } from './noise-choice.tsx';
import { addressHere, choose, follow, go, linkTo } from './place.ts';
import { Select } from './select.tsx';
import { Several } from './several.tsx';
import { word } from './words.ts';

/** The options of an indicator; one that has no meaning beside the others is shown with the reason. */
export function OptionsForm({ form, address }: { readonly form: Form; readonly address: Address }) {
  const { page, choices } = address;
  const put =
    (group: 'with' | 'where') =>
    (name: string, value: string, ended: readonly string[] = []) => {
      const others = Object.entries(groupOf(choices, group)).filter(
        ([other]) => other !== name && !ended.includes(other),
      );
      const next = Object.fromEntries(value === '' ? others : [...others, [name, value]]);
      go({ ...address, choices: withGroup(withGroup(choices, 'cell', {}), group, next) });
    };
  const set = put('with');
  const setOption = ({ name, ends }: FormField, value: string) =>
    set(name, value, ends[value] ?? (value === '' ? [] : ends['*']));
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <h1>{form.title}</h1>
      <p class="quiet">{form.summary}</p>
      <OtherPage form={form} address={address} />
      <Folded title={`${word('dataOf')}, ${word('options').toLowerCase()}`}>
        <DataChoice form={form} address={address} />
        <CodesFields title={word('enters')} fields={form.enters} group="where" onChange={put('where')} />
        <CodesFields
          title={word('show')}
          fields={form.shows}
          group="show"
          onChange={(column, value) => set(`show.${column}`, value)}
        />
        <fieldset>
          <legend>{word('options')}</legend>
          {form.fields.map((field) => (
            <Field key={field.name} field={field} onChange={(value) => setOption(field, value)} />
          ))}
        </fieldset>
        {page === 'explore' && <OfOneAlone form={form} choices={choices} />}
        <VaryChoice form={form} choices={choices} />
      </Folded>
    </form>
  );
}

/** The same with economies beside each other, and back. */
function OtherPage({ form, address: { page, choices } }: { readonly form: Form; readonly address: Address }) {
  const to = page === 'compare' ? 'explore' : 'compare';
  if (form.place === '' || (choices.data === undefined && choices.begin === undefined)) return null;
  const {
    'with.show.term': _,
    against: __,
    noise: ___,
    draws: ____,
    seed: _____,
    ...others
  } = withGroup(choices, 'cell', {});
  return (
    <p>
      <a href={linkTo(to, others)} onClick={follow}>
        {word(to === 'compare' ? 'compareIt' : 'allTerms')}
      </a>
    </p>
  );
}

function DataChoice({ form, address }: { readonly form: Form; readonly address: Address }) {
  return (
    <label>
      <span>{word('dataOf')}</span>
      <select
        value={form.data}
        onChange={({ currentTarget }) =>
          go({ ...address, choices: { indicator: form.id, begin: currentTarget.value } })
        }
      >
        {form.releases.every(({ id }) => id !== form.data) && <option value={form.data}>{form.data}</option>}
        {form.releases.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

interface OfForm {
  readonly form: Form;
  readonly choices: Choices;
}

/** What has no meaning where economies are compared. */
function OfOneAlone(of: OfForm) {
  return (
    <>
      <AgainstChoice {...of} />
      <NoiseChoice {...of} />
    </>
  );
}

/** Other data of the same kind, whose numbers stand beside those of the first. */
function AgainstChoice({ form, choices: { against = '', vary = '', noise = '' } }: OfForm) {
  const other = vary !== '' || noise !== '';
  const others = form.releases.filter(({ id }) => id !== form.data);
  const own =
    against === '' || others.some(({ id }) => id === against) ? [] : [{ id: against, title: against }];
  if (others.length + own.length === 0) return null;
  return (
    <label for="against">
      <span>{word('against')}</span>
      <Select
        id="against"
        value={against}
        none={word('againstNone')}
        choices={[...own, ...others]}
        disabled={against === '' && other}
        onChange={(next) => putBeside(next)}
      />
      {against === '' && other && <small>{word('notBoth')}</small>}
    </label>
  );
}

/** Another column is sorted by, and another number explained, than with one data alone. */
function putBeside(against: string): void {
  const { choices, ...here } = addressHere();
  const { sort: _, figure: __, against: ___, ...others } = withGroup(choices, 'cell', {});
  go({ ...here, choices: { ...others, ...(against === '' ? {} : { against }) } });
}

function VaryChoice({ form, choices: { against = '', vary = '', noise = '' } }: OfForm) {
  const other = against !== '' || noise !== '';
  return (
    <label>
      <span>{word('vary')}</span>
      <select
        value={vary}
        disabled={vary === '' && other}
        onChange={({ currentTarget }) => choose({ vary: currentTarget.value }, false)}
      >
        <option value="">{word('varyNone')}</option>
        {form.fields
          .filter(({ kind, locked }) => !locked && (kind === 'choice' || kind === 'number'))
          .map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
      </select>
      {vary === '' && other && <small>{word('notBoth')}</small>}
    </label>
  );
}

/** Codes of columns, each some or all. */
function CodesFields({
  title,
  fields,
  group,
  onChange,
}: {
  readonly title: string;
  readonly fields: readonly CodesField[];
  readonly group: string;
  readonly onChange: (column: string, value: string) => void;
}) {
  if (fields.length === 0) return null;
  return (
    <fieldset>
      <legend>{title}</legend>
      {fields.map(({ column, title: name, value, choices }) => (
        <label key={column} for={`${group}-${column}`}>
          <span>{name}</span>
          <Several
            id={`${group}-${column}`}
            value={value}
            choices={choices}
            empty={word('allOf')}
            onChange={(next) => onChange(column, next)}
          />
        </label>
      ))}
    </fieldset>
  );
}

function Field({
  field,
  onChange,
}: {
  readonly field: FormField;
  readonly onChange: (value: string) => void;
}) {
  const { name, kind, value, choices, idle, locked: disabled } = field;
  const id = `option-${name}`;
  return (
    <label for={id} class={disabled ? 'idle' : ''} title={field.about}>
      <span>
        <code>{name}</code> {field.about}
      </span>
      {kind === 'choice' || (kind === 'period' && choices.length > 0) ? (
        <Select
          id={id}
          value={value}
          choices={choices}
          {...(kind === 'period' ? { none: '–' } : {})}
          disabled={disabled}
          onChange={onChange}
        />
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
