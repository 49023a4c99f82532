import { open } from 'node:fs/promises';
import { constants } from 'node:os';
import { describe, expect, it } from 'vitest';
import { isSystemError, namingPath, systemFault, systemReason } from '../../src/base/system-error.ts';
import { SYSTEM_REASONS } from '../../src/base/system-reasons.ts';

const failed = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: words of Node`), { code, syscall: 'rename', ...(path ? { path } : {}) });

/** What a disk may answer; ENOTSUP and EOPNOTSUPP are one number on most systems. */
const OF_DISKS =
  'EACCES EPERM ENOENT ENOTDIR EISDIR ENOSPC EDQUOT EFBIG EBUSY EIO EMFILE ENFILE ENAMETOOLONG ENOTEMPTY EEXIST EROFS EXDEV ELOOP ETXTBSY EINVAL ENXIO ENODEV ENOMEM EPIPE ESTALE ETIMEDOUT EAGAIN ECONNRESET EHOSTDOWN'.split(
    ' ',
  );

describe('what the system says', () => {
  it.each(OF_DISKS)('%s has its sentence in both languages, with code and path', (code) => {
    expect(SYSTEM_REASONS[code]).toBeDefined();
    for (const lang of ['en', 'es'] as const) {
      const text = systemFault(failed(code, '/data/x')).toText(lang);
      expect(text).toContain(`/data/x`);
      expect(text).toContain(`(${code})`);
      expect(text.split('\n')).toHaveLength(2);
    }
  });
  it.each(Object.keys(constants.errno))('%s never ends as a fault of ours', (code) => {
    expect(isSystemError(failed(code))).toBe(true);
    expect(systemFault(failed(code)).toText('es')).toContain(code);
  });
  it('of a code that nobody has heard of names code and call', () => {
    expect(systemReason(failed('EWHATEVER')).en).toBe('the system answered EWHATEVER (rename)');
  });
  it('gets the path that Node leaves out', async () => {
    const handle = await open(import.meta.filename, 'r');
    const refused = handle.write('x').catch(namingPath('/my/file'));
    await expect(refused).rejects.toMatchObject({ code: 'EBADF', path: '/my/file' });
    await handle.close();
  });
  it('is told apart from errors of ours', () => {
    expect(isSystemError(new RangeError('x'))).toBe(false);
    expect(isSystemError(failed('ENOENT'), ['EACCES'])).toBe(false);
    expect(isSystemError(null)).toBe(false);
  });
});
