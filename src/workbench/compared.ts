import type { Choices } from './address.ts';

/** Choices of a computation with other economies beside each other: shown, and let in where only some enter. */
export function withEconomies(choices: Choices, place: string, economies: readonly string[]): Choices {
  const codes = economies.join(',');
  const enters = ['with.economies', 'where.economy'].filter((name) => choices[name] !== undefined);
  const next = { ...choices, ...Object.fromEntries(enters.map((name) => [name, codes])) };
  const { [`with.show.${place}`]: _, ...others } = next;
  return codes === '' ? others : { ...others, [`with.show.${place}`]: codes };
}

/** Two economies to begin with: those that are chosen, the two of the article, the first of the data. */
export function twoOf(known: readonly string[], chosen: readonly string[]): readonly string[] {
  if (chosen.length > 1) return chosen;
  const rest = [...['MEX', 'TWN'].filter((code) => known.includes(code)), ...known];
  return [...new Set([...chosen, ...rest])].slice(0, 2);
}
