import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { EscalarError } from '../base/error.ts';
import { nearestName } from '../base/nearest.ts';
import { type ReadText, readText } from '../workspace/read-text.ts';
import { packageFolder } from './find-study.ts';
import { kindAt } from './read-input.ts';

const policiesFolder = (): string => join(packageFolder(), 'policies');
const ENDING = /\.ya?ml$/i;

/** The files of policies that come with the package. */
export async function bundledPolicies(): Promise<readonly string[]> {
  return (await readdir(policiesFolder()))
    .filter((name) => ENDING.test(name))
    .map((name) => name.replace(ENDING, ''))
    .sort();
}

/** Whether a name of data means a file of policies: `x.yaml`, or `policies/x` of the package. */
export function isPolicyName(name: string): boolean {
  return ENDING.test(name) || /^policies\/[^/]+$/.test(name);
}

/**
 * A file of policies: a path from `folder`, or `policies/NAME` of the package, or NAME alone.
 * @throws EscalarError `policies-not-found`, those of `readText`
 */
export async function findPolicies(
  name: string,
  folder: string,
): Promise<ReadText & { readonly file: string; readonly path: string }> {
  const own = resolve(folder, name);
  const kind = await kindAt(own, name);
  if (kind !== null && kind !== 'folder') return { file: name, path: own, ...(await readText(own, name)) };
  const bundled = await bundledPolicies();
  const word = name.replace(/^policies\//, '').replace(ENDING, '');
  if (!bundled.includes(word))
    throw new EscalarError('policies-not-found', {
      name,
      bundled,
      nearest: nearestName(basename(word), bundled),
    });
  const path = join(policiesFolder(), `${word}.yaml`);
  const file = `policies/${word}.yaml`;
  return { file, path, ...(await readText(path, file)) };
}
