import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { EscalarError } from '../base/error.ts';
import type { InputFile } from '../workspace/host.ts';
import { nothingPiped } from './output-errors.ts';

/** Whether a name means what is piped in: `-`, `/dev/stdin`, or the `/dev/fd/63` that a shell makes of `<(…)`. */
export function isStreamName(name: string): boolean {
  return name === '-' || name === '/dev/stdin' || /^\/(?:dev|proc\/self)\/fd\/\d+$/.test(name);
}

/**
 * All that is piped in, read once.
 * @param name a name that `isStreamName` knows
 * @param most bytes; what never ends is refused there
 * @throws EscalarError `nothing-piped`, `file-too-large`; errors of the system, which the caller explains
 */
export async function readStream(name: string, most: number): Promise<InputFile> {
  if (name === '-' && process.stdin.isTTY) throw nothingPiped();
  const stream = name === '-' ? process.stdin : createReadStream(name);
  const hash = createHash('sha256');
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > most) {
      stream.destroy();
      throw new EscalarError('file-too-large', { bytes: size, limit: most }, { file: name });
    }
    hash.update(part);
    parts.push(part);
  }
  return { bytes: Buffer.concat(parts), sha256: hash.digest('hex') };
}
