import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import { shorten } from '../../src/base/shorten.ts';

describe('shorten', () => {
  it('keeps what fits, cuts what does not and says how much is left', () => {
    expect(shorten('x'.repeat(200))).toBe('x'.repeat(200));
    expect(shorten('x'.repeat(2_000_000))).toBe(`${'x'.repeat(80)}… (+1999920)`);
    expect(shorten(`${'x'.repeat(79)}${'😀'.repeat(100)}`)).toMatch(/^x{79}… \(\+200\)$/);
  });
  it('is done to every cell and name that an error repeats, not to a path', () => {
    const long = 'y'.repeat(5000);
    const errors = [
      new EscalarError('not-a-number', { column: long, cell: null, value: long }),
      new EscalarError('bad-period', { value: long }),
      new EscalarError('unknown-name', {
        kind: { en: 'x', es: 'x' },
        name: long,
        nearest: long,
        known: [long],
      }),
      new EscalarError('duplicate-row', { key: long }),
    ];
    for (const error of errors) {
      expect(error.message.length).toBeLessThan(400);
      expect(error.toText('es').length).toBeLessThan(800);
      expect(JSON.stringify(error).length).toBeLessThan(1500);
    }
    expect(new EscalarError('file-not-found', { path: long }).message).toContain(long);
  });
});
