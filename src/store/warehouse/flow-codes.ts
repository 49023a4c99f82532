import type { Text } from '../../base/locale.ts';
import { findEconomy } from '../../catalog/economy.ts';
import { restoreCodes } from '../../catalog/products/restore-codes.ts';
import { saidOf } from '../../catalog/tidy-codes.ts';
import { titleOfColumn } from '../../columns/vocabulary.ts';
import { flowFileFault } from './flow-file-errors.ts';

/** What becomes of the codes of a file: each different one is looked at once; null where its rows are left out. */
export type CodeMap = ReadonlyMap<string, string | null>;

export interface MappedCodes {
  readonly map: CodeMap;
  readonly notes: readonly Text[];
}

/**
 * The codes of one column as a warehouse keeps them: periods as 2008 or 2008-03, economies of trade by the letters of the
 * catalog, products with the zeros that a spreadsheet took. Groups such as the world stand beside their members and are
 * left out.
 * @param classification of the products, where it is known
 * @throws EscalarError `warehouse` for a code with control characters, a period that is none, two codes of one economy, a product beside its parts
 */
export function mapCodes(
  path: string,
  column: string,
  found: readonly string[],
  classification: string | null,
): MappedCodes {
  const spoilt = found.find((code) => /\p{Cc}/u.test(code));
  if (spoilt !== undefined)
    throw flowFileFault(path, {
      en: `the column ${column} has a code with a sign that no text has: ${JSON.stringify(spoilt)}`,
      es: `la columna ${column} tiene un código con un signo impropio de un texto: ${JSON.stringify(spoilt)}`,
    });
  if (column === 'period')
    return { map: new Map(found.map((code) => [code, periodOf(path, code)])), notes: [] };
  if (column === 'economy' || column === 'partner') return mapEconomies(path, column, found);
  if (column !== 'product') return { map: new Map(found.map((code) => [code, code])), notes: [] };
  const restored = restoreCodes(found, saidOf(classification));
  const map = new Map(found.map((code) => [code, restored.codes.get(code) ?? code]));
  requireOneLevel(path, [...map.values()]);
  return { map, notes: restored.notes.map(({ text }) => text) };
}

function periodOf(path: string, code: string): string {
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|S[12]))?$/.test(code)) return code;
  const [, year, month] = /^(\d{4})(0[1-9]|1[0-2])$/.exec(code) ?? [];
  if (year !== undefined) return `${year}-${month}`;
  throw flowFileFault(path, { en: `"${code}" is no period`, es: `"${code}" no es un periodo` });
}

function mapEconomies(path: string, column: string, found: readonly string[]): MappedCodes {
  const map = new Map<string, string | null>();
  const from = new Map<string, string>();
  const [groups, unknown]: [string[], string[]] = [[], []];
  for (const code of found) {
    const known = findEconomy(code);
    if (known?.kind === 'group') groups.push(code);
    if (known === null) unknown.push(code);
    const id = known === null ? code : known.kind === 'group' ? null : known.id;
    const other = id === null ? undefined : from.get(id);
    if (id !== null && other !== undefined)
      throw flowFileFault(path, {
        en: `${other} and ${code} in the column ${column} are both ${id}`,
        es: `${other} y ${code} en la columna ${column} son ambos ${id}`,
      });
    if (id !== null) from.set(id, code);
    map.set(code, id);
  }
  return { map, notes: [...groupNote(column, groups), ...unknownNote(column, unknown)] };
}

function groupNote(column: string, codes: readonly string[]): readonly Text[] {
  if (codes.length === 0) return [];
  const list = codes.join(', ');
  const title = titleOfColumn(column);
  return [
    {
      en: `Left out, for they would count their members twice: ${title.en} ${list}.`,
      es: `Se omiten, pues contarían dos veces a sus miembros: ${title.es} ${list}.`,
    },
  ];
}

function unknownNote(column: string, codes: readonly string[]): readonly Text[] {
  if (codes.length === 0) return [];
  const list = `${codes.slice(0, 12).join(', ')}${codes.length > 12 ? ', …' : ''}`;
  const title = titleOfColumn(column);
  return [
    {
      en: `${title.en}: the catalog does not know these codes, which stay as they are: ${list}.`,
      es: `${title.es}: el catálogo no conoce estas claves, que quedan como están: ${list}.`,
    },
  ];
}

/** A code that begins another one is its whole: both would be added up. @throws EscalarError `warehouse` */
export function requireOneLevel(path: string, codes: readonly string[]): void {
  const all = new Set(codes);
  for (const code of all)
    for (let length = 1; length < code.length; length += 1)
      if (all.has(code.slice(0, length)))
        throw flowFileFault(path, {
          en: `product ${code.slice(0, length)} stands beside its part ${code}, and adding both would count it twice`,
          es: `el producto ${code.slice(0, length)} está junto a su parte ${code}, y sumar ambos lo contaría dos veces`,
        });
}
