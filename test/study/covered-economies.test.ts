import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textColumn } from '../../src/base/table.ts';
import { findEconomy } from '../../src/catalog/economy.ts';
import { nodeFiles } from '../../src/node/node-files.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { shippedRoot } from '../../src/store/store-roots.ts';
import { codesOnce, coveredEconomies } from '../../src/study/covered-economies.ts';
import { parseStudy } from '../../src/study/parse-study.ts';
import { findStudy } from '../../src/workspace/find-study.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore({ roots: [{ path: shippedRoot(), writable: false }] });
});
afterAll(() => store.close());

async function studyOf(name: string) {
  const { text, file, base } = await findStudy(name, nodeFiles);
  return parseStudy(text, file, base).study;
}

/** The economies of the sources of a study, row by row. */
async function foundByRows(name: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const { release, table, covers } of Object.values((await studyOf(name)).data)) {
    const [column, asked = []] = Object.entries(covers ?? {})[0] ?? [''];
    if (release === undefined || release.startsWith('$') || !asked.includes('$economy')) continue;
    const codes =
      table === undefined
        ? (await store.ioTable(release, '2008')).rows.map(({ economy }) => economy)
        : (textColumn(await store.table(release, table, { columns: [column] }), column) ?? []);
    for (const code of codes) found.add(String(code));
  }
  return found;
}

describe('the economies that a study may be asked of', () => {
  it.each(['verdict', 'profile'])('are those of which its data have a row: %s', async (name) => {
    const covered = await coveredEconomies(await studyOf(name), codesOnce(store));
    expect([...covered.keys()]).toEqual(['economy', 'versus']);
    const codes = covered.get('economy') ?? [];
    expect(codes).toEqual(covered.get('versus'));
    const byRows = await foundByRows(name);
    const known = [...byRows].filter((code) => findEconomy(code, 'id')?.kind === 'economy');
    expect(codes).toEqual(known.sort());
    // neither the world nor the rest of it
    for (const code of ['WLD', 'ROW']) expect(codes).not.toContain(code);
    for (const code of ['CRI', 'VNM', 'POL', 'TWN']) expect(codes).toContain(code);
  });
  it('are looked up once a column, and not read where they are known', async () => {
    const study = await studyOf('verdict');
    const read: string[] = [];
    const counted = {
      ...store,
      knownCodes: ({ release }: { readonly release: string }) =>
        release === 'pwt-9.1' ? ['CRI'] : undefined,
      table: (...[id, table, options]: Parameters<Store['table']>) => {
        read.push(`${id}/${table}/${options?.columns?.join()}`);
        return store.table(id, table, options);
      },
    };
    const codesOf = codesOnce(counted);
    const [first, again] = [await coveredEconomies(study, codesOf), await coveredEconomies(study, codesOf)];
    expect(again).toEqual(first);
    expect(new Set(read).size).toBe(read.length);
    expect(read.length).toBeGreaterThan(3);
    expect(read.some((one) => one.startsWith('pwt-9.1/'))).toBe(false);
  });
  it('are none of a parameter that lists its values', async () => {
    const { parameters, ...study } = await studyOf('verdict');
    const listed = {
      ...parameters?.economy,
      values: ['MEX', 'TWN'],
      about: { en: '', es: '' },
      default: 'MEX',
    };
    const covered = await coveredEconomies({ ...study, parameters: { economy: listed } }, codesOnce(store));
    expect(covered.size).toBe(0);
  });
});
