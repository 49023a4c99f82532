import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { sweepLeftovers } from './sweep-leftovers.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Takes a release out with one rename, then deletes it; an interrupted deletion is swept later. */
export function removeRelease(root: string, id: string): void {
  sweepLeftovers(root);
  const folder = temporaryFolder(root);
  try {
    renameSync(join(root, id), join(folder.path, id));
  } finally {
    folder.remove();
  }
}
