import { expect, it } from 'vitest';
import { filesBelow, sourceFiles } from '../support/source-files.ts';
import { unreachedExports } from '../support/unreached-exports.ts';

/** Exports that only tests reach, and why they stay. */
const KEPT: Readonly<Record<string, string>> = {
  'src/indicators/industry/kernels/baily-bartelsman-haltiwanger.ts quadrantOf':
    'to be an output of shift-share',
  'src/indicators/industry/kernels/gini.ts gini': 'the plain form beside the weighted one',
};

const sources = sourceFiles();
const found = unreachedExports(sources, [
  ...sources,
  ...filesBelow('scripts', '.ts'),
  ...filesBelow('bench', '.ts'),
]);

it('every export is reached by more than tests: use it, remove it, or say why it stays', () => {
  expect(found.filter((name) => !(name in KEPT))).toEqual([]);
});
it('no reason outlives its export', () => {
  expect(Object.keys(KEPT).filter((name) => !found.includes(name))).toEqual([]);
});
