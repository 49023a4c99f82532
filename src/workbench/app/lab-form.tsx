import { ELASTICITIES, USUAL_ELASTICITY } from '../../catalog/trade-elasticities.ts';
import { movesPrices } from '../../indicators/chains/prices/price-shock.ts';
import { type Address, type Choices, withGroup } from '../address.ts';
import type { LabView } from '../engine/lab-view.ts';
import { shocksIn } from '../scenario-in.ts';
import { CurveForm } from './curve-form.tsx';
import { choose, follow, go, linkTo } from './place.ts';
import { Select } from './select.tsx';
import { ShockForm } from './shock-form.tsx';
import { word } from './words.ts';

/** A scenario as a form; a change is a new address. */
export function LabForm({ lab, address }: { readonly lab: LabView; readonly address: Address }) {
  const { choices } = address;
  const shocks = shocksIn(choices);
  const put = (next: readonly Choices[]) =>
    go({ ...address, choices: withGroup(withGroup(choices, 'cell', {}), 'shock', numbered(next)) });
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <Shipped lab={lab} />
      <DataChoice lab={lab} choices={choices} />
      {shocks.map((shock, i) => (
        <ShockForm
          key={i}
          number={i + 1}
          shock={shock}
          lab={lab}
          onChange={(next) => put(shocks.map((other, k) => (k === i ? next : other)))}
          onRemove={shocks.length === 1 ? null : () => put(shocks.filter((_, k) => k !== i))}
        />
      ))}
      <button type="button" onClick={() => put([...shocks, lab.kinds[0]?.start ?? {}])}>
        {word('addShock')}
      </button>
      <CurveForm address={address} shocks={shocks} />
    </form>
  );
}

function numbered(shocks: readonly Choices[]): Choices {
  return Object.fromEntries(
    shocks.flatMap((shock, i) => Object.entries(shock).map(([name, value]) => [`${i + 1}.${name}`, value])),
  );
}

function Shipped({ lab }: { readonly lab: LabView }) {
  return (
    <details>
      <summary>{word('shipped')}</summary>
      <ul class="plain">
        {lab.shipped.map(({ id, title, about, choices }) => (
          <li key={id} title={about}>
            <a href={linkTo('lab', { level: 'country', ...choices })} onClick={follow}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function DataChoice({ lab, choices }: { readonly lab: LabView; readonly choices: Choices }) {
  const { data = '', year = '', level, elasticity = '', id = '' } = choices;
  return (
    <>
      <label for="lab-data">
        <span>{word('dataOf')}</span>
        <Select
          id="lab-data"
          value={data}
          choices={lab.releases}
          onChange={(next) => choose({ data: next, year: '' }, false)}
        />
      </label>
      <label for="lab-year">
        <span>{word('year')}</span>
        <Select
          id="lab-year"
          value={year}
          choices={lab.years.map((one) => ({ id: one, title: one }))}
          onChange={(next) => choose({ year: next }, false)}
        />
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={level === 'sector'}
          onChange={({ currentTarget: { checked } }) =>
            choose({ level: checked ? 'sector' : 'country' }, false)
          }
        />{' '}
        {word('level')}
      </label>
      {shocksIn(choices).some(({ kind = '' }) => movesPrices({ kind })) && <Elasticity value={elasticity} />}
      <label for="lab-id">
        <span>{word('scenarioName')}</span>
        <input id="lab-id" value={id} onChange={({ currentTarget: { value } }) => choose({ id: value })} />
      </label>
    </>
  );
}

function Elasticity({ value }: { readonly value: string }) {
  return (
    <label for="lab-elasticity" title={word('elasticityAbout')}>
      <span>{word('elasticity')}</span>
      <input
        id="lab-elasticity"
        value={value}
        placeholder={String(USUAL_ELASTICITY)}
        list="lab-elasticities"
        onChange={({ currentTarget }) => choose({ elasticity: currentTarget.value })}
      />
      <datalist id="lab-elasticities">
        {ELASTICITIES.map((list) => (
          <option key={list} value={list} />
        ))}
      </datalist>
    </label>
  );
}
