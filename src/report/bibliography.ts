import type { Reference, Release } from '../base/metadata.ts';
import { visible } from '../base/visible-text.ts';

/** BibTeX of releases and references, one entry a key, in the order given. */
export function bibliography(releases: readonly Release[], references: readonly Reference[]): string {
  const entries = new Map<string, string>();
  for (const release of releases)
    if (!entries.has(release.id)) entries.set(release.id, releaseEntry(release));
  for (const reference of references) {
    if (!entries.has(reference.key)) entries.set(reference.key, referenceEntry(reference));
  }
  return visible([...entries.values()].map((entry) => `${entry.trim()}\n`).join('\n'));
}

/** The release's own entry, else one of type `misc`. */
function releaseEntry(release: Release): string {
  if (release.bibtex !== undefined && release.bibtex.trim() !== '') return release.bibtex;
  return entry('misc', release.id, [
    ['author', `{${escapeBibtex(release.producer)}}`],
    ['title', `{${escapeBibtex(release.title.en)}}`],
    ['year', release.published.slice(0, 4)],
    ['version', escapeBibtex(release.version)],
    [
      'howpublished',
      /^https?:/.test(release.address)
        ? `\\url{${bareAddress(release.address)}}`
        : escapeBibtex(release.address),
    ],
    ['note', escapeBibtex(release.citation)],
  ]);
}

// "Fabricant, S. (1942). Employment in Manufacturing..."; anything else stays one note
const AUTHOR_YEAR = /^(.{2,200}?)\s*\((\d{4})[a-z]?\)[.,:]?\s+(.+)$/;

function referenceEntry(reference: Reference): string {
  const match = AUTHOR_YEAR.exec(reference.text);
  const where: [string, string][] =
    reference.where === undefined ? [] : [['note', escapeBibtex(reference.where)]];
  if (match === null)
    return entry('misc', reference.key, [['title', `{${escapeBibtex(reference.text)}}`], ...where]);
  const [, author = '', year = '', title = ''] = match;
  return entry('misc', reference.key, [
    ['author', `{${escapeBibtex(author.replace(/[.,]$/, (end) => (end === '.' ? end : '')))}}`],
    ['year', year],
    ['title', `{${escapeBibtex(title)}}`],
    ...where,
  ]);
}

function entry(type: string, key: string, fields: readonly (readonly [string, string])[]): string {
  const lines = fields
    .filter(([, value]) => value !== '' && value !== '{}')
    .map(([name, value]) => `  ${name} = {${value}},`);
  return [`@${type}{${key.replace(/[^A-Za-z0-9:_.-]/g, '-')},`, ...lines, '}'].join('\n');
}

function escapeBibtex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}]/g, (char) => (char === '\\' ? '\\textbackslash ' : ''))
    .replace(/[&%$#_]/g, (char) => `\\${char}`);
}

function bareAddress(address: string): string {
  return address.replace(/[{}\\\s]/g, '');
}
