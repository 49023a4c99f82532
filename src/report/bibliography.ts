import type { Release } from '../base/metadata.ts';
import { visible } from '../base/visible-text.ts';
import { type Work, type WorkAuthor, yearOf } from '../base/work.ts';

/**
 * BibTeX of releases and works, one entry a key, in the order given.
 * @example
 * import { workOf } from 'escalar/catalog';
 * import { useShippedCatalog } from 'escalar/node';
 * import { bibliography } from 'escalar/report';
 *
 * useShippedCatalog();
 * bibliography([], [workOf('balassa1965')]).split('\n')[0]; // => '@article{balassa1965,'
 */
export function bibliography(releases: readonly Release[], works: readonly Work[]): string {
  const entries = new Map<string, string>();
  for (const text of [...releases.map(releaseEntry), ...works.map(workEntry)]) {
    const entry = text.trim();
    const key = keyOf(entry);
    if (!entries.has(key)) entries.set(key, entry);
  }
  return visible([...entries.values()].map((entry) => `${entry}\n`).join('\n'));
}

/** By which BibTeX knows an entry: two with one key stop it. Releases of one database may cite the same paper. */
function keyOf(entry: string): string {
  return /^@\w+\s*\{\s*([^\s,]+)/.exec(entry)?.[1].toLowerCase() ?? entry;
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

const ENTRIES: Readonly<Record<Work['type'], string>> = {
  'article-journal': 'article',
  book: 'book',
  chapter: 'incollection',
  report: 'techreport',
  webpage: 'misc',
};

/** What BibTeX calls the container, the publisher and the series in each type of entry. */
const NAMES: Readonly<Record<Work['type'], readonly [container: string, publisher: string, series: string]>> =
  {
    'article-journal': ['journal', 'publisher', 'series'],
    book: ['booktitle', 'publisher', 'series'],
    chapter: ['booktitle', 'publisher', 'series'],
    report: ['booktitle', 'institution', 'type'],
    webpage: ['booktitle', 'organization', 'series'],
  };

function workEntry(work: Work): string {
  const [container, publisher, series] = NAMES[work.type];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', people(work.author)],
    ['title', `{${escapeBibtex(work.title)}}`],
    [container, plain(work['container-title'])],
    ['editor', people(work.editor ?? [])],
    ['edition', work.edition],
    [publisher, plain(work.publisher)],
    [series, plain(work['collection-title'])],
    ['volume', work.volume],
    ['number', work.issue ?? plain(work.number)],
    ['pages', work.page?.replaceAll('-', '--')],
    ['year', String(yearOf(work))],
    ['language', work.language],
    ['doi', work.DOI],
    ['url', work.URL],
  ];
  return entry(
    ENTRIES[work.type],
    work.id,
    fields.map(([name, value]) => [name, value ?? '']),
  );
}

/** `Family, Given and {Institution}`. */
function people(authors: readonly WorkAuthor[]): string {
  return authors.map(person).join(' and ');
}

function person(author: WorkAuthor): string {
  if ('literal' in author)
    return author.literal === 'others' ? 'others' : `{${escapeBibtex(author.literal)}}`;
  const { family, given, 'non-dropping-particle': particle } = author;
  return escapeBibtex(`${particle === undefined ? '' : `${particle} `}${family}, ${given}`);
}

function plain(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapeBibtex(text);
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
