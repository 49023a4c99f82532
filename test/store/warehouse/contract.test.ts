import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { copyToDuckFile } from '../../../src/store/warehouse/copy-to-duckdb.ts';
import { openWarehouse } from '../../../src/store/warehouse/open-warehouse.ts';
import type { Warehouse } from '../../../src/store/warehouse/warehouse.ts';
import { warehouseAddress } from '../../../src/store/warehouse/warehouse-address.ts';
import { itKeepsTheContract } from '../../support/warehouse-contract.ts';
import { itComputesAsFromAFile } from '../../support/warehouse-indicators.ts';
import { testFlows, testWarehouse } from '../../support/warehouse-rows.ts';

const flows = testFlows(7);
let made: Awaited<ReturnType<typeof testWarehouse>>;
let folder: Warehouse;
let file: Warehouse;
beforeAll(async () => {
  made = await testWarehouse(flows);
  folder = await openWarehouse(warehouseAddress(made.folder));
  const target = join(made.root, 'copy.duckdb');
  await copyToDuckFile({ folder: made.folder, shown: made.folder, list: folder.list }, target);
  file = await openWarehouse(warehouseAddress(`duckdb://${target}`));
}, 120_000);
afterAll(async () => {
  await folder?.close();
  await file?.close();
  made?.remove();
});

describe('a folder of Parquet', { timeout: 60_000 }, () => {
  itKeepsTheContract(
    () => folder,
    () => flows,
  );
  itComputesAsFromAFile(
    () => folder,
    () => flows,
  );
});
describe('a DuckDB file', { timeout: 60_000 }, () => {
  itKeepsTheContract(
    () => file,
    () => flows,
  );
  itComputesAsFromAFile(
    () => file,
    () => flows,
  );
});
