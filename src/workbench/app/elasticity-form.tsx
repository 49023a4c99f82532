import { ELASTICITIES, USUAL_ELASTICITY } from '../../catalog/trade-elasticities.ts';
import { type Address, groupOf, withGroup } from '../address.ts';
import type { Named } from '../engine/shown.ts';
import { go } from './place.ts';
import { Select } from './select.tsx';
import { word } from './words.ts';

/** The trade elasticity: one for all, a list by its name, or a number for each industry that is named. */
export function ElasticityForm({
  address,
  activities,
}: {
  readonly address: Address;
  readonly activities: readonly Named[];
}) {
  const { elasticity: one = '', ...others } = address.choices;
  const own = Object.entries(groupOf(others, 'elasticity'));
  const put = (value: string, each: readonly (readonly [string, string])[]) => {
    const choices = withGroup(others, 'elasticity', Object.fromEntries(each));
    go({ ...address, choices: value === '' ? choices : { ...choices, elasticity: value } });
  };
  const unnamed = activities.filter(({ id }) => own.every(([code]) => code !== id));
  const [next] = unnamed;
  return (
    <fieldset>
      <legend title={word('elasticityAbout')}>{word('elasticity')}</legend>
      <p class="quiet">{word('elasticityAbout')}</p>
      {own.length === 0 && <OneForAll value={one} onChange={(value) => put(value, [])} />}
      {own.map(([code, value], i) => (
        <OfIndustry
          key={i}
          at={i + 1}
          {...{ code, value }}
          activities={activities.filter(({ id }) => id === code || unnamed.some((free) => free.id === id))}
          onChange={(next) =>
            put('', next === null ? own.toSpliced(i, 1) : own.map((other, k) => (k === i ? next : other)))
          }
        />
      ))}
      {next !== undefined && (
        <button type="button" onClick={() => put('', [...own, [next.id, String(USUAL_ELASTICITY)]])}>
          {word('ofIndustry')}
        </button>
      )}
    </fieldset>
  );
}

function OneForAll({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <label for="lab-elasticity">
      <span>{word('forAll')}</span>
      <input
        id="lab-elasticity"
        value={value}
        placeholder={String(USUAL_ELASTICITY)}
        list="lab-elasticities"
        onChange={({ currentTarget }) => onChange(currentTarget.value.trim())}
      />
      <datalist id="lab-elasticities">
        {ELASTICITIES.map((list) => (
          <option key={list} value={list} />
        ))}
      </datalist>
    </label>
  );
}

function OfIndustry({
  at,
  code,
  value,
  activities,
  onChange,
}: {
  readonly at: number;
  readonly code: string;
  readonly value: string;
  readonly activities: readonly Named[];
  readonly onChange: (next: readonly [string, string] | null) => void;
}) {
  const id = `lab-elasticity-${at}`;
  return (
    <div class="row-of">
      <label for={`${id}-industry`}>
        <span>{word('industry')}</span>
        <Select
          id={`${id}-industry`}
          value={code}
          choices={activities}
          onChange={(next) => onChange([next, value])}
        />
      </label>
      <label for={id}>
        <span>{word('elasticity')}</span>
        <input
          id={id}
          inputMode="decimal"
          value={value}
          onChange={({ currentTarget }) => onChange([code, currentTarget.value.trim()])}
        />
      </label>
      <button type="button" onClick={() => onChange(null)}>
        {word('remove')}
      </button>
    </div>
  );
}
