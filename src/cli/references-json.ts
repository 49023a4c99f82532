import { referenceText } from '../base/citation.ts';
import type { Lang } from '../base/locale.ts';
import type { Reference } from '../base/metadata.ts';
import { citedOf } from '../catalog/works.ts';

/** References as data: what the definition says, and the text of the work. */
export function referencesJson(references: readonly Reference[], lang: Lang): unknown[] {
  return references.map((one) => ({ ...one, text: referenceText(citedOf(one), lang) }));
}
