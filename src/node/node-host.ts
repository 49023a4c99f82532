import type { Text } from '../base/locale.ts';
import { narrowWords } from '../sources/tabular/narrow-words.ts';
import { useAllShapes } from '../sources/tabular/shapes/all-shapes.ts';
import { useShippedCatalog } from '../store/catalog-files.ts';
import { hashText } from '../store/hash.ts';
import type { ReadOptions } from '../store/read-parquet.ts';
import type { Store } from '../store/store.ts';
import { useVariantWords } from '../study/report/variant-words.ts';
import { demandCheck } from '../workspace/checks/demand-check.ts';
import type { Host } from '../workspace/host.ts';
import { matrixCare } from '../workspace/io/tidy/matrix-care.ts';
import { lazyBackend } from './dense/lazy-backend.ts';
import { hashUnchanged } from './hash-unchanged.ts';
import { inverses } from './inverse-root.ts';
import { largeTables } from './large-tables.ts';
import { nodeFiles } from './node-files.ts';
import { partedTables } from './parted-tables.ts';
import { requireFile } from './read-input.ts';
import { readTable } from './read-table.ts';
import { type Watch, warehouses } from './warehouses/warehouses.ts';

/**
 * Node as the place where indicators and studies run, with the catalog that ships.
 * @param say told of what the person should know of this machine, and a result need not say
 * @param watch runs what a person may stop; nothing stops it when left out
 * @example
 * import { defaultRoots, nodeHost, openStore } from 'escalar/node';
 * import { findStudy } from 'escalar/workspace';
 *
 * const store = await openStore({ roots: defaultRoots() });
 * const host = nodeHost(store);
 * (await findStudy('verdict', host.files)).file; // => 'verdict.yaml'
 * await store.close();
 */
export function nodeHost(store: Store, say?: (notice: Text) => void, watch?: Watch): Host {
  useShippedCatalog();
  useAllShapes();
  useVariantWords();
  return {
    store,
    files: nodeFiles,
    hash: async (text) => hashText(text),
    async parquet(path, shown, { narrow, ...reading }) {
      await requireFile(path, shown);
      const options: ReadOptions =
        narrow === undefined ? reading : { ...reading, narrow: (...file) => narrowWords(...file, narrow) };
      const { value, sha256 } = await hashUnchanged(path, shown, () => store.readParquet(path, options));
      return { table: value, sha256 };
    },
    backend: () => lazyBackend(),
    inverses: inverses(say),
    largeTables: largeTables(say),
    partedTables: (path, shown) => partedTables(path, shown, (file) => store.readParquet(file)),
    warehouses: warehouses(say, watch),
    matrices: matrixCare,
    check: demandCheck,
    readTable,
  };
}
