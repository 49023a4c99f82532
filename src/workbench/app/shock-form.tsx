import type { NumberEnd } from '../../workspace/scenario/shock-forms.ts';
import { type Choices, groupOf, withGroup } from '../address.ts';
import type { LabField, LabView } from '../engine/lab-view.ts';
import { Select } from './select.tsx';
import { Several } from './several.tsx';
import { word } from './words.ts';

interface Asked {
  readonly field: LabField;
  readonly id: string;
  readonly shock: Choices;
  readonly lab: LabView;
  readonly onChange: (next: Choices) => void;
}

interface OneShock extends Pick<Asked, 'shock' | 'lab' | 'onChange'> {
  readonly number: number;
  /** Null for the only one. */
  readonly onRemove: (() => void) | null;
}

/** One shock: its kind, and the parts that the kind has. */
export function ShockForm({ number, shock, lab, onChange, onRemove }: OneShock) {
  const kindOf = (id: string | undefined) => lab.kinds.find((one) => one.id === id);
  const kind = kindOf(shock.kind);
  const id = `shock-${number}`;
  return (
    <fieldset>
      <legend>
        {word('shock')} {number}
      </legend>
      <label for={`${id}-kind`}>
        <span>{kind?.about}</span>
        <Select
          id={`${id}-kind`}
          value={shock.kind ?? ''}
          choices={lab.kinds.map(({ id, title }) => ({ id, title: `${title} (${id})` }))}
          onChange={(chosen) => onChange(kindOf(chosen)?.start ?? shock)}
        />
      </label>
      {(kind?.fields ?? []).map((field) => (
        <label key={field.name} for={`${id}-${field.name}`}>
          <span>
            <code>{field.name}</code> {field.about}
          </span>
          <Part {...{ field, id: `${id}-${field.name}`, shock, lab, onChange }} />
        </label>
      ))}
      {onRemove !== null && (
        <button type="button" onClick={onRemove}>
          {word('remove')}
        </button>
      )}
    </fieldset>
  );
}

function Part(asked: Asked) {
  const { field, id, shock, lab } = asked;
  const value = shock[field.name] ?? '';
  const set = (next: string) => asked.onChange(withPart(shock, field.name, next));
  if (field.takes === 'number') return <Size field={field} id={id} value={value} onChange={set} />;
  if (field.takes === 'target') return <Target {...asked} />;
  if (field.takes === 'word')
    return (
      <input id={id} type="text" value={value} onChange={({ currentTarget }) => set(currentTarget.value)} />
    );
  if (field.takes === 'switch')
    return (
      <input
        id={id}
        type="checkbox"
        checked={value === 'true'}
        onChange={({ currentTarget }) => set(currentTarget.checked ? 'true' : '')}
      />
    );
  if (field.takes === 'economy')
    return (
      <Select
        id={id}
        value={value}
        choices={lab.economies}
        {...(field.required ? {} : { none: '–' })}
        onChange={set}
      />
    );
  const all = word('allOf');
  const choices =
    field.takes === 'activities'
      ? lab.activities
      : field.takes === 'buyers'
        ? [{ id: 'all', title: all }, { id: 'abroad', title: word('abroad') }, ...lab.economies]
        : lab.economies;
  return <Several id={id} value={value} choices={choices} empty={field.required ? '' : all} onChange={set} />;
}

/** A part of a shock replaced; without a value it is not there, with one what says the same otherwise is not. */
function withPart(shock: Choices, name: string, value: string): Choices {
  const others = without(shock, name);
  return value === '' ? others : { ...without(others, INSTEAD[name] ?? ''), [name]: value };
}

function without(shock: Choices, name: string): Choices {
  const { [name]: _, ...others } = withGroup(shock, name, {});
  return others;
}

/** A size is said by the share of inputs, or by the share to reach. */
const INSTEAD: Readonly<Record<string, string>> = { share: 'target', target: 'share' };

const STEP = 0.01;

/** How far one can pull what is no rate and has no end. */
const MOST: Readonly<Record<string, number>> = { price: 300, tonnes: 1000 };

/** How far one can pull to an end; past it the scenario would be refused. */
function reached(end: NumberEnd | null, inside: number): number | null {
  return end === null ? null : end.within ? end.at : end.at + inside;
}

/** A size: pulled, or typed. */
function Size({
  field,
  id,
  value,
  onChange,
}: {
  readonly field: Pick<LabField, 'name' | 'least' | 'most' | 'required'>;
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <span class="size">
      <input
        type="range"
        aria-label={field.name}
        min={reached(field.least, STEP) ?? -1}
        max={reached(field.most, -STEP) ?? MOST[field.name] ?? 1}
        step={STEP}
        value={value === '' ? (field.least?.at ?? 0) : value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <input
        id={id}
        inputMode="decimal"
        value={value}
        placeholder={field.required ? '' : '–'}
        onChange={({ currentTarget }) => onChange(currentTarget.value.trim())}
      />
    </span>
  );
}

/** A share to reach: a number, or that of an economy. */
function Target(asked: Asked) {
  const { field, id, shock, lab, onChange } = asked;
  const of = groupOf(shock, field.name);
  const value = shock[field.name] ?? '';
  const chosen = (next: string) => {
    if (next === '' || next === NUMBER) return withPart(shock, field.name, next === '' ? '' : '0.6');
    const bare = without(without(shock, field.name), INSTEAD[field.name] ?? '');
    return withGroup(bare, field.name, { ...of, economy: next });
  };
  return (
    <span>
      <Select
        id={id}
        value={of.economy ?? (value === '' ? '' : NUMBER)}
        choices={[
          { id: NUMBER, title: word('ofNumber') },
          ...lab.economies.map((one) => ({ id: one.id, title: `${word('ofEconomy')} ${one.title}` })),
        ]}
        {...(field.required ? {} : { none: '–' })}
        onChange={(next) => onChange(chosen(next))}
      />
      {of.economy !== undefined && <BenchmarkActivities {...asked} />}
      {value !== '' && (
        <Size
          field={field}
          id={`${id}-number`}
          value={value}
          onChange={(next) => onChange(withPart(shock, field.name, next))}
        />
      )}
    </span>
  );
}

/** The choice of a number, which is no economy. */
const NUMBER = '#';

function BenchmarkActivities({ field: { name }, id, shock, lab, onChange }: Asked) {
  const { activities = '', ...of } = groupOf(shock, name);
  return (
    <Several
      id={`${id}-activities`}
      value={activities}
      choices={lab.activities}
      empty={word('allOf')}
      onChange={(next) => onChange(withGroup(shock, name, next === '' ? of : { ...of, activities: next }))}
    />
  );
}
