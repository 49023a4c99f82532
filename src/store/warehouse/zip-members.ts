import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { flowFileFault } from './flow-file-errors.ts';

/** A file in a zip on the disk, which need not fit into memory. */
export interface ZipMember {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own header lies. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const WIDE = 0xffffffff;

/**
 * The files in a zip, zip64 included, from its directory.
 * @throws EscalarError `warehouse` where the directory cannot be read, or a file is encrypted or packed otherwise than by deflate
 */
export async function zipMembers(path: string): Promise<readonly ZipMember[]> {
  const handle = await open(path, 'r');
  try {
    const { count, bytes } = await directoryOf(handle, path);
    const members: ZipMember[] = [];
    for (let at = 0, n = 0; n < count; n += 1) {
      if (bytes.length < at + 46 || bytes.readUInt32LE(at) !== ENTRY) throw broken(path);
      const [nameLength, extraLength, noteLength] = [28, 30, 32].map((place) =>
        bytes.readUInt16LE(at + place),
      );
      if (bytes.length < at + 46 + nameLength + extraLength) throw broken(path);
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
      const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
      const [method, isSecret] = [bytes.readUInt16LE(at + 10), (bytes.readUInt16LE(at + 8) & 1) === 1];
      if (isSecret || (method !== 0 && method !== 8)) throw broken(`${path}/${name}`);
      members.push({ name, method, crc: bytes.readUInt32LE(at + 16), ...widened(bytes, at, extra) });
      at += 46 + nameLength + extraLength + noteLength;
    }
    return members;
  } finally {
    await handle.close();
  }
}

/**
 * Unpacks one file of a zip onto the disk, piece by piece.
 * @throws EscalarError `warehouse` where its length or checksum is not the stated one
 */
export async function unpackMember(path: string, member: ZipMember, target: string): Promise<void> {
  const start = await dataStart(path, member);
  let [length, sum] = [0, 0];
  const counted = new Transform({
    transform(piece: Buffer, _, done) {
      length += piece.length;
      sum = crc32(piece, sum);
      // a file that grows beyond what its directory says ends the reading
      done(length > member.size ? broken(`${path}/${member.name}`) : null, piece);
    },
  });
  if (!Number.isSafeInteger(start + member.packed)) throw broken(`${path}/${member.name}`);
  const range = { start, end: start + member.packed - 1, highWaterMark: 1 << 20 };
  const source = member.packed === 0 ? Readable.from([]) : createReadStream(path, range);
  const out = createWriteStream(target);
  try {
    if (member.method === 0) await pipeline(source, counted, out);
    else await pipeline(source, createInflateRaw({ chunkSize: 1 << 18 }), counted, out);
  } catch (cause) {
    throw /^Z_/.test(String((cause as NodeJS.ErrnoException).code))
      ? broken(`${path}/${member.name}`)
      : cause;
  }
  if (length !== member.size || sum !== member.crc) throw broken(`${path}/${member.name}`);
}

async function dataStart(path: string, { name, offset }: ZipMember): Promise<number> {
  const handle = await open(path, 'r');
  try {
    const head = await piece(handle, offset, 30, path);
    if (head.readUInt32LE(0) !== LOCAL) throw broken(`${path}/${name}`);
    return offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  } finally {
    await handle.close();
  }
}

/** Sizes and place of an entry, of 64 bits where its extra field has them. */
function widened(bytes: Buffer, at: number, extra: Buffer): Pick<ZipMember, 'packed' | 'size' | 'offset'> {
  const wide: number[] = [];
  for (let place = 0; place + 4 <= extra.length; place += 4 + extra.readUInt16LE(place + 2)) {
    const end = Math.min(extra.length, place + 4 + extra.readUInt16LE(place + 2));
    if (extra.readUInt16LE(place) === 1)
      for (let k = place + 4; k + 8 <= end; k += 8) wide.push(Number(extra.readBigUInt64LE(k)));
  }
  const [size, packed, offset] = [24, 20, 42].map((place) => {
    const value = bytes.readUInt32LE(at + place);
    return value === WIDE ? (wide.shift() ?? value) : value;
  });
  return { size, packed, offset };
}

async function directoryOf(handle: FileHandle, path: string) {
  const { size } = await handle.stat();
  const tail = await piece(handle, Math.max(0, size - 65_557), Math.min(size, 65_557), path);
  let at = tail.length - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== END) at -= 1;
  if (at < 0) throw broken(path);
  let [count, length, offset] = [
    tail.readUInt16LE(at + 10),
    tail.readUInt32LE(at + 12),
    tail.readUInt32LE(at + 16),
  ];
  if (at >= 20 && tail.readUInt32LE(at - 20) === LOCATOR_64) {
    const end = await piece(handle, Number(tail.readBigUInt64LE(at - 12)), 56, path);
    if (end.readUInt32LE(0) !== END_64) throw broken(path);
    [count, length, offset] = [32, 40, 48].map((place) => Number(end.readBigUInt64LE(place)));
  }
  return { count, bytes: await piece(handle, offset, length, path) };
}

async function piece(handle: FileHandle, position: number, length: number, path: string): Promise<Buffer> {
  // a length that is not so would ask for any amount of memory
  if (position + length > (await handle.stat()).size) throw broken(path);
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await handle.read(bytes, 0, length, position);
  if (bytesRead !== length) throw broken(path);
  return bytes;
}

function broken(path: string) {
  return flowFileFault(path, {
    en: 'it is not a whole zip that can be unpacked (deflate, without a password)',
    es: 'no es un zip íntegro que pueda desempacarse (deflate, sin contraseña)',
  });
}
