import { describe, expect, it } from 'vitest';
import { watchEnds } from '../../../../src/sources/services/core/early-ends.ts';

describe('series that end early', () => {
  it('are told of any number of them', () => {
    const watch = watchEnds();
    const count = 200_000;
    const columns = [
      Array.from({ length: count }, (_, i) => `s${i}`),
      Array.from({ length: count }, (_, i) => (i === 7 ? '2010' : '2020')),
      Array.from({ length: count }, () => '1'),
    ];
    watch.see({ names: ['variable', 'period', 'value'], columns });
    expect(watch.lines().map(({ en }) => en)).toEqual([expect.stringContaining('(2020): s7 (2010).')]);
  });
});
