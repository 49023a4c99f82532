import type { Run } from '../inline-runs.ts';
import { figureWidth } from './figure-width.ts';
import { formulaTypst } from './formula-typst.ts';
import { inRows, type Paper, type PaperFigure, type PaperPart, type PaperTable } from './paper.ts';
import { tableLayout } from './table-layout.ts';
import { literal } from './typst-literal.ts';

/**
 * A paper as Typst source, which an engine sets as a tagged PDF. Every text stands in a string literal, so that none
 * of it is markup. Figure `n`, from 1, is read from the file `figure-n.svg`.
 */
export function paperTypst(paper: Paper): string {
  let drawn = 0;
  const rows = inRows(paper.parts);
  // one of the first chapter could float above the title: it stands where it is told of
  const chapters = rows.flatMap((part, at) => ('level' in part && part.level === 1 ? [at] : []));
  const floatsFrom = chapters[1] ?? Number.POSITIVE_INFINITY;
  return [
    `#set document(title: ${literal(paper.title)}, author: ${literal(paper.maker)}, date: none)`,
    `#set text(lang: "${paper.lang}", font: ("Arimo", "DejaVu Sans"), size: 9.5pt)`,
    PREAMBLE,
    `#text(size: 20pt, weight: "bold")[#title()]`,
    ...(paper.subtitle.length === 0
      ? []
      : [`#text(size: 11pt, fill: luma(35%))[${runsTypst(paper.subtitle)}]`]),
    ...rows.map((part, at) => {
      if (!('kind' in part)) return rowTypst(part.map((figure) => figureTypst(figure, ++drawn, false)));
      return part.kind === 'figure'
        ? figureTypst(part, ++drawn, at > floatsFrom && part.tied === undefined)
        : partTypst(part);
    }),
    '',
  ].join('\n');
}

const PREAMBLE = `#set page(paper: "a4", margin: (x: 2cm, y: 2.3cm), numbering: "1")
#set par(justify: false, leading: 0.62em, spacing: 1em)
#set heading(outlined: true)
#show title: set text(size: 20pt)
#show heading.where(level: 1): set text(size: 14pt)
#show heading.where(level: 2): set text(size: 11pt)
#show heading: set block(above: 1.8em, below: 0.9em)
#show heading.where(level: 1): it => { place.flush(); it }
#show link: set text(fill: rgb("#0a5fa5"))
#show raw: set text(font: "DejaVu Sans Mono", size: 0.95em)
#set table(stroke: none, inset: (x: 4pt, y: 2.6pt))
#set table.cell(breakable: false)
#show table: set text(size: 8pt)
#show table: it => { show regex("[+-]"): sign => sign + sym.zws; it }
#show table: set par(leading: 0.5em)
#show figure: set block(breakable: true, above: 1.6em, below: 1.6em)
#show figure.caption: set text(weight: "bold", size: 9pt)
#show figure.caption: it => block(width: 100%, sticky: true)[#set align(left); #it]
#set figure.caption(position: top)
#let formula(body) = block(inset: (left: 1em), above: 0.8em, below: 0.8em)[#set text(size: 9pt); #body]
#show figure.where(kind: image): set block(breakable: false)
#let note(body) = block(width: 100%, above: 0.7em)[#set align(left); #set text(size: 8pt, fill: luma(30%)); #body]`;

function partTypst(part: Exclude<PaperPart, PaperFigure>): string {
  switch (part.kind) {
    case 'heading':
      return `#heading(level: ${part.level}, ${literal(part.text)})`;
    case 'paragraph':
      return part.small ? `#note[${runsTypst(part.runs)}]` : `#par[${runsTypst(part.runs)}]`;
    case 'list':
      return `#list(${part.items.map((runs) => `[${runsTypst(runs)}]`).join(', ')})`;
    case 'equation':
      return formulaTypst(part.text);
    case 'table':
      return tableTypst(part);
  }
}

function runsTypst(runs: readonly Run[]): string {
  return runs
    .map(({ text, strong, emphasis, code, href }) => {
      const words = code ? `#raw(${literal(text)})` : `#text(${literal(text)})`;
      const marked = strong ? `#strong[${words}]` : emphasis ? `#emph[${words}]` : words;
      return href !== undefined && /^https?:/.test(href) ? `#link(${literal(href)})[${marked}]` : marked;
    })
    .join('');
}

/** Figure `index`; one that floats stands at the top or the foot of a page of its chapter, so that none ends half empty. */
function figureTypst(
  { number, subtitle, scene, across }: PaperFigure,
  index: number,
  floats: boolean,
): string {
  const alt = literal(`${scene.title}. ${scene.description}`);
  const under =
    subtitle === '' ? '' : ` #linebreak()#text(weight: "regular", fill: luma(35%), ${literal(subtitle)})`;
  return `#figure(placement: ${floats ? 'auto' : 'none'}, kind: image, numbering: none, supplement: none, caption: [#text(${literal(`${number}. ${scene.title}`)})${under}], alt: ${alt}, image("figure-${index}.svg", width: ${Math.floor(100 * figureWidth(scene, across))}%, alt: ${alt}))`;
}

/** Figures side by side. */
function rowTypst(figures: readonly string[]): string {
  const cells = figures.map((figure) => `[${figure}]`);
  return `#grid(columns: (${tuple(figures.map(() => '1fr'))}), column-gutter: 12pt, ${cells.join(', ')})`;
}

function tableTypst({ number, caption, columns, rows, notes }: PaperTable): string {
  const aligned = columns.map(({ numeric }) => (numeric ? 'right' : 'left'));
  const { shares, flat, wraps } = tableLayout(columns, rows);
  const head = columns.map(({ title, unit }) => {
    const under =
      unit === '' ? '' : ` #linebreak()#text(weight: "regular", fill: luma(35%), ${literal(unit)})`;
    return `[#text(weight: "bold", ${literal(title)})${under}]`;
  });
  const body = rows.map(({ cells, panel }) =>
    cells.map((runs) => `[${panel ? `#strong[${runsTypst(runs)}]` : runsTypst(runs)}]`).join(', '),
  );
  const table = [
    `#figure(kind: table, numbering: none, supplement: none, caption: [#text(${literal(number === '' ? caption : `${number}. ${caption}`)})], table(`,
    `columns: (${tuple(shares.map((share) => `${Math.round(10 * share)}fr`))}), align: (${tuple(aligned)}),${wraps ? ' stroke: (y: 0.3pt + luma(82%)),' : ''} table.hline(), table.header(${head.join(', ')}), table.hline(stroke: 0.5pt),`,
    `${body.join(',\n')}, table.hline()))`,
    ...notes.map((note) => `#note[${runsTypst(note)}]`),
  ].join('\n');
  return flat ? `#page(flipped: true)[\n${table}\n]` : table;
}

/** The items of an array, which of one item ends in a comma. */
function tuple(items: readonly string[]): string {
  return `${items.join(', ')},`;
}
