import { citationText } from '../base/citation.ts';
import { formatNumber, type Lang, say } from '../base/locale.ts';
import type { Release } from '../base/metadata.ts';
import type { Work } from '../base/work.ts';
import { citationIn, producerIn, publishedIn, versionIn } from './citation-in.ts';
import { anchorOf, escapeHtml, linkHtml } from './escape.ts';
import { WORDS } from './words.ts';

/** Every release with its citation, licence and hashes. */
export function releasesHtml(releases: readonly Release[], lang: Lang): string {
  return releases.map((release) => releaseHtml(release, lang)).join('\n');
}

/** The works cited, in the order of their texts. */
export function referencesHtml(works: readonly Work[], lang: Lang): string {
  if (works.length === 0) return '';
  const items = works
    .map((work) => ({ work, text: citationText(work, lang) }))
    .sort((a, b) => a.text.localeCompare(b.text, lang))
    .map(
      ({ work, text }) =>
        `<li id="${anchorOf('ref', work.id)}">${escapeHtml(text)}${workLinkHtml(work)}</li>`,
    );
  return `<h3>${say(WORDS.references, lang)}</h3><ul class="references">${items.join('')}</ul>`;
}

/** Where a work is read, as a link after its citation; empty where it has no address. */
export function workLinkHtml({ DOI, URL }: Work): string {
  const address = DOI === undefined ? URL : `https://doi.org/${DOI}`;
  return address === undefined ? '' : ` <span class="quiet">${addressHtml(address)}</span>`;
}

function releaseHtml(release: Release, lang: Lang): string {
  const rows: (readonly [string, readonly string[]])[] = [
    [say(WORDS.citation, lang), [escapeHtml(citationIn(release, lang))]],
    [say(WORDS.producer, lang), [escapeHtml(producerIn(release, lang))]],
    [say(WORDS.version, lang), [escapeHtml(`${versionIn(release, lang)} (${publishedIn(release, lang)})`)]],
    [say(WORDS.licence, lang), [escapeHtml(say(release.licence, lang))]],
    [say(WORDS.address, lang), [addressHtml(release.address)]],
    [say(WORDS.origin, lang), release.origin === undefined ? [] : [addressHtml(release.origin)]],
    [say(WORDS.conventions, lang), release.conventions.map((text) => escapeHtml(say(text, lang)))],
    [say(WORDS.selection, lang), [escapeHtml(say(release.selection, lang))]],
    [say(WORDS.files, lang), release.files.map((file) => fileHtml(file, lang))],
  ];
  const body = rows
    .filter(([, items]) => items.some((item) => item !== ''))
    .map(([name, items]) => `<div><dt>${name}</dt>${items.map((item) => `<dd>${item}</dd>`).join('')}</div>`)
    .join('');
  return `<article class="release" id="${anchorOf('release', release.id)}"><h3>${escapeHtml(say(release.title, lang))} <code>${escapeHtml(release.id)}</code></h3><dl>${body}</dl></article>`;
}

function fileHtml(file: Release['files'][number], lang: Lang): string {
  const rows = `${formatNumber(file.rows, lang, 0)} ${say(WORDS.rows, lang)}`;
  return `${escapeHtml(file.path)} <span class="quiet">(${rows})</span> <code class="hash">${escapeHtml(file.sha256)}</code>`;
}

function addressHtml(address: string): string {
  return /^https?:\/\//i.test(address) ? linkHtml(address, escapeHtml(address)) : escapeHtml(address);
}
