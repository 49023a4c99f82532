import { isDeepStrictEqual } from 'node:util';
import { type Column, cellAt, lengthOf } from '../../src/base/table.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { shippedRoot } from '../../src/store/store-roots.ts';
import { RELEASES } from './releases.ts';
import type { ShippedRelease } from './shipped-release.ts';

/** Remakes every release from the sources and says in what each differs from what ships; nothing where none does. */
export async function checkReleases(
  sources: string,
  say: (line: string) => void,
): Promise<readonly string[]> {
  const store = await openStore({ roots: [{ path: shippedRoot(), writable: false }] });
  const faults: string[] = [];
  try {
    for (const ship of RELEASES) {
      const made = await ship(sources);
      const found = await differences(store, made);
      say(`${made.draft.id}\t${found.length === 0 ? 'as it ships' : 'differs'}`);
      faults.push(...found.map((fault) => `${made.draft.id}: ${fault}`));
    }
  } finally {
    await store.close();
  }
  return faults;
}

async function differences(store: Store, made: ShippedRelease): Promise<readonly string[]> {
  const { draft, tables, io = [] } = made;
  const { files, seal: _, ...described } = await store.release(draft.id);
  const faults = isDeepStrictEqual(described, draft) ? [] : ['its description'];
  const names = [...tables.map(({ table }) => table.name), ...io.map(() => 'io_table')];
  if (
    !isDeepStrictEqual(
      files.map((file) => file.table),
      names,
    )
  )
    return [...faults, 'its tables'];
  for (const { year, load } of io)
    if (!isDeepStrictEqual(await store.ioTable(draft.id, year), await load())) faults.push(`year ${year}`);
  for (const { table } of tables) {
    const shipped = await store.table(draft.id, table.name);
    for (const { name } of table.fields)
      if (!sameCells(shipped.columns[name], table.columns[name])) faults.push(`${table.name}.${name}`);
  }
  return faults;
}

/** Plain loops: a quarter of a million rows is too much for a deep comparison. */
function sameCells(one: Column | undefined, other: Column | undefined): boolean {
  if (one === undefined || other === undefined || lengthOf(one) !== lengthOf(other)) return false;
  for (let row = 0; row < lengthOf(one); row += 1) {
    const [a, b] = [cellAt(one, row), cellAt(other, row)];
    if (a !== b && JSON.stringify(a) !== JSON.stringify(b)) return false;
  }
  return true;
}
