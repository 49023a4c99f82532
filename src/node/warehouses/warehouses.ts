import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Text } from '../../base/locale.ts';
import { isWarehouseFolder } from '../../store/warehouse/folder-list.ts';
import { openWarehouse } from '../../store/warehouse/open-warehouse.ts';
import { warehouseAddress } from '../../store/warehouse/warehouse-address.ts';
import type { Warehouses } from '../../workspace/host.ts';
import { clusterPassword } from './cluster-password.ts';
import { readWarehouse } from './read-warehouse.ts';

/** Runs work that a person may stop, by the signal that it gets. */
export type Watch = <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;

const UNWATCHED: Watch = (work) => work(new AbortController().signal);

/**
 * The warehouses of this machine and of servers.
 * @param say told what a heavy question costs, before it is asked
 */
export function warehouses(say?: (notice: Text) => void, watch: Watch = UNWATCHED): Warehouses {
  return {
    async find(name, folder) {
      if (/^clickhouse:\/\//.test(name)) return name;
      const isFile = name.startsWith(DUCKDB);
      const path = isFile ? name.slice(DUCKDB.length) : name;
      for (const from of [folder, '']) {
        const there = resolve(from, path);
        if (isFile && (await stat(there).catch(() => null)) !== null) return `${DUCKDB}${there}`;
        // a folder that cannot be read is told of by who reads files
        if (!isFile && (await isFolder(there)) && (await isWarehouseFolder(there).catch(() => false)))
          return there;
      }
      return isFile ? name : null;
    },
    async read(address, reading) {
      const warehouse = await openWarehouse(
        { ...warehouseAddress(address), shown: reading.shown },
        clusterPassword,
      );
      try {
        return await watch((signal) => readWarehouse(warehouse, reading, { signal, say }));
      } finally {
        await warehouse.close();
      }
    },
  };
}

const DUCKDB = 'duckdb://';

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() === true;
}
