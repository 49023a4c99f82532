import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
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

it('one below a file, or with a name too long, has one in both languages', () => {
  const root = temporaryRoot();
  writeFileSync(join(root, 'file'), '');
  expect(writeFault(join(root, 'file', 'x'))?.en).toContain('not a folder');
  expect(writeFault(join(root, 'x'.repeat(300)))?.es).toContain('más largo');
});
