import type { Measured } from '../../base/missing.ts';
import { sum } from '../../math/sum.ts';
import type { Note } from '../define.ts';
import type { SeriesCells } from './series-cells.ts';

/** The code of all fields together, and that of patents without a field. */
export const TOTAL_FIELD = 'total';
export const NO_FIELD = 'unclassified';

/** Patents of the world in a field: its own row, or the sum of the economies that the data have. */
export function worldOf(
  cells: SeriesCells,
  world: string | null,
): (field: string, period: string) => Measured {
  if (isThere(cells, world)) return (field, period) => cells.at('patents', world as string, field, period);
  return (field, period) => {
    const parts = cells.economies
      .map((economy) => cells.at('patents', economy, field, period))
      .filter((part) => typeof part === 'number');
    return parts.length === 0 ? { missing: 'not-reported' } : sum(parts);
  };
}

/** Says where the world is only the economies of the data. */
export function worldNote(cells: SeriesCells, world: string | null): readonly Note[] {
  if (isThere(cells, world)) return [];
  const count = cells.economies.length;
  return [
    {
      level: 'warning',
      text: {
        en: `The data have no rows of ${world ?? 'a world'}: the world is the sum of their ${count} economies.`,
        es: `Los datos no tienen filas de ${world ?? 'un mundo'}: el mundo es la suma de sus ${count} economías.`,
      },
    },
  ];
}

function isThere(cells: SeriesCells, world: string | null): boolean {
  return world !== null && cells.economies.includes(world);
}
