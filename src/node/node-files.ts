import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isHiddenName } from '../base/hidden-name.ts';
import { hashFile } from '../store/hash.ts';
import { packageFolder } from '../store/store-roots.ts';
import type { Files } from '../workspace/host.ts';
import { explained, kindAt, readInput, requireFile } from './read-input.ts';
import { isStreamName } from './read-stream.ts';

/** Bytes that are read at once. */
const PIECE = 1 << 22;
/** Room is taken for each piece before it is read: for a small file no more than it needs. */
const SMALLEST = 1 << 16;

/** The files of this machine. What is piped in (`-`) is a stream, read once. */
export const nodeFiles: Files = {
  resolve,
  folderOf: dirname,
  kindAt: async (path, shown) => (isStreamName(shown) ? 'stream' : kindAt(path, shown)),
  names: async (folder) => (await readdir(folder)).filter((name) => !isHiddenName(name)).sort(),
  read: readInput,
  async stream(path, shown, take) {
    const size = await requireFile(path, shown);
    const hash = createHash('sha256');
    const file = createReadStream(path, { highWaterMark: Math.max(SMALLEST, Math.min(PIECE, size)) });
    try {
      for await (const piece of file as AsyncIterable<Uint8Array>) {
        hash.update(piece);
        if (!take(piece)) break;
      }
    } catch (cause) {
      throw explained(cause, shown);
    }
    return hash.digest('hex');
  },
  async hashOf(path, shown) {
    await requireFile(path, shown);
    return hashFile(path);
  },
  shipped: (kind) => join(packageFolder(), kind),
};
