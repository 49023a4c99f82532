import { describe, expect, it } from 'vitest';
import { cepalstat } from '../../../src/sources/services/cepalstat.ts';
import { readGiven } from '../../../src/sources/services/core/read-given.ts';

describe('CEPALSTAT', () => {
  it('takes one indicator for a release: others have other dimensions', () => {
    expect(() => readGiven(cepalstat, { indicator: '1,2' })).toThrow(
      expect.objectContaining({ code: 'bad-option' }),
    );
    expect(readGiven(cepalstat, { indicator: '7' })).toEqual({ indicator: ['7'] });
  });
});
