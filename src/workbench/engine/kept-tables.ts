import type { Table } from '../../base/table.ts';
import type { ReleaseReader } from '../../workspace/host.ts';
import { keeper } from './keeper.ts';

/** Whole tables that stay in memory: a person changes options of one before going on to another. */
const KEPT = 2;

/** A reader that gives the whole tables that were read last without another look at their files, while these are the same. */
export function keptTables(store: ReleaseReader): ReleaseReader {
  const kept = keeper<Table>(KEPT);
  return {
    ...store,
    async table(id, name, options) {
      if (options !== undefined) return store.table(id, name, options);
      const { files } = await store.release(id);
      const sha256 = files.find(({ table }) => table === name)?.sha256;
      return kept(JSON.stringify([id, name, sha256]), () => store.table(id, name));
    },
  };
}
