import { describe, expect, test } from 'vitest';
import { COLOUR_ROLES, type ColourRole, DARK, type FigureTheme, LIGHT } from '../../src/figures/theme.ts';

function luminance(hex: string): number {
  const parts = [1, 3, 5].map((i) => {
    const part = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const [red, green, blue] = parts as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of WCAG 2. */
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const THEMES: readonly (readonly [string, FigureTheme])[] = [
  ['light', LIGHT],
  ['dark', DARK],
];

describe.each(THEMES)('the %s theme', (_, theme) => {
  test('has no colour twice, so that pictures can be re-coloured', () => {
    expect(new Set(Object.values(theme)).size).toBe(COLOUR_ROLES.length);
  });

  test.each(COLOUR_ROLES.filter((role) => /^series|ink|muted/.test(role)))(
    '%s can be read on the paper',
    (role) => {
      expect(contrast(theme[role], theme.paper)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each([
    'ramp1',
    'ramp2',
    'ramp3',
    'ramp4',
    'below2',
    'below1',
    'middle',
    'above1',
    'above2',
  ] as ColourRole[])('ink can be read on %s', (role) =>
    expect(contrast(theme.ink, theme[role])).toBeGreaterThanOrEqual(4.5),
  );

  test.each(['ramp5', 'ramp6', 'below3', 'above3'] as ColourRole[])('paper can be read on %s', (role) => {
    expect(contrast(theme.paper, theme[role])).toBeGreaterThanOrEqual(4.5);
  });

  test('a ramp runs evenly from the paper to its deepest colour', () => {
    const ramp = [1, 2, 3, 4, 5, 6].map((i) => contrast(theme[`ramp${i}` as ColourRole], theme.paper));
    expect(ramp).toEqual(ramp.toSorted((a, b) => a - b));
  });
});
