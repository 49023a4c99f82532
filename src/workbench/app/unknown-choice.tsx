import { listed } from '../../base/texts/kind.ts';
import { type Address, AddressError, type Choices, writeAddress } from '../address.ts';
import { follow, knownHere } from './place.ts';
import { word } from './words.ts';

/** What an address says that is not known, what could stand there, and the page without it. */
export function AddressBox({ error: { part, known } }: { readonly error: AddressError }) {
  return (
    <div class="error" role="alert">
      <p>
        {word('badAddress')} <code>{part}</code>
      </p>
      {known.length > 0 && (
        <p class="try">
          {word('couldBe')} {listed(known)}.
        </p>
      )}
      <p class="try">
        <a href={writeAddress(without(knownHere(), part))} onClick={follow}>
          {word('openKnown')}
        </a>
      </p>
    </div>
  );
}

/** An address without a choice that it is told not to have, `status=read`. */
function without(address: Address, part: string): Address {
  const [name = ''] = part.split('=');
  const { [name]: _, ...choices } = address.choices;
  return { ...address, choices };
}

/**
 * A choice of the address that is none of those there are; the rest of the page stands.
 * @param says what of the value is looked for: `value` of `-value`
 */
export function UnknownChoice({
  name,
  value,
  known,
  says = value,
}: {
  readonly name: string;
  readonly value: string;
  readonly known: readonly string[];
  readonly says?: string;
}) {
  if (value === '' || known.includes(says)) return null;
  return <AddressBox error={new AddressError(`${name}=${value}`, known)} />;
}

/** Choices of the address that say nothing where they stand: `map.x=value` without a file. */
export function IdleChoices({ choices }: { readonly choices: Choices }) {
  return (
    <>
      {Object.entries(choices).map(([name, value]) => (
        <UnknownChoice key={name} name={name} value={value} known={[]} />
      ))}
    </>
  );
}
