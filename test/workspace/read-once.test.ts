import { expect, it } from 'vitest';
import { tableOf } from '../../src/base/table.ts';
import type { ReleaseReader } from '../../src/workspace/host.ts';
import { readOnce } from '../../src/workspace/read-once.ts';

it('reads each table of a release once, however often and however soon it is asked for', async () => {
  const asked: string[] = [];
  const store: ReleaseReader = {
    releases: async () => [],
    release: () => Promise.reject(new Error('none')),
    table: async (id, name) => {
      asked.push(`${id}/${name}`);
      return tableOf(`${id} ${name}`, [], []);
    },
    ioYears: async () => ['1995'],
    ioTable: () => Promise.reject(new Error('none')),
  };
  const once = readOnce(store);
  const [first, again] = await Promise.all([once.table('a', 'b'), once.table('a', 'b')]);
  expect(again).toBe(first);
  expect((await once.table('a', 'b c')).name).toBe('a b c');
  expect((await once.table('a b', 'c')).name).toBe('a b c');
  expect(asked).toEqual(['a/b', 'a/b c', 'a b/c']);
  expect(await once.ioYears('a')).toEqual(['1995']);
});
