import type { HotCopy } from '../copy-to-duckdb.ts';
import type { ClusterAddress } from '../warehouse-address.ts';
import { bringParts, withServers } from './bring-parts.ts';

/**
 * Copies a folder of Parquet into a database of ClickHouse, which then holds what the folder does and nothing else.
 * @throws EscalarError `warehouse`
 */
export async function copyToCluster(
  { list, ...copy }: HotCopy,
  address: ClusterAddress,
  password: string | null,
): Promise<void> {
  const coming = { ...copy, parts: list.parts, merge: () => list };
  await withServers(address, password, (servers) => bringParts(coming, servers));
}
