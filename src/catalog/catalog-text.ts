import { EscalarError } from '../base/error.ts';

/**
 * The texts of the catalog; each is read when something of it is first asked for. One whose name has an end lies in
 * `data/catalog` under that name, for people to edit; the others are packed, `<name>.txt.gz`.
 */
export const CATALOG_FILES = [
  'names-hs',
  'names-hs-spanish',
  'names-sitc',
  'links-hs-revisions',
  'links-hs-sitc',
  'links-hs-bec',
  'links-hs-isic',
  'links-sitc',
  'weights',
  'references.json',
  'groupings.json',
  'isic2.txt',
  'isic3.txt',
  'isic31.txt',
  'isic4.txt',
  'isic-spanish.txt',
  'isic-links.txt',
  'sectors.txt',
  'hs-sections.txt',
  'bec4.txt',
  'product-groups.txt',
  'trade-elasticities.txt',
  'comex-countries.txt',
  'header-words.txt',
  'published-headers.txt',
  'published-notes.txt',
  'reader-notes.txt',
  'scenario-words.txt',
] as const;
export type CatalogFile = (typeof CATALOG_FILES)[number];

let reader: ((file: CatalogFile) => string) | null = null;
const texts = new Map<CatalogFile, string>();

/**
 * Says where the texts come from: `useShippedCatalog()` in Node, and in a browser a function over texts that were
 * fetched before. Nothing is read until it is needed.
 * @example
 * import { provideCatalog, workOf } from 'escalar/catalog';
 *
 * provideCatalog(() => '[{ "id": "own2025", "type": "book", "title": "A book", "author": [] }]');
 * workOf('own2025').title; // => 'A book'
 */
export function provideCatalog(read: (file: CatalogFile) => string): void {
  reader = read;
}

/** Whether somebody has said where the texts come from. */
export function hasCatalog(): boolean {
  return reader !== null;
}

/** A text of the catalog, unpacked. @throws EscalarError `catalog-not-provided` */
export function catalogText(file: CatalogFile): string {
  let text = texts.get(file);
  if (text === undefined) {
    if (reader === null) throw new EscalarError('catalog-not-provided', { file });
    text = reader(file);
    texts.set(file, text);
  }
  return text;
}

/**
 * The lines of a list for people, cut at `|`; of those below `#heading` where one is named. `# ` begins a remark.
 * @throws EscalarError `catalog-not-provided`
 */
export function catalogRows(file: CatalogFile, heading?: string): readonly (readonly string[])[] {
  const lines = catalogText(file)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '));
  const first = heading === undefined ? 0 : lines.indexOf(`#${heading}`) + 1;
  const length = lines.slice(first).findIndex((line) => line.startsWith('#'));
  return lines.slice(first, length < 0 ? undefined : first + length).map((line) => line.split('|'));
}
