import { type Choices, groupOf } from './address.ts';

/** The choices of an address that make its scenario. */
export function scenarioIn(choices: Choices): Choices {
  return Object.fromEntries(
    Object.entries(choices).filter(([name]) =>
      /^(id|title|file|on|data|year|(elasticity|read|shock|sweep)\..*|elasticity|model)$/.test(name),
    ),
  );
}

/** The shocks of an address, in their order. */
export function shocksIn(choices: Choices): readonly Choices[] {
  const given = groupOf(choices, 'shock');
  const numbers = [...new Set(Object.keys(given).map((name) => Number.parseInt(name, 10)))];
  return numbers.toSorted((a, b) => a - b).map((n) => groupOf(given, String(n)));
}
