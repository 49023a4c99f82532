import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What stood there when the releases were last remade and found as they ship. */
export interface Checked {
  /** Of the files of `scripts/ship-data`. */
  readonly scripts: string;
  /** Of the reference data. */
  readonly sources: string;
  /** The seal of each release. */
  readonly releases: Readonly<Record<string, string>>;
}

export const CHECKED: string = fileURLToPath(new URL('checked.json', import.meta.url));
const SCRIPTS = fileURLToPath(new URL('.', import.meta.url));

/** The hash of the scripts; the record itself is not of them. */
export const scriptsHash = (): string => folderHash(SCRIPTS, (file) => file.endsWith('.ts'));

/** The hash of the reference data; samples of interfaces ship nothing. */
export const sourcesHash = (data: string): string =>
  folderHash(data, (file) => !file.startsWith('api-samples/'));

/** The seals of the releases below a folder. */
export function sealsBelow(root: string): Readonly<Record<string, string>> {
  const ids = readdirSync(root).filter((id) => existsSync(join(root, id, 'release.json')));
  return Object.fromEntries(
    ids.sort().map((id) => [id, JSON.parse(readFileSync(join(root, id, 'release.json'), 'utf8')).seal]),
  );
}

/** What changed since the check was made; the sources are compared only where they are at hand. */
export function changedSince(checked: Checked, now: Omit<Checked, 'sources'>): readonly string[] {
  const ids = [...new Set([...Object.keys(checked.releases), ...Object.keys(now.releases)])].sort();
  return [
    ...(checked.scripts === now.scripts ? [] : ['scripts/ship-data']),
    ...ids.filter((id) => checked.releases[id] !== now.releases[id]).map((id) => `data/${id}`),
  ];
}

function folderHash(folder: string, takes: (file: string) => boolean): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(takes)
    .sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = readFileSync(join(folder, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
