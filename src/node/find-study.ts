import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EscalarError } from '../base/error.ts';
import { nearestName } from '../base/nearest.ts';
import type { SourceNote } from '../sources/tabular/note.ts';
import { readText } from '../workspace/read-text.ts';
import { kindAt } from './read-input.ts';

/** The text of a study and where it lies. */
export interface StudySource {
  /** As shown in errors. */
  readonly file: string;
  /** Relative file names in the study start here. */
  readonly folder: string;
  readonly text: string;
  /** How the file was stored, where that is not plain. */
  readonly notes?: readonly SourceNote[];
}

/** The studies that come with the package. */
export async function bundledStudies(): Promise<readonly string[]> {
  const names = await readdir(studiesFolder());
  return names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/**
 * A study by the name of a bundled one, the path of its file, or a folder that holds `study.yaml`.
 * @throws EscalarError `study-not-found`, those of `readText`
 */
export async function findStudy(name: string): Promise<StudySource> {
  const bundled = await bundledStudies();
  const candidates = bundled.includes(name)
    ? [join(studiesFolder(), `${name}.yaml`)]
    : [resolve(name), resolve(name, 'study.yaml')];
  for (const path of candidates) {
    const kind = await kindAt(path, path);
    if (kind === null || kind === 'folder') continue;
    const file = bundled.includes(name) ? `${name}.yaml` : path;
    return { file, folder: dirname(path), ...(await readText(path, file)) };
  }
  throw new EscalarError('study-not-found', { name, bundled, nearest: nearestName(name, bundled) });
}

/** The folder `studies` of the package, from source or from the bundle. */
function studiesFolder(): string {
  return join(packageFolder(), 'studies');
}

/** The folder of the package. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
