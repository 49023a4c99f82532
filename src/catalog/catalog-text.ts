import { EscalarError } from '../base/error.ts';

/**
 * The texts of the catalog; each is read when something of it is first asked for. One whose name ends in `.json` or
 * `.csv` lies in `data/catalog` under that name, for people to edit; the others are packed, `<name>.txt.gz`.
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
] as const;
export type CatalogFile = (typeof CATALOG_FILES)[number];

let reader: ((file: CatalogFile) => string) | null = null;
const texts = new Map<CatalogFile, string>();

/**
 * Says where the texts come from: `useShippedCatalog()` in Node, and in a browser a function over texts that were
 * fetched before. Nothing is read until it is needed.
 */
export function provideCatalog(read: (file: CatalogFile) => string): void {
  reader = read;
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
