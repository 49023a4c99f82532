import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { secretOf } from '../../../src/node/get/secret-of.ts';
import { codeOf } from '../../support/error-code.ts';

const home = mkdtempSync(join(tmpdir(), 'escalar-secrets-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

it('comes from the environment first, then from a file that only its owner reads', () => {
  const env = { ESCALAR_HOME: home };
  expect(secretOf('A_KEY', env)).toBeNull();
  const path = join(home, 'secrets');
  writeFileSync(path, 'OTHER=1\nA_KEY = of=file \n');
  chmodSync(path, 0o644);
  expect(codeOf(() => secretOf('A_KEY', env))).toBe('bad-option');
  // the way on that the message names
  chmodSync(path, 0o600);
  expect(secretOf('A_KEY', env)).toBe('of=file');
  expect(secretOf('A_KEY', { ...env, A_KEY: 'of the environment' })).toBe('of the environment');
  expect(secretOf('NONE', env)).toBeNull();
});
