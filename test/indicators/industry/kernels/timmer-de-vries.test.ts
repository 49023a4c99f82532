import { describe, expect, test } from 'vitest';
import { prepare } from '../../../../src/indicators/industry/kernels/decomposition.ts';
import {
  shrinkingProductivity,
  timmerDeVries,
} from '../../../../src/indicators/industry/kernels/timmer-de-vries.ts';
import { arraysOf, industryFixture } from '../../../support/fixture.ts';
import { pairOf } from '../../../support/two-periods.ts';

const fixture = industryFixture();

test('productivity of the shrinking classes in the fixture', () => {
  const pair = arraysOf(fixture.continuing_only.inputs, ['y0', 'l0', 'y1', 'l1']);
  expect(shrinkingProductivity(prepare(pair))).toBeCloseTo(fixture.continuing_only.timmer_devries.PJ, 12);
});

describe('timmerDeVries', () => {
  test('a shrinking class has no structural term; the growing one gains the gap', () => {
    // shares ½ → ¾ and ½ → ¼, productivity still at 4 and 1
    const { within, expanding } = timmerDeVries(
      pairOf([
        [8, 2, 12, 3],
        [2, 2, 1, 1],
      ]),
    ).terms;
    expect([...within]).toEqual([0, 0]);
    expect([...expanding]).toEqual([0.25 * 3, 0]);
  });

  test('an entrant is set against the classes that shrink', () => {
    const { entry, expanding } = timmerDeVries(
      pairOf([
        [8, 2, 4, 1],
        [0, 0, 6, 1],
      ]),
    ).terms;
    expect([...entry]).toEqual([0, 0.5 * (6 - 4)]);
    expect([...expanding]).toEqual([0, 0]);
  });

  test('no class shrinks when shares stand still', () => {
    const result = timmerDeVries(
      pairOf([
        [8, 2, 10, 2],
        [2, 2, 3, 2],
      ]),
    );
    expect([...result.terms.expanding]).toEqual([0, 0]);
    expect(result.residual).toBeCloseTo(0, 15);
  });
});
