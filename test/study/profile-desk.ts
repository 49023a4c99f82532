import { afterAll, beforeAll } from 'vitest';
import { nodeFiles } from '../../src/node/node-files.ts';
import { nodeHost } from '../../src/node/node-host.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { shippedRoot } from '../../src/store/store-roots.ts';
import { buildReport } from '../../src/study/report/build-report.ts';
import { runStudy } from '../../src/study/run-study.ts';
import { summarise } from '../../src/study/summarise.ts';
import { findStudy, type StudySource } from '../../src/workspace/find-study.ts';
import type { Host } from '../../src/workspace/host.ts';
import { readOnce } from '../../src/workspace/read-once.ts';

type Choices = Readonly<Record<string, string>>;

export interface ProfileDesk {
  /** Known once the tests run. */
  readonly host: Host;
  readonly source: StudySource;
  profileOf(set: Choices): ReturnType<typeof profiled>;
}

async function profiled(source: StudySource, host: Host, set: Choices) {
  const result = await runStudy(source, { host, set });
  return { result, summary: summarise(result), report: buildReport(result, {}) };
}

/** The profile of any economy over what ships: a table is read once for all economies, a profile made once for all tests. */
export function profileDesk(): ProfileDesk {
  let store: Store;
  let host: Host;
  let source: StudySource;
  const made = new Map<string, ReturnType<typeof profiled>>();
  beforeAll(async () => {
    store = await openStore({ roots: [{ path: shippedRoot(), writable: false }] });
    host = { ...nodeHost(store), store: readOnce(store) };
    source = await findStudy('profile', nodeFiles);
  });
  afterAll(() => {
    made.clear();
    return store.close();
  });
  return {
    get host() {
      return host;
    },
    get source() {
      return source;
    },
    profileOf(set) {
      const key = JSON.stringify(set);
      const profile = made.get(key) ?? profiled(source, host, set);
      made.set(key, profile);
      return profile;
    },
  };
}
