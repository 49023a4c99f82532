import { type FileHandle, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { dirname } from 'node:path';
import { namingPath } from '../../base/system-error.ts';
import { backoff, TRIES } from '../../sources/services/core/backoff.ts';
import { Malformed } from '../../sources/services/core/judge.ts';
import { Unreached } from '../../sources/services/core/ports.ts';
import type { FileForm } from '../../sources/services/files/file-source.ts';
import { hashFile } from '../../store/hash.ts';
import { checkForm, isWhole } from './file-form.ts';
import { reasonOf } from './http-transport.ts';
import { openAddress } from './open-address.ts';
import { lockPart, type PartLock } from './part-lock.ts';

export interface FetchFile {
  readonly address: string;
  /** Where it is to stand; while it comes, it stands beside that as `.part`. */
  readonly path: string;
  readonly form: FileForm;
  readonly signal?: AbortSignal;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Bytes that are there, of so many; null where nobody says. */
  readonly progress: (bytes: number, of: number | null) => void;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  readonly now: () => number;
  readonly random: () => number;
}

/** What is known of a file that is there whole. */
export interface FileRecord {
  readonly address: string;
  /** When it came, ISO 8601. */
  readonly at: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Tells one state of the file from another: its ETag, or when it was changed. */
  readonly tag: string;
}

/**
 * Brings a file, however large, from where it broke off: what came before is kept as long as the server says that the file
 * is the same. It stands in its place only when it is whole.
 * @throws Unreached for a connection that fails again and again; Malformed for a page, or another kind of file, in its place;
 *   what the system says of a disk that does not take it
 */
export async function fetchFile(asked: FetchFile): Promise<FileRecord> {
  await mkdir(dirname(asked.path), { recursive: true });
  const lock = await lockPart(`${asked.path}.part`);
  try {
    return await brought(asked, lock);
  } finally {
    await lock.release();
  }
}

async function brought(asked: FetchFile, lock: PartLock): Promise<FileRecord> {
  let furthest = await sizeOf(`${asked.path}.part`);
  for (let tried = 1; ; tried += 1) {
    await lock.touch();
    try {
      return await settled(asked, await transfer(asked));
    } catch (cause) {
      const there = await sizeOf(`${asked.path}.part`);
      // a try that brought it further than any before is none in vain
      if (there > furthest) tried = 1;
      furthest = Math.max(furthest, there);
      if (!(cause instanceof Unreached) || tried >= TRIES || asked.signal?.aborted === true) throw cause;
      await asked.sleep(backoff(tried, 0, asked.random()));
    }
  }
}

/** The record of a file that is there, and is as it came; null otherwise. */
export async function fileRecord(path: string): Promise<FileRecord | null> {
  // a run that was killed between the file and its record left that beside it
  const records = await Promise.all(
    [`${path}.json`, `${path}.json.part`].map((name) => readFile(name, 'utf8').then(recordIn, () => null)),
  );
  const size = await sizeOf(path);
  const fitting = records.filter((record) => record !== null && record.bytes === size && size > 0);
  if (fitting.length === 0) return null;
  const sha256 = await hashFile(path);
  return fitting.find((record) => record?.sha256 === sha256) ?? null;
}

/** A record that cannot be read is none: the file is asked for again. */
function recordIn(text: string): FileRecord | null {
  try {
    return JSON.parse(text) as FileRecord | null;
  } catch {
    return null;
  }
}

/** Adds what is lacking to the part. @returns the tag of the file */
async function transfer(asked: FetchFile): Promise<string> {
  const part = `${asked.path}.part`;
  const [tag, size] = [await readFile(`${part}.tag`, 'utf8').catch(() => ''), await sizeOf(part)];
  const from = tag === '' ? 0 : size;
  const range = from === 0 ? {} : { range: `bytes=${from}-`, 'if-range': tag };
  const response = await openAddress(asked.address, { 'accept-encoding': 'identity', ...range }, asked);
  const { statusCode: status = 0, headers } = response;
  if (status === 416) {
    response.destroy();
    // the same file, and all of it is here: a run ended before it put it in its place
    if (headers['content-range'] === `bytes */${from}`) return tag;
    await rm(`${part}.tag`, { force: true });
    throw new Unreached('what is here is longer than the file: it is asked for again from its beginning');
  }
  if (status !== 200 && status !== 206) throw refusal(response);
  const now = tagOf(response);
  if (status === 206 && from > 0 && now !== tag) {
    response.destroy();
    await forget(part);
    throw new Unreached('the file has changed: it is asked for again from its beginning');
  }
  const start = status === 206 ? startOf(headers['content-range'], from) : 0;
  const left = headers['content-length'] === undefined ? null : Number(headers['content-length']);
  await append(asked, response, { part, start, tag: now, total: left === null ? null : start + left });
  return now;
}

interface Coming {
  readonly part: string;
  /** Byte at which the answer begins. */
  readonly start: number;
  readonly tag: string;
  readonly total: number | null;
}

async function append(asked: FetchFile, response: IncomingMessage, coming: Coming): Promise<void> {
  const { part, start, total } = coming;
  let file: FileHandle | null = null;
  let there = start;
  try {
    for await (const piece of arriving(response)) {
      file ??= await opened(asked, coming, piece).catch(namingPath(asked.path));
      // each piece is on the disk before the next is looked for: what came before a break stays
      await file.write(piece).catch(namingPath(asked.path));
      there += piece.length;
      asked.progress(there, total);
    }
  } catch (cause) {
    response.destroy();
    throw cause;
  } finally {
    await file?.close();
  }
  if (total !== null && there !== total) throw new Unreached(`it ended at byte ${there} of ${total}`);
  if (there === 0) throw new Malformed('an answer without a byte');
  if ((await sizeOf(part)) === there) return;
  await forget(part);
  throw new Unreached('what is here is not what came: it is asked for again from its beginning');
}

/** The pieces of an answer. A connection that breaks may be taken up again; a disk that refuses a piece is not among these. */
async function* arriving(response: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* response;
  } catch (cause) {
    throw new Unreached(reasonOf(cause));
  }
}

/** What came before stays until the first piece of the whole file shows that it is one. @throws Malformed */
async function opened({ form }: FetchFile, { part, start, tag }: Coming, first: Buffer): Promise<FileHandle> {
  if (start > 0) return open(part, 'a');
  checkForm(first, form);
  // a part never stands beside the tag of another state of the file
  await rm(part, { force: true });
  await writeFile(`${part}.tag`, tag);
  return open(part, 'w');
}

async function forget(part: string): Promise<void> {
  await rm(part, { force: true });
  await rm(`${part}.tag`, { force: true });
}

/** Puts a whole part in its place. @throws Malformed for one that has no end */
async function settled({ path, form, address, now }: FetchFile, tag: string): Promise<FileRecord> {
  const part = `${path}.part`;
  if (!(await isWhole(part, form))) {
    await forget(part);
    throw new Malformed('the file has no end: it was cut off where it comes from');
  }
  const [sha256, bytes] = [await hashFile(part), await sizeOf(part)];
  const record = { address, at: new Date(now()).toISOString(), bytes, sha256, tag };
  // in this order a run may end anywhere between, and the file need not come again
  await writeFile(`${path}.json.part`, `${JSON.stringify(record)}\n`);
  await rename(part, path);
  await rename(`${path}.json.part`, `${path}.json`);
  await rm(`${part}.tag`, { force: true });
  return record;
}

/** A weak tag does not say that every byte is the same. */
function tagOf({ headers }: IncomingMessage): string {
  const { etag = '', 'last-modified': changed = '' } = headers;
  return etag.startsWith('W/') || etag === '' ? changed : etag;
}

function startOf(range: string | undefined, from: number): number {
  const start = Number(/^bytes (\d+)-/.exec(range ?? '')?.[1]);
  if (start !== from) throw new Unreached(`it goes on at byte ${start} where ${from} was asked for`);
  return start;
}

function refusal(response: IncomingMessage): Error {
  const { statusCode: status = 0 } = response;
  response.destroy();
  const said = `HTTP ${status}`;
  return status >= 500 || status === 429 || status === 408 ? new Unreached(said) : new Malformed(said);
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
