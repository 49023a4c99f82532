import { describe, expect, test } from 'vitest';
import { anchorOf, escapeHtml, linkHtml, safeHref } from '../../src/report/escape.ts';

test('escapeHtml covers content and both kinds of quotes', () => {
  expect(escapeHtml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
});

describe('safeHref', () => {
  test.each([
    'https://example.org/a?b=1&c#d',
    'http://example.org',
    '#claims',
    'tables/a.csv',
    '../a.html',
    'a.html?x=1:2',
  ])('lets %s through', (address) => expect(safeHref(address)).toBe(address));

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//example.org',
    'a"b',
    '',
  ])('refuses %j', (address) => expect(safeHref(address)).toBeNull());
});

test('a refused address leaves its words', () => {
  expect(linkHtml('javascript:x', 'words')).toBe('words');
  expect(linkHtml('a.csv', 'words')).toBe('<a href="a.csv">words</a>');
});

test('an anchor has only letters that an address needs not escape', () => {
  expect(anchorOf('fig', 'a b/ñ')).toBe('fig-a-b--');
});
