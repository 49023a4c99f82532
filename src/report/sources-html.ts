import { formatNumber, type Lang, say } from '../base/locale.ts';
import type { Reference, Release } from '../base/metadata.ts';
import { anchorOf, escapeHtml, linkHtml } from './escape.ts';
import { WORDS } from './words.ts';

/** Every release with its citation, licence and hashes. */
export function releasesHtml(releases: readonly Release[], lang: Lang): string {
  return releases.map((release) => releaseHtml(release, lang)).join('\n');
}

/** The references in the order of their texts. */
export function referencesHtml(references: readonly Reference[], lang: Lang): string {
  if (references.length === 0) return '';
  const items = references
    .toSorted((a, b) => a.text.localeCompare(b.text, 'en'))
    .map(({ key, text, where }) => {
      const place = where === undefined ? '' : ` <span class="quiet">${addressHtml(where)}</span>`;
      return `<li id="${anchorOf('ref', key)}">${escapeHtml(text)}${place}</li>`;
    });
  return `<h3>${say(WORDS.references, lang)}</h3><ul class="references">${items.join('')}</ul>`;
}

function releaseHtml(release: Release, lang: Lang): string {
  const rows: (readonly [string, readonly string[]])[] = [
    [say(WORDS.citation, lang), [escapeHtml(release.citation)]],
    [say(WORDS.producer, lang), [escapeHtml(release.producer)]],
    [say(WORDS.version, lang), [escapeHtml(`${release.version} (${release.published})`)]],
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
