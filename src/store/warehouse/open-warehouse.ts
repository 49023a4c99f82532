import { openCluster } from './clickhouse/open-cluster.ts';
import { openDuckFile, openFolder } from './duckdb-warehouse.ts';
import type { Warehouse } from './warehouse.ts';
import type { WarehouseAddress } from './warehouse-address.ts';

/**
 * Opens a warehouse, wherever it lies.
 * @param password of the user of a server, asked for where the address is one
 * @throws EscalarError `warehouse`, `database-missing`
 */
export async function openWarehouse(
  address: WarehouseAddress,
  password: () => string | null = () => null,
): Promise<Warehouse> {
  if (address.kind === 'clickhouse') return openCluster(address, password());
  return address.kind === 'folder'
    ? openFolder(address.path, address.shown)
    : openDuckFile(address.path, address.shown);
}
