import { describe, expect, test } from 'vitest';
import {
  groupShare,
  relativeParticipation,
} from '../../../../src/indicators/industry/kernels/knowledge-share.ts';

describe('knowledge share', () => {
  test('is the part of the marked classes, and relates to the reference', () => {
    const here = groupShare([10, 30, 60], [1, 0, 1]);
    expect(here).toBe(0.7);
    expect(relativeParticipation(here, 0.5)).toBe(1.4);
  });
  test('missing stays missing, with its reason', () => {
    expect(groupShare([0, 0], [1, 0])).toEqual({ missing: 'zero-denominator' });
    expect(relativeParticipation({ missing: 'not-reported' }, 0.5)).toEqual({ missing: 'not-reported' });
    expect(relativeParticipation(0.5, { missing: 'confidential' })).toEqual({ missing: 'confidential' });
    expect(relativeParticipation(0.5, 0)).toEqual({ missing: 'zero-denominator' });
  });
});
