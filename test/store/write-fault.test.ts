import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../../src/store/make-folder.ts';
import { writeFault } from '../../src/store/write-fault.ts';
import { temporaryRoot } from '../support/store-folder.ts';

it('a folder that can be made or written has no fault, and nothing stays of the trial', () => {
  const root = temporaryRoot();
  expect(writeFault(join(root, 'a', 'b'))).toBeNull();
  mkdirSync(join(root, 'there'));
  expect(writeFault(join(root, 'there'))).toBeNull();
  expect(readdirSync(root)).toEqual(['there']);
  expect(readdirSync(join(root, 'there'))).toEqual([]);
});

it('one that a file system cannot make, and says is not there, has one and no end of asking', () => {
  if (process.platform !== 'linux') return;
  expect(writeFault('/proc/nothing/a/b')?.en).toContain('no such file');
});

it('one that two make at once is there', () => {
  const root = temporaryRoot();
  const path = join(root, 'a', 'b', 'c');
  expect(makeFolder(path)).toBe(join(root, 'a'));
  expect(makeFolder(path)).toBeUndefined();
  writeFileSync(join(root, 'file'), '');
  expect(() => makeFolder(join(root, 'file', 'x'))).toThrow(/ENOTDIR/);
});

it('one below a file, or with a name too long, has one in both languages', () => {
  const root = temporaryRoot();
  writeFileSync(join(root, 'file'), '');
  expect(writeFault(join(root, 'file', 'x'))?.en).toContain('not a folder');
  expect(writeFault(join(root, 'x'.repeat(300)))?.es).toContain('más largo');
});
