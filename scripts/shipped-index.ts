import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codesOnce, columnsOfEconomies } from '../src/study/covered-economies.ts';
import { parseStudy } from '../src/study/parse-study.ts';
import type { ShippedIndex, ShippedNames } from '../src/web/web-files.ts';
import { findStudy } from '../src/workspace/find-study.ts';
import type { Host } from '../src/workspace/host.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What ships, by name: a static server cannot list its folders. */
export function shippedNames(): ShippedNames {
  const yaml = (folder: string) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.slice(0, -'.yaml'.length))
      .sort();
  const releases = readdirSync(join(root, 'data'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'catalog')
    .map(({ name }) => name)
    .sort();
  return {
    releases,
    studies: yaml('studies'),
    scenarios: yaml('scenarios'),
    policies: yaml('policies'),
  };
}

/** The same with the codes of the columns from which the studies take their economies. */
export async function shippedIndex({ store, files }: Pick<Host, 'store' | 'files'>): Promise<ShippedIndex> {
  const names = shippedNames();
  const codesOf = codesOnce(store);
  const codes: Record<string, string> = {};
  for (const name of names.studies) {
    const { text, file, base } = await findStudy(name, files);
    const { study } = parseStudy(text, file, base);
    for (const of of [...columnsOfEconomies(study).values()].flat())
      codes[`${of.release}/${of.table}/${of.column}`] ??= (await codesOf(of)).toSorted().join(' ');
  }
  return { ...names, codes };
}
