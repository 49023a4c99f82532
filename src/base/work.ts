/** An author or editor in the fields of CSL; `literal` is an institution, and `others` stands for those not listed. */
export type WorkAuthor =
  | { readonly family: string; readonly given: string; readonly 'non-dropping-particle'?: string }
  | { readonly literal: string };

/** A work as CSL-JSON writes it: an entry of `data/catalog/references.json`. */
export interface Work {
  /** Family of the first author and year, `balassa1965`; `a`, `b` where two works share them. */
  readonly id: string;
  readonly type: 'article-journal' | 'book' | 'chapter' | 'report' | 'webpage';
  readonly author: readonly WorkAuthor[];
  readonly issued: { readonly 'date-parts': readonly [readonly [number]] };
  readonly title: string;
  readonly 'container-title'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly editor?: readonly WorkAuthor[];
  readonly edition?: string;
  readonly publisher?: string;
  readonly 'collection-title'?: string;
  readonly number?: string;
  readonly language?: string;
  readonly DOI?: string;
  readonly URL?: string;
}

/** The year of a work. */
export function yearOf(work: Work): number {
  return work.issued['date-parts'][0][0];
}
