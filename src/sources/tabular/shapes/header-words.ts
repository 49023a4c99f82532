import { catalogRows, hasCatalog } from '../../../catalog/catalog-text.ts';
import { plainHeader } from '../../../columns/plain-header.ts';
import { type ColumnMatch, WEAK } from '../../../columns/vocabulary.ts';

let listed: ReadonlyMap<string, string> | undefined;

/** The column that a header means by the words of the catalog, with its accents or without; null for none. */
export function otherHeaders(header: string): ColumnMatch | null {
  if (listed === undefined && !hasCatalog()) return null;
  listed ??= new Map(
    catalogRows('header-words.txt').flatMap(([column = '', headers = '']) =>
      headers.split(';').map((word): [string, string] => [word, column]),
    ),
  );
  const plain = plainHeader(header).replace(/['’]/g, ' ');
  const accented = header.trim().normalize('NFC').toLowerCase();
  const name = listed.get(accented) ?? listed.get(plain);
  return name === undefined ? null : { name, rank: WEAK };
}
