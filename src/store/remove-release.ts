import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sweepLeftovers, temporaryFolder } from './temporary-folder.ts';

/** Takes a release out with one rename, then deletes it; an interrupted deletion is swept later. */
export async function removeRelease(root: string, id: string): Promise<void> {
  await sweepLeftovers(root, Date.now());
  const folder = await temporaryFolder(root);
  await rename(join(root, id), join(folder, id));
  await rm(folder, { recursive: true, force: true });
}
