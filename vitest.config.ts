import { defineConfig } from 'vitest/config';

/** Files that put something in the place of a module: no other may have loaded it before. */
const ALONE = ['test/cli/door/{files,loss,tables}.test.ts', 'test/node/output-folder.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default', './test/support/count-reporter.ts'],
    testTimeout: 180_000,
    // a hook may run a study
    hookTimeout: 180_000,
    maxWorkers: 2,
    projects: [
      // the files of a worker share the modules they import: that takes half as long, and none keeps state in one
      {
        extends: true,
        test: { name: 'together', include: ['test/**/*.test.ts'], exclude: ALONE, isolate: false },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
});
