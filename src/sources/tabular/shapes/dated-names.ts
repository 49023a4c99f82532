import { splitName } from '../period-in-name.ts';

/**
 * The names with a year in parentheses behind, as `Output (2000)`, where another year stands behind the same words; and
 * others of one of these years, as `Hours (2000)`.
 */
export function yearsInParentheses(names: readonly string[]): ReadonlySet<string> {
  const held = names.flatMap((name) => {
    const found = /[)\]]$/.test(name) ? splitName(name) : null;
    return found === null ? [] : [{ name, ...found }];
  });
  const years = new Set(
    held.flatMap(({ variable, name, period }) =>
      held.some((other) => other.variable === variable && other.name !== name) ? [period] : [],
    ),
  );
  return new Set(held.filter(({ period }) => years.has(period)).map(({ name }) => name));
}
