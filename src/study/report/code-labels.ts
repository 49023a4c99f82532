import type { Text } from '../../base/locale.ts';
import { codedColumn, type Table } from '../../base/table.ts';
import { wordsIn } from '../../base/text-column.ts';
import { findEconomy } from '../../catalog/economy.ts';
import { holdsEconomies } from '../../columns/trade-sides.ts';
import { meaningOf } from '../../columns/vocabulary.ts';
import { HEADLINE } from '../../indicators/vary/plan-variants.ts';
import { codeWords } from './labels.ts';
import { choiceWord, variantWord } from './variant-words.ts';

/**
 * A result whose codes are read with their names, `484 Mexico` and `c14 Electrical and optical equipment`: classes by the
 * names that are given, those whose code is a word by the name alone, as instruments of policy are; economies that have
 * numbers for codes. Economies by letters keep them alone.
 */
export function withCodeLabels(table: Table, names: Readonly<Record<string, Text>>): Table {
  const fields = table.fields.map((field) => {
    const column = codedColumn(table, field.name);
    if (column === null) return field;
    const codes = wordsIn(column);
    const known = namesOf(field.name, codes, names);
    if (known === null) return field;
    const labels = codes.flatMap((code) => {
      const name = known(code);
      return name === undefined ? [] : [[code, name] as const];
    });
    return labels.length === 0
      ? field
      : { ...field, labels: { ...Object.fromEntries(labels), ...field.labels } };
  });
  return { ...table, fields };
}

/** What the codes of a column are called; null for a column whose codes stand alone. */
function namesOf(
  column: string,
  codes: readonly string[],
  names: Readonly<Record<string, Text>>,
): ((code: string) => Text | undefined) | null {
  const named = (code: string) => (Object.hasOwn(names, code) ? names[code] : undefined);
  if (column === 'instrument') return named;
  if (SAME.includes(column)) return (code) => codeWords(column, code) ?? undefined;
  if (column === 'choice') return codes.includes(HEADLINE) ? choiceWord : null;
  if (column === 'variant') return variantWord;
  const known =
    column === 'term' || meaningOf(column)?.role === 'class'
      ? named
      : holdsEconomies(column)
        ? numberedEconomy(codes)
        : null;
  if (known === null) return null;
  return (code) => {
    const name = known(code);
    return name === undefined ? undefined : withCode(code, name);
  };
}

/** Columns whose codes mean the same in every result. */
const SAME: readonly string[] = ['type', 'orientation', 'domain', 'account'];

/** A code stands beside its name where it is one; a word (`semiconductors`, `computer-technology`) is what the name says. */
function withCode(code: string, name: Text): Text {
  const isWord = name.en === code || /^[a-z]{5,}$|^[a-z]+(-[a-z]+)+$/.test(code);
  return isWord ? name : { en: `${code} ${name.en}`, es: `${code} ${name.es}` };
}

/** Numbers that are all of economies by ISO 3166-1 or Comtrade; those of states or of the IMF are not all. */
function numberedEconomy(codes: readonly string[]): ((code: string) => Text | undefined) | null {
  const isNumbered =
    codes.length > 1 && codes.every((code) => /^\d{1,3}$/.test(code) && findEconomy(code) !== null);
  return isNumbered ? (code) => findEconomy(code)?.name : null;
}
