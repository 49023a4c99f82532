import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { namingPath } from '../../base/system-error.ts';
import type { KeptAnswer, LedgerLine, Ports } from '../../sources/services/core/ports.ts';
import { hashBytes, hashText } from '../../store/hash.ts';
import { MOST_BYTES } from './http-transport.ts';

const NEW_LINE = 10;

/** Headers that tell which answer of the service it was; the others are not kept. */
const TELLING = ['content-type', 'content-disposition', 'date', 'etag', 'last-modified'];

/**
 * Answers in a folder, each a file that is there whole or not at all, and a ledger that only grows: whatever ends the
 * process, what was kept before stays, and a line that was cut is passed over.
 */
export function keptAnswers(folder: string): Pick<Ports, 'find' | 'keep' | 'note' | 'hash'> {
  return {
    hash: hashText,
    find: (key) => findAnswer(join(folder, 'answers', key)),
    async keep(key, kept) {
      await mkdir(join(folder, 'answers'), { recursive: true });
      await writeWhole(join(folder, 'answers', key), bytesOf(kept));
    },
    async note(line) {
      await mkdir(folder, { recursive: true });
      await append(join(folder, 'ledger.jsonl'), line);
    },
  };
}

/** One line about the answer, then its body packed. */
function bytesOf({ answer, at }: KeptAnswer): Uint8Array {
  const { status, body } = answer;
  const headers = Object.fromEntries(TELLING.flatMap((name) => pairOf(name, answer.headers[name])));
  const about = JSON.stringify({ at, status, headers, sha256: hashBytes(body) });
  return Buffer.concat([Buffer.from(`${about}\n`), gzipSync(body)]);
}

function pairOf(name: string, value: string | undefined): readonly (readonly [string, string])[] {
  return value === undefined ? [] : [[name, value]];
}

/** A file that was changed or cut counts as not there: it is asked for again. */
async function findAnswer(path: string): Promise<KeptAnswer | null> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return null;
  try {
    const end = bytes.indexOf(NEW_LINE);
    const about = JSON.parse(bytes.subarray(0, end).toString()) as About;
    const body = gunzipSync(bytes.subarray(end + 1), { maxOutputLength: MOST_BYTES });
    if (hashBytes(body) !== about.sha256) return null;
    return { answer: { status: about.status, headers: about.headers, body }, at: about.at };
  } catch {
    return null;
  }
}

interface About {
  readonly at: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly sha256: string;
}

/** Through a name of this process, so that two that keep the same answer do not meet. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const own = `${path}.${process.pid}`;
  const named = namingPath(path);
  try {
    const file = await open(own, 'w').catch(named);
    try {
      await file.writeFile(bytes).catch(named);
      await file.sync().catch(named);
    } finally {
      await file.close();
    }
    await rename(own, path);
  } catch (cause) {
    await rm(own, { force: true }).catch(() => undefined);
    throw cause;
  }
}

/** A line of its own, even behind one that was cut. */
async function append(path: string, line: LedgerLine): Promise<void> {
  const named = namingPath(path);
  const file = await open(path, 'a+').catch(named);
  try {
    const { size } = await file.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    const cut = size > 0 && last[0] !== NEW_LINE ? '\n' : '';
    await file.writeFile(`${cut}${JSON.stringify(line)}\n`).catch(named);
    await file.sync().catch(named);
  } finally {
    await file.close();
  }
}
