import { placeText, shortCitation } from '../base/citation.ts';
import type { Lang, Text } from '../base/locale.ts';
import type { Reference } from '../base/metadata.ts';
import { citedOf } from '../catalog/works.ts';
import type { StudyText } from '../workspace/schema-parts.ts';
import { textOf } from '../workspace/text-of.ts';
import type { ClaimSpec } from './schema.ts';

/** The work that a claim is taken from, or null where words say it. */
export function citedByClaim({ source }: ClaimSpec): Reference | null {
  // a field that YAML does not write is not there
  return typeof source === 'object' && 'work' in source ? (source as Reference) : null;
}

/** `Lin 2003, p. 28, in Vázquez López 2012`, or the words of the study. */
export function claimSource(claim: ClaimSpec): Text {
  const reference = citedByClaim(claim);
  if (reference === null) return textOf(claim.source as StudyText);
  const cited = citedOf(reference);
  const words = (lang: Lang) =>
    [shortCitation(cited.work), placeText(cited, lang)].filter((part) => part !== '').join(', ');
  return { en: words('en'), es: words('es') };
}
