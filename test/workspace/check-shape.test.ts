import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { checkAgainst } from '../../src/workspace/check-shape.ts';

const file = {
  schema: z.strictObject({ parts: z.record(z.string(), z.number()) }),
  path: 'schema/x.schema.json',
  root: 'x',
};
const parts = (count: number) => ({
  parts: Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, 'a'])),
});

it('tells the first of many faults with its place, and of more than can be told that they are too many', () => {
  const check = (count: number) =>
    checkAgainst(file, parts(count), (path) => ({ file: 'x.yaml', line: path.length + 1 }));
  expect(() => check(1000)).toThrow(
    expect.objectContaining({
      code: 'study-shape',
      message: expect.stringMatching(/^x\.yaml:3: parts\.k0: /),
    }),
  );
  expect(() => check(300_000)).toThrow(
    expect.objectContaining({
      code: 'study-shape',
      message: expect.stringMatching(/^x\.yaml:1: \(x\): too many of its parts/),
    }),
  );
});
