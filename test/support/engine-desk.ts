import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { nodeHost } from '../../src/node/node-host.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { shippedRoot } from '../../src/store/store-roots.ts';
import type { Engine } from '../../src/workbench/engine/engine.ts';
import { openEngine } from '../../src/workbench/engine/open-engine.ts';

export interface EngineDesk {
  /** Over what ships; known once the tests run. */
  readonly engine: Engine;
  /** For files of one's own; goes with the tests. */
  readonly folder: string;
  /** What the engine has told of its work so far. */
  readonly told: string[];
}

/** The engine of the workbench in this process, for the tests of a file. */
export function engineDesk(): EngineDesk {
  let store: Store;
  let engine: Engine;
  const told: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'escalar-engine-'));
  beforeAll(async () => {
    store = await openStore({ roots: [{ path: shippedRoot(), writable: false }] });
    engine = openEngine(nodeHost(store), '0.0.0', (what) => void told.push(what));
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  return {
    get engine() {
      return engine;
    },
    folder,
    told,
  };
}
