import { visible } from '../base/visible-text.ts';

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // a letter behind it makes another sign in Spanish
  '"': '\\char34{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '−': '$-$',
  '×': '$\\times$',
  '–': '--',
  '—': '---',
  '…': '\\ldots{}',
  '⁻': '$^{-}$',
  '⁰': '$^{0}$',
  '¹': '$^{1}$',
  '²': '$^{2}$',
  '³': '$^{3}$',
  '⁴': '$^{4}$',
  '⁵': '$^{5}$',
  '⁶': '$^{6}$',
  '⁷': '$^{7}$',
  '⁸': '$^{8}$',
  '⁹': '$^{9}$',
};

/** Text with every character that LaTeX would act on made inert. */
export function escapeLatex(text: string): string {
  return visible(text.replace(/\s+/g, ' ')).replace(
    /[\\{}$&#_%~^"<>−×–—…⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/g,
    (char) => LATEX[char],
  );
}

/** Letters of footnotes: a, b, c... */
export function letterOf(index: number): string {
  return String.fromCharCode(97 + (index % 26));
}
