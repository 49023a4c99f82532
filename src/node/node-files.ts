import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { hashFile } from '../store/hash.ts';
import { packageFolder } from '../store/store-roots.ts';
import type { Files } from '../workspace/host.ts';
import { kindAt, readInput, requireFile } from './read-input.ts';
import { isStreamName } from './read-stream.ts';

/** The files of this machine. What is piped in (`-`) is a stream, read once. */
export const nodeFiles: Files = {
  resolve,
  folderOf: dirname,
  kindAt: async (path, shown) => (isStreamName(shown) ? 'stream' : kindAt(path, shown)),
  names: async (folder) => (await readdir(folder)).sort(),
  read: readInput,
  async hashOf(path, shown) {
    await requireFile(path, shown);
    return hashFile(path);
  },
  shipped: (kind) => join(packageFolder(), kind),
};
