import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/base/visible-text.ts';

describe('visible', () => {
  it.each([
    ['\u001b]0;title\u0007', '\\u001b]0;title\\u0007'],
    ['\u009b31m', '\\u009b31m'],
    ['a\u007fb', 'a\\u007fb'],
    ['over\rwritten', 'over\\u000dwritten'],
    ['abc\u202egpj.exe', 'abc\\u202egpj.exe'],
    ['\u2066x\u2069', '\\u2066x\\u2069'],
    ['one\u2028two\u2029', 'one\\u2028two\\u2029'],
    ['half \ud83d', 'half \\ud83d'],
    ['half \ude00.', 'half \\ude00.'],
    ['\uffff', '\\uffff'],
  ])('shows %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('leaves words, lines, tabs and whole pairs as they are', () => {
    for (const text of ['Año México ñ 北京 é 😀', 'a\tb\nc\r\nd', '', 'עברית', '\\u001b'])
      expect(visible(text)).toBe(text);
  });

  it('leaves nothing for a terminal to obey, is valid XML text, and means the same in JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = visible(text);
        expect(shown.replace(/[\t\n]|\r\n/g, '')).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
        expect(JSON.parse(visible(JSON.stringify(text)))).toBe(text);
        const xml = `<a>${shown.replace(/[&<>]/g, '.')}</a>`;
        expect(XMLValidator.validate(xml)).toBe(true);
      }),
    );
  });
});
