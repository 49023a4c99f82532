import { expect, it } from 'vitest';
import { inputsOf } from '../../src/study/inputs-of.ts';
import { NO_ROWS } from '../../src/workspace/run-step.ts';

it('a warehouse stands in the lock once for each state that steps found it in', () => {
  const step = (sha256: string, rows: number) => ({
    table: NO_ROWS,
    notes: [],
    input: { name: 'flows', file: 'trade', rows, sha256 },
  });
  const inputs = inputsOf([step('a', 5), step('a', 3), step('b', 9)]);
  expect(inputs.map(({ sha256 }) => sha256)).toEqual(['a', 'b']);
});
