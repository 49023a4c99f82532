import { referenceText } from '../base/citation.ts';
import type { Lang } from '../base/locale.ts';
import type { Reference } from '../base/metadata.ts';
import { citedOf } from './works.ts';

/** Where a list comes from: a work that is cited, or in words who publishes it. */
export type Origin = Reference | string;

/** The sources of a list in full, parted by `; `. @throws EscalarError `catalog-not-provided` */
export function originText(sources: readonly Origin[], lang: Lang): string {
  return sources.map((one) => (typeof one === 'string' ? one : referenceText(citedOf(one), lang))).join('; ');
}
