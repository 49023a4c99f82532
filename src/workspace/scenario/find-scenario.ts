import { EscalarError } from '../../base/error.ts';
import { nearestName } from '../../base/nearest.ts';
import type { StudySource } from '../find-study.ts';
import type { Files } from '../host.ts';
import { readText } from '../read-text.ts';
import { shippedNames } from '../shipped-names.ts';

/**
 * A scenario by the name of a bundled one, or the path of its file.
 * @param folder where a relative path starts; the working folder when empty
 * @throws EscalarError `scenario-not-found`, those of `readText`
 * @example
 * import { nodeFiles } from 'escalar/node';
 * import { findScenario, parseScenario } from 'escalar/workspace';
 *
 * const { text, file } = await findScenario('mexico-takes-electronics', nodeFiles);
 * parseScenario(text, file).scenario.year; // => 2008
 */
export async function findScenario(name: string, files: Files, folder: string = ''): Promise<StudySource> {
  const bundled = await shippedNames(files, 'scenarios');
  const ours = bundled.includes(name);
  const path = ours ? files.resolve(files.shipped('scenarios'), `${name}.yaml`) : files.resolve(folder, name);
  const kind = await files.kindAt(path, name);
  if (kind === null || kind === 'folder')
    throw new EscalarError('scenario-not-found', { name, bundled, nearest: nearestName(name, bundled) });
  const file = ours ? `${name}.yaml` : path;
  return { file, folder: files.folderOf(path), ...(await readText(files, path, file)) };
}
