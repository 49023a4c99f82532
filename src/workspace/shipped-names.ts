import type { Files, ShippedFolder } from './host.ts';

const ENDING = /\.yaml$/;

/**
 * The names of the YAML files of one kind that ship, sorted.
 * @example
 * import { nodeFiles } from 'escalar/node';
 * import { shippedNames } from 'escalar/workspace';
 *
 * (await shippedNames(nodeFiles, 'studies')).includes('verdict'); // => true
 */
export async function shippedNames(files: Files, kind: ShippedFolder): Promise<readonly string[]> {
  const names = await files.names(files.shipped(kind));
  return names.filter((name) => ENDING.test(name)).map((name) => name.replace(ENDING, ''));
}
