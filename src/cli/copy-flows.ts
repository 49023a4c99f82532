import { resolve } from 'node:path';
import { badOption } from '../base/bad-option.ts';
import { clusterPassword } from '../node/warehouses/cluster-password.ts';
import { copyToCluster } from '../store/warehouse/clickhouse/copy-to-cluster.ts';
import { copyToDuckFile } from '../store/warehouse/copy-to-duckdb.ts';
import { openWarehouse } from '../store/warehouse/open-warehouse.ts';
import type { WarehouseAddress } from '../store/warehouse/warehouse-address.ts';
import type { CommandCall } from './command-spec.ts';

/** Copies a folder of Parquet to another address. @throws EscalarError `bad-option`, those of the copies */
export async function copyFlows(
  { terminal }: CommandCall,
  from: WarehouseAddress,
  to: WarehouseAddress,
): Promise<void> {
  if (from.kind !== 'folder' || to.kind === 'folder')
    throw badOption('flows copy', '', {
      en: '--data FOLDER --to duckdb://FILE | clickhouse://…',
      es: '--data CARPETA --to duckdb://ARCHIVO | clickhouse://…',
    });
  const warehouse = await openWarehouse(from);
  const { list } = warehouse;
  await warehouse.close();
  const copy = { folder: resolve(from.path), shown: from.shown, list, onProgress: terminal.progress };
  const done =
    to.kind === 'clickhouse' ? copyToCluster(copy, to, clusterPassword()) : copyToDuckFile(copy, to.path);
  await done.finally(() => terminal.progress(''));
  terminal.say({
    en: `${to.shown} holds what ${from.shown} does, counted and added up part by part.`,
    es: `${to.shown} contiene lo mismo que ${from.shown}, contado y sumado parte por parte.`,
  });
}
