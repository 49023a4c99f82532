import { describe, expect, it } from 'vitest';
import { choice, list, number, period, text } from '../../../src/indicators/options.ts';
import { varyValues } from '../../../src/indicators/vary/vary-values.ts';

const about = { en: 'x', es: 'x' };
const ratio = number(1, about, { min: 0 });
const whole = number(5, about, { min: 1, max: 10, integer: true, vary: [3, 8] });

describe('varyValues', () => {
  it.each([
    ['a range of numbers at equal distances', ratio, '0.5..1.5:5', ['0.5', '0.75', '1', '1.25', '1.5']],
    ['numbers as a person writes them', ratio, '0.1..0.3:3', ['0.1', '0.2', '0.3']],
    ['a range below zero', number(0, about), '-2..-1:2', ['-2', '-1']],
    ['every whole number', whole, '3..6', ['3', '4', '5', '6']],
    ['every second one', whole, '2..10:5', ['2', '4', '6', '8', '10']],
    ['values and ranges between commas', whole, '3..4, 8', ['3', '4', '8']],
    ['the values that a number gives', whole, '', [3, 8]],
    ['all values of a choice', choice(['a', 'b'], 'a', about), null, ['a', 'b']],
    ['years', period(about), '1994..1996', ['1994', '1995', '1996']],
    ['lists between bars', list(about), '27|27,28', ['27', '27,28']],
    ['texts between commas', text(null, about), 'a,b', ['a', 'b']],
    ['texts with commas between bars', text(null, about), 'a,b|c', ['a,b', 'c']],
    ['a list of a study', whole, [3, 4], ['3', '4']],
  ])('reads %s', (_, spec, written, values) => {
    expect(varyValues('x', spec, written)).toEqual(values);
  });

  it.each([
    ['a number that gives no values', ratio, '', /x=0\.5\.\.1\.5:5/],
    ['a list without values', list(about), null, /x=A,B\|C/],
    ['a range that does not say how many', ratio, '0.5..1.5', /0\.5\.\.1\.5:5/],
    ['a range that falls', whole, '6..3', /3\.\.6/],
    ['steps between whole numbers', whole, '3..6:3', /2\.\.10:5/],
    ['a range without end', whole, '1..1000000', /3\.\.6/],
    ['a value out of range', whole, '3,11', /a whole number, 1 – 10/],
    ['a value that a choice does not have', choice(['a', 'b'], 'a', about), 'a,c', /a \| b/],
  ])('refuses %s, and says how to write', (_, spec, written, says) => {
    expect(() => varyValues('x', spec, written)).toThrow(expect.objectContaining({ code: 'bad-option' }));
    try {
      varyValues('x', spec, written);
    } catch (error) {
      expect((error as { toText(lang: string): string }).toText('en')).toMatch(says);
    }
  });
});
