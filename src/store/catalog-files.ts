import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type CatalogFile, provideCatalog } from '../catalog/catalog-text.ts';
import { CATALOG_FOLDER } from '../sources/release/descriptor.ts';
import { shippedRoot } from './store-roots.ts';

/**
 * Has the catalog read the texts that ship with the package, each when it is needed.
 * @example
 * import { correspondence } from 'escalar/catalog';
 * import { useShippedCatalog } from 'escalar/node';
 *
 * useShippedCatalog();
 * correspondence('HS1992-SITC2').convention; // => 'one-target'
 */
export function useShippedCatalog(): void {
  provideCatalog(shippedText);
}

function shippedText(file: CatalogFile): string {
  const bytes = (name: string) => readFileSync(join(shippedRoot(), CATALOG_FOLDER, name));
  return (file.includes('.') ? bytes(file) : gunzipSync(bytes(`${file}.txt.gz`))).toString('utf8');
}
