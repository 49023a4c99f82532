import { shortCitation } from '../base/citation.ts';
import { type Lang, say } from '../base/locale.ts';
import { visible } from '../base/visible-text.ts';
import { inAnnex } from './annex.ts';
import { blockHtml, methodsAfter } from './block-html.ts';
import { blockNumbers } from './block-numbers.ts';
import { claimsHtml } from './claims-html.ts';
import { claimsStanding } from './claims-standing.ts';
import { drawnOnce } from './drawn-once.ts';
import { anchorOf, escapeHtml, linkHtml } from './escape.ts';
import type { Block, ReportModel } from './model.ts';
import { inlineHtml } from './prose-html.ts';
import { contentSecurityPolicy, REPORT_SCRIPT } from './script.ts';
import { referencesHtml, releasesHtml, workLinkHtml } from './sources-html.ts';
import { reportStyle } from './style.ts';
import { WORDS } from './words.ts';

/**
 * The report as one HTML file that opens from a disk without network: styles, pictures and the one
 * small script are inside. All text of the model is escaped, and control characters are shown. The same model gives the same bytes.
 * @example
 * import { nodeHost, openStore, defaultRoots } from 'escalar/node';
 * import { renderHtml } from 'escalar/report';
 * import { buildReport, runStudy } from 'escalar/study';
 * import { findStudy } from 'escalar/workspace';
 *
 * const store = await openStore({ roots: defaultRoots() });
 * const host = nodeHost(store);
 * const result = await runStudy(await findStudy('us-manufacturing', host.files), { host });
 * const model = buildReport(result, { escalar: 'mine' });
 * renderHtml(model, 'es').startsWith('<!DOCTYPE html>\n<html lang="es">'); // => true
 * await store.close();
 */
export function renderHtml(model: ReportModel, lang: Lang): string {
  const title = escapeHtml(say(model.title, lang));
  return visible(`<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy()}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="description" content="${escapeHtml(say(model.subtitle, lang) || say(model.title, lang))}">
<meta name="generator" content="escalar ${escapeHtml(model.versions.escalar ?? '')}">
<title>${title}</title>
<style>${reportStyle()}</style>
</head>
<body data-copy="${say(WORDS.copy, lang)}" data-copied="${say(WORDS.copied, lang)}">
<a class="skip" href="#text">${say(WORDS.skip, lang)}</a>
<div class="page">
${contentsHtml(model, lang)}
<main id="text">
${headerHtml(model, lang)}
${drawnOnce(sectionsHtml(model, lang))}
${partHtml('claims', say(WORDS.claims, lang), claimsHtml(model.claims, lang))}
${partHtml('sources', say(WORDS.sources, lang), sourcesHtml(model, lang))}
${footerHtml(model, lang)}
</main>
</div>
<script>${REPORT_SCRIPT}</script>
</body>
</html>
`);
}

function headerHtml(model: ReportModel, lang: Lang): string {
  const findings = model.summary.map((text) => `<li>${inlineHtml(say(text, lang))}</li>`);
  return [
    '<header class="top">',
    `<p class="kicker">Escalar · ${escapeHtml(model.id)}</p>`,
    `<h1>${escapeHtml(say(model.title, lang))}</h1>`,
    say(model.subtitle, lang) === '' ? '' : `<p class="dek">${inlineHtml(say(model.subtitle, lang))}</p>`,
    `<p class="meta">${metaItems(model, lang).join('')}</p>`,
    '</header>',
    openingHtml(model, lang),
    standingHtml(model, lang),
    findings.length === 0
      ? ''
      : `<div class="findings"><h2 id="findings">${say(WORDS.findings, lang)}</h2><ol>${findings.join('')}</ol></div>`,
  ].join('');
}

/** What a reader asks of a report first: its day, what made it, whose figures it checks, from what data. */
function metaItems(
  { date, versions, article, releases, otherLanguage: other }: ReportModel,
  lang: Lang,
): string[] {
  const made = versions.escalar;
  return [
    date === undefined ? '' : `<time>${escapeHtml(date)}</time>`,
    made === undefined ? '' : `<span>escalar ${escapeHtml(made)}</span>`,
    article === undefined
      ? ''
      : `<span>${say(WORDS.article, lang)}: ${escapeHtml(shortCitation(article))}${workLinkHtml(article)}</span>`,
    releases.length === 0 ? '' : `<a href="#sources">${say(WORDS.data, lang)} (${releases.length})</a>`,
    other === undefined
      ? ''
      : `<span class="other">${linkHtml(other.href, WORDS.otherLanguage[other.lang], ` lang="${other.lang}" hreflang="${other.lang}"`)}</span>`,
  ].filter((item) => item !== '');
}

/** The answer, and what carries it: what a reader sees in the first minute. */
function openingHtml(model: ReportModel, lang: Lang): string {
  const { opening } = model;
  if (opening === undefined) return '';
  const { html } = blocksHtml(opening.blocks, lang, blockNumbers(model).opening, new Set(), true);
  const answer = inlineHtml(say(opening.answer, lang));
  const isProse = opening.blocks.map(({ kind }) => kind === 'prose');
  return [
    answer === '' ? '' : `<p class="answer">${answer}</p>`,
    ...html.filter((_, b) => isProse[b]),
    `<div class="opening">${html.filter((_, b) => !isProse[b]).join('\n')}</div>`,
  ].join('\n');
}

/** How many of the claims the data give, and why not more. */
function standingHtml(model: ReportModel, lang: Lang): string {
  const standing = claimsStanding(model);
  if (standing === null) return '';
  return `<p class="standing">${inlineHtml(say(standing, lang))} <a href="#claims">${say(WORDS.allClaims, lang)}</a></p>`;
}

/** Blocks, and the methods that stand after them. */
function blocksHtml(
  blocks: readonly Block[],
  lang: Lang,
  numbers: readonly string[],
  before: ReadonlySet<string>,
  half = false,
): { readonly html: readonly string[]; readonly methods: ReadonlySet<string> } {
  let methods = before;
  const html = blocks.map((block, b) => {
    const one = blockHtml(block, lang, { number: numbers[b], methods, half });
    methods = methodsAfter(block, methods);
    return one;
  });
  return { html, methods };
}

/** The annex of a chapter is one click away on a screen, on paper only where it was opened. */
function sectionsHtml(model: ReportModel, lang: Lang): string {
  const numbers = blockNumbers(model);
  let { methods } = blocksHtml(model.opening?.blocks ?? [], lang, numbers.opening, new Set());
  return model.sections
    .map((section, s) => {
      const blocks = blocksHtml(section.blocks, lang, numbers.sections[s], methods);
      methods = blocks.methods;
      const isBehind = inAnnex(section);
      const shown = blocks.html.filter((_, b) => !isBehind[b]);
      const behind = blocks.html.filter((_, b) => isBehind[b]);
      const id = anchorOf('s', section.id);
      return `<section id="${id}"><h2>${escapeHtml(say(section.title, lang))}</h2>${shown.join('\n')}${foldHtml('annex', say(WORDS.annex, lang), behind.join('\n'))}</section>`;
    })
    .join('\n');
}

function foldHtml(className: string, title: string, body: string): string {
  return body === '' ? '' : `<details class="${className}"><summary>${title}</summary>${body}</details>`;
}

function partHtml(id: string, title: string, body: string): string {
  return body === '' ? '' : `<section class="part" id="${id}"><h2>${title}</h2>${body}</section>`;
}

function sourcesHtml(model: ReportModel, lang: Lang): string {
  const fold = (title: string, count: number, body: string) => foldHtml('annex', `${title} (${count})`, body);
  return (
    fold(say(WORDS.data, lang), model.releases.length, releasesHtml(model.releases, lang)) +
    fold(say(WORDS.references, lang), model.references.length, referencesHtml(model.references, lang))
  );
}

/** The same list twice: a column beside the text, and a fold above it on a small screen. */
function contentsHtml(model: ReportModel, lang: Lang): string {
  const entries: [string, string][] = model.sections.map((section) => [
    anchorOf('s', section.id),
    say(section.title, lang),
  ]);
  if (model.claims.length > 0) entries.push(['claims', say(WORDS.claims, lang)]);
  if (model.releases.length + model.references.length > 0)
    entries.push(['sources', say(WORDS.sources, lang)]);
  const items = entries.map(([id, words]) => `<li><a href="#${id}">${escapeHtml(words)}</a></li>`).join('');
  const name = say(WORDS.contents, lang);
  return `<nav class="toc" aria-label="${name}"><div class="side"><p>${name}</p><ol>${items}</ol></div><details class="fold"><summary>${name}</summary><ol>${items}</ol></details></nav>`;
}

function footerHtml(model: ReportModel, lang: Lang): string {
  const parts = Object.entries(model.versions).map(
    ([name, value]) =>
      `${name === 'study' ? say(WORDS.study, lang) : escapeHtml(name)} <code>${escapeHtml(value)}</code>`,
  );
  if (parts.length === 0) return '';
  return `<footer class="foot"><p>${say(WORDS.madeWith, lang)}: ${parts.join(' · ')}</p></footer>`;
}
