import type { Table } from '../base/table.ts';
import type { ReleaseReader } from './host.ts';

/** A reader that gives each whole table of a release again without another look at its file, as long as it is held. */
export function readOnce(store: ReleaseReader): ReleaseReader {
  const tables = new Map<string, Promise<Table>>();
  return {
    ...store,
    table(id, name, options) {
      if (options !== undefined) return store.table(id, name, options);
      const key = JSON.stringify([id, name]);
      const found = tables.get(key) ?? store.table(id, name);
      tables.set(key, found);
      return found;
    },
  };
}
