import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WHOLE } from './test/support/test-kinds.ts';

/** Files that put something in the place of a module: no other may have loaded it before. */
const ALONE = ['test/cli/door/{files,loss,tables}.test.ts', 'test/node/output-folder.test.ts'];

/** Those that take longest: begun last, one of them would keep one worker busy while the others have nothing to do. */
const LONG = [
  'node/get/download-kill',
  'workbench/pages/access-browser',
  'workbench/pages/study-browser',
  'package/packed',
  'study/profile-sweep',
  'policy/lineage-sweep',
  'study/bundled-sweep',
  'store/kill',
  'study/fuzz',
  'workbench/engine/study-view-sweep',
  'cli/into-the-study-process',
  'study/profile',
  'workbench/engine/claims-view',
  'math/dense/agreement',
  'workbench/engine/start-view',
  'policy/terms',
];

/** The long ones first, then as usual. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return at < 0 ? LONG.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    reporters: ['default', './test/support/count-reporter.ts'],
    setupFiles: ['./test/support/one-seed.ts'],
    testTimeout: 180_000,
    // a hook may run a study
    hookTimeout: 180_000,
    maxWorkers: 2,
    // what a file becomes is kept below node_modules by its text: a second run transforms what has changed (`vitest --clearCache`)
    experimental: { fsModuleCache: true },
    // each worker has a core to itself: a command in a test would start a thread for the other one's and wait for it
    env: { ESCALAR_THREADS: '1' },
    sequence: { sequencer: LongFirst },
    projects: [
      // the files of a worker share the modules they import: that takes half as long, and none keeps state in one
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [WHOLE, ...ALONE],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'whole', include: [WHOLE], isolate: false } },
      // after the others: a worker that is shared ends where a file that is alone comes next
      { extends: true, test: { name: 'alone', include: ALONE, sequence: { groupOrder: 1 } } },
    ],
  },
});
