import type { Lang } from '../../base/locale.ts';
import { ANNEX_LETTER } from '../block-numbers.ts';
import { escapeLatex } from '../latex-text.ts';
import { WORDS } from '../words.ts';

/** What counts a kind of figure or table in LaTeX: its environment, and the word that it is called by. */
export interface LatexKind {
  readonly name: string;
  readonly word: string;
}

/** The kind and the number that a title has before it, `Figure 3`; null of one that is not counted. */
export function latexKind(
  number: string,
  lang: Lang,
): { readonly kind: LatexKind; readonly at: string } | null {
  const [, word, at] = new RegExp(`^(.+) (${ANNEX_LETTER}?\\d+)$`).exec(number) ?? [];
  if (word === undefined) return null;
  const own = word
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
  const name =
    word === WORDS.figure[lang] ? 'figure' : word === WORDS.table[lang] ? 'table' : `counted${own}`;
  return { kind: { name, word }, at };
}

/** What counts a title (null where nothing does), what must stand before its environment, and the caption in it. */
export interface LatexCaption {
  readonly name: string | null;
  readonly before: string;
  readonly caption: string;
  readonly inAnnex: boolean;
}

export type CaptionOf = (number: string, title: string) => LatexCaption;

/**
 * Captions that LaTeX numbers itself, in the order of the document, so that they can be referred to. What stands
 * behind the chapters begins again with its letter.
 */
export function latexCaptions(lang: Lang): CaptionOf {
  const begun = new Set<string>();
  return (number, title) => {
    const counted = latexKind(number, lang);
    if (counted === null) {
      const words = number === '' ? title : `${number}. ${title}`;
      return { name: null, before: '', caption: `\\caption*{${escapeLatex(words)}}`, inAnnex: false };
    }
    const { name } = counted.kind;
    const inAnnex = counted.at.startsWith(ANNEX_LETTER);
    const begins = inAnnex && !begun.has(name);
    if (begins) begun.add(name);
    const again = `\\setcounter{${name}}{0}\\renewcommand{\\the${name}}{${ANNEX_LETTER}\\arabic{${name}}}`;
    return {
      name,
      before: begins ? again : '',
      caption: `\\caption{${escapeLatex(title)}}\\label{${name}:${counted.at}}`,
      inAnnex,
    };
  };
}
