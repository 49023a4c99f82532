import { createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { InverseOf } from '../indicators/chains/chain-context.ts';
import type { IoTable } from '../indicators/chains/io-table.ts';
import { leontiefInverse } from '../indicators/chains/kernels/inverse.ts';
import { isInverse } from '../indicators/chains/kernels/is-inverse.ts';
import type { DenseBackend } from '../math/dense/backend.ts';
import { SHARED_BINARY } from '../math/dense/wasm-binary.ts';

/** Told of a file that holds another inverse than its name says. */
export type OnWrongInverse = (path: string) => void;

/** Below this a table is inverted sooner than it is read. */
const LEAST_ROWS = 500;
/** The oldest go when all of them together are larger. */
const MOST_BYTES = 2 ** 31;
const MAGIC = 0x31_56_4e_49;
const HEAD = 16;
/** Rises when `leontiefInverse` gives other bits for the same numbers. */
const FORMAT = 'inverse 2';
const NAME = /^[0-9a-f]{64}\.inv(?:\.\d+\.tmp)?$/;
/** A file is written in seconds: one that is unfinished for longer was given up. */
const GIVEN_UP = 60 * 60 * 1000;

/**
 * Inverses from a folder: read, or computed and kept. A file of one is the matrix as it was computed, with its size and
 * checksum, under the hash of the very numbers that it is the inverse for. What is read is checked against the table
 * (`isInverse`): a folder may be shared, and whoever can write to it could write a right checksum too. A file that is
 * damaged, cut off, wrong or unreadable is computed anew; a folder that cannot be written to is done without. Several
 * processes may use one folder. The same table gives the same bits as computing would.
 */
export function inverseCache(
  folder: string,
  leastRows: number = LEAST_ROWS,
  onWrong: OnWrongInverse = () => undefined,
): InverseOf {
  return (table, perOutput, backend) => {
    if (table.n < leastRows) return leontiefInverse(table, perOutput, backend);
    const path = join(folder, `${fileKey(table, perOutput, backend)}.inv`);
    const found = readInverse(path, table.n, backend);
    if (found !== null) {
      if (isInverse(table, perOutput, found, backend)) return found;
      backend.release(found);
      onWrong(path);
    }
    const inverse = leontiefInverse(table, perOutput, backend);
    // one that rounding spoils would look wrong to whoever reads it
    if (isInverse(table, perOutput, inverse, backend)) keepInverse(folder, path, inverse, table.n);
    return inverse;
  };
}

/** How many inverses are kept, and their size. */
export function cachedInverses(folder: string): { readonly count: number; readonly bytes: number } {
  const files = filesIn(folder);
  return { count: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/**
 * What decides the bits: the numbers that are inverted, however they were read, and what computes. WebAssembly gives
 * the same with any number of threads.
 */
function fileKey(table: IoTable, perOutput: Float64Array, { name, detail }: DenseBackend): string {
  const how = name === 'native' ? detail : name === 'plain' ? 'plain' : SHARED_BINARY;
  const hash = createHash('sha256').update(`${FORMAT}\0${how}\0`);
  return hash.update(bytesOf(table.Z)).update(bytesOf(perOutput)).digest('hex');
}

function readInverse(path: string, n: number, backend: DenseBackend): Float64Array | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return null;
  }
  const matrix = backend.allocate(n * n);
  try {
    const head = new Uint32Array(HEAD / 4);
    if (fstatSync(file).size === HEAD + matrix.byteLength && fill(file, bytesOf(head), 0)) {
      const whole = fill(file, bytesOf(matrix), HEAD);
      if (whole && head[0] === MAGIC && head[1] === n && head[2] === crc32(bytesOf(matrix))) {
        const now = new Date();
        utimesSync(path, now, now);
        return matrix;
      }
    }
  } catch {
    // as if it were not there
  } finally {
    closeSync(file);
  }
  backend.release(matrix);
  return null;
}

function fill(file: number, bytes: Uint8Array, from: number): boolean {
  let at = 0;
  while (at < bytes.length) {
    const read = readSync(file, bytes, at, bytes.length - at, from + at);
    if (read === 0) return false;
    at += read;
  }
  return true;
}

function keepInverse(folder: string, path: string, matrix: Float64Array, n: number): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(folder, { recursive: true });
    makeRoom(folder, HEAD + matrix.byteLength);
    const file = openSync(temporary, 'w');
    try {
      const bytes = bytesOf(matrix);
      put(file, bytesOf(Uint32Array.of(MAGIC, n, crc32(bytes), 0)));
      put(file, bytes);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch {
    forget(temporary);
  }
}

/** A leftover that cannot be removed harms nobody: its name is none that is read. */
function forget(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // it was never there
  }
}

function put(file: number, bytes: Uint8Array): void {
  let at = 0;
  while (at < bytes.length) at += writeSync(file, bytes, at, bytes.length - at);
}

/**
 * Deletes the oldest while all are too large, and what was never finished. To take one that is still written to does
 * no harm: its writer then keeps nothing.
 */
function makeRoom(folder: string, bytes: number): void {
  const files = filesIn(folder);
  // by the clock of the disk, which machines that share it need not agree with
  const now = files[0]?.used ?? 0;
  let total = bytes;
  for (const file of files) {
    const givenUp = file.path.endsWith('.tmp') && now - file.used > GIVEN_UP;
    if (!givenUp) total += file.bytes;
    if (givenUp || total > MOST_BYTES) rmSync(file.path, { force: true });
  }
}

/** Whole and unfinished ones, the newest first. */
function filesIn(folder: string): { readonly path: string; readonly bytes: number; readonly used: number }[] {
  try {
    return readdirSync(folder)
      .filter((name) => NAME.test(name))
      .map((name) => {
        const path = join(folder, name);
        const { size, mtimeMs } = statSync(path);
        return { path, bytes: size, used: mtimeMs };
      })
      .sort((a, b) => b.used - a.used);
  } catch {
    return [];
  }
}

function bytesOf(array: Float64Array | Uint32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
