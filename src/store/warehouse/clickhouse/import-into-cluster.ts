import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sweepLeftovers } from '../../sweep-leftovers.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { type FlowImport, importFlows } from '../import-flows.ts';
import { withImported } from '../merge-lists.ts';
import type { ClusterAddress } from '../warehouse-address.ts';
import { bringParts, withServers } from './bring-parts.ts';

/**
 * Imports files into a database of ClickHouse, beside what it holds but for the years that come anew: the parts are written and
 * proved as for a folder, in that of the system for temporary files, and then brought in. An import that is stopped leaves
 * what is asked as it was; of two at once both come in.
 * @throws EscalarError as `importFlows`; `warehouse` as `bringParts`
 */
export async function importIntoCluster(
  wanted: Omit<FlowImport, 'folder' | 'shown'>,
  address: ClusterAddress,
  password: string | null,
): ReturnType<typeof importFlows> {
  const { shown } = address;
  return withServers(address, password, async (servers) => {
    sweepLeftovers(tmpdir());
    const work = temporaryFolder(tmpdir());
    try {
      const folder = join(work.path, 'parts');
      const { list: added, notes } = await importFlows({ ...wanted, folder, shown });
      const list = await bringParts(
        {
          ...{ folder, shown, parts: added.parts },
          merge: (before) => withImported(before, { ...wanted, folder: shown }, added),
          ...(wanted.onProgress === undefined ? {} : { onProgress: wanted.onProgress }),
        },
        servers,
      );
      return { list, notes };
    } finally {
      work.remove();
    }
  });
}
