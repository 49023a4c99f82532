import { EscalarError } from '../../base/error.ts';
import { nearestName } from '../../base/nearest.ts';
import type { Files } from '../host.ts';
import { type ReadText, readText } from '../read-text.ts';
import { shippedNames } from '../shipped-names.ts';

const ENDING = /\.ya?ml$/i;

/** Whether a name of data means a file of policies: `x.yaml`, or `policies/x` of the package. */
export function isPolicyName(name: string): boolean {
  return ENDING.test(name) || /^policies\/[^/]+$/.test(name);
}

/**
 * A file of policies: a path from `folder`, or `policies/NAME` of the package, or NAME alone.
 * @param folder where a relative path starts; the working folder when empty
 * @throws EscalarError `policies-not-found`, those of `readText`
 * @example
 * import { nodeFiles, useShippedCatalog } from 'escalar/node';
 * import { findPolicies, parsePolicies, policyTable } from 'escalar/workspace';
 *
 * useShippedCatalog();
 * const { text, file } = await findPolicies('policies/mexico-taiwan', nodeFiles);
 * const table = policyTable(parsePolicies(text, file), 'policy_instrument', file);
 * table.rows; // => 21
 */
export async function findPolicies(
  name: string,
  files: Files,
  folder: string = '',
): Promise<ReadText & { readonly file: string; readonly path: string }> {
  const own = files.resolve(folder, name);
  const kind = await files.kindAt(own, name);
  if (kind !== null && kind !== 'folder')
    return { file: name, path: own, ...(await readText(files, own, name)) };
  const bundled = await shippedNames(files, 'policies');
  const word = name.replace(/^policies\//, '').replace(ENDING, '');
  if (!bundled.includes(word)) {
    const nearest = nearestName(word.replace(/^.*[/\\]/, ''), bundled);
    throw new EscalarError('policies-not-found', { name, bundled, nearest });
  }
  const path = files.resolve(files.shipped('policies'), `${word}.yaml`);
  const file = `policies/${word}.yaml`;
  return { file, path, ...(await readText(files, path, file)) };
}
