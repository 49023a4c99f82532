import type { Text } from '../../base/locale.ts';
import { activityName, findActivity, findClassification } from '../../catalog/classification.ts';
import type { StudyFile } from '../schema.ts';
import { scopeTitle } from './verdict-names.ts';

/** The name of a class in the classification that the tables of a study name. */
export function className(code: string, { sections = [] }: StudyFile): Text | null {
  const schemes = sections
    .flatMap(({ blocks }) => blocks.flatMap((block) => Object.values(block) as { classification?: string }[]))
    .flatMap(({ classification }) => classification ?? []);
  const own = scopeTitle(code);
  if (own !== null) return own;
  const scheme = schemes.find((one) => findClassification(one) !== null && findActivity(one, code) !== null);
  if (scheme === undefined) return null;
  return { en: activityName(scheme, code, 'en'), es: activityName(scheme, code, 'es') };
}
