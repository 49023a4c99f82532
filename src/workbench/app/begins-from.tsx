import { movesPrices } from '../../indicators/chains/prices/price-shock.ts';
import { type Address, type Choices, withGroup } from '../address.ts';
import type { LabView } from '../engine/lab-view.ts';
import type { Named } from '../engine/shown.ts';
import { shocksIn } from '../scenario-in.ts';
import { scenariosGiven } from './own-scenario.tsx';
import { go } from './place.ts';
import { Select } from './select.tsx';
import { word } from './words.ts';

/** What a scenario begins from: the table as it is, or the result of another of the same model. */
export function BeginsFrom({ lab, address }: { readonly lab: LabView; readonly address: Address }) {
  const { choices } = address;
  return (
    <label for="lab-on">
      <span>{word('beginsFrom')}</span>
      <Select
        id="lab-on"
        value={choices.on ?? ''}
        none={word('tableAsItIs')}
        choices={scenariosBelow(lab, choices)}
        onChange={(next) => go({ ...address, choices: beginningFrom(next, choices, lab) })}
      />
    </label>
  );
}

/** Those that ship, are of the same model and not this one, and those of this tab. */
function scenariosBelow({ shipped }: LabView, { on, ...choices }: Choices): readonly Named[] {
  const priced = isPriced(choices);
  const alike = shipped.filter((one) => one.id !== choices.id && isPriced(one.choices) === priced);
  const own = new Set([...scenariosGiven.value, ...(on === undefined ? [] : [on])]);
  return [
    ...alike,
    ...[...own].filter((id) => shipped.every((one) => one.id !== id)).map((id) => ({ id, title: id })),
  ];
}

function isPriced(choices: Choices): boolean {
  return shocksIn(choices).some(({ kind = '' }) => movesPrices({ kind }));
}

/** The choices with another beginning: what a scenario below says of tables and prices is said for this one too. */
function beginningFrom(on: string, choices: Choices, { data, year }: LabView): Choices {
  const bare = ['cell', 'elasticity', 'read'].reduce((left, group) => withGroup(left, group, {}), choices);
  const { on: _, data: __, year: ___, elasticity: ____, model: _____, ...kept } = bare;
  return { ...kept, ...(on === '' ? { data, year } : { on }) };
}
