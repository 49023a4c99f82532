import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balancedText, ellipsis, textWidth, wrapText } from '../../src/figures/text-width.ts';

describe('textWidth', () => {
  test('is that of Helvetica: digits share one width, accents add none', () => {
    expect(textWidth('0', 10)).toBeCloseTo(5.56);
    expect(textWidth('1111', 10)).toBe(textWidth('8880', 10));
    expect(textWidth('análisis', 12)).toBe(textWidth('analisis', 12));
    expect(textWidth('ñ', 12)).toBe(textWidth('n', 12));
  });

  test('bold is wider', () => {
    expect(textWidth('México', 12, true)).toBeGreaterThan(textWidth('México', 12));
  });
});

describe('wrapText', () => {
  const words = fc
    .array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 20 })
    .map((all) => all.join(' '));

  test('no line is wider than the room, and no letter is lost', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 400 }), (text, width) => {
        const lines = wrapText(text, width, 12);
        // a single letter may be wider than a narrow room
        for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width + 1e-9);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  test('a text too long for its lines ends in an ellipsis', () => {
    const lines = wrapText('cadenas globales de valor y escalamiento industrial', 80, 12, false, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(textWidth(lines[1] as string, 12)).toBeLessThanOrEqual(80);
  });
});

test('balancedText leaves no single word on the last line', () => {
  const title = 'Menos de la mitad del valor de las exportaciones mexicanas se genera en el país';
  const greedy = wrapText(title, 676, 18, true);
  const balanced = balancedText(title, 676, 18, true);
  expect(greedy.at(-1)).toBe('el país');
  expect(balanced).toHaveLength(greedy.length);
  expect((balanced.at(-1) as string).split(' ').length).toBeGreaterThan(3);
});

test('ellipsis cuts to the room', () => {
  expect(ellipsis('corto', 100, 12)).toBe('corto');
  expect(textWidth(ellipsis('un texto bastante largo', 60, 12), 12)).toBeLessThanOrEqual(60);
});
