import { type Address, type Choices, groupOf, withGroup } from '../address.ts';
import { oversOf, sweepOf, sweepOver } from '../sweep-of.ts';
import { go } from './place.ts';
import { Select } from './select.tsx';
import { word } from './words.ts';

const ENDS = ['from', 'to', 'steps'] as const;

/** A curve over the size of one shock. */
export function CurveForm({
  address,
  shocks,
}: {
  readonly address: Address;
  readonly shocks: readonly Choices[];
}) {
  const sweep = groupOf(address.choices, 'sweep');
  const on = Object.keys(sweep).length > 0;
  const put = (next: Choices) => go({ ...address, choices: withGroup(address.choices, 'sweep', next) });
  return (
    <fieldset>
      <legend>{word('curve')}</legend>
      <label class="check">
        <input
          type="checkbox"
          id="sweep-on"
          checked={on}
          onChange={({ currentTarget: { checked } }) => put(checked ? sweepOf(shocks[0] ?? {}) : {})}
        />{' '}
        {word('curveOf')}
      </label>
      {on && <Curve sweep={sweep} shocks={shocks} onChange={put} />}
    </fieldset>
  );
}

function Curve({
  sweep,
  shocks,
  onChange,
}: {
  readonly sweep: Choices;
  readonly shocks: readonly Choices[];
  readonly onChange: (next: Choices) => void;
}) {
  const named = {
    shock: shocks.map((_, i) => String(i + 1)),
    over: oversOf(shocks[Number(sweep.shock ?? 1) - 1] ?? {}),
  };
  return (
    <div class="row-of">
      {(['shock', 'over'] as const).map((name) => (
        <label key={name} for={`sweep-${name}`}>
          <span>{word(name)}</span>
          <Select
            id={`sweep-${name}`}
            value={sweep[name] ?? named[name][0] ?? ''}
            choices={named[name].map((id) => ({ id, title: id }))}
            onChange={(value) =>
              onChange(name === 'shock' ? sweepOver(sweep, value, shocks) : { ...sweep, over: value })
            }
          />
        </label>
      ))}
      {ENDS.map((name) => (
        <End
          key={name}
          name={name}
          value={sweep[name] ?? ''}
          onChange={(value) => onChange({ ...sweep, [name]: value })}
        />
      ))}
    </div>
  );
}

function End({
  name,
  value,
  onChange,
}: {
  readonly name: (typeof ENDS)[number];
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <label for={`sweep-${name}`}>
      <span>{word(name)}</span>
      <input
        id={`sweep-${name}`}
        inputMode="decimal"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}
