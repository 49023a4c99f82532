import type { Lang } from '../../base/locale.ts';
import type { PolicyRecord } from './policy-schema.ts';

/** The years of an instrument as people write them: `1990–c. 1994`, `1990–` while it is in force, `?` for what is not known. */
export function policyYears({ start, end }: Pick<PolicyRecord, 'start' | 'end'>, lang: Lang): string {
  return `${yearWords(start, lang)}–${yearWords(end, lang)}`;
}

function yearWords(when: PolicyRecord['end'], lang: Lang): string {
  if (typeof when === 'number') return String(when);
  if (typeof when === 'object') return `${lang === 'en' ? 'c. ' : 'ca. '}${when.year}`;
  return when === 'in-force' ? '' : '?';
}
