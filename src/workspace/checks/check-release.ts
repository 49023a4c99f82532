import type { RawOptions } from '../../indicators/options.ts';
import { IO_TABLE } from '../../sources/release/descriptor.ts';
import type { Host } from '../host.ts';
import { loadSource } from '../load-source.ts';
import { checkIoTable } from './check-io-table.ts';
import { checkTable } from './check-table.ts';
import type { DataFinding } from './data-check.ts';
import { explained } from './explained-findings.ts';

/** A finding in one table of a release. */
export interface ReleaseFinding extends DataFinding {
  readonly table: string;
}

/**
 * What the checks find in the tables of a release.
 * @param raw limits as of `checkTable`
 * @throws EscalarError `unknown-name`, `release-damaged`, and those of the options
 */
export async function checkRelease(
  id: string,
  host: Host,
  raw: RawOptions = {},
): Promise<readonly ReleaseFinding[]> {
  const release = await host.store.release(id);
  const names = new Set(release.files.map(({ table }) => table));
  const found: ReleaseFinding[] = [];
  const add = (table: string, findings: readonly DataFinding[]) =>
    found.push(...explained(id, table, findings).map((one) => ({ ...one, table })));
  for (const table of names)
    if (table === IO_TABLE)
      for (const year of await host.store.ioYears(id))
        add(table, checkIoTable(await host.store.ioTable(id, year), raw));
    else {
      const source = await loadSource(id, { release: id, table }, table, { host, folder: '' });
      add(table, checkTable(source.table, raw));
    }
  return found;
}
