import type { Row, Table } from '../../base/table.ts';
import { textColumn } from '../../base/table.ts';
import { type Lineage, where, within } from '../lineage.ts';
import type { Rule } from './rule.ts';
import { namesBehind } from './variables.ts';

/**
 * The evidence that a row of a verdict rests on: a computed variable on its parts, the first number of some on that of
 * another variable, a count on the class and a wider one.
 */
export function evidenceBehind(rules: readonly Rule[]): Lineage {
  return where(within('endpoints', 'economy'), (row, options, input) => ({
    ...(typeof row.variable === 'string'
      ? { variable: variablesBehind(rules, row, row.variable, input) }
      : {}),
    ...classesBehind(row, options.wider),
  }));
}

function classesBehind({ activity, scope }: Row, wider: unknown) {
  if (typeof activity === 'string') return { activity: [activity] };
  if (typeof scope !== 'string') return {};
  return { activity: [scope, typeof wider === 'string' ? wider : null] };
}

function variablesBehind(
  rules: readonly Rule[],
  row: Row,
  variable: string,
  input: Table,
): readonly string[] {
  const slots = rules.filter(({ id }) => id === row.rule).flatMap((rule) => rule.slots);
  const above = slots.flatMap(({ anyOf, as }) =>
    typeof as === 'object' && anyOf.some((id) => id === variable) ? [as.above] : [],
  );
  // of a family each variant was looked at
  const [name] = variable.split(':');
  const family = slots.some(
    ({ anyOf, as }) => typeof as === 'string' && as !== 'change' && anyOf.some((id) => id === name),
  );
  const variants = family
    ? [...new Set(textColumn(input, 'variable'))].filter((one) => one?.startsWith(`${name}:${row.from}:`))
    : [];
  return [...namesBehind(variable), ...above.flatMap(namesBehind), ...(variants as string[])];
}
