import { signal } from '@preact/signals';
import type { Lang } from '../../base/locale.ts';
import {
  type Address,
  AddressError,
  type Choices,
  knownOfAddress,
  type Page,
  readAddress,
  withGroup,
  writeAddress,
} from '../address.ts';

const own: Lang = navigator.language.toLowerCase().startsWith('es') ? 'es' : 'en';

function here(): Address | AddressError {
  try {
    return readAddress(location.href, own);
  } catch (error) {
    if (error instanceof AddressError) return error;
    throw error;
  }
}

/** Where the person is; the address bar always says the same. An address that cannot be read is an error. */
export const place = signal<Address | AddressError>(here());

addEventListener('popstate', () => {
  place.value = here();
});

/** The language of the page. */
export function langHere(): Lang {
  return (place.value instanceof AddressError ? knownHere() : place.value).lang;
}

/** What is known of the address, also where it cannot be read. */
export function knownHere(): Address {
  return place.value instanceof AddressError ? knownOfAddress(location.href, own) : place.value;
}

/** The address of the page that is shown. */
export function addressHere(): Address {
  if (place.value instanceof AddressError) throw place.value;
  return place.value;
}

/** Choices that make another page of it. */
const SUBJECTS = ['study', 'indicator'] as const;

/** Goes to a place; `replace` where going back to the place before would help nobody. */
export function go(to: Address, replace = false): void {
  const address = writeAddress(to);
  const before = place.value;
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  place.value = readAddress(location.href, own);
  const stays =
    !(before instanceof AddressError) &&
    before.page === to.page &&
    SUBJECTS.every((name) => before.choices[name] === to.choices[name]);
  if (!stays) scrollTo({ top: 0, behavior: 'instant' });
}

/** The address of a page with some choices, in the language of now. */
export function linkTo(page: Page, choices: Choices = {}): string {
  return writeAddress({ page, lang: langHere(), choices });
}

/** Follows a link without loading the page anew, as long as no key asks for a new window. */
export function follow(event: MouseEvent): void {
  const link = event.currentTarget as HTMLAnchorElement;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  go(readAddress(link.href, own));
}

/** Changes choices of the page that is shown; an empty value takes one away. */
export function choose(changes: Choices, replace = true): void {
  const now = place.value;
  if (now instanceof AddressError) return;
  const choices = Object.fromEntries(
    Object.entries({ ...now.choices, ...changes }).filter(([, value]) => value !== ''),
  );
  go({ ...now, choices }, replace);
}

/** Asks where a number of the page comes from. */
export function pickCell(cell: Choices): void {
  const now = addressHere();
  go({ ...now, choices: withGroup(now.choices, 'cell', cell) });
}
