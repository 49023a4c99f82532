import { splitName } from '../period-in-name.ts';

/** The names with a year in parentheses behind, as `Output (2000)`, where another year stands behind the same words. */
export function yearsInParentheses(names: readonly string[]): ReadonlySet<string> {
  const held = names.flatMap((name) => {
    const found = /[)\]]$/.test(name) ? splitName(name) : null;
    return found === null ? [] : [{ name, ...found }];
  });
  const isOne = ({ variable, name }: { variable: string; name: string }) =>
    !held.some((other) => other.variable === variable && other.name !== name);
  return new Set(held.filter((one) => !isOne(one)).map(({ name }) => name));
}
