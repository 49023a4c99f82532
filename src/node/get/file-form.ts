import { open } from 'node:fs/promises';
import { Malformed } from '../../sources/services/core/judge.ts';
import type { FileForm } from '../../sources/services/files/file-source.ts';

/** What a packed file begins with, which a workbook is too. */
const ZIP = [0x50, 0x4b];
/** `PK\5\6` begins the directory at the end of a zip, at most a comment before its last byte. */
const END_OF_ZIP = Buffer.from([0x50, 0x4b, 5, 6]);
const MOST_COMMENT = 65_536 + 22;

/** @throws Malformed for a file that begins as another, such as the page that some servers give in its place with status 200 */
export function checkForm(first: Buffer, form: FileForm): void {
  const isPage = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml)/i.test(
    first.subarray(0, 200).toString('latin1'),
  );
  const isPacked = ZIP.every((byte, at) => first[at] === byte);
  if (form === 'csv' ? !isPage && !isPacked && !first.includes(0) : isPacked) return;
  throw new Malformed(isPage ? `a web page instead of a ${form} file` : `no ${form} file`);
}

/** Whether a file has its end. */
export async function isWhole(path: string, form: FileForm): Promise<boolean> {
  if (form === 'csv') return true;
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(Math.min(size, MOST_COMMENT));
    await file.read(tail, 0, tail.length, size - tail.length);
    return tail.lastIndexOf(END_OF_ZIP) >= 0;
  } finally {
    await file.close();
  }
}
