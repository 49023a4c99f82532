import { type Lang, say } from '../base/locale.ts';
import { anchorOf, escapeHtml, linkHtml } from './escape.ts';
import { inlineHtml } from './prose-html.ts';
import { edgeText, numberText } from './verdict-cell-text.ts';
import type {
  LackingRule,
  Lead,
  Tally,
  VerdictBlock,
  VerdictCell,
  VerdictKind,
  VerdictRow,
  VerdictView,
} from './verdict-model.ts';
import { VERDICT_MARKS, VERDICT_WORDS } from './verdict-words.ts';
import { numbered, WORDS } from './words.ts';

/** The page of one economy: sentences, the table of rules by kind and span, and what other rules would need. */
export function verdictHtml(
  { view, tableCsv }: VerdictBlock,
  lang: Lang,
  number: string,
  method: string,
  lead: Lead = leadsNowhere,
): string {
  const id = anchorOf('verdict', number);
  const sentences = view.sentences.map((text) => `<p>${inlineHtml(say(text, lang))}</p>`);
  return [
    `<section class="card verdict" id="${id}">`,
    `<p class="kicker"><a href="#${id}">${say(numbered(VERDICT_WORDS.verdict, number), lang)}</a></p>`,
    `<h3>${escapeHtml(say(view.title, lang))}</h3>`,
    sentences.join(''),
    view.kinds.length === 0 ? '' : tableOf(view, lang, lead),
    lackingHtml(view.lacking, lang),
    csvHtml(tableCsv, lang),
    method,
    '</section>',
  ].join('');
}

/** On paper a number is what it says. */
export const leadsNowhere: Lead = (html) => html;

export function csvHtml(href: string | undefined, lang: Lang): string {
  return href === undefined
    ? ''
    : `<p class="tools">${linkHtml(href, say(WORDS.csv, lang), ' download')}</p>`;
}

function tableOf(view: VerdictView, lang: Lang, lead: Lead): string {
  const spans = view.spans.map((span) => `<th scope="col">${say(span, lang)}</th>`).join('');
  const name = escapeHtml(say(view.title, lang));
  return [
    `<div class="scroll" role="region" tabindex="0" aria-label="${name} (${say(WORDS.scrollable, lang)})"><table class="rules">`,
    `<caption><span class="about">${say(VERDICT_WORDS.legend, lang)}</span></caption>`,
    `<thead><tr><th scope="col">${say(VERDICT_WORDS.rule, lang)}</th>${spans}</tr></thead>`,
    view.kinds.map((kind) => kindHtml(kind, view, lang, lead)).join(''),
    `<tbody><tr class="kind">${head(say(VERDICT_WORDS.all, lang))}${tallies(view.tallies, view, lang)}</tr></tbody>`,
    '</table></div>',
  ].join('');
}

function head(words: string, about = ''): string {
  return `<th scope="row"><b>${escapeHtml(words)}</b>${about === '' ? '' : `<small>${escapeHtml(about)}</small>`}</th>`;
}

function kindHtml(kind: VerdictKind, view: VerdictView, lang: Lang, lead: Lead): string {
  const rows = kind.rows.map((row) => rowHtml(row, view, lang, lead)).join('');
  return `<tbody><tr class="kind">${head(say(kind.title, lang), say(kind.about, lang))}${tallies(kind.tallies, view, lang)}</tr>${rows}</tbody>`;
}

function tallies(of: readonly Tally[], { spans }: VerdictView, lang: Lang): string {
  return of
    .map((tally, i) => `<td data-label="${say(spans[i], lang)}"><div>${tallyHtml(tally, lang)}</div></td>`)
    .join('');
}

/** `3 ▲ 1 ▼ 2 ◆`, read aloud in words. */
export function tallyHtml(tally: Tally, lang: Lang): string {
  const parts = (['up', 'down', 'mixed'] as const).flatMap((verdict) => {
    const { mark, name } = VERDICT_MARKS[verdict];
    const count = tally[verdict];
    return count === 0
      ? []
      : `<span class="count"><span aria-hidden="true">${mark}</span>${count}<span class="aloud"> ${say(name, lang)}</span></span>`;
  });
  return parts.length === 0
    ? `<span class="quiet">${say(VERDICT_MARKS['no-evidence'].name, lang)}</span>`
    : parts.join(' ');
}

function rowHtml(row: VerdictRow, { spans }: VerdictView, lang: Lang, lead: Lead): string {
  const place =
    row.place === null
      ? ''
      : `<small class="place">${escapeHtml(say(VERDICT_WORDS.numbersOf, lang))} ${escapeHtml(say(row.place, lang))}</small>`;
  const source = row.ours ? `${row.source}; ${say(VERDICT_WORDS.ours, lang)}` : row.source;
  const cells = row.cells.map((cell, i) => {
    const body =
      cell === null
        ? `<span class="quiet">– ${say(VERDICT_WORDS.elsewhere, lang)}</span>`
        : cellHtml(cell, lang, lead);
    return `<td data-label="${say(spans[i], lang)}"><div>${body}</div></td>`;
  });
  return `<tr><th scope="row">${escapeHtml(say(row.rule, lang))}${place}<small>${escapeHtml(say(row.asks, lang))} <span class="source">${escapeHtml(source)}</span></small></th>${cells.join('')}</tr>`;
}

export function badge(cell: VerdictCell, lang: Lang, lead: Lead): string {
  const { key, verdict, outcome, telling, knifeEdge } = cell;
  const { mark, name, style } = VERDICT_MARKS[verdict];
  const own = telling ? ` <span class="outcome">${escapeHtml(say(outcome, lang))}</span>` : '';
  const edge = knifeEdge === null ? '' : ` <span class="knife">≈ ${edgeText(cell, knifeEdge, lang)}</span>`;
  const word = `<span class="badge ${style}"><span aria-hidden="true">${mark}</span> ${say(name, lang)}</span>`;
  return `${lead(word, key)}${own}${edge}`;
}

function cellHtml(cell: VerdictCell, lang: Lang, lead: Lead): string {
  const numbers = cell.numbers.map(
    (number) =>
      `<li>${escapeHtml(say(number.title, lang))} ${lead(`<b>${escapeHtml(numberText(number, lang))}</b>`, number.key)}</li>`,
  );
  return `${badge(cell, lang, lead)}${numbers.length === 0 ? '' : `<ul>${numbers.join('')}</ul>`}`;
}

function lackingHtml(rules: readonly LackingRule[], lang: Lang): string {
  if (rules.length === 0) return '';
  const items = rules.map(({ rule, kind, source, needs }) => {
    const needed = needs.map((text) => escapeHtml(say(text, lang))).join('; ');
    return `<li><b>${escapeHtml(say(rule, lang))}</b> <span class="quiet">${escapeHtml(say(kind, lang))} · ${escapeHtml(source)}</span><br>${say(VERDICT_WORDS.needs, lang)}: ${needed}</li>`;
  });
  return `<details class="data"><summary>${say(VERDICT_WORDS.lacking, lang)} (${rules.length})</summary><ul class="lacking">${items.join('')}</ul></details>`;
}
