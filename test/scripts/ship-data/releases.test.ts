import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RELEASES } from '../../../scripts/ship-data/releases.ts';
import { type Column, cellAt, lengthOf } from '../../../src/base/table.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { shippedRoot } from '../../../src/store/store-roots.ts';
import { sharedPath } from '../../support/shared.ts';

const sources = sharedPath('data');

describe.skipIf(sources === null)('what ships is what the script makes of its sources', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ roots: [{ path: shippedRoot(), writable: false }] });
  });
  afterAll(() => store.close());

  test.each(RELEASES.map((ship) => [ship.name, ship] as const))(
    '%s',
    async (_, ship) => {
      const { draft, tables, io = [] } = await ship(sources as string);
      const { files, seal, ...described } = await store.release(draft.id);
      expect(described).toEqual(draft);
      expect(files.map((file) => file.table)).toEqual([
        ...tables.map(({ table }) => table.name),
        ...io.map(() => 'io_table'),
      ]);
      for (const { year, load } of io) expect(await store.ioTable(draft.id, year)).toEqual(await load());
      for (const { table } of tables) {
        const shipped = await store.table(draft.id, table.name);
        expect(shipped.rows).toBe(table.rows);
        for (const { name } of table.fields) {
          expect([name, sameCells(shipped.columns[name], table.columns[name])]).toEqual([name, true]);
        }
      }
      expect(seal).toMatch(/^[0-9a-f]{64}$/);
    },
    180_000,
  );
});

/** Plain loops: a quarter of a million rows is too much for a deep comparison. */
function sameCells(one: Column | undefined, other: Column | undefined): boolean {
  if (one === undefined || other === undefined || lengthOf(one) !== lengthOf(other)) return false;
  for (let row = 0; row < lengthOf(one); row += 1) {
    const [a, b] = [cellAt(one, row), cellAt(other, row)];
    if (a !== b && JSON.stringify(a) !== JSON.stringify(b)) return false;
  }
  return true;
}
