import type { Release } from '../base/metadata.ts';
import type { Work, WorkAuthor } from '../base/work.ts';

/** An entry of CSL-JSON: a work as the catalog holds it, or a release as a data set. */
export type CslItem = Omit<Work, 'type' | 'issued'> & {
  readonly type: Work['type'] | 'dataset';
  readonly issued?: { readonly 'date-parts': readonly [readonly number[]] };
  readonly version?: string;
  readonly note?: string;
};

/** Releases and works as CSL-JSON, for Zotero, Pandoc and Word: one entry a key, in the order given. */
export function cslItems(releases: readonly Release[], works: readonly Work[]): readonly CslItem[] {
  const items = [...releases.map(releaseItem), ...works.map(workItem)];
  return [...new Map(items.toReversed().map((item) => [item.id, item])).values()].toReversed();
}

function releaseItem({ id, title, producer, published, version, address, citation }: Release): CslItem {
  const date = /^\d{4}(-\d{2}){0,2}$/.test(published) ? published.split('-').map(Number) : null;
  return {
    id,
    type: 'dataset',
    author: [{ literal: producer }],
    title: title.en,
    ...(date === null ? {} : { issued: { 'date-parts': [date] } }),
    version,
    ...(/^https?:/.test(address) ? { URL: address } : {}),
    note: citation,
  };
}

/** `others`, by which BibTeX shortens a list of authors, is nobody's name. */
function workItem(work: Work): CslItem {
  const isPerson = (author: WorkAuthor) => !('literal' in author) || author.literal !== 'others';
  return { ...work, author: work.author.filter(isPerson) };
}
