import { expect, test } from 'vitest';
import { inlineHtml, proseHtml } from '../../src/report/prose-html.ts';

test('paragraphs, lists and marks', () => {
  expect(proseHtml('One\nline.\n\n- **a**\n- *b*\n\n`x*y*`')).toBe(
    '<p>One line.</p>\n<ul><li><strong>a</strong></li><li><em>b</em></li></ul>\n<p><code>x*y*</code></p>',
  );
});

test('a link only where its address is safe', () => {
  expect(inlineHtml('[site](https://example.org/a_b)')).toBe('<a href="https://example.org/a_b">site</a>');
  expect(inlineHtml('[site](javascript:alert)')).toBe('site');
});

test('marks of multiplication stay', () => {
  expect(inlineHtml('a * b * c')).toBe('a * b * c');
});

test('markup is text', () => {
  expect(inlineHtml('**<b>** `<i>` [<u>](#a)')).toBe(
    '<strong>&lt;b&gt;</strong> <code>&lt;i&gt;</code> <a href="#a">&lt;u&gt;</a>',
  );
});
