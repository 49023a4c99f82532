import { EscalarError } from '../base/error.ts';
import { nearestName } from '../base/nearest.ts';
import type { SourceNote } from '../sources/tabular/note.ts';
import type { Files } from './host.ts';
import { readText } from './read-text.ts';
import { shippedNames } from './shipped-names.ts';

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
  const bundled = await shippedNames(files, 'studies');
  const ours = bundled.includes(name);
  const own = files.resolve('', name);
  const paths = ours
    ? [files.resolve(files.shipped('studies'), `${name}.yaml`)]
    : [own, files.resolve(own, 'study.yaml')];
  for (const path of paths) {
    const kind = await files.kindAt(path, path);
    if (kind === null || kind === 'folder') continue;
    const file = ours ? `${name}.yaml` : path;
    return { file, folder: files.folderOf(path), ...(await readText(files, path, file)) };
  }
  throw new EscalarError('study-not-found', { name, bundled, nearest: nearestName(name, bundled) });
}
