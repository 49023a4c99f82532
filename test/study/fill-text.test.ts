import { describe, expect, it } from 'vitest';
import { UNITS } from '../../src/base/unit.ts';
import { fillText } from '../../src/study/fill-text.ts';
import type { StudyValue } from '../../src/study/read-values.ts';
import { textOf } from '../../src/workspace/text-of.ts';

const values = new Map<string, StudyValue>([
  ['big', { state: 'number', value: -12345.678, unit: UNITS.percent, digits: 1, step: 's' }],
  ['tiny', { state: 'number', value: -0.0001, unit: UNITS.percent, digits: 1, step: 's' }],
  ['dust', { state: 'number', value: -1e-12, unit: UNITS.percent, digits: 1, step: 's' }],
  ['gone', { state: 'missing', reason: { missing: 'zero-denominator' }, step: 's' }],
  ['later', { state: 'absent', step: 's' }],
]);

describe('fillText', () => {
  it('writes numbers for people, in each language', () => {
    expect(fillText('{big} {big:0} {big:3}', values)).toEqual({
      en: '−12,345.7 −12,346 −12,345.678',
      es: '−12,345.7 −12,346 −12,345.678',
    });
    // what is not nothing does not read as nothing; what rounding left has no sign
    expect(fillText('{tiny} {dust}', values).en).toBe('−0.0001 0.0');
  });
  it('says why a number is missing, and that data were not given', () => {
    expect(fillText({ en: '{gone}; {later}', es: '{gone}; {later}' }, values)).toEqual({
      en: '(the denominator is zero); (data not given)',
      es: '(el denominador es cero); (sin datos)',
    });
  });
  it('writes a percent sign after a number only', () => {
    expect(fillText('{big:0}%, {gone}% and {later:1}%', values).en).toBe(
      '−12,346%, (the denominator is zero) and (data not given)',
    );
  });
  it('names a parameter, an economy by its name', () => {
    const parameters = { economy: 'MEX', from: '1995', none: null };
    expect(fillText('{$economy}, {$from}: {big:0}{$none}', values, parameters)).toEqual({
      en: 'Mexico, 1995: −12,346',
      es: 'México, 1995: −12,346',
    });
  });
  it('leaves other braces alone', () => {
    expect(fillText('{ big } {} {a b} $big', values).en).toBe('{ big } {} {a b} $big');
  });
  it('one text stands for both languages', () => {
    expect(textOf('CR5')).toEqual({ en: 'CR5', es: 'CR5' });
    expect(textOf({ en: 'a', es: 'b' })).toEqual({ en: 'a', es: 'b' });
  });
});
