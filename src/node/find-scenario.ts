import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { EscalarError } from '../base/error.ts';
import { nearestName } from '../base/nearest.ts';
import { readText } from '../workspace/read-text.ts';
import { packageFolder, type StudySource } from './find-study.ts';
import { kindAt } from './read-input.ts';

const scenariosFolder = (): string => join(packageFolder(), 'scenarios');

/** The scenarios that come with the package. */
export async function bundledScenarios(): Promise<readonly string[]> {
  return (await readdir(scenariosFolder()))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/**
 * A scenario by the name of a bundled one, or the path of its file.
 * @param folder where a relative path starts
 * @throws EscalarError `scenario-not-found`, those of `readText`
 */
export async function findScenario(name: string, folder: string = process.cwd()): Promise<StudySource> {
  const bundled = await bundledScenarios();
  const ours = bundled.includes(name);
  const path = ours ? join(scenariosFolder(), `${name}.yaml`) : resolve(folder, name);
  const kind = await kindAt(path, name);
  if (kind === null || kind === 'folder')
    throw new EscalarError('scenario-not-found', { name, bundled, nearest: nearestName(name, bundled) });
  const file = ours ? `${name}.yaml` : path;
  return { file, folder: dirname(path), ...(await readText(path, file)) };
}
