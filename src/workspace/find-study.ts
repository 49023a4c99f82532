import { EscalarError } from '../base/error.ts';
import { nearestName } from '../base/nearest.ts';
import type { PlainNote } from '../base/note.ts';
import type { Files } from './host.ts';
import { studyNotFound } from './name-errors.ts';
import { readText } from './read-text.ts';
import { shippedNames } from './shipped-names.ts';

/** The text of a study and where it lies. */
export interface StudySource {
  /** As shown in errors. */
  readonly file: string;
  /** Relative file names in the study start here. */
  readonly folder: string;
  readonly text: string;
  /** The study that it extends. */
  readonly base?: StudySource;
  /** How the file was stored, where that is not plain. */
  readonly notes?: readonly PlainNote[];
}

/**
 * A study by the name of a bundled one, the path of its file, or a folder that holds `study.yaml`.
 * @throws EscalarError `study-not-found`, those of `readText`
 * @example
 * import { nodeFiles } from 'escalar/node';
 * import { findStudy } from 'escalar/workspace';
 *
 * const { file, text } = await findStudy('verdict', nodeFiles);
 * file; // => 'verdict.yaml'
 * text.split('\n')[1]; // => 'id: verdict'
 */
export async function findStudy(name: string, files: Files): Promise<StudySource> {
  return find(name, files, '', []);
}

async function find(
  name: string,
  files: Files,
  folder: string,
  from: readonly string[],
): Promise<StudySource> {
  const bundled = await shippedNames(files, 'studies');
  const ours = bundled.includes(name);
  const own = files.resolve(folder, name);
  const paths = ours
    ? [files.resolve(files.shipped('studies'), `${name}.yaml`)]
    : [own, files.resolve(own, 'study.yaml')];
  for (const path of paths) {
    refuseCircle(from, path);
    const kind = await files.kindAt(path, path);
    if (kind === null || kind === 'folder') continue;
    const file = ours ? `${name}.yaml` : path;
    const read = { file, folder: files.folderOf(path), ...(await readText(files, path, file)) };
    const base = await baseOf(read, files, [...from, path]);
    return base === undefined ? read : { ...read, base };
  }
  throw studyNotFound({ name, bundled, nearest: nearestName(name, bundled) });
}

/**
 * The study that another extends: a bundled one, or a file that is looked for beside it; undefined where it extends none.
 * @param from the files that led here @throws EscalarError `study-shape` for a circle, those of `findStudy`, with the place
 */
export async function baseOf(
  { text, file, folder }: Pick<StudySource, 'text' | 'file' | 'folder'>,
  files: Files,
  from: readonly string[] = [],
): Promise<StudySource | undefined> {
  if (!text.includes('extends')) return undefined;
  const { readYaml } = await import('./read-yaml.ts');
  const { plain, placeOf } = readYaml(text, file);
  const name = (plain as { readonly extends?: unknown } | null)?.extends;
  if (typeof name !== 'string') return undefined;
  try {
    return await find(name, files, folder, from);
  } catch (error) {
    const unplaced = error instanceof EscalarError && error.where.file === undefined;
    throw unplaced ? error.at(placeOf(['extends'])) : error;
  }
}

/** @throws EscalarError `study-shape` for a study that extends itself, by way of others too */
function refuseCircle(names: readonly string[], name: string): void {
  if (!names.includes(name)) return;
  const way = [...names, name].join(' → ');
  const problem = {
    en: `the study extends itself (${way})`,
    es: `el estudio se extiende a sí mismo (${way})`,
  };
  throw new EscalarError('study-shape', { path: 'extends', problem });
}
