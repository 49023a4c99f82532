import { EscalarError } from '../base/error.ts';
import type { Text } from '../base/locale.ts';
import { nearestName } from '../base/nearest.ts';
import { ECONOMY_LINES } from './economy-lines.ts';
import { normalise } from './normalise.ts';

/** `rest` is what a source could not or would not place; `historic` has ended or is no economy today. */
export type EconomyKind = 'economy' | 'historic' | 'group' | 'rest';

/** One area code of UN Comtrade; years as Comtrade dates them, null where open. */
export interface ComtradeArea {
  readonly code: string;
  readonly reporter: boolean;
  readonly partner: boolean;
  readonly from: number | null;
  readonly to: number | null;
}

/** One economy under all the codes and names that sources give it. */
export interface Economy {
  /** ISO 3166-1 alpha-3; where there is none, the code that this catalog uses (ROW, WLD, NES899). */
  readonly id: string;
  readonly kind: EconomyKind;
  readonly name: Text;
  readonly iso2: string | null;
  /** ISO 3166-1 numeric, three digits. */
  readonly numeric: string | null;
  readonly comtrade: readonly ComtradeArea[];
  /** The letters that Comtrade writes, ISO or not (S19, _X). */
  readonly comtradeIso3: string | null;
  readonly wits: string | null;
  readonly wiod: string | null;
  /** Other spellings in use, in any language. */
  readonly aliases: readonly string[];
  /** Codes of other producers (GGDC DEW, BACI 381). */
  readonly otherCodes: readonly string[];
  /** Whether the Growth Lab's Atlas ranks it (133 economies) and whether it trusts its data (124). */
  readonly atlas: { readonly ranked: boolean; readonly trusted: boolean };
}

export type EconomyScheme =
  | 'id'
  | 'iso2'
  | 'numeric'
  | 'comtrade'
  | 'comtrade-iso3'
  | 'wits'
  | 'wiod'
  | 'other'
  | 'name';

/**
 * The order in which schemes are asked when none is named. ISO numeric comes before Comtrade,
 * and only 492 differs: Monaco in ISO, "Europe EU, nes" in Comtrade.
 */
export const ECONOMY_SCHEMES: readonly EconomyScheme[] = [
  'id',
  'iso2',
  'numeric',
  'comtrade',
  'comtrade-iso3',
  'wits',
  'wiod',
  'other',
  'name',
];

/** Every economy of the catalog: today's first, then historic ones, groups and remainders. */
export const economies: readonly Economy[] = ECONOMY_LINES.split('\n').map(economyOf);

/**
 * The economy that a code or a name stands for, in one scheme or in any; case, accents and
 * punctuation do not matter, nor do leading zeros of a number.
 * @returns null when nothing is known under this word.
 * @example
 * import { findEconomy } from 'escalar/catalog';
 *
 * findEconomy('Corea del Sur')?.id; // => 'KOR'
 * findEconomy('Atlantis'); // => null
 */
export function findEconomy(codeOrName: string, scheme?: EconomyScheme): Economy | null {
  const schemes = scheme === undefined ? ECONOMY_SCHEMES : [scheme];
  for (const each of schemes) {
    const found = index().get(each)?.get(keyOf(each, codeOrName));
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * As `findEconomy`, for a word that must mean an economy.
 * @throws EscalarError `unknown-name` with the nearest code or name.
 */
export function economy(codeOrName: string, scheme?: EconomyScheme): Economy {
  const found = findEconomy(codeOrName, scheme);
  if (found !== null) return found;
  const names = economies.flatMap(({ id, name, aliases }) => [id, name.en, name.es, ...aliases]);
  throw new EscalarError('unknown-name', {
    kind: { en: 'economy', es: 'la economía' },
    name: codeOrName,
    nearest: nearestName(codeOrName, names),
    known: economies.filter(({ kind }) => kind === 'economy').map(({ id }) => id),
  });
}

let byScheme: ReadonlyMap<EconomyScheme, ReadonlyMap<string, Economy>> | undefined;

function index(): ReadonlyMap<EconomyScheme, ReadonlyMap<string, Economy>> {
  byScheme ??= new Map(
    ECONOMY_SCHEMES.map((scheme) => {
      const map = new Map<string, Economy>();
      for (const each of economies) {
        for (const word of wordsOf(each, scheme)) {
          const key = keyOf(scheme, word);
          if (!map.has(key)) map.set(key, each);
        }
      }
      return [scheme, map];
    }),
  );
  return byScheme;
}

/** Every word by which an economy is known in a scheme. */
export function wordsOf(of: Economy, scheme: EconomyScheme): readonly string[] {
  const one = (code: string | null): readonly string[] => (code === null ? [] : [code]);
  switch (scheme) {
    case 'id':
      return [of.id];
    case 'iso2':
      return one(of.iso2);
    case 'numeric':
      return one(of.numeric);
    case 'comtrade':
      return of.comtrade.map(({ code }) => code);
    case 'comtrade-iso3':
      return one(of.comtradeIso3);
    case 'wits':
      return one(of.wits);
    case 'wiod':
      return one(of.wiod);
    case 'other':
      return of.otherCodes;
    case 'name':
      return [of.name.en, of.name.es, ...of.aliases];
  }
}

function keyOf(scheme: EconomyScheme, word: string): string {
  if (scheme === 'name') return normalise(word);
  const code = word.trim().toUpperCase();
  return /^\d+$/.test(code) ? String(Number(code)) : code;
}

function economyOf(line: string): Economy {
  const cells = line.replace('|!|', '|=|~|').replace('|~|', '|=|=||').split('|');
  const [id, kind, iso2, numeric, areas, letters, wits, wiod, en, es, aliases, others, flags] = cells;
  const code = (cell: string | undefined) => (cell === '=' ? id : filled(cell));
  return {
    id,
    kind: (filled(kind) ?? 'economy') as EconomyKind,
    name: { en: en, es: es === '=' ? en : es },
    iso2: iso2 === '=' ? id.slice(0, 2) : filled(iso2),
    numeric: filled(numeric),
    comtrade: parts(areas === '=' ? ':rp:-' : areas, ' ').map((area) => areaOf(area, Number(numeric))),
    comtradeIso3: code(letters),
    wits: code(wits),
    wiod: code(wiod),
    aliases: parts(aliases, ';'),
    otherCodes: parts(others, ' '),
    atlas: { ranked: flags?.includes('r') === true, trusted: flags?.includes('t') === true },
  };
}

function areaOf(text: string, numeric: number): ComtradeArea {
  const [code, roles, years] = text.split(':') as [string, string, string];
  const [from, to] = years.split('-') as [string, string];
  return {
    code: filled(code) ?? String(numeric),
    reporter: roles.includes('r'),
    partner: roles.includes('p'),
    from: from === '' ? null : Number(from),
    to: to === '' ? null : Number(to),
  };
}

function filled(cell: string | undefined): string | null {
  return cell === undefined || cell === '' ? null : cell;
}

function parts(cell: string | undefined, separator: string): readonly string[] {
  return cell === undefined || cell === '' ? [] : cell.split(separator);
}
