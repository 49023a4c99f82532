import type { Lang } from '../../base/locale.ts';
import { escapeLatex } from '../latex-text.ts';
import { formulaLatex } from './formula-latex.ts';
import { type CaptionOf, type LatexKind, latexCaptions, latexKind } from './latex-caption.ts';
import { latexPageTable } from './latex-page-table.ts';
import { runsLatex } from './latex-runs.ts';
import { inRows, type Paper, type PaperFigure, type PaperPart } from './paper.ts';

/**
 * A paper as a LaTeX document for pdflatex, of the packages that a usual installation has. Figure `n`, from 1, is the
 * picture that `pictureOf(n)` names; LaTeX numbers figures and tables itself, as the paper does.
 */
export function paperLatex(paper: Paper, pictureOf: (n: number) => string): string {
  const captionOf = latexCaptions(paper.lang);
  // those before the first chapter stand where they are told of, below the title
  const rows = inRows(paper.parts);
  const first = rows.findIndex((part) => 'kind' in part && part.kind === 'heading');
  let drawn = 0;
  const parts = rows.map((part, at) => {
    if (!('kind' in part)) return rowLatex(part, captionOf, () => pictureOf(++drawn));
    return part.kind === 'figure'
      ? figureLatex(part, captionOf, pictureOf(++drawn), at > first && part.tied === undefined)
      : partLatex(part, captionOf, paper.lang);
  });
  return [...preamble(paper), ...parts, '\\end{document}', ''].join('\n\n');
}

const BABEL = { en: 'english', es: 'spanish,mexico,es-noshorthands' } as const satisfies Record<Lang, string>;

function preamble(paper: Paper): readonly string[] {
  const title = escapeLatex(paper.title);
  const under = paper.subtitle.length === 0 ? '' : `\\\\[1ex]\\large ${runsLatex(paper.subtitle)}`;
  return [
    `\\documentclass[11pt,a4paper]{article}
\\usepackage[T1]{fontenc}
\\usepackage[utf8]{inputenc}
\\IfFileExists{lmodern.sty}{\\usepackage{lmodern}}{}
\\usepackage[${BABEL[paper.lang]}]{babel}
\\usepackage[margin=2.2cm]{geometry}
\\usepackage{array,booktabs,longtable,pdflscape,graphicx,float,placeins,caption}
\\usepackage{xurl}
\\usepackage[hidelinks]{hyperref}
\\hypersetup{pdftitle={${title}},pdfcreator={${escapeLatex(paper.maker)}}}
\\captionsetup{labelsep=period,justification=raggedright,singlelinecheck=false,font=small,labelfont=bf}
\\setcounter{secnumdepth}{0}
\\setlength{\\parindent}{0pt}\\setlength{\\parskip}{0.6em}\\emergencystretch=3em
${kindsOf(paper).map(kindLatex).join('\n')}`,
    `\\title{${title}${under}}\n\\author{}\\date{}`,
    '\\begin{document}\n\\maketitle',
  ];
}

/** The kinds that the captions of a paper have, each once. */
function kindsOf({ parts, lang }: Paper): readonly LatexKind[] {
  const kinds = parts.flatMap((part) => ('number' in part ? (latexKind(part.number, lang)?.kind ?? []) : []));
  return [...new Map(kinds.map((kind) => [kind.name, kind])).values()];
}

function kindLatex({ name, word }: LatexKind): string {
  const known = name === 'figure' || name === 'table';
  return known
    ? `\\captionsetup[${name}]{name={${escapeLatex(word)}}}`
    : `\\DeclareCaptionType{${name}}[${escapeLatex(word)}]`;
}

function partLatex(part: Exclude<PaperPart, PaperFigure>, captionOf: CaptionOf, lang: Lang): string {
  switch (part.kind) {
    case 'heading':
      return part.level === 1
        ? `\\FloatBarrier\n\\section{${escapeLatex(part.text)}}`
        : `\\FloatBarrier\n\\subsection{${escapeLatex(part.text)}}`;
    case 'paragraph':
      return part.small ? `{\\small ${runsLatex(part.runs)}\\par}` : runsLatex(part.runs);
    case 'list':
      return `\\begin{itemize}\n${part.items.map((runs) => `\\item {}${runsLatex(runs)}`).join('\n')}\n\\end{itemize}`;
    case 'equation':
      return `\\begin{quote}\\small ${formulaLatex(part.text)}\\end{quote}`;
    case 'table':
      return latexPageTable(part, captionOf, lang);
  }
}

/** A figure; one that floats stands on a page of its chapter, those of an annex where they come. */
function figureLatex(
  { number, subtitle, scene }: PaperFigure,
  captionOf: CaptionOf,
  picture: string,
  floats: boolean,
): string {
  const counted = captionOf(number, scene.title);
  const name = counted.name ?? 'figure';
  const under = underLatex(subtitle);
  return `${counted.before === '' ? '' : `${counted.before}\n`}\\begin{${name}}[${floats && !counted.inAnnex ? '!htbp' : 'H'}]
\\centering
${counted.caption}
${under}\\includegraphics[width=\\linewidth,height=0.8\\textheight,keepaspectratio]{${picture}}
\\end{${name}}`;
}

/** Figures side by side, each with its caption. */
function rowLatex(figures: readonly PaperFigure[], captionOf: CaptionOf, picture: () => string): string {
  const share = (0.96 / (figures[0].across ?? 1)).toFixed(2);
  const cells = figures.map(
    ({ number, subtitle, scene }) =>
      `\\begin{minipage}[t]{${share}\\linewidth}
${captionOf(number, scene.title).caption}
${underLatex(subtitle)}\\includegraphics[width=\\linewidth]{${picture()}}
\\end{minipage}`,
  );
  return `\\begin{figure}[H]\n${cells.join('\\hfill\n')}\n\\end{figure}`;
}

function underLatex(subtitle: string): string {
  return subtitle === '' ? '' : `{\\raggedright\\small ${escapeLatex(subtitle)}\\par}\n`;
}
