import type { Measured } from '../../base/missing.ts';
import { type Table, textColumn } from '../../base/table.ts';
import { sum } from '../../math/sum.ts';
import type { Note } from '../note.ts';
import type { SeriesCells } from './series-cells.ts';

/** The code of all fields together, and that of patents without a field. */
export const TOTAL_FIELD = 'total';
export const NO_FIELD = 'unclassified';

/** Patents of an economy in a field and period. */
export type PatentCount = (economy: string, field: string, period: string) => Measured;

/** Patents as the data have them; a row without a field is a total. */
export function asPublished(cells: SeriesCells): PatentCount {
  return (economy, field, period) => {
    const own = cells.at('patents', economy, field, period);
    if (field !== TOTAL_FIELD || typeof own === 'number') return own;
    const whole = cells.at('patents', economy, null, period);
    return typeof whole === 'number' ? whole : own;
  };
}

/** Patents of the world in a field: its own row, or the sum of the economies that the data have. */
export function worldOf(
  cells: SeriesCells,
  count: PatentCount,
  world: string | null,
): (field: string, period: string) => Measured {
  if (isThere(cells, world)) return (field, period) => count(world as string, field, period);
  return (field, period) => {
    const parts = cells.economies
      .map((economy) => count(economy, field, period))
      .filter((part) => typeof part === 'number');
    return parts.length === 0 ? { missing: 'not-reported' } : sum(parts);
  };
}

/** Says where the world is only the economies of the data, and which of them it lacks where. */
export function worldNote(
  cells: SeriesCells,
  { count, fields, periods }: { count: PatentCount; fields: readonly string[]; periods: readonly string[] },
  world: string | null,
): readonly Note[] {
  if (isThere(cells, world)) return [];
  const has = (economy: string, field: string, period: string) =>
    typeof count(economy, field, period) === 'number';
  const economies = cells.economies.filter((economy) =>
    fields.some((field) => periods.some((period) => has(economy, field, period))),
  );
  const [first] = economies;
  const whole =
    economies.length === 1
      ? { en: `${first} alone`, es: `solo ${first}` }
      : {
          en: `the sum of their ${economies.length} economies`,
          es: `la suma de sus ${economies.length} economías`,
        };
  const notes = [
    {
      en: `The data have no rows of ${world ?? 'a world'}: the world is ${whole.en}.`,
      es: `Los datos no tienen filas de ${world ?? 'un mundo'}: el mundo es ${whole.es}.`,
    },
  ];
  const gaps = periods.flatMap((period) =>
    fields.flatMap((field) => {
      const without = economies.filter((economy) => !has(economy, field, period));
      return without.length === economies.length ? [] : without.map((one) => `${one} ${field} ${period}`);
    }),
  );
  const shown = gaps.slice(0, 3).join(', ') + (gaps.length > 3 ? ', …' : '');
  if (gaps.length > 0)
    notes.push({
      en: `That world lacks numbers that single economies do not have (${gaps.length}: ${shown}): it is too small there, and shares in it are too large.`,
      es: `A ese mundo le faltan números que algunas economías no tienen (${gaps.length}: ${shown}): ahí es demasiado pequeño y las participaciones en él, demasiado grandes.`,
    });
  return notes.map((text) => ({ level: 'warning', text }));
}

/** Whether the data have rows of the world that is named: then no economies are added up to one. */
export function hasWorld(table: Table, world: unknown): boolean {
  return textColumn(table, 'economy')?.includes(String(world)) === true;
}

function isThere(cells: SeriesCells, world: string | null): boolean {
  return world !== null && cells.economies.includes(world);
}
