import { catalogRows } from '../../catalog/catalog-text.ts';
import { economies, findEconomy } from '../../catalog/economy.ts';
import { normalise } from '../../catalog/normalise.ts';

/** The table of auxiliary codes `PAIS` of Comex Stat, and names that other lists do not have. */
const FILE = 'comex-countries.txt';

let byNumber: ReadonlyMap<string, string> | undefined;
let byName: ReadonlyMap<string, string> | undefined;

function idsByName(): ReadonlyMap<string, string> {
  const portuguese = new Intl.DisplayNames('pt', { type: 'region' });
  const named = economies.flatMap(({ id, kind, iso2 }) =>
    kind === 'economy' && iso2 !== null ? [[normalise(portuguese.of(iso2) ?? ''), id] as const] : [],
  );
  const own = catalogRows(FILE, 'names').map(([id, name]) => [normalise(name), id] as const);
  return new Map([...named, ...own]);
}

/** The three letters of a number of `CO_PAIS`; of one that is no economy, a word that no other list has. */
export function lettersOfNumber(number: string): string {
  byNumber ??= new Map(catalogRows(FILE, 'numbers') as [string, string][]);
  return byNumber.get(number.padStart(3, '0')) ?? `CO_PAIS ${number}`;
}

/** The three letters of a name in Portuguese, English or Spanish; null for one that is not known. */
export function lettersOfName(name: string): string | null {
  byName ??= idsByName();
  return byName.get(normalise(name)) ?? findEconomy(name)?.id ?? null;
}
