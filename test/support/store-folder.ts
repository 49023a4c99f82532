import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore, type Store } from '../../src/store/store.ts';

/** A folder that is gone when the test ends. */
export function temporaryRoot(): string {
  const path = mkdtempSync(join(tmpdir(), 'escalar-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A store over one folder, closed when the test ends. */
export async function storeOver(path: string, writable = true): Promise<Store> {
  const store = await openStore({ roots: [{ path, writable }] });
  onTestFinished(() => store.close());
  return store;
}
