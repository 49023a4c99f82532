import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultRoots, shippedRoot, userRoot } from '../../src/store/store-roots.ts';

describe('the folders of releases', () => {
  test('are those of the package and then the person’s', () => {
    expect(defaultRoots({ ESCALAR_HOME: '/somewhere' })).toEqual([
      { path: shippedRoot(), writable: false },
      { path: resolve('/somewhere/releases'), writable: true },
    ]);
    expect(shippedRoot()).toBe(resolve('data'));
  });

  test('follow ESCALAR_HOME, then the platform', () => {
    expect(userRoot({ ESCALAR_HOME: '' }, 'linux')).toBe(join(homedir(), '.local/share/escalar/releases'));
    expect(userRoot({ XDG_DATA_HOME: '/xdg' }, 'linux')).toBe(join('/xdg', 'escalar/releases'));
    expect(userRoot({}, 'darwin')).toBe(join(homedir(), 'Library/Application Support/escalar/releases'));
    expect(userRoot({ LOCALAPPDATA: '/local' }, 'win32')).toBe(join('/local', 'escalar/releases'));
  });
});
