import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ShippedIndex } from '../src/web/web-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What ships, by name: a static server cannot list its folders. */
export function shippedIndex(): ShippedIndex {
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
