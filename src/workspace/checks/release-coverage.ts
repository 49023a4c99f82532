import type { Release, ReleaseFile } from '../../base/metadata.ts';
import { findEconomy } from '../../catalog/economy.ts';
import { columnOfHeader } from '../../columns/vocabulary.ts';
import { IO_TABLE } from '../../sources/release/descriptor.ts';
import type { ReleaseReader } from '../host.ts';
import { namedTable } from '../shape-table.ts';
import { type EconomyCoverage, economyCoverage, periodsInWords } from './economy-coverage.ts';

/** One economy in one table of a release. */
export interface ReleaseCoverage {
  /** ISO 3166-1 alpha-3, or the code that the catalog has; as the release writes it where the catalog has none. */
  readonly economy: string;
  readonly release: string;
  readonly table: string;
  /** `1995..2011`, with a comma where the table goes on and the economy does not. */
  readonly periods: string;
  readonly rows: number;
}

/**
 * The economies and periods of every table of every release, in the order of economies.
 * Cost: reads all tables.
 * @throws EscalarError of the store
 */
export async function releaseCoverage(store: ReleaseReader): Promise<readonly ReleaseCoverage[]> {
  const found: ReleaseCoverage[] = [];
  for (const release of await store.releases())
    for (const { table, economies } of await coverageOfRelease(release, store))
      found.push(
        ...economies.map(({ economy, periods, rows }) => ({
          economy: findEconomy(economy)?.id ?? economy,
          release: release.id,
          table,
          periods: periodsInWords(periods),
          rows,
        })),
      );
  return found.sort((a, b) => (a.economy < b.economy ? -1 : a.economy > b.economy ? 1 : 0));
}

/** The economies and periods of every table of one release that has both. @throws EscalarError of the store */
export async function coverageOfRelease(
  { id, files }: Pick<Release, 'id' | 'files'>,
  store: ReleaseReader,
): Promise<readonly { readonly table: string; readonly economies: readonly EconomyCoverage[] }[]> {
  const found: { table: string; economies: readonly EconomyCoverage[] }[] = [];
  for (const { table, columns: fields = [] } of oneEach(files)) {
    const columns = fields
      .map(({ name }) => name)
      .filter((name) => SAYS.test(columnOfHeader(name)?.name ?? ''));
    if (table === IO_TABLE) found.push({ table, economies: await ofTables(id, store) });
    else if (columns.length > 1)
      found.push({
        table,
        economies: economyCoverage(namedTable(await store.table(id, table, { columns }))),
      });
  }
  return found;
}

const SAYS = /^(economy|period|year)$/;

/** The first file of each table. */
function oneEach(files: readonly ReleaseFile[]): readonly ReleaseFile[] {
  return files.filter(({ table }, k) => files.findIndex((file) => file.table === table) === k);
}

/** The economies of input-output tables, whose rows are industries. */
async function ofTables(id: string, store: ReleaseReader): Promise<readonly EconomyCoverage[]> {
  const met = new Map<string, { periods: string[]; rows: number }>();
  for (const year of await store.ioYears(id))
    for (const { economy } of (await store.ioTable(id, year)).rows) {
      const one = met.get(economy) ?? { periods: [], rows: 0 };
      const periods = one.periods.at(-1) === year ? one.periods : [...one.periods, year];
      met.set(economy, { periods, rows: one.rows + 1 });
    }
  return [...met].map(([economy, one]) => ({ economy, ...one }));
}
