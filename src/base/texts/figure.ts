import type { ErrorText, ErrorTexts } from './kind.ts';

/** Errors in what a figure is asked to draw. */
export const figureErrors = {
  'figure-column': (
    p: {
      figure: string;
      column: string;
      have: readonly string[];
      nearest: string | null;
    } & ErrorText,
  ) => p,
  'figure-column-kind': (p: { figure: string; column: string; expected: 'number' | 'text' } & ErrorText) => p,
  'figure-negative': (p: { figure: string; column: string; place: string; value: number } & ErrorText) => p,
  'figure-units': (p: { figure: string; units: readonly string[]; differ: readonly string[] } & ErrorText) =>
    p,
  'figure-duplicate': (p: { figure: string; place: string; differ: readonly string[] } & ErrorText) => p,
} satisfies ErrorTexts;
