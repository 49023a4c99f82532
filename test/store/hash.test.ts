import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashFile, hashText } from '../../src/store/hash.ts';
import { temporaryRoot } from '../support/store-folder.ts';

// FIPS 180-4, example of one block
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

test('a file and a text have the SHA-256 of the standard', async () => {
  const path = join(temporaryRoot(), 'abc');
  writeFileSync(path, 'abc');
  expect(await hashFile(path)).toBe(ABC);
  expect(hashText('abc')).toBe(ABC);
});
