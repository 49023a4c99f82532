import { basename } from 'node:path';

/** A release's name made of a file's: lower case, letters and digits, hyphens between. */
export function releaseIdOf(path: string): string {
  const plain = basename(path)
    .replace(/\.[^.]+$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'data' : plain;
}
