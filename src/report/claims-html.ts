import { formatNumber, type Lang, say } from '../base/locale.ts';
import { decimalsOf, showNumber } from '../figures/number.ts';
import { anchorOf, escapeHtml } from './escape.ts';
import { CLAIM_STATUSES, type ClaimStatus, type ClaimView } from './model.ts';
import { inlineHtml } from './prose-html.ts';
import { STATUS_WORDS, WORDS } from './words.ts';

const SIGNS: Readonly<Record<ClaimStatus, string>> = {
  reproduced: '✓',
  differs: '≠',
  analogue: '≈',
  'not checkable': '–',
};

/** The claims by topic, after a count by status; empty without claims. */
export function claimsHtml(claims: readonly ClaimView[], lang: Lang): string {
  if (claims.length === 0) return '';
  return [
    `<p>${say(WORDS.claimsIntro, lang)}</p>`,
    tallyHtml(claims, lang),
    `<details class="annex"><summary>${say(WORDS.allClaims, lang)} (${claims.length})</summary>`,
    '<div class="claims-wrap"><table class="claims" role="table">',
    `<caption><span>${say(WORDS.claims, lang)}</span></caption>`,
    `<thead role="rowgroup"><tr role="row">${headHtml(lang)}</tr></thead>`,
    topicsOf(claims)
      .map((topic) => topicHtml(topic, lang))
      .join('\n'),
    '</table></div></details>',
  ].join('');
}

/** A badge with sign and word; its colour says nothing that the word does not. */
function statusBadge(status: ClaimStatus, lang: Lang): string {
  const { name, about } = STATUS_WORDS[status];
  const className = status.replace(' ', '-');
  return `<span class="badge ${className}" title="${escapeHtml(say(about, lang))}"><span aria-hidden="true">${SIGNS[status]}</span> ${say(name, lang)}</span>`;
}

/** How our value is written: the article's digits, more where they would hide a difference. */
export function claimNumber(claim: ClaimView, lang: Lang): string {
  if (claim.ours === null) return '–';
  const stated = claim.articleValue;
  const least = Number.isInteger(claim.ours) ? 0 : 1;
  const usual = typeof stated === 'number' ? Math.max(decimalsOf(stated), least) : least * 2;
  const digits = claim.oursDigits ?? usual;
  if (claim.status !== 'differs' || typeof stated !== 'number') return showNumber(claim.ours, lang, digits);
  for (let more = digits; more < digits + 3; more += 1) {
    if (formatNumber(claim.ours, lang, more) !== formatNumber(stated, lang, more)) {
      return showNumber(claim.ours, lang, more);
    }
  }
  return showNumber(claim.ours, lang, digits + 3);
}

const BOUNDS = { below: '< ', above: '> ' } as const;

/** The article's value as it states it. */
export function claimArticle({ articleValue: stated, bound }: ClaimView, lang: Lang): string {
  const sign = bound === undefined ? '' : BOUNDS[bound];
  return `${sign}${typeof stated === 'number' ? formatNumber(stated, lang, decimalsOf(stated)) : stated}`;
}

/** The unit of our value, where it is another one. */
function oursUnit({ oursUnit: unit }: ClaimView, lang: Lang): string {
  return unit === undefined ? '' : ` <small>${escapeHtml(say(unit, lang))}</small>`;
}

function tallyHtml(claims: readonly ClaimView[], lang: Lang): string {
  const items = CLAIM_STATUSES.map((status) => {
    const count = claims.filter((claim) => claim.status === status).length;
    const about = escapeHtml(say(STATUS_WORDS[status].about, lang));
    return `<li><b>${formatNumber(count, lang, 0)}</b> ${statusBadge(status, lang)}<span class="quiet">${about}</span></li>`;
  });
  return `<ul class="tally">${items.join('')}</ul>`;
}

function topicsOf(claims: readonly ClaimView[]): (readonly ClaimView[])[] {
  const topics = new Map<string, ClaimView[]>();
  for (const claim of claims) topics.set(claim.topic, [...(topics.get(claim.topic) ?? []), claim]);
  return [...topics.values()];
}

function headHtml(lang: Lang): string {
  const heads = [
    [say(WORDS.claim, lang), ''],
    [say(WORDS.article, lang), ' class="num"'],
    [say(WORDS.ours, lang), ' class="num"'],
    [say(WORDS.status, lang), ''],
    [say(WORDS.difference, lang), ''],
  ];
  return heads
    .map(([words, attribute]) => `<th role="columnheader" scope="col"${attribute}>${words}</th>`)
    .join('');
}

function topicHtml(claims: readonly ClaimView[], lang: Lang): string {
  const first = claims[0];
  const title = first.topicTitle === undefined ? first.topic : say(first.topicTitle, lang);
  const head = `<tr role="row" class="topic"><th role="rowheader" scope="rowgroup" colspan="5">${escapeHtml(title)}</th></tr>`;
  return `<tbody role="rowgroup">${head}${claims.map((claim) => claimHtml(claim, lang)).join('\n')}</tbody>`;
}

function claimHtml(claim: ClaimView, lang: Lang): string {
  const unit = escapeHtml(claim.unitTitle === undefined ? claim.unit : say(claim.unitTitle, lang));
  const article = escapeHtml(claimArticle(claim, lang));
  const step =
    claim.step === undefined ? '' : ` · ${say(WORDS.step, lang)} <code>${escapeHtml(claim.step)}</code>`;
  const source = `<small>${escapeHtml(say(claim.articleSource, lang))}${step}</small>`;
  const cell = (label: string, content: string, className = '') =>
    `<td role="cell" data-label="${escapeHtml(label)}"${className === '' ? '' : ` class="${className}"`}><div>${content}</div></td>`;
  return [
    `<tr role="row" id="${anchorOf('claim', claim.id)}">`,
    `<th role="rowheader" scope="row">${escapeHtml(say(claim.statement, lang))}${source}</th>`,
    cell(say(WORDS.article, lang), `${article} <small>${unit}</small>`, 'num'),
    cell(say(WORDS.ours, lang), claimNumber(claim, lang) + oursUnit(claim, lang), 'num ours'),
    cell(say(WORDS.status, lang), statusBadge(claim.status, lang)),
    cell(say(WORDS.difference, lang), inlineHtml(say(claim.words, lang)), 'words'),
    '</tr>',
  ].join('');
}
