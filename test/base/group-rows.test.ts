import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupRows } from '../../src/base/group-rows.ts';

describe('groupRows', () => {
  it('gives the rows of each group in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5 })), (of) => {
        const { order, starts } = groupRows(of, 6);
        const groups = [0, 1, 2, 3, 4, 5].map((group) => [
          ...order.subarray(starts[group], starts[group + 1]),
        ]);
        expect(groups).toEqual(
          groups.map((_, group) => of.flatMap((one, row) => (one === group ? [row] : []))),
        );
      }),
    );
  });
});
