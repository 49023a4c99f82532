import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsAnywhere, runsBeside } from '../../../src/indicators/levels/runs-of-codes.ts';

const exact = () => 0;
const ordered = (values: readonly number[], order = values.map((_, at) => at)) => ({
  order,
  values: Float64Array.from(values),
  rank: Int32Array.from(values, (_, code) => order.indexOf(code)),
});

/** Every run of neighbours, the code left out, that adds up to it with two values at least and none empty at its ends. */
function byDefinition(values: readonly number[], order: readonly number[], code: number): string[] {
  const others = order.filter((at) => at !== code);
  const found: string[] = [];
  for (let first = 0; first < others.length; first += 1)
    for (let end = first + 1; end < others.length; end += 1) {
      const run = others.slice(first, end + 1);
      const sum = run.reduce((total, at) => total + (values[at] ?? 0), 0);
      const ends = [others[first], others[end]].every((at) => values[at ?? 0] !== 0);
      if (ends && sum === values[code]) found.push(run.join());
    }
  return found.sort();
}

describe('runs of codes that add up to one', () => {
  it.each([[[0, 1, 2]], [[2, 1, 0]], [[1, 0, 2]], [[0, 2, 1]]])(
    'are found where it stands between, before or behind them: %j',
    (order) => {
      const [run = []] = runsAnywhere(ordered([3, 10, 7], order), 1, exact);
      expect([...run].sort()).toEqual([0, 2]);
    },
  );
  it('are as the definition says, anywhere', () => {
    const number = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 2, maxLength: 9 }),
        fc.nat(),
        fc.nat(),
        (values, nth, turn) => {
          const code = nth % values.length;
          const order = values.map((_, at) => (at + turn) % values.length);
          const found = runsAnywhere(ordered(values, order), code, exact).map((run) => run.join());
          expect(found.sort()).toEqual(byDefinition(values, order, code));
        },
      ),
      { numRuns: 500 },
    );
  });
  it('beside it begin right behind it or end right before it', () => {
    expect(runsBeside(ordered([10, 3, 7, 3, 7]), 0, exact)).toEqual([[1, 2]]);
    expect(runsBeside(ordered([3, 7, 10]), 2, exact)).toEqual([[1, 0]]);
    expect(runsBeside(ordered([3, 10, 7]), 1, exact)).toEqual([]);
  });
});
