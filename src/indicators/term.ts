import type { Text } from '../base/locale.ts';
import { type Field, type Table, wordsOf } from '../base/table.ts';
import { UNITS, type Unit, unitOf } from '../base/unit.ts';

/** A unit, or `input`: the one that the data have. */
export type TermUnit = Unit | 'input';

/** One thing that an indicator measures. */
export interface Term {
  /**
   * The code in the column `term`, unique in its indicator. `{k}` in it stands for a number that an option gives;
   * `{code}` for any code of the data or of an option.
   */
  readonly id: string;
  /** What people read; `{k}` and `{code}` are filled in. */
  readonly title: Text;
  /** Several where an option or the method decides, or where a number is shown in each of them. */
  readonly unit: TermUnit | readonly TermUnit[];
}

const FAMILY = /\{k\}|\{code\}/;

/** A term with its titles. */
export function term(id: string, unit: Term['unit'], en: string, es: string): Term {
  return { id, unit, title: { en, es } };
}

/** The units in which an effect of a decomposition is shown, beside that of the level. */
export const EFFECT_UNITS = [UNITS.points, UNITS.pointsPerYear, UNITS.percentOfChange] as const;
/** The units of an effect on output per unit of labour, or per head. */
export const PER_LABOUR = [UNITS.outputPerLabour, ...EFFECT_UNITS] as const;
export const PER_HEAD = [UNITS.outputPerHead, ...EFFECT_UNITS] as const;

/** The declaration of a code, its title filled in; null where none has it. */
export function termOf(terms: readonly Term[], code: string): Term | null {
  const own = terms.find(({ id }) => id === code);
  if (own !== undefined) return own;
  for (const family of terms) {
    const at = family.id.search(FAMILY);
    if (at < 0) continue;
    const [hole] = FAMILY.exec(family.id) as RegExpExecArray;
    const [before, after] = [family.id.slice(0, at), family.id.slice(at + hole.length)];
    if (!code.startsWith(before) || !code.endsWith(after)) continue;
    const filled = code.slice(before.length, code.length - after.length);
    if (filled === '' || (hole === '{k}' && !/^\d+$/.test(filled))) continue;
    const { en, es } = family.title;
    return { ...family, title: { en: en.replace(hole, filled), es: es.replace(hole, filled) } };
  }
  return null;
}

/** The one unit of a declared term. @throws TypeError where the term has none or several, a fault of ours */
export function unitOfTerm(terms: readonly Term[], code: string): Unit {
  const unit = termOf(terms, code)?.unit;
  if (unit === undefined || unit === 'input' || !('id' in unit))
    throw new TypeError(`${code} has no one unit`);
  return unit;
}

/** The units of a term. */
export function unitsOf({ unit }: Term): readonly TermUnit[] {
  return unit === 'input' || 'id' in unit ? [unit] : unit;
}

/**
 * The result with the titles of its terms at the column `term`, beside those of codes of the data that it has there, and
 * the words of its units at `unit`.
 * @throws TypeError for a term that the indicator does not declare, a fault of ours.
 */
export function withTermTitles(id: string, terms: readonly Term[], table: Table): Table {
  const fixed = terms.filter((one) => !FAMILY.test(one.id)).map((one) => [one.id, one.title] as const);
  const labels: Record<string, Text> = Object.fromEntries(fixed);
  for (const code of wordsOf(table, 'term')) {
    const declared = termOf(terms, code);
    if (declared === null) throw new TypeError(`${id}: the term ${code} is not declared`);
    // a code of the data is named by who knows its classification
    if (declared.title.en !== code) labels[code] = declared.title;
  }
  const words = wordsOf(table, 'unit').map((id) => [id, unitOf(id).label] as const);
  const added: Readonly<Record<string, Field['labels']>> = { term: labels, unit: Object.fromEntries(words) };
  const named = (field: Field): Field => {
    const own = Object.hasOwn(added, field.name) ? added[field.name] : undefined;
    return own === undefined ? field : { ...field, labels: { ...field.labels, ...own } };
  };
  return { ...table, fields: table.fields.map(named) };
}

/** The unit or units of a term, as a reader sees them. */
export function unitWords(declared: Term): Text {
  const words = unitsOf(declared).map((unit) => (unit === 'input' ? UNITS.dataUnit.label : unit.label));
  const join = (lang: 'en' | 'es') =>
    [...new Set(words.map((word) => word[lang]))].filter((word) => word !== '').join('; ');
  return { en: join('en'), es: join('es') };
}
