import { openDuckFile, openFolder } from './duckdb-warehouse.ts';
import type { Warehouse } from './warehouse.ts';
import type { WarehouseAddress } from './warehouse-address.ts';

/** Opens a warehouse, wherever it lies. @throws EscalarError `warehouse`, `database-missing` */
export async function openWarehouse(address: WarehouseAddress): Promise<Warehouse> {
  return address.kind === 'folder'
    ? openFolder(address.path, address.shown)
    : openDuckFile(address.path, address.shown);
}
