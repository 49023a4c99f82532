import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choice, list, number, onlyWith } from '../../../src/indicators/options.ts';
import { planVariants } from '../../../src/indicators/vary/plan-variants.ts';

const about = { en: 'x', es: 'x' };
const specs = {
  method: choice(['a', 'b', 'c'], 'a', about),
  top: number(5, about, { integer: true }),
  products: list(about),
};
const names = (...request: Parameters<typeof planVariants>) =>
  planVariants(...request).map(({ choice: moved, variant }) => `${moved} ${variant}`);

describe('planVariants', () => {
  it('moves one option at a time from the headline, which has the options as given', () => {
    expect(names(specs, { top: 4 }, { vary: { method: null, top: '4,8' } })).toEqual([
      'headline method=a; top=4',
      'method b',
      'method c',
      'top 8',
    ]);
  });

  it('combines all values when asked', () => {
    expect(names(specs, {}, { vary: { method: 'b', top: '8' }, combine: true })).toEqual([
      'headline method=a; top=5',
      'combination method=a; top=8',
      'combination method=b; top=5',
      'combination method=b; top=8',
    ]);
  });

  describe('an option that means something beside one method only', () => {
    const conditioned = { ...specs, top: onlyWith({ method: ['b', 'c'] }, specs.top) };
    const refusal = (...request: Parameters<typeof planVariants>) => {
      try {
        return names(...request);
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    it('is refused where the headline makes it idle, and moves where it does not', () => {
      expect(refusal(conditioned, {}, { vary: { top: '8' } })).toBe('option-without-meaning');
      expect(names(conditioned, { method: 'b' }, { vary: { top: '8' } })).toEqual([
        'headline top=5',
        'top 8',
      ]);
    });
    it('is combined with that method alone', () => {
      expect(names(conditioned, {}, { vary: { method: 'b', top: '8' }, combine: true })).toEqual([
        'headline method=a; top=5',
        'combination method=b; top=5',
        'combination method=b; top=8',
      ]);
    });
    it('stays beside the methods that nobody named, and refuses the one that was', () => {
      const given = { method: 'b', top: 8 };
      expect(names(conditioned, given, { vary: { method: null } })).toEqual([
        'headline method=b',
        'method c',
      ]);
      expect(refusal(conditioned, given, { vary: { method: 'a,c' } })).toBe('option-without-meaning');
    });
  });

  it('counts a value once, however it is written', () => {
    expect(names(specs, {}, { vary: { top: '8,8.0,5' } })).toEqual(['headline top=5', 'top 8']);
    expect(names(specs, {}, { vary: { products: '27,28|27, 28|29' } })).toHaveLength(3);
  });

  it('makes as many variants as there are combinations without the headline', () => {
    const counts = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        const range = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);
        const vary = { top: range(10, first).join(','), products: range(20, second).join('|') };
        expect(planVariants(specs, {}, { vary, combine: true })).toHaveLength((first + 1) * (second + 1));
        expect(planVariants(specs, {}, { vary })).toHaveLength(1 + first + second);
      }),
    );
  });

  it.each([
    ['unknown-name', { vary: { metod: 'a' } }, /method/],
    ['bad-option', { vary: { method: 'a' } }, /headline/],
    ['bad-option', { vary: { method: 'b' }, compare: ['MEX'] }, /MEX,TWN/],
    ['too-many-variants', { vary: { top: '6..20' }, most: 14 }, /--most 15/],
  ])('refuses with %s, and says what to do', (code, request, says) => {
    try {
      planVariants(specs, {}, request);
      expect.unreachable();
    } catch (error) {
      const found = error as { code: string; toText(lang: string): string };
      expect(found.code).toBe(code);
      expect(found.toText('en')).toMatch(says);
    }
  });

  it('computes as many as it was told to allow', () => {
    expect(planVariants(specs, {}, { vary: { top: '6..20' }, most: 15 })).toHaveLength(16);
  });
});
