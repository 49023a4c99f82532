import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNITS } from '../../src/base/unit.ts';
import { checkClaims } from '../../src/study/check-claims.ts';
import type { StudyValue } from '../../src/study/read-values.ts';
import type { ClaimSpec, StudyFile } from '../../src/study/schema.ts';

const number = (value: number): StudyValue => ({
  state: 'number',
  value,
  unit: UNITS.percent,
  digits: 1,
  step: 's',
});
const claim = (part: Partial<ClaimSpec> = {}): ClaimSpec => ({
  id: 'c',
  topic: 't',
  statement: 'x',
  value: 24.3,
  unit: 'percent',
  tolerance: 0.05,
  source: 'p. 1',
  checks: [{ value: 'v', as: 'reproduction', words: 'ours is {v}' }],
  needs: { en: 'a survey', es: 'una encuesta' },
  ...part,
});
const checked = (
  ours: StudyValue | undefined,
  part: Partial<ClaimSpec> = {},
  more: [string, StudyValue][] = [],
) => {
  const study = {
    id: 'x',
    title: 'x',
    subtitle: 'x',
    data: {},
    steps: {},
    claims: [claim(part)],
  } as StudyFile;
  return checkClaims(study, new Map([...(ours === undefined ? [] : [['v', ours] as const]), ...more]))[0];
};

describe('checkClaims', () => {
  it.each([
    [24.3, 'reproduced'],
    [24.25, 'reproduced'],
    [24.3499, 'reproduced'],
    [24.35, 'differs'],
    [24.249, 'differs'],
    [24.36, 'differs'],
    [-24.3, 'differs'],
  ])('24.3 ± 0.05 against %d: %s', (ours, status) => {
    expect(checked(number(ours))).toMatchObject({ status, ours, step: 's' });
  });
  it.each([
    [37, 0.5, 37.5, 'differs'],
    [37, 0.5, 36.5, 'reproduced'],
    [37, 0.5, 37.4999, 'reproduced'],
    [-37, 0.5, -37.5, 'differs'],
    [-37, 0.5, -36.5, 'reproduced'],
    [0, 0.5, 0.5, 'differs'],
    [0, 0.5, -0.4999, 'reproduced'],
    [0, 0.5, -0.5, 'differs'],
    [100_000, 5000, 105_000, 'differs'],
    [100_000, 5000, 95_000, 'reproduced'],
    [0.3, 0.05, 0.25, 'reproduced'],
    [0.3, 0.05, 0.1 + 0.2 + 0.05, 'differs'],
    [37, 0.4, 37.4, 'reproduced'],
    [37, 0.4, 36.6, 'reproduced'],
    [37, 1, 38, 'reproduced'],
    [37, 1, 38.001, 'differs'],
  ])('a tie at the digits of %d ± %d goes away from zero: %d %s', (value, tolerance, ours, status) => {
    expect(checked(number(ours), { value, tolerance }).status).toBe(status);
  });
  it('what rounds to the claim at its digits is the claim, and nothing else', () => {
    const rounded = (ours: number, digits: number) =>
      Math.sign(ours) * Number(`${Math.round(Number(`${Math.abs(ours)}e${digits}`))}e-${digits}`);
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999, max: 99_999 }),
        fc.integer({ min: 0, max: 2 }),
        (thousandths, digits) => {
          const ours = thousandths / 1000;
          const value = rounded(ours, digits);
          fc.pre(value !== 0);
          const tolerance = 0.5 * 10 ** -digits;
          const step = 10 ** -digits;
          const status = (near: number) => checked(number(ours), { value: near, tolerance }).status;
          expect(status(value)).toBe('reproduced');
          for (const near of [value + step, value - step])
            if (Math.abs(near) > step / 2) expect(status(near)).toBe('differs');
        },
      ),
    );
  });
  it('a tolerance of nothing forgives only rounding', () => {
    expect(checked(number(0.1 + 0.2), { value: 0.3, tolerance: 0 }).status).toBe('reproduced');
    expect(checked(number(0.3000001), { value: 0.3, tolerance: 0 }).status).toBe('differs');
    expect(checked(number(1e9 + 0.04), { value: 1e9, tolerance: 0.05 }).status).toBe('reproduced');
  });
  it('an analogue is one however near', () => {
    const checks = [{ value: 'v', as: 'analogue' as const, words: 'near' }];
    expect(checked(number(24.3), { checks })).toMatchObject({ status: 'analogue', words: { en: 'near' } });
  });
  it('takes the first check whose data are there', () => {
    const checks = [
      { value: 'survey', as: 'reproduction' as const, words: 'survey' },
      { value: 'v', as: 'analogue' as const, words: 'public' },
    ];
    const absent: [string, StudyValue] = ['survey', { state: 'absent', step: 'q' }];
    expect(checked(number(1), { checks }, [absent]).status).toBe('analogue');
    expect(checked(number(1), { checks }, [['survey', number(24.3)]]).status).toBe('reproduced');
  });
  it.each([
    ['below', 14.999, 'reproduced'],
    ['below', 15, 'differs'],
    ['above', 15.001, 'reproduced'],
    ['above', 15, 'differs'],
  ] as const)('a claim %s 15 against %d: %s', (bound, ours, status) => {
    expect(checked(number(ours), { value: 15, bound })).toMatchObject({ status, bound });
  });
  it('what it needs can name a number that stands near', () => {
    const needs = { en: 'the decree; near it {near}%', es: 'el decreto; cerca, {near}%' };
    expect(checked(undefined, { needs }, [['near', number(63.14)]]).words).toEqual({
      en: 'Needs: the decree; near it 63.1%',
      es: 'Necesita: el decreto; cerca, 63.1%',
    });
  });
  it('without data it says what it needs', () => {
    const nothing = {
      status: 'not checkable',
      ours: null,
      words: { en: 'Needs: a survey', es: 'Necesita: una encuesta' },
    };
    expect(checked(undefined)).toMatchObject(nothing);
    expect(checked({ state: 'missing', reason: { missing: 'not-reported' }, step: 's' })).toMatchObject(
      nothing,
    );
    expect(checked(number(1), { checks: [] })).toMatchObject(nothing);
  });
});
