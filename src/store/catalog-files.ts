import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { provideCatalog } from '../catalog/products/catalog-text.ts';
import { CATALOG_FOLDER } from './release-folder.ts';
import { shippedRoot } from './store-roots.ts';

/** Has the catalog read the product classifications that ship with the package, each when it is needed. */
export function useShippedCatalog(): void {
  const folder = join(shippedRoot(), CATALOG_FOLDER);
  provideCatalog((file) => gunzipSync(readFileSync(join(folder, `${file}.txt.gz`))).toString('utf8'));
}
