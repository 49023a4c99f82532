import { type Lang, say } from '../base/locale.ts';
import { renderSvg } from '../figures/figure-scene.ts';
import type { FigureSpec } from '../figures/spec.ts';
import { cardHtml } from './card-html.ts';
import { comparisonHtml } from './comparison-html.ts';
import { anchorOf, escapeHtml, linkHtml } from './escape.ts';
import { methodAnchor, methodHtml } from './method-html.ts';
import type { Block, FigureBlock, TableBlock } from './model.ts';
import { printedRows } from './printed-rows.ts';
import { inlineHtml, proseHtml } from './prose-html.ts';
import { rulesHtml } from './rules-html.ts';
import { tableHtml } from './table-html.ts';
import { verdictHtml } from './verdict-html.ts';
import type { Lead } from './verdict-model.ts';
import { numbered, WORDS } from './words.ts';

/** Widths of the two drawings of a figure, for wide and for narrow screens. */
const WIDE = 720;
const NARROW = 360;

/** A drawing of more characters, such as a network, is there once: its dots need the width, and the page its size. */
const MOST_TWICE = 40_000;

/** Rows of the numbers of a figure; all of them are in its CSV. */
const ROWS_OF_FIGURE = 40;

/** Where a block stands in a report. */
export interface BlockPlace {
  /** Among those of its kind: `3`, `A3`. */
  readonly number: string;
  /** Anchors of the methods that stand already: each is written once. */
  readonly methods: ReadonlySet<string>;
  /** It has half the width of the page. */
  readonly half?: boolean;
}

/** One block; `lead` is what leads from a number to where it comes from. */
export function blockHtml(
  block: Block,
  lang: Lang,
  { number, methods, half = false }: BlockPlace,
  lead?: Lead,
): string {
  if (block.kind === 'prose') return `<div class="prose">${proseHtml(say(block.text, lang))}</div>`;
  const method = methodHtml(block.method, lang, methods);
  switch (block.kind) {
    case 'figure':
      return figureHtml(block, lang, { number, half }, method);
    case 'table':
      return tableBlockHtml(block, lang, number, method);
    case 'card':
      return cardHtml(block, lang, number, method);
    case 'verdict':
      return verdictHtml(block, lang, number, method, lead);
    case 'comparison':
      return comparisonHtml(block, lang, number, method, lead);
    case 'rules':
      return rulesHtml(block, lang, method, lead);
  }
}

/** The methods that stand after a block. */
export function methodsAfter(block: Block, methods: ReadonlySet<string>): ReadonlySet<string> {
  return block.kind === 'prose' ? methods : new Set([...methods, methodAnchor(block.method)]);
}

function figureHtml(
  { spec, tableCsv, wholeIn }: FigureBlock,
  lang: Lang,
  { number, half }: Required<Pick<BlockPlace, 'number' | 'half'>>,
  method: string,
): string {
  const id = anchorOf('fig', spec.id);
  const word = say(numbered(WORDS.figure, number), lang);
  const picture = (width: number, suffix: string) =>
    renderSvg(spec, lang, { width, theme: 'variables', idPrefix: `${id}-${suffix}` });
  const wide = half ? '' : picture(WIDE, 'w');
  const narrow = wide.length > MOST_TWICE ? '' : picture(NARROW, 'n');
  const title = escapeHtml(say(spec.title, lang));
  const table = tableHtml(spec.table, lang, {
    caption: title,
    name: say(spec.title, lang),
    columns: shownColumns(spec),
    maxRows: ROWS_OF_FIGURE,
    once: true,
    wholeIn: wholeIn ?? (tableCsv === undefined ? 'study' : 'file'),
    ...(spec.labels === undefined ? {} : { labels: spec.labels }),
  });
  return [
    `<figure id="${id}">`,
    wide === '' || narrow === ''
      ? `<div class="pic">${wide}${narrow}</div>`
      : `<div class="pic wide">${wide}</div><div class="pic narrow">${narrow}</div>`,
    `<figcaption><a href="#${id}">${word}</a>${csvLink(tableCsv, lang)}</figcaption>`,
    `<details class="data"><summary>${say(WORDS.dataOfFigure, lang)}</summary>${table}</details>`,
    method,
    '</figure>',
  ].join('');
}

// a figure's table may carry more columns than it draws; the drawn ones come first
function shownColumns(spec: FigureSpec): string[] {
  const drawn = [spec.series, spec.x, spec.y].filter((name) => name !== undefined);
  return [...drawn, ...spec.table.fields.map((field) => field.name).filter((name) => !drawn.includes(name))];
}

function tableBlockHtml(block: TableBlock, lang: Lang, number: string, method: string): string {
  const id = anchorOf('tab', block.table.name);
  const word = say(numbered(WORDS.table, number), lang);
  const title = escapeHtml(say(block.title, lang));
  const about =
    block.caption === undefined ? '' : `<span class="about">${inlineHtml(say(block.caption, lang))}</span>`;
  const table = tableHtml(block.table, lang, {
    caption: `<a href="#${id}-${number}">${word}</a> <b>${title}</b>${about}`,
    name: say(block.title, lang),
    wholeIn: block.wholeIn ?? (block.tableCsv === undefined ? 'study' : 'file'),
    ...(block.rows === undefined ? {} : { maxRows: printedRows(block.table.rows, block.rows) }),
    ...(block.columns === undefined ? {} : { columns: block.columns }),
    ...(block.labels === undefined ? {} : { labels: block.labels }),
  });
  const csv = block.tableCsv === undefined ? '' : `<p class="tools">${csvLink(block.tableCsv, lang, '')}</p>`;
  return `<section class="table" id="${id}-${number}">${table}${csv}${method}</section>`;
}

function csvLink(href: string | undefined, lang: Lang, before = ' · '): string {
  if (href === undefined) return '';
  return `<span class="csv">${before}${linkHtml(href, say(WORDS.csv, lang), ' download')}</span>`;
}
