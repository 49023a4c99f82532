import { catalogRows } from '../../../catalog/catalog-text.ts';
import type { PublishedFile, Reading } from '../../recognised/layout.ts';
import type { Spelled } from '../../recognised/spelled.ts';

/**
 * The file as a publisher's, where a program has cleaned the names of its columns: `country_name`, `Country.Name` and
 * `COUNTRY NAME` are "Country Name", `X2000..YR2000.` is "2000 [YR2000]".
 * @returns null where no header is written otherwise
 */
export function spelledAs(id: string, file: PublishedFile): Spelled | null {
  const theirs = headersOf(id);
  if (theirs === undefined) return null;
  const known = new Map(theirs.map((header) => [squeezed(header), header]));
  const taken = new Set(file.headers);
  const headers = file.headers.map((header) => {
    const other = asYear(header, id) ?? known.get(squeezed(header)) ?? header;
    return taken.has(other) ? header : other;
  });
  const changed = headers.flatMap((header, i) =>
    header === file.headers[i] ? [] : [[header, file.headers[i]]],
  );
  const own = new Map(changed as [string, string][]);
  if (changed.length === 0 || own.size < changed.length) return null;
  const ownOf = (header: string) => own.get(header) ?? header;
  return {
    file: { ...file, headers, words: (header) => file.words(ownOf(header)) },
    reading: (reading) => inOwnHeaders(reading, ownOf),
  };
}

let listed: ReadonlyMap<string, readonly string[]> | undefined;

function headersOf(id: string): readonly string[] | undefined {
  listed ??= new Map(
    catalogRows('published-headers.txt').map(([layout, headers]) => [layout, headers.split(';')]),
  );
  return listed.get(id);
}

/** What the layout says of the publisher's headers, of those of the file. */
function inOwnHeaders(reading: Reading, own: (header: string) => string): Reading {
  const keyed = <T>(some: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(some).map(([header, of]) => [own(header), of]));
  const { map, drop, recode, where, counted, measuredBy } = reading;
  return {
    ...reading,
    ...(map && { map: keyed(map) }),
    ...(drop && { drop: drop.map(own) }),
    ...(recode && { recode: keyed(recode) }),
    ...(where && { where: keyed(where) }),
    ...(measuredBy && { measuredBy: measuredBy.map(own) }),
    ...(counted && { counted: { id: own(counted.id), date: own(counted.date) } }),
  };
}

/** `X2010` and `X2000..YR2000.`, as R writes years at the head of a column; `y2010f` of FAO, in its letters. */
function asYear(header: string, id: string): string | null {
  if (id === 'faostat' && /^y\d{4}[fn]?$/i.test(header)) return header.toUpperCase();
  const [, year, again] = /^[x_]?(\d{4})(?:[\s._]+yr(\d{4})[._]*)?$/i.exec(header) ?? [];
  if (year === undefined) return null;
  return again === undefined ? year : `${year} [YR${again}]`;
}

function squeezed(header: string): string {
  const plain = header.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]/gu, '').replace(/^x(?=\d)/, '');
}
