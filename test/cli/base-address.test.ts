import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import { baseAddress } from '../../src/cli/base-address.ts';

describe('the base of addresses', () => {
  it.each(['foo', 'ftp://a.org', 'https://me:pass@a.org/x', 'https://me@a.org', 'https://a.org?x=1'])(
    '%s is refused, and its password not said',
    (value) => {
      let text = '';
      try {
        baseAddress(value);
      } catch (error) {
        if (error instanceof EscalarError && error.code === 'bad-option') text = error.toText('en');
      }
      expect(text).toContain('https://mirror.example.org/api');
      expect(text).not.toContain('pass@');
    },
  );
  it('goes on with the one that is advised', () => {
    expect(baseAddress('https://mirror.example.org/api//')).toBe('https://mirror.example.org/api');
  });
});
