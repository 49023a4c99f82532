import { wordsOf } from '../base/table.ts';
import { findEconomy } from '../catalog/economy.ts';
import { IO_TABLE } from '../sources/release/descriptor.ts';
import type { ColumnOfRelease, ReleaseReader } from '../workspace/host.ts';
import type { StudyFile } from './schema.ts';

/**
 * Where the economies stand of which a study may be asked: of each parameter that takes any economy the columns that its
 * sources are to cover it by. None of a source that a person gives.
 */
export function columnsOfEconomies({
  parameters = {},
  data,
}: Pick<StudyFile, 'parameters' | 'data'>): ReadonlyMap<string, readonly ColumnOfRelease[]> {
  const found = new Map<string, ColumnOfRelease[]>();
  for (const [id, { kind, values }] of Object.entries(parameters)) {
    if (kind !== 'economy' || values !== undefined) continue;
    const columns = Object.values(data).flatMap(({ covers = {}, release, table = IO_TABLE }) => {
      const [[column, asked] = ['', []]] = Object.entries(covers);
      const isMeant = release !== undefined && !release.startsWith('$') && asked.includes(`$${id}`);
      return isMeant ? [{ release, table, column }] : [];
    });
    found.set(id, columns);
  }
  return found;
}

/**
 * The economies of the catalog of which at least one source of a study holds rows, by the parameter that takes them.
 * @param codesOf of `codesOnce`
 * @throws EscalarError of the store
 */
export async function coveredEconomies(
  study: Pick<StudyFile, 'parameters' | 'data'>,
  codesOf: CodesOf,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const [id, columns] of columnsOfEconomies(study)) {
    const codes = (await Promise.all(columns.map(codesOf))).flat();
    found.set(id, [...new Set(codes)].filter(isEconomy).sort());
  }
  return found;
}

/** The codes in a column, each once. @throws EscalarError of the store */
export type CodesOf = (of: ColumnOfRelease) => Promise<readonly string[]>;

/** Looks every column up once; one that could not be read is looked up again. */
export function codesOnce(store: ReleaseReader): CodesOf {
  const found = new Map<string, Promise<readonly string[]>>();
  return (of) => {
    const key = `${of.release}/${of.table}/${of.column}`;
    const codes = found.get(key) ?? codesOfColumn(of, store);
    found.set(key, codes);
    codes.catch(() => found.delete(key));
    return codes;
  };
}

async function codesOfColumn(of: ColumnOfRelease, store: ReleaseReader): Promise<readonly string[]> {
  const { release, table, column } = of;
  const known = store.knownCodes?.(of);
  if (known !== undefined) return known;
  if (table !== IO_TABLE) return wordsOf(await store.table(release, table, { columns: [column] }), column);
  const [year] = await store.ioYears(release);
  if (year === undefined) return [];
  const { rows } = await store.ioTable(release, year);
  return [...new Set(rows.map(({ economy }) => economy))];
}

/** One that is there today: neither a group nor what a source could not place. */
function isEconomy(code: string): boolean {
  return findEconomy(code, 'id')?.kind === 'economy';
}
