import type { Ask, Given, Service } from '../service.ts';

/** A request whose order of parameters does not matter, as one text. It holds the mark of the key, never a key. */
function plainAsk({ path, query = {}, headers = {}, body = '' }: Ask): string {
  return JSON.stringify([path, sorted(query), sorted(headers), body]);
}

/** What an answer is kept under: the service and where it is, the edition of its reader, and the request. */
export function partKey(
  { id, edition }: Service,
  address: string,
  ask: Ask,
  hash: (text: string) => string,
): string {
  return hash(JSON.stringify([id, edition, address, plainAsk(ask)]));
}

/** The address of a request behind a base, as it is written with the mark of the key. */
export function addressOf(base: string, { path, query = {} }: Ask): string {
  const words = sorted(query).map(([name, value]) => `${encodeURIComponent(name)}=${escaped(value)}`);
  return `${base}${path}${words.length === 0 ? '' : `?${words.join('&')}`}`;
}

/** What tells a part from the others of its plan, for people: `economy=MEX,TWN date=1990..2008`. */
export function partName(given: Given): string {
  return Object.entries(given)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${name}=${shortList(values)}`)
    .join(' ');
}

function shortList(values: readonly string[]): string {
  return values.length > 4 ? `${values[0]},…,${values.at(-1)} (${values.length})` : values.join(',');
}

function sorted(pairs: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(pairs).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Commas, colons and the mark of the key stay as they are: services write them so. */
function escaped(value: string): string {
  return encodeURIComponent(value).replaceAll(/%(2C|3A|7B|7D)/g, (code) => decodeURIComponent(code));
}
