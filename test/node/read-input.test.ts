import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindAt, readInput } from '../../src/node/read-input.ts';
import { temporaryRoot } from '../support/store-folder.ts';

const posix = process.platform !== 'win32';

describe('readInput', () => {
  it('gives the bytes and their hash', async () => {
    const path = join(temporaryRoot(), 'x.csv');
    writeFileSync(path, 'a,b\n');
    const { bytes, sha256 } = await readInput(path, 'x.csv');
    expect(new TextDecoder().decode(bytes)).toBe('a,b\n');
    expect(sha256).toBe(createHash('sha256').update('a,b\n').digest('hex'));
  });
  it('says that there is no file only when there is none', async () => {
    const root = temporaryRoot();
    const refusal = (name: string) => readInput(join(root, name), name);
    await expect(refusal('none')).rejects.toMatchObject({ code: 'file-not-found', params: { path: 'none' } });
    writeFileSync(join(root, 'file'), '');
    await expect(refusal('file/below')).rejects.toMatchObject({ code: 'file-not-found' });
    mkdirSync(join(root, 'folder'));
    await expect(refusal('folder')).rejects.toMatchObject({ code: 'not-a-file', params: { kind: 'folder' } });
    symlinkSync('circle', join(root, 'circle'));
    await expect(refusal('circle')).rejects.toMatchObject({ code: 'cannot-read-file' });
    await expect(refusal('x'.repeat(300))).rejects.toMatchObject({ code: 'cannot-read-file' });
  });
  it.runIf(posix && process.getuid?.() !== 0)('says that there is no permission', async () => {
    const path = join(temporaryRoot(), 'secret');
    writeFileSync(path, '');
    chmodSync(path, 0);
    await expect(readInput(path, 'secret')).rejects.toMatchObject({
      code: 'cannot-read-file',
      params: { why: { en: 'there is no permission' } },
    });
  });
  it.runIf(posix)('refuses what never ends before it reads', async () => {
    const root = temporaryRoot();
    expect(spawnSync('bash', ['-c', 'mkfifo "$0"', join(root, 'pipe')]).status).toBe(0);
    symlinkSync('/dev/zero', join(root, 'zero'));
    for (const name of ['pipe', 'zero']) {
      expect(await kindAt(join(root, name), name)).toBe('stream');
      await expect(readInput(join(root, name), name)).rejects.toMatchObject({
        code: 'not-a-file',
        params: { kind: 'stream' },
      });
    }
  });
  // Node reads no file over 2 GiB: had it been tried, the error would be Node's
  it('refuses a file over the limit before it reads, over 2 GiB too', async () => {
    const path = join(temporaryRoot(), 'large.csv');
    writeFileSync(path, '');
    truncateSync(path, 3 * 2 ** 30);
    const refused = readInput(path, 'large.csv');
    await expect(refused).rejects.toMatchObject({ code: 'file-too-large', params: { bytes: 3 * 2 ** 30 } });
    await expect(refused).rejects.toThrow('3221 MB');
  });
});
