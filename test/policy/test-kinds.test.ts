import { expect, it } from 'vitest';
import { filesBelow, importsOf } from '../support/source-files.ts';
import { WHOLE_KINDS } from '../support/test-kinds.ts';

/** What takes a browser, a build or a package of its own, as tests import it. */
const HEAVY = /^(playwright-core|test\/support\/(chromium|workbench-desk|packed|built-cli|built-pages)\.ts)$/;
const files = filesBelow('test', '.test.ts');
const kindOf = (file: string) => /(\w+)\.test\.ts$/.exec(file)?.[1] ?? '';

it('a test that takes a browser, a build or a package says so by the last word of its name', () => {
  const heavy = files.filter((file) =>
    importsOf(file).some(({ specifier, target, typeOnly }) => !typeOnly && HEAVY.test(target ?? specifier)),
  );
  expect(heavy.length).toBeGreaterThan(10);
  expect(heavy.filter((file) => !(kindOf(file) in WHOLE_KINDS))).toEqual([]);
});

it('each kind that is left to npm run test:whole has a test', () => {
  const kinds = new Set(files.map(kindOf));
  expect(Object.keys(WHOLE_KINDS).filter((kind) => !kinds.has(kind))).toEqual([]);
});
