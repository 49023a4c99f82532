import type { Note } from '../note.ts';
import type { BilateralYear } from './bilateral-flows.ts';
import { rowAt } from './kernels/totals.ts';
import { oneEconomy } from './one-economy-error.ts';
import { worldCode } from './world.ts';

/** Who trades in a year. */
export interface YearTraders {
  readonly year: string | null;
  readonly traders: readonly string[];
}

/** The economies that trade anything: values are economies × lines, row-major. */
export function tradersOf(
  year: string | null,
  economies: readonly string[],
  values: Float64Array,
): YearTraders {
  const width = values.length / Math.max(1, economies.length);
  const trades = (c: number) => rowAt(values, c, width).some((value) => value > 0);
  return { year: year || null, traders: economies.filter((_, c) => trades(c)) };
}

/** The economies that sell anything. */
export function exportersOf({ year, economies, from, value }: BilateralYear): YearTraders {
  const places = new Set(from.filter((_, k) => value[k] > 0));
  return { year, traders: economies.filter((_, c) => places.has(c)) };
}

/**
 * A world made of the data needs two economies at least: with one, every ratio to the world is 1 by construction.
 * @param world the option of that name; left out where the indicator cannot take lines of the world
 * @throws EscalarError `one-economy`
 */
export function refuseOneEconomy(
  indicator: string,
  { year, traders }: YearTraders,
  world?: string | null,
): void {
  if (world !== undefined && worldCode(world) !== undefined) return;
  const [economy = ''] = traders;
  if (traders.length === 1) throw oneEconomy({ indicator, economy, year, world: world !== undefined });
}

/** As `refuseOneEconomy`, where only some terms compare with the world: `terms`, where they are told. */
export function oneEconomyNotes(years: readonly YearTraders[], terms?: readonly string[]): readonly Note[] {
  const found = years.filter(({ traders }) => traders.length === 1);
  if (found.length === 0) return [];
  const economy = found[0]?.traders[0] ?? '';
  const when = [...new Set(found.flatMap(({ year }) => year ?? []))].join(', ');
  return [
    {
      level: 'warning',
      ...(terms === undefined ? {} : { terms }),
      text: {
        en: `Only ${economy || 'one economy'} trades here${when === '' ? '' : ` (${when})`}: shares of the world and ratios to it are 1 by construction.`,
        es: `Aquí solo comercia ${economy || 'una economía'}${when === '' ? '' : ` (${when})`}: las participaciones en el mundo y las razones frente a él valen 1 por construcción.`,
      },
    },
  ];
}
