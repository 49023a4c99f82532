import { visible } from '../base/visible-text.ts';
import { LATEX_ACCENTS, LATEX_SCRIPTS, LATEX_SIGNS } from './latex-signs.ts';

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
  '‐': '-',
  '–': '--',
  '—': '---',
  '…': '\\ldots{}',
  '·': '\\textperiodcentered{}',
};

const ACCENTED = /(\p{L})([\u0302-\u0304\u0307\u0308])/gu;

/** Text with every character that LaTeX would act on made inert, and every sign that its fonts have under another name. */
export function escapeLatex(text: string): string {
  const pieces = visible(text.replace(/\s+/g, ' ').normalize('NFC')).split(ACCENTED);
  // of each three: the text between, a letter, its accent
  return pieces
    .map((piece, i) => {
      if (i % 3 === 0)
        return [...piece]
          .map((sign, at, all) => (isDashed(sign, all[at + 1]) ? '-{}' : signLatex(sign)))
          .join('');
      return i % 3 === 1 ? `$${LATEX_ACCENTS[pieces[i + 1]]}{${LATEX_SIGNS[piece] ?? piece}}$` : '';
    })
    .join('');
}

/** Two hyphens, as of an option, would become a dash. */
function isDashed(sign: string, next: string | undefined): boolean {
  return sign === '-' && next === '-';
}

function signLatex(sign: string): string {
  const own = LATEX[sign];
  if (own !== undefined) return own;
  const inMath = LATEX_SIGNS[sign] ?? LATEX_SCRIPTS[sign];
  return inMath === undefined ? sign : `$${inMath}$`;
}

/** Letters of footnotes: a, b, c... */
export function letterOf(index: number): string {
  return String.fromCharCode(97 + (index % 26));
}
