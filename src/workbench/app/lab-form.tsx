import { movesPrices } from '../../indicators/chains/prices/price-shock.ts';
import { type Address, type Choices, groupOf, namesIn, withGroup } from '../address.ts';
import type { LabView } from '../engine/lab-view.ts';
import { shocksIn } from '../scenario-in.ts';
import { sweepAfter } from '../sweep-of.ts';
import { BeginsFrom } from './begins-from.tsx';
import { CurveForm } from './curve-form.tsx';
import { OwnScenario } from './own-scenario.tsx';
import { choose, follow, go, linkTo } from './place.ts';
import { PricesForm } from './prices-form.tsx';
import { Select } from './select.tsx';
import { ShockForm } from './shock-form.tsx';
import { IdleChoices } from './unknown-choice.tsx';
import { word } from './words.ts';

/** A scenario as a form; a change is a new address. */
export function LabForm({ lab, address }: { readonly lab: LabView; readonly address: Address }) {
  const { choices } = address;
  const shocks = shocksIn(choices);
  const priced = shocks.some(isPriced);
  const put = (next: readonly Choices[], removed: number | null = null) =>
    go({ ...address, choices: withShocks(choices, next, removed) });
  const remove = (at: number) => {
    const left = shocks.filter((_, k) => k !== at);
    put(left, at);
  };
  // shocks with prices and at fixed prices are two models, and one scenario has one
  const alike = lab.kinds.find(({ start }) => isPriced(start) === priced);
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <Shipped lab={lab} />
      <OwnScenario />
      <BeginsFrom lab={lab} address={address} />
      <DataChoice lab={lab} choices={choices} />
      {shocks.map((shock, i) => (
        <ShockForm
          key={i}
          number={i + 1}
          shock={shock}
          lab={lab}
          onChange={(next) => put(shocks.map((other, k) => (k === i ? next : other)))}
          onRemove={shocks.length === 1 ? null : () => remove(i)}
        />
      ))}
      <button type="button" onClick={() => put([...shocks, alike?.start ?? {}])}>
        {word('addShock')}
      </button>
      {(!priced || choices.on !== undefined) && <IdleChoices choices={pricesIn(choices)} />}
      {priced && choices.on === undefined && <PricesForm address={address} activities={lab.activities} />}
      <CurveForm address={address} shocks={shocks} />
    </form>
  );
}

/** The choices with other shocks, and what goes on having a meaning beside them. */
function withShocks(choices: Choices, next: readonly Choices[], removed: number | null): Choices {
  const shocks = shocksIn(choices);
  const sweep = sweepAfter(groupOf(choices, 'sweep'), shocks, next, removed);
  const others = withGroup(withGroup(choices, 'cell', {}), 'sweep', sweep);
  const { on: _, term: __, elasticity: ___, model: ____, ...plain } = withGroup(others, 'elasticity', {});
  // shocks at other prices have nothing to begin from, other measures, and elasticities and a model or none
  const keeps = next.some(isPriced) === shocks.some(isPriced);
  return withGroup(keeps ? others : plain, 'shock', numbered(next));
}

/** What a scenario with prices alone takes beside its shocks. */
function pricesIn(choices: Choices): Choices {
  const taken = Object.entries(choices).filter(([name]) => name === 'elasticity' || name === 'model');
  return { ...namesIn(choices, 'elasticity'), ...Object.fromEntries(taken) };
}

function isPriced({ kind = '' }: Choices): boolean {
  return movesPrices({ kind });
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
  const { level, id = '' } = choices;
  const read = Object.entries(groupOf(choices, 'read')).map((part) => part.join('='));
  return (
    <>
      <Tables lab={lab} fixed={choices.on !== undefined} />
      {read.length > 0 && (
        <p class="quiet">
          {word('readWith')} <code>{read.join(' ')}</code>
        </p>
      )}
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
      <label for="lab-id">
        <span>{word('scenarioName')}</span>
        <input id="lab-id" value={id} onChange={({ currentTarget: { value } }) => choose({ id: value })} />
      </label>
    </>
  );
}

/** The tables of a scenario; fixed where they are those of the one that it begins from. */
function Tables({ lab, fixed }: { readonly lab: LabView; readonly fixed: boolean }) {
  return (
    <>
      <label for="lab-data">
        <span>{word('dataOf')}</span>
        <Select
          id="lab-data"
          value={lab.data}
          choices={lab.releases}
          disabled={fixed}
          onChange={(next) => choose({ data: next, year: '' }, false)}
        />
      </label>
      <label for="lab-year">
        <span>{word('year')}</span>
        <Select
          id="lab-year"
          value={lab.year}
          choices={lab.years.map((one) => ({ id: one, title: one }))}
          disabled={fixed}
          onChange={(next) => choose({ year: next }, false)}
        />
      </label>
      {fixed && <p class="quiet">{word('tablesOfBelow')}</p>}
    </>
  );
}
