import { same, type Text } from '../../base/locale.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import type { FieldKind } from './known-field.ts';
import { KNOWN_FIELDS } from './known-fields.ts';

const NUMBER_PREFIX = /^(?:output|value_added|gdp|ppp|price_index|hours|persons)_[a-z0-9_]+$/;
/** Headers of columns that hold codes, which are text even where every cell is a number. */
const CODES =
  /(?:^|[ _])(?:codes?|codigos?|clave|cve|id)(?:$|[ _])|^(?:naics|scian|isic|ciiu|cmap|nace|sitc|cuci|cpc|bec|hs)(?: ?(?:rev ?)?\d+)?$/;

/** Small letters, no accents, no unit in parentheses, single spaces. */
export function plainHeader(header: string): string {
  const bare = /%/.test(header) ? header : header.replace(/[([][^()[\]]*[)\]]\s*$/, '');
  return bare
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[\s_./·:-]+/g, ' ')
    .trim();
}

export interface FieldMatch {
  readonly name: string;
  /** 0: the field's own name; 1 and more: the group of synonyms. */
  readonly rank: number;
}

/** The field that a header names, or null. */
export function fieldOfHeader(header: string): FieldMatch | null {
  const bare = header.trim();
  const plain = plainHeader(header);
  for (const field of KNOWN_FIELDS) if (field.name === bare) return { name: field.name, rank: 0 };
  if (plain === '') return null;
  for (const field of KNOWN_FIELDS) {
    if (plain === field.name.replaceAll('_', ' ')) return { name: field.name, rank: 1 };
    const group = field.synonyms.findIndex((names) => names.includes(plain));
    if (group !== -1) return { name: field.name, rank: group + 1 };
  }
  return null;
}

/** How the cells of a field are read, by its name. */
export function kindOfField(name: string): FieldKind {
  const field = KNOWN_FIELDS.find((known) => known.name === name);
  if (field !== undefined) return field.kind;
  if (NUMBER_PREFIX.test(name) && !/_(?:currency|unit|source|note|flag|status|name)$/.test(name))
    return 'number';
  return CODES.test(plainHeader(name.replace(/([a-z])([A-Z])/g, '$1 $2'))) ? 'text' : 'unknown';
}

export function titleOfField(name: string): Text {
  return KNOWN_FIELDS.find((known) => known.name === name)?.title ?? same(name);
}

export function unitOfField(name: string): Unit {
  return KNOWN_FIELDS.find((known) => known.name === name)?.unit ?? UNITS.dataUnit;
}
