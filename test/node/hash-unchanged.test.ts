import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashUnchanged } from '../../src/node/hash-unchanged.ts';
import { temporaryRoot } from '../support/store-folder.ts';

function file(): string {
  const path = join(temporaryRoot(), 'x.parquet');
  writeFileSync(path, 'before');
  return path;
}

describe('hashUnchanged', () => {
  it('gives what was read and the hash of the file', async () => {
    const path = file();
    expect(await hashUnchanged(path, 'x', async () => readFileSync(path, 'utf8'))).toEqual({
      value: 'before',
      sha256: createHash('sha256').update('before').digest('hex'),
    });
  });
  it.each([
    ['written to', (path: string) => appendFileSync(path, '!')],
    ['written over with as many bytes', (path: string) => writeFileSync(path, 'after!')],
    [
      'replaced by another of the same size and time',
      (path: string) => {
        const now = new Date(0);
        writeFileSync(`${path}.new`, 'after!');
        utimesSync(`${path}.new`, now, now);
        renameSync(`${path}.new`, path);
      },
    ],
  ])('refuses a file that was %s meanwhile', async (_, change) => {
    const path = file();
    const reading = hashUnchanged(path, 'x.parquet', async () => change(path));
    await expect(reading).rejects.toMatchObject({ code: 'file-changed', params: { path: 'x.parquet' } });
  });
});
