import { badOption } from '../../base/bad-option.ts';
import type { EscalarError } from '../../base/error.ts';
import type { Text } from '../../base/locale.ts';
import { normalise } from '../../catalog/normalise.ts';
import { TOTAL } from '../../catalog/wholes/total-names.ts';
import { WHOLE_ECONOMY } from '../../catalog/wholes/whole-names.ts';
import type { FlowQuestion } from './flow-question.ts';

/**
 * What a question adds up can be added up: variables are different things, and a class beside its part, or a total
 * beside classes, would count twice.
 * @param codes of the table, by column
 * @throws EscalarError `bad-option`
 */
export function requireAddable(
  { by, where }: FlowQuestion,
  codes: Readonly<Record<string, readonly string[]>>,
): void {
  const added = (name: string) => (by.includes(name) ? [] : (where[name] ?? codes[name] ?? []));
  const variables = added('variable');
  if (variables.length > 1)
    throw notAddable(by, {
      en: `variable among the columns, or one of them alone: --where variable=${variables[0]} (there are ${shortList(variables)}, which do not add up)`,
      es: `variable entre las columnas, o una sola: --where variable=${variables[0]} (hay ${shortList(variables)}, que no se suman entre sí)`,
    });
  const twice = wholeAndPart(added('activity'));
  if (twice !== null)
    throw notAddable(by, {
      en: `activity among the columns, or --where activity!=${twice.whole} (${twice.whole} stands beside its part ${twice.part}, and adding both would count it twice)`,
      es: `activity entre las columnas, o --where activity!=${twice.whole} (${twice.whole} está junto a su parte ${twice.part}, y sumar ambas la contaría dos veces)`,
    });
}

/** A total beside any class, or a code that begins another; numbers of one digit are numbers of a list. */
function wholeAndPart(codes: readonly string[]): { readonly whole: string; readonly part: string } | null {
  const isTotal = (code: string) => TOTAL.test(normalise(code)) || WHOLE_ECONOMY.test(normalise(code));
  const [whole, part] = [codes.find(isTotal), codes.find((code) => !isTotal(code))];
  if (whole !== undefined && part !== undefined) return { whole, part };
  const all = new Set(codes);
  for (const code of codes)
    for (let length = /^\d/.test(code) ? 2 : 1; length < code.length; length += 1)
      if (all.has(code.slice(0, length))) return { whole: code.slice(0, length), part: code };
  return null;
}

function shortList(codes: readonly string[]): string {
  return `${codes.slice(0, 6).join(', ')}${codes.length > 6 ? ', …' : ''}`;
}

function notAddable(by: readonly string[], expected: Text): EscalarError {
  return badOption('--by', by.join(','), expected);
}
